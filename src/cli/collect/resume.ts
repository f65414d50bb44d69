import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { crc32 } from 'node:zlib';
import type { CollectedForm, WantedParts } from '../../collecting/collected';
import { resumePath } from './output-paths';

/** What a file came to, as it is remembered. */
export interface DoneFile {
  readonly forms: readonly CollectedForm[];
  readonly status: number;
}

/** What results depend on besides the file itself. */
export interface ResumeTerms {
  readonly program: string;
  readonly ruleSetId: string | null;
  readonly ignoreRecord: boolean;
  readonly locale: string;
  readonly wants: WantedParts;
}

/** What a file is remembered by: its contents, whatever it is called. */
export function contentKey(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const KEY_LENGTH = 64;
const SUM_LENGTH = 8;
const NEWLINE = 10;

/** The file beside the output (`汇总.xlsx.resume`) that remembers which files are done while a run lasts, a line a file, so
 *  that a run that is interrupted goes on where it was. It goes when the run is over. */
export class Resume {
  private readonly path: string;
  private readonly open: number;
  private readonly places = new Map<string, { readonly at: number; readonly length: number }>();
  private end = 0;

  /** Throws what the system refuses with. */
  constructor(output: string, terms: ResumeTerms, isFresh: boolean) {
    this.path = resumePath(output);
    const head = `${JSON.stringify(terms)}\n`;
    // Without telling programs apart nothing of an earlier run is used.
    if (!isFresh && terms.program !== '') this.readPlaces(head);
    this.open = fs.openSync(this.path, this.places.size > 0 ? 'r+' : 'w+');
    if (this.places.size > 0)
      fs.ftruncateSync(this.open, this.end); // the last line may have been cut off
    else this.append(Buffer.from(head));
  }

  /** The keys of what is done. */
  get keys(): ReadonlySet<string> {
    return new Set(this.places.keys());
  }

  /** What a file came to; null: what was remembered of it is damaged. */
  done(key: string): DoneFile | null {
    const place = this.places.get(key);
    if (!place) return null;
    const rest = Buffer.alloc(place.length);
    fs.readSync(this.open, rest, 0, place.length, place.at);
    return whole(rest);
  }

  /** `packed`: by packDone, in the thread that scored it. */
  add(key: string, packed: string): void {
    if (this.places.has(key)) return;
    const line = lineOf(key, packed);
    this.places.set(key, { at: this.end + KEY_LENGTH + 1, length: line.length - KEY_LENGTH - 2 });
    this.append(line);
  }

  /** Stops remembering; `isOver`: all is done. */
  close(isOver: boolean): void {
    fs.closeSync(this.open);
    if (isOver) fs.rmSync(this.path, { force: true });
  }

  private append(line: Buffer): void {
    fs.writeSync(this.open, line, 0, line.length, this.end);
    this.end += line.length;
  }

  private readPlaces(head: string): void {
    if (!fs.statSync(this.path, { throwIfNoEntry: false })?.isFile()) return;
    const open = fs.openSync(this.path, 'r');
    try {
      const start = Buffer.alloc(Buffer.byteLength(head));
      fs.readSync(open, start, 0, start.length, 0);
      if (!start.equals(Buffer.from(head))) return;
      this.end = start.length;
      const piece = Buffer.alloc(PIECE);
      let line = Buffer.alloc(0);
      for (let at = this.end; ;) {
        const length = fs.readSync(open, piece, 0, PIECE, at);
        if (length === 0) return;
        at += length;
        line = Buffer.concat([line, piece.subarray(0, length)]);
        for (let stop = line.indexOf(NEWLINE); stop >= 0; stop = line.indexOf(NEWLINE)) {
          this.foundLine(line.subarray(0, stop));
          line = line.subarray(stop + 1);
        }
      }
    } finally {
      fs.closeSync(open);
    }
  }

  private foundLine(line: Buffer): void {
    const rest = line.subarray(KEY_LENGTH + 1);
    const place = { at: this.end + KEY_LENGTH + 1, length: rest.length };
    if (isWhole(rest)) this.places.set(line.toString('latin1', 0, KEY_LENGTH), place);
    this.end += line.length + 1;
  }
}

/** Read at once of what may be long. */
const PIECE = 1 << 20;

/** What a file came to, in one line. */
export function packDone(file: DoneFile): string {
  return JSON.stringify(file);
}

export function unpacked(packed: string): DoneFile {
  const file: DoneFile = JSON.parse(packed);
  return file;
}

/** A line carries a checksum: what is damaged is not read. */
function lineOf(key: string, packed: string): Buffer {
  const content = Buffer.from(packed);
  return Buffer.concat([Buffer.from(`${key} ${sumOf(content)} `), content, Buffer.from('\n')]);
}

const sumOf = (content: Buffer): string => crc32(content).toString(16).padStart(SUM_LENGTH, '0');

/** Whether what stands behind the key of a line is as it was written. */
const isWhole = (rest: Buffer): boolean =>
  rest.toString('latin1', 0, SUM_LENGTH) === sumOf(rest.subarray(SUM_LENGTH + 1));

const whole = (rest: Buffer): DoneFile | null =>
  isWhole(rest) ? unpacked(rest.toString('utf8', SUM_LENGTH + 1)) : null;
