import * as fs from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { summaryDraft, type UnreadFile } from '../../app/summary/summary-draft';
import type { SummaryForm } from '../../app/summary/summary-columns';
import type { Locale } from '../../text/locale';
import { markCopy } from '../copy-mark';
import { NODE_PACKING } from '../node-packing';
import type { CollectedForm } from '../../collecting/collected';
import type { Collector, Unread } from './collector';
import type { Input } from './inputs';
import { OutputFile } from './output-file';
import { summaryWorkbook } from '../../collecting/summary-workbook';

/** `--summary`: a workbook with a line a form. A line is all that is kept of a form until then. */
export class SummaryOutput implements Collector {
  readonly targets: readonly string[];
  private readonly file: OutputFile;
  private readonly force: boolean;
  private readonly locale: Locale;
  private readonly forms: SummaryForm[] = [];
  private readonly unreadFiles: UnreadFile[] = [];

  constructor(target: string, force: boolean, locale: Locale) {
    this.file = new OutputFile(target, 'summary');
    this.targets = [target];
    this.force = force;
    this.locale = locale;
  }

  obstacle(inputs: readonly string[]): string | null {
    return this.file.obstacle(inputs, this.force, this.locale);
  }

  add(input: Input, forms: readonly CollectedForm[]): void {
    const { shown, folder } = input;
    const file = { shown, folder, link: this.linkTo(input) };
    for (const { line } of forms) this.forms.push({ line, file });
  }

  unread({ input: { shown }, why }: Unread): void {
    this.unreadFiles.push({ shown, why });
  }

  async finish(): Promise<void> {
    const draft = summaryDraft(this.forms, this.unreadFiles, this.locale);
    const bytes = markCopy(await summaryWorkbook(this.file.target, draft, NODE_PACKING));
    fs.writeFileSync(this.file.unfinished, bytes, { flag: 'wx' });
    this.file.finish();
  }

  abandon(): void {
    this.file.abandon();
  }

  /** The way from the summary to a file, as links have it; null: on another drive, whose name nobody else may have. */
  private linkTo({ file }: Input): string | null {
    const way = relative(dirname(resolve(this.file.target)), resolve(file));
    return isAbsolute(way) ? null : way.split(sep).join('/');
  }
}
