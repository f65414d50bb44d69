import { once } from 'node:events';
import { printable } from './printable';
import { systemCode } from './system-fault';

/** Says something that is no result, on standard error; each argument is a line. */
export function tell(...lines: readonly string[]): void {
  if (lines.length === 0) return;
  process.stderr.write(`${lines.map(printable).join('\n')}\n`);
}

/** Sends part of the result to standard output, and waits where the reader is slower than we are. What is sent has to be
 *  printable already. */
export async function send(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** What to do when nobody takes the result: a closed pipe (`| head`) needs no word, anything else is told. */
export function onUnwritable(say: (cause: unknown) => void): void {
  process.stdout.on('error', (cause) => {
    if (systemCode(cause) !== 'EPIPE') say(cause);
    process.exit(2);
  });
  process.stderr.on('error', () => undefined); // nobody is left to tell it to
}
