import * as fs from 'node:fs';
import type { Locale } from '../../text/locale';
import { jsonLine, type CollectedForm } from '../../collecting/collected';
import type { Collector } from './collector';
import type { Input } from './inputs';
import { OutputFile } from './output-file';

/** `--jsonl`: a line of JSON a form, as results come. */
export class JsonlOutput implements Collector {
  readonly targets: readonly string[];
  private readonly file: OutputFile;
  private readonly force: boolean;
  private readonly locale: Locale;
  private open: number | null = null;

  constructor(target: string, force: boolean, locale: Locale) {
    this.file = new OutputFile(target, 'jsonl');
    this.targets = [target];
    this.force = force;
    this.locale = locale;
  }

  obstacle(inputs: readonly string[]): string | null {
    return this.file.obstacle(inputs, this.force, this.locale);
  }

  add({ file }: Input, forms: readonly CollectedForm[]): void {
    this.open ??= fs.openSync(this.file.unfinished, 'wx');
    if (forms.length > 0) fs.writeFileSync(this.open, forms.map((form) => jsonLine(file, form)).join(''));
  }

  /** A line is a form; what could not be read has none, and is told on the terminal. */
  unread(): void {}

  async finish(): Promise<readonly string[]> {
    fs.closeSync(this.open ?? fs.openSync(this.file.unfinished, 'wx'));
    this.file.finish();
    return [];
  }

  abandon(): void {
    this.file.abandon();
  }
}
