import { Exact } from '../exact';
import type { BesideForms } from '../beside/beside-forms';
import type { CellPlace } from '../grid/address';
import type { LocalText } from '../local-text';
import type { Told } from '../scoring/explanation';
import type { Measurement } from '../scoring/measure/measure';
import type { CheckThresholds, RuleSet, Severity } from '../scoring/rule-set/rule-set';
import type { ScoredRow, UncheckedScorecard } from '../scoring/scorecard';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';
import type { Goals } from './goals';
import type { SinceScoring } from './since-scoring';

/** Words in both languages, made of a finding's texts. Methods, not properties: so checks of different texts make one list,
 *  in which a check only ever words what it found itself. */
export interface Wording<Args extends Told, Words = string> {
  'zh-CN'(args: Args): Words;
  'en-US'(args: Args): Words;
}

/** A check of the reviewing officer, everything of it in one file of checks/: what it is, what it says and what it sees,
 *  and beside it, as an export of its own, what the manual says. */
export interface Check<Args extends Told = Told> {
  /** A letter (domain: U unmet, W weights, S scores, T targets, G goals, R reviews, V sharing,
   *  P samples, E evidence, D declared targets) and a number; rule sets, records and lists of
   *  findings know the check by it. */
  readonly id: string;
  readonly severity: Severity;
  /** Whether it finds one thing in a row (or in the form) at most, or may find one in each of several cells. */
  readonly about: 'row' | 'cell';
  readonly name: LocalText;
  /** What to do about it. */
  readonly remedy: LocalText;
  readonly sentence: Wording<Args>;
  /** The lines of its note, below the words of the unmet flag, where they say more than the sentence; it is the first in
   *  its cell. */
  readonly note?: Wording<Args, readonly string[]>;
  /** It needs no actual values, so it looks at declarations of targets (绩效目标申报表) as well, or (`only`) at nothing else. */
  readonly ofTargets?: true | 'only';
  /** Which of its texts are addresses: they move with inserted rows, so they tell no finding from another. */
  readonly addresses?: { readonly [Name in keyof Args]?: true };
  observe(subject: CheckSubject): readonly Observation<Args>[];
  /** What it sees only in all forms of the workbook together. */
  observeWorkbook?(subjects: readonly CheckSubject[]): readonly WorkbookObservation<Args>[];
}

/** In Chinese and in English: a plain pair, because the bundler keeps whatever calls a function, and the manual is not to
 *  be shipped with the pane. */
export type ManualText = readonly [chinese: string, english: string];

/** What only the manual says of a check; nothing in the add-in imports it. */
export interface CheckManual<Args extends Told = Told> {
  /** What the check looks at. */
  readonly looksAt: ManualText;
  /** The settings a rule set has for it, and what they count. */
  readonly thresholds?: Readonly<Partial<Record<keyof CheckThresholds, ManualText>>>;
  /** What stands in the sheet, and what the sentence of the finding it leads to is made of. */
  readonly example: { readonly given: ManualText; readonly args: Args };
}

/** A row as read, beside the row as scored and what its target and actual amount to. */
export interface CheckedRow {
  readonly read: IndicatorRow;
  readonly scored: ScoredRow;
  readonly measured: Measurement;
  /** It stands in a declaration of targets. */
  readonly isDeclared: boolean;
}

/** What a check looks at: the form as read, as scored, the rules it was scored with, and the sheet around it. */
export interface CheckSubject {
  readonly sheet: IndicatorSheet;
  readonly card: UncheckedScorecard;
  readonly ruleSet: RuleSet;
  readonly thresholds: CheckThresholds;
  readonly labels: LabelGrid;
  readonly rows: readonly CheckedRow[];
  readonly goals: Goals;
  /** What became of the form since it was last scored; null: the workbook does not remember that it was. */
  readonly since: SinceScoring | null;
  /** What the workbook has beside its forms, the same for all of them. */
  readonly beside: BesideForms;
  /** Of a declaration of targets: the forms of the workbook that are scored. */
  readonly earlier?: readonly EarlierForm[];
}

/** A scored form, which tells what was reached before. */
export interface EarlierForm {
  readonly labels: LabelGrid;
  readonly sheet: IndicatorSheet;
}

/** Where something was found, with what its sentence is made of. */
export interface Observation<Args extends Told = Told> {
  readonly place: CellPlace;
  readonly args: Args;
  /** Only worth a note, whatever the check is otherwise. */
  readonly note?: boolean;
}

/** Something found only by looking at several forms, told at one of them. */
export interface WorkbookObservation<Args extends Told = Told> extends Observation<Args> {
  readonly subject: CheckSubject;
}

/** The first of some cells that exists; the header row's first column when none does. */
export function firstPlace(sheet: IndicatorSheet, ...places: readonly (CellPlace | null)[]): CellPlace {
  return places.find((place) => place !== null) ?? { row: sheet.headerRow, column: sheet.area.left };
}

/** Whether a row carries points: its weight can be read and is above 0. A declaration of targets may give its rows none. */
export function isWeighted({ read, scored, isDeclared }: CheckedRow): boolean {
  return scored.weight === null ? isDeclared && !read.placeholder : new Exact(scored.weight).gt(0);
}

/** Whether a row of a declaration of targets is an indicator that is to be evaluated. */
export function isDeclaredIndicator(row: CheckedRow): boolean {
  return row.isDeclared && isWeighted(row);
}

const NO_REASON = /^(?:0|无|没有|暂无|[/\\—\-–.*]*)$/u;

/** Whether the reason cell, in compacted text, says nothing. */
export function saysNothing(reason: string): boolean {
  return NO_REASON.test(reason);
}

/** Up to a hundredth of a point two scores count as the same: people round in different ways. */
const TOLERANCE = new Exact('0.01');

/** Whether what was written is really another score than the recomputed one. */
export function differs(written: Exact, computed: string): boolean {
  return written.minus(computed).abs().gt(TOLERANCE);
}

/** What a sentence calls its row by: its name, in quotes; the execution block has none of its own. */
export function namedChinese(name: string): string {
  return name === '' ? '预算执行率' : `“${withinQuotes(name)}”`;
}

/** The same in English, as a sentence begins with it. */
export function namedEnglish(name: string): string {
  return name === '' ? 'The execution rate' : `“${withinQuotes(name)}”`;
}

/** “三公”经费 within quotes: the inner ones are single. */
const withinQuotes = (name: string): string => name.replaceAll('“', '‘').replaceAll('”', '’');
