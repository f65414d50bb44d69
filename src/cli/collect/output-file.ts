import * as fs from 'node:fs';
import { dirname } from 'node:path';
import type { Locale } from '../../text/locale';
import { cliText, type CliText } from '../cli-text';
import { isOurCopy } from '../copy-mark';
import { identities } from '../copies';
import { systemFaultText } from '../system-fault';
import { prepareFolder, unfinishedPath } from '../unfinished-file';

export type OutputKind = 'summary' | 'jsonl' | 'parquet';

/** What the parquet files say who made them. */
export const CREATED_BY = 'jixiao';

/** A file that what is collected goes into: it stands there whole, or as before. */
export class OutputFile {
  readonly target: string;
  /** Where it is written until it is whole. */
  readonly unfinished: string;
  private readonly kind: OutputKind;

  constructor(target: string, kind: OutputKind) {
    this.target = target;
    this.kind = kind;
    this.unfinished = unfinishedPath(dirname(target));
  }

  /** Why it cannot be written, before anything is scored; null: it can. `unlessOurs` says so of one that is not as we wrote it. */
  obstacle(
    inputs: readonly string[],
    force: boolean,
    locale: Locale,
    unlessOurs: (text: CliText) => string | null = (text) => text.notOurs(this.target),
  ): string | null {
    const text = cliText(locale);
    try {
      const standing = fs.lstatSync(this.target, { throwIfNoEntry: false });
      if (standing) {
        const own = new Set(identities(this.target));
        if (inputs.some((input) => identities(input).some((name) => own.has(name))))
          return text.wouldOverwriteInput(this.target);
        if (!standing.isFile()) return text.noFileThere(this.target);
        const refusal = force || this.isOurs() ? null : unlessOurs(text);
        if (refusal !== null) return refusal;
      }
      prepareFolder(dirname(this.target));
      return null;
    } catch (cause) {
      return text.notWritten(this.target, systemFaultText(cause, locale));
    }
  }

  /** Gives it its name. */
  finish(): void {
    const open = fs.openSync(this.unfinished, 'r+');
    try {
      fs.fsyncSync(open);
    } finally {
      fs.closeSync(open);
    }
    fs.renameSync(this.unfinished, this.target);
  }

  abandon(): void {
    fs.rmSync(this.unfinished, { force: true });
  }

  /** An earlier one that nobody has worked in, as far as that can be told. */
  isOurs(): boolean {
    if (this.kind === 'summary') return isOurCopy(fs.readFileSync(this.target));
    const open = fs.openSync(this.target, 'r');
    try {
      const { size } = fs.fstatSync(open);
      const piece = Buffer.alloc(Math.min(size, ENOUGH));
      fs.readSync(open, piece, 0, piece.length, this.kind === 'jsonl' ? 0 : size - piece.length);
      const text = piece.toString('latin1');
      return this.kind === 'jsonl'
        ? size === 0 || text.startsWith('{"version":1,"file":')
        : text.endsWith('PAR1') && text.includes(CREATED_BY);
    } finally {
      fs.closeSync(open);
    }
  }
}

const ENOUGH = 4096;
