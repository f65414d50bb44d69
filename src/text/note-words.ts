import type { Finding } from '../core/finding/finding';

/** The words a note on a cell is made of, in one language. */
export interface NoteWords {
  /** The lines of a missed target: the flag's words, target, actual, gap. */
  readonly unmet: (finding: Finding, flagWords: string) => readonly string[];
  readonly remedy: (remedy: string) => string;
  /** So many findings that the note has no room for. */
  readonly more: (findings: number) => string;
}
