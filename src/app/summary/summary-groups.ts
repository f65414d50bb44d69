import { Exact, plainText, sumOfTexts } from '../../core/exact';
import type { KeyedColumn, KeyedRow, KeyedSheet } from '../../core/plan/keyed-sheet';
import type { DraftCell } from '../../core/plan/sheet-draft';
import { ruleSets } from '../../core/scoring/rule-set/rule-sets';
import type { GroupedBy, SummaryWords } from '../../text/summary-words';
import { meanText } from './mean';
import { count, number, PERCENT, POINTS, type SummaryForm } from './summary-columns';

/** Forms that belong together, and by what: the department they name, else the unit, else the folder they stand in. */
export interface FormGroup {
  readonly name: string;
  readonly by: GroupedBy;
  readonly forms: readonly SummaryForm[];
}

/** The scored forms by department, in the order in which each comes first. */
export function groupsOf(forms: readonly SummaryForm[]): readonly FormGroup[] {
  const groups = new Map<string, { name: string; by: GroupedBy; forms: SummaryForm[] }>();
  for (const form of forms) {
    if (!form.line.isScored) continue;
    const [name, by] = groupOf(form);
    const group = groups.get(`${by} ${name}`) ?? { name, by, forms: [] };
    group.forms.push(form);
    groups.set(`${by} ${name}`, group);
  }
  return [...groups.values()];
}

function groupOf({ line, file }: SummaryForm): readonly [string, GroupedBy] {
  if (line.department !== null) return [line.department, 'department'];
  if (line.unit !== null) return [line.unit, 'unit'];
  return file === null || file.folder === '' ? ['', 'none'] : [file.folder, 'folder'];
}

/** The grades that were given, the one with the highest totals first. */
export function gradesOf(forms: readonly SummaryForm[]): readonly string[] {
  const totals = new Map<string, string[]>();
  for (const { line } of forms) {
    if (line.grade === null || line.total === null) continue;
    totals.set(line.grade, [...(totals.get(line.grade) ?? []), line.total]);
  }
  const rank = (grade: string): number => Number(meanText(totals.get(grade) ?? [], 6));
  return [...totals.keys()].sort((a, b) => rank(b) - rank(a));
}

/** The forms by department: all of them in the first line, then a line a group. */
export function groupsSheet(
  scored: readonly SummaryForm[],
  grades: readonly string[],
  words: SummaryWords,
  key: KeyedColumn,
): KeyedSheet {
  const all = [...new Set([...grades, ...shippedGrades()])];
  const columns = groupColumns(words, all, new Set(grades));
  const groups = groupsOf(scored).map((group) => ({
    cells: {
      ...groupCells({ ...group, name: group.name || words.by.none }, all),
      groupedBy: words.by[group.by],
      key: JSON.stringify([group.by, group.name]),
    },
  }));
  return {
    name: words.sheets.groups,
    columns: [...columns, key],
    rows: [{ cells: { ...groupCells({ name: words.all, forms: scored }, all), key: 'all' }, isBold: true }, ...groups],
    keys: [[key.id], ['group', 'groupedBy']],
    gone: () => ({ ...Object.fromEntries(columns.slice(2).map(({ id }) => [id, null])), forms: count(0) }),
  };
}

/** The grades of the rule sets that come with the program: a line of one of them may stand in an earlier summary. */
function shippedGrades(): readonly string[] {
  return ruleSets.flatMap(({ grades }) => grades.map(({ name }) => name));
}

const gradeColumn = (grade: string): string => `grade ${grade}`;

function groupColumns(
  { columns: { unmet, questions, findings }, ...words }: SummaryWords,
  grades: readonly string[],
  given: ReadonlySet<string>,
): readonly KeyedColumn[] {
  const column = (id: string, heading: string, width = 11): KeyedColumn => ({ id, heading, width });
  return [
    column('group', words.group, 28),
    column('groupedBy', words.groupedBy),
    column('forms', words.forms),
    column('complete', words.complete),
    column('meanTotal', words.meanTotal),
    column('highest', words.highest),
    column('lowest', words.lowest),
    column('meanShare', words.meanShare),
    ...grades.map((grade): KeyedColumn => {
      return { ...column(gradeColumn(grade), grade, 8), may: given.has(grade) ? 'comes' : 'ifThere' };
    }),
    column('meanRate', words.meanRate),
    column('unmet', unmet),
    column('questions', questions),
    column('findings', findings),
  ];
}

/** The figures of a group; means are of forms with a complete total, never with a 0 in the place of one. */
function groupCells(
  { name, forms }: { readonly name: string; readonly forms: readonly SummaryForm[] },
  grades: readonly string[],
): KeyedRow['cells'] {
  const complete = forms.flatMap(({ line: { total } }) => (total === null ? [] : [total]));
  const ranked = [...complete].sort((a, b) => Number(a) - Number(b));
  const sum = (of: 'unmet' | 'questions' | 'findings'): DraftCell =>
    count(forms.reduce((all, { line }) => all + line[of], 0));
  return {
    group: name,
    forms: count(forms.length),
    complete: count(complete.length),
    meanTotal: number(meanText(complete), POINTS),
    highest: number(ranked.at(-1) ?? null, POINTS),
    lowest: number(ranked[0] ?? null, POINTS),
    meanShare: number(meanShare(forms.map(({ line }) => ({ score: line.total, weight: line.weight }))), PERCENT),
    ...Object.fromEntries(
      grades.map((grade) => [gradeColumn(grade), count(forms.filter(({ line }) => line.grade === grade).length)]),
    ),
    meanRate: number(meanRate(forms), PERCENT),
    unmet: sum('unmet'),
    questions: sum('questions'),
    findings: sum('findings'),
  };
}

/** The mean execution rate of the forms that have one. */
export function meanRate(forms: readonly SummaryForm[]): string | null {
  return meanText(
    forms.flatMap(({ line: { rate } }) => (rate === null ? [] : [rate])),
    6,
  );
}

/** Points of some forms and what they could have been. */
interface Share {
  readonly score: string | null;
  readonly weight: string | null;
}

/** The points given of those that could be, over all that are complete; null: there are none. */
export function meanShare(shares: readonly Share[]): string | null {
  const whole = shares.flatMap(({ score, weight }) => (score === null || weight === null ? [] : [{ score, weight }]));
  const weight = sumOfTexts(whole.map((share) => share.weight));
  if (!weight.greaterThan(0)) return null;
  const score = sumOfTexts(whole.map((share) => share.score));
  return plainText(score.dividedBy(weight).toDecimalPlaces(6, Exact.ROUND_HALF_UP));
}
