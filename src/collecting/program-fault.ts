const MOST_FRAMES = 3;

/** A fault of the program in a few words for who mends it: its kind and where it arose. Nothing of the workbook is in it:
 *  the message, which may quote a cell, is left out, and so is the machine's folder. */
export function programFault(cause: unknown): string {
  if (!(cause instanceof Error)) return typeof cause;
  const { stack = '', message } = cause;
  // What the message says may look like a line of the stack.
  const below = stack.slice(stack.indexOf(message) + message.length);
  const frames = below
    .split('\n')
    .flatMap((line) => /[/\\](?:src|node_modules)[/\\](.*?:\d+):\d+\)?$/.exec(line)?.[1] ?? [])
    .slice(0, MOST_FRAMES);
  return [/^\w+/.exec(cause.constructor.name)?.[0] ?? 'Error', ...frames].join(' < ');
}
