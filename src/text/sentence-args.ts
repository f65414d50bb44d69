/** The figures of a sentence by name; an absent one leaves a blank, it never breaks the sentence. */
export type SentenceArgs = (name: string) => string;

export function sentenceArgs(args: Readonly<Record<string, string>>): SentenceArgs {
  return (name) => (Object.hasOwn(args, name) ? (args[name] ?? '') : '');
}
