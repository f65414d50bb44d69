import { placeKey, type CellPlace } from '../core/grid/address';
import { grouped } from '../core/grouped';
import { formsOf, type RecalculatedForm, type Recalculation, type RecalculationStep } from '../core/recalculate';
import { canonicalJson } from '../core/record/canonical-json';
import { NO_HISTORY, withLine, type HistoryForm, type HistoryLine } from '../core/record/history';
import { lastScoring, type LastScoring } from '../core/record/last-scoring';
import { packScorings } from '../core/record/scorings-text';
import type { WorkbookRecord } from '../core/record/workbook-record';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import { isWritable, whySkipped, type SheetToWrite } from './planned-values';
import type { ScoredWorkbook } from './read-forms';
import { nowToTheMinute, today } from './today';

/** What the workbook is to remember of its scorings once a run has written: of sheets it does not write, what it remembered
 *  before. The very same list where nothing is new. `earlier`: what this run wrote at its first attempt (writtenKey). In steps. */
export function* scoringsAfter(
  { rules: { kept, ruleSet }, reading }: Pick<ScoredWorkbook, 'rules' | 'reading'>,
  planned: readonly SheetToWrite[],
  found: Recalculation,
  earlier: ReadonlySet<string> = new Set(),
): Generator<RecalculationStep, readonly LastScoring[]> {
  const before = kept.record.scorings ?? [];
  const knownOf = grouped(before, ({ sheet }) => sheet);
  const there = new Set(reading.sheets.map(({ name }) => name));
  const after: LastScoring[] = [];
  for (const each of planned) {
    yield { done: planned.length, total: planned.length };
    const known = knownOf.get(each.sheet.name) ?? [];
    if (!each.chosen || whySkipped(each.sheet) === 'hidden') after.push(...known);
    else after.push(...scoringsOf(each, formsOf(found, each.sheet.name), { ruleSet, known, earlier }));
  }
  const ofPlanned = new Set(planned.map(({ sheet }) => sheet.name));
  const others = before.filter(({ sheet }) => there.has(sheet) && !ofPlanned.has(sheet));
  const all = [...after, ...others];
  return saysTheSame(all, before) ? before : all;
}

function scoringsOf(
  { sheet, writes, grid }: SheetToWrite,
  forms: readonly RecalculatedForm[],
  {
    ruleSet,
    known,
    earlier,
  }: {
    readonly ruleSet: RuleSet;
    readonly known: readonly LastScoring[];
    readonly earlier: ReadonlySet<string>;
  },
): readonly LastScoring[] {
  const written = new Set(writes.filter((write) => isWritable(sheet, write)).map(placeKey));
  return forms.flatMap((form) => {
    if (form.card.kind !== 'scored') return [];
    const isOurs = (place: CellPlace): boolean =>
      written.has(placeKey(place)) ||
      earlier.has(writtenKey(sheet.id, place)) ||
      (form.since?.ours.has(placeKey(place)) ?? false);
    const now = lastScoring(form, grid, { ruleSet, on: today(), isOurs });
    const same = written.size === 0 ? known.find((each) => saysTheSame([{ ...each, on: now.on }], [now])) : undefined;
    return [same ?? now];
  });
}

function saysTheSame(one: readonly LastScoring[], other: readonly LastScoring[]): boolean {
  const packed = (list: readonly LastScoring[]): string => canonicalJson(packScorings(inOrder(list)));
  return one.length === other.length && packed(one) === packed(other);
}

/** By the names of their sheets, so that one list says what another says. */
function inOrder(scorings: readonly LastScoring[]): readonly LastScoring[] {
  return [...scorings].sort((a, b) => (a.sheet === b.sheet ? 0 : a.sheet < b.sheet ? -1 : 1));
}

/** One text for one cell of the workbook. */
export function writtenKey(sheetId: string, place: CellPlace): string {
  return `${sheetId} ${placeKey(place)}`;
}

/** The record with what is new of the scorings, and the line of its history that tells of it; what a colleague scored
 *  meanwhile in other sheets stays. */
export function withScorings(
  record: WorkbookRecord,
  { before, after }: { readonly before: readonly LastScoring[]; readonly after: readonly LastScoring[] },
  line: HistoryLine,
): WorkbookRecord {
  const [stood, stands] = [new Set(before), new Set(after)];
  const changed = new Set([
    ...after.filter((each) => !stood.has(each)).map(({ sheet }) => sheet),
    ...before.filter((each) => !stands.has(each)).map(({ sheet }) => sheet),
  ]);
  const theirs = (record.scorings ?? []).filter(({ sheet }) => !changed.has(sheet));
  const scorings = [...after.filter(({ sheet }) => changed.has(sheet)), ...theirs];
  return { ...record, scorings, history: withLine(record.history ?? NO_HISTORY, line) };
}

/** The line that tells of a run. `cells`: how many figures it wrote. */
export function scoredLine(
  { id, version, name }: RuleSet,
  { forms }: Recalculation,
  { before, after }: { readonly before: readonly LastScoring[]; readonly after: readonly LastScoring[] },
  cells: number,
): HistoryLine {
  const changed = forms.reduce((sum, { since }) => sum + (since ? since.inputs.length + since.typed.length : 0), 0);
  const rules = { id, version, name };
  return {
    at: nowToTheMinute(),
    did: 'scored',
    rules,
    cells,
    changed,
    forms: resultsChanged(before, after),
    said: [],
    more: 0,
  };
}

/** The line that tells that a run was taken back. `cells`: in how many cells. */
export function undoneLine(
  { id, version, name }: RuleSet,
  { before, after }: { readonly before: readonly LastScoring[]; readonly after: readonly LastScoring[] },
  cells: number,
): HistoryLine {
  const forms = resultsChanged(before, after);
  return {
    at: nowToTheMinute(),
    did: 'undone',
    rules: { id, version, name },
    cells,
    changed: 0,
    forms,
    said: [],
    more: 0,
  };
}

/** The forms whose total or grade is another one. */
export function resultsChanged(before: readonly LastScoring[], after: readonly LastScoring[]): readonly HistoryForm[] {
  const known = inPlace(before);
  const left = new Set(after.map(({ sheet }) => sheet));
  const isGone = ({ sheet }: LastScoring): boolean => !left.has(sheet);
  const gone = before.filter(isGone).map(({ sheet, total, grade }) => ({
    sheet,
    total: null,
    grade: null,
    totalBefore: textOrNull(total.value),
    gradeBefore: textOrNull(grade.value),
  }));
  const now = [...inPlace(after)].flatMap(([key, each]) => {
    const was = known.get(key);
    const result = {
      sheet: each.sheet,
      total: textOrNull(each.total.value),
      grade: textOrNull(each.grade.value),
      totalBefore: was ? textOrNull(was.total.value) : null,
      gradeBefore: was ? textOrNull(was.grade.value) : null,
    };
    return was && result.total === result.totalBefore && result.grade === result.gradeBefore ? [] : [result];
  });
  return [...now, ...gone];
}

const textOrNull = (text: string): string | null => (text === '' ? null : text);

/** By their sheets and their places there: one of several forms in a sheet is known by its place among them. */
function inPlace(scorings: readonly LastScoring[]): ReadonlyMap<string, LastScoring> {
  const sheets = [...grouped(scorings, ({ sheet }) => sheet).values()];
  return new Map(
    sheets.flatMap((forms) => forms.map((form, index) => [JSON.stringify([form.sheet, index]), form] as const)),
  );
}
