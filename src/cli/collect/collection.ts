import { meanText } from '../../app/summary/mean';
import type { Locale } from '../../text/locale';
import { readWords } from '../../text/read-words';
import type { Arguments, CollectOptions } from '../arguments';
import { cliText } from '../cli-text';
import { INCOMPLETE } from '../exit-status';
import type { FileAnswer } from '../file-answer';
import { systemFaultText } from '../system-fault';
import type { CollectedForm } from '../../collecting/collected';
import { collectText } from './collect-text';
import type { Collector, Unread } from './collector';
import type { Input, Inputs, LeftOut } from './inputs';
import { JsonlOutput } from './jsonl-output';
import { resumePath, wantedParts } from './output-paths';
import { ParquetOutput } from './parquet-output';
import { Resume, unpacked } from './resume';
import { SummaryOutput } from './summary-output';

/** Tells this program from any other state of its sources; empty: it cannot be told. Whoever starts the program knows
 *  (scripts/node-bundle.cjs). */
const PROGRAM = process.env['JIXIAO_PROGRAM'] ?? '';

/** As many incomplete forms are named at the end. */
const MOST_NAMED = 10;

function collectors({ summary, jsonl, parquet }: CollectOptions, force: boolean, locale: Locale): readonly Collector[] {
  return [
    ...(summary === null ? [] : [new SummaryOutput(summary, force, locale)]),
    ...(jsonl === null ? [] : [new JsonlOutput(jsonl, force, locale)]),
    ...(parquet === null ? [] : [new ParquetOutput(parquet, force, locale)]),
  ];
}

/** What is collected from many files, into one or several outputs. */
export class Collection {
  private readonly given: Arguments;
  private readonly options: CollectOptions;
  private readonly outputs: readonly Collector[];
  /** The first forms without a complete total. */
  private readonly incomplete: string[] = [];
  private readonly totals: string[] = [];
  private forms = 0;
  private readonly unreadFiles: Unread[] = [];
  private resume: Resume | null = null;
  private done = 0;
  private readonly total: number;

  constructor(given: Arguments, collect: CollectOptions, { files }: Inputs) {
    this.given = given;
    this.options = collect;
    this.total = files.length;
    this.outputs = collectors(collect, given.force, given.locale);
  }

  /** Makes ready to write; a sentence if it cannot be done. */
  prepare({ files }: Inputs): string | null {
    const { locale, ruleSetId, ignoreRecord, json, out, history } = this.given;
    const inputs = files.map(({ file }) => file);
    for (const output of this.outputs) {
      const obstacle = output.obstacle(inputs);
      if (obstacle !== null) return obstacle;
    }
    const [first] = this.outputs.flatMap(({ targets }) => targets);
    // Who wants more than what is collected wants it of every file.
    if (first === undefined || json || out !== null || history) return null;
    try {
      const wants = wantedParts(this.options);
      const terms = { program: PROGRAM, ruleSetId, ignoreRecord, locale, wants };
      this.resume = new Resume(first, terms, this.options.fresh);
      return null;
    } catch (cause) {
      return cliText(locale).notWritten(resumePath(first), systemFaultText(cause, locale));
    }
  }

  /** The contents of files that need not be scored again. */
  get doneBefore(): ReadonlySet<string> {
    return this.resume?.keys ?? new Set();
  }

  /** Takes what a file came to. Returns the exit status it asks for. */
  async add(input: Input, { collected, error, status }: FileAnswer): Promise<number> {
    this.done += 1;
    if (error !== null) this.unread({ input, why: error });
    if (!collected) return status;
    const { key, packed } = collected;
    const file = packed === null ? (this.resume?.done(key) ?? null) : unpacked(packed);
    if (!file) throw new Error('what was done is not remembered any more');
    if (packed !== null) this.resume?.add(key, packed);
    await this.take(input, file.forms);
    return file.status;
  }

  /** Takes what was left out of a folder; the exit status it asks for. */
  leaveOut(leftOut: readonly LeftOut[]): number {
    const text = cliText(this.given.locale);
    const read = readWords(this.given.locale);
    let status = 0;
    for (const { why, cause, ...input } of leftOut) {
      const refused = cause === undefined ? '' : `${text.colon}${systemFaultText(cause, this.given.locale)}`;
      this.unread({ input, why: `${read.leftOut[why]}${refused}` });
      if (why !== 'copy') status = INCOMPLETE;
    }
    return status;
  }

  /** Puts the outputs into their places; lines to be told. */
  async finish(): Promise<readonly string[]> {
    const { locale } = this.given;
    const text = cliText(locale);
    const told: string[] = [];
    for (const output of this.outputs) told.push(...(await output.finish()));
    this.resume?.close(true);
    const complete = this.totals.length;
    return [
      text.collected(this.done, this.forms, complete, this.forms - complete, meanText(this.totals)),
      ...(this.incomplete.length > 0
        ? [collectText(locale).incompleteForms(this.incomplete, this.forms - complete)]
        : []),
      ...(this.unreadFiles.length > 0 ? [text.unread(this.unreadFiles.length)] : []),
      ...this.unreadFiles.map(({ input, why }) => `  ${input.file}${text.colon}${why}`),
      ...this.outputs.flatMap(({ targets }) => targets.map((target) => text.written(target))),
      ...told,
    ];
  }

  /** Leaves whole files only, when the run ends here; a sentence to be told. */
  abandon(): string {
    for (const output of this.outputs) output.abandon();
    this.resume?.close(false);
    return cliText(this.given.locale).interrupted(this.done, this.total, this.resume !== null);
  }

  private async take(input: Input, forms: readonly CollectedForm[]): Promise<void> {
    for (const { line } of forms) {
      if (line.isScored) this.forms += 1;
      if (line.total !== null) this.totals.push(line.total);
      else if (line.isScored && this.incomplete.length < MOST_NAMED)
        this.incomplete.push(`${input.file} ${line.sheet}`);
    }
    for (const output of this.outputs) await output.add(input, forms);
  }

  private unread(unread: Unread): void {
    this.unreadFiles.push(unread);
    for (const output of this.outputs) output.unread(unread);
  }
}
