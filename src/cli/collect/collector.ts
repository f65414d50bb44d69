import type { CollectedForm } from '../../collecting/collected';
import type { Input } from './inputs';

/** A workbook that could not be read, and why in a sentence. */
export interface Unread {
  readonly input: Input;
  readonly why: string;
}

/** One of the outputs of a collection: is given the files one after the other. */
export interface Collector {
  readonly targets: readonly string[];
  /** Why it cannot be written, before anything is scored. */
  obstacle(inputs: readonly string[]): string | null;
  add(input: Input, forms: readonly CollectedForm[]): void | Promise<void>;
  unread(unread: Unread): void;
  /** Puts the whole file into its place; lines to be told besides. */
  finish(): Promise<readonly string[]>;
  /** Leaves what stood there before. */
  abandon(): void;
}
