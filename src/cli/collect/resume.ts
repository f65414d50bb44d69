import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { CollectedForm } from '../../collecting/collected';
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
}

/** What a file is remembered by: its contents, whatever it is called. */
export function contentKey(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const KEY_LENGTH = 64;
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
    const packed = Buffer.alloc(place.length);
    fs.readSync(this.open, packed, 0, place.length, place.at);
    return unpacked(packed);
  }

  /** `packed`: by packDone, in the thread that scored it. */
  add(key: string, packed: string): void {
    if (this.places.has(key)) return;
    const line = Buffer.from(`${key} ${packed}\n`);
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
    const bytes = fs.readFileSync(this.path);
    if (!bytes.subarray(0, Buffer.byteLength(head)).equals(Buffer.from(head))) return;
    let at = Buffer.byteLength(head);
    for (let stop = bytes.indexOf(NEWLINE, at); stop >= 0; stop = bytes.indexOf(NEWLINE, at)) {
      const packed = bytes.subarray(at + KEY_LENGTH + 1, stop);
      if (unpacked(packed)) {
        const place = { at: at + KEY_LENGTH + 1, length: packed.length };
        this.places.set(bytes.toString('latin1', at, at + KEY_LENGTH), place);
      }
      at = stop + 1;
    }
    this.end = at;
  }
}

/** What a file came to, in one line. */
export function packDone(file: DoneFile): string {
  return gzipSync(JSON.stringify(file), { level: 1 }).toString('base64');
}

/** A packed line carries a checksum: what is damaged is not read. */
function unpacked(packed: Buffer): DoneFile | null {
  try {
    const file: DoneFile = JSON.parse(gunzipSync(Buffer.from(packed.toString('latin1'), 'base64')).toString());
    return file;
  } catch {
    return null;
  }
}
