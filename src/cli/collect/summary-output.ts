import * as fs from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { WrittenSheets } from '../../app/own-sheet';
import type { UnreadFile } from '../../app/summary/summary-draft';
import type { SummaryForm } from '../../app/summary/summary-columns';
import type { Locale } from '../../text/locale';
import { markCopy } from '../copy-mark';
import { NODE_PACKING } from '../node-packing';
import type { CollectedForm } from '../../collecting/collected';
import type { Collector, Unread } from './collector';
import type { Input } from './inputs';
import { OutputFile } from './output-file';
import { refreshedSummary, standingSummary, summaryWorkbook } from '../../collecting/summary-workbook';
import { collectText } from './collect-text';

/** `--summary`: a workbook with a line a form. A line is all that is kept of a form until then. */
export class SummaryOutput implements Collector {
  readonly targets: readonly string[];
  private readonly file: OutputFile;
  private readonly force: boolean;
  private readonly locale: Locale;
  /** People have worked in the one that stands there: it is brought up to date where it stands. */
  private isRefreshed = false;
  private readonly forms: SummaryForm[] = [];
  private readonly unreadFiles: UnreadFile[] = [];

  constructor(target: string, force: boolean, locale: Locale) {
    this.file = new OutputFile(target, 'summary');
    this.targets = [target];
    this.force = force;
    this.locale = locale;
  }

  obstacle(inputs: readonly string[]): string | null {
    const { target } = this.file;
    return this.file.obstacle(inputs, this.force, this.locale, (text) => {
      const standing = standingSummary(target, fs.readFileSync(target));
      const locked = standing?.find((sheet) => sheet.protected);
      if (locked) return collectText(this.locale).summaryProtected(target, locked.name);
      this.isRefreshed = standing !== null;
      return standing ? null : text.notOurs(target);
    });
  }

  add(input: Input, forms: readonly CollectedForm[]): void {
    const { shown, folder } = input;
    const file = { shown, folder, link: this.linkTo(input) };
    for (const { line } of forms) this.forms.push({ line, file });
  }

  unread({ input: { shown }, why }: Unread): void {
    this.unreadFiles.push({ shown, why });
  }

  async finish(): Promise<readonly string[]> {
    const { target, unfinished } = this.file;
    const content = { forms: this.forms, unread: this.unreadFiles };
    const refreshed = this.isRefreshed
      ? await refreshedSummary(target, fs.readFileSync(target), content, this.locale, NODE_PACKING)
      : null;
    // One that people have worked in stays theirs, and is not marked as ours.
    const bytes = refreshed?.bytes ?? markCopy(await summaryWorkbook(target, content, this.locale, NODE_PACKING));
    fs.writeFileSync(unfinished, bytes, { flag: 'wx' });
    this.file.finish();
    return refreshed ? this.told(refreshed.written) : [];
  }

  private told({ sheets, withoutCharts }: WrittenSheets): readonly string[] {
    const text = collectText(this.locale);
    const refresh = sheets[0]?.refresh;
    const charts = withoutCharts.length > 0 ? [text.summaryChartsLeft(this.file.target, withoutCharts)] : [];
    if (!refresh) return charts;
    const { changed, added, marked, ownColumns: columns, ownRows: rows } = refresh;
    const counts = { changed: changed.length, added: added.length, gone: marked.length, columns, rows };
    return [text.refreshed(this.file.target, counts), ...charts];
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
