import { Exact, plainText, sumOfTexts } from '../../core/exact';
import type { DraftCell } from '../../core/plan/sheet-draft';
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

export function groupHeadings(words: SummaryWords, grades: readonly string[]): readonly string[] {
  const { group, groupedBy, forms, complete, meanTotal, highest, lowest, meanShare, meanRate, columns } = words;
  const { unmet, questions, findings } = columns;
  return [
    group,
    groupedBy,
    forms,
    complete,
    meanTotal,
    highest,
    lowest,
    meanShare,
    ...grades,
    meanRate,
    unmet,
    questions,
    findings,
  ];
}

/** A line of the list of groups; means are of forms with a complete total, never with a 0 in the place of one. */
export function groupRow(
  { name, by, forms }: Omit<FormGroup, 'by'> & { readonly by: string },
  grades: readonly string[],
): readonly DraftCell[] {
  const complete = forms.flatMap(({ line: { total } }) => (total === null ? [] : [total]));
  const ranked = [...complete].sort((a, b) => Number(a) - Number(b));
  const sum = (of: 'unmet' | 'questions' | 'findings'): DraftCell =>
    count(forms.reduce((all, { line }) => all + line[of], 0));
  return [
    name,
    by,
    count(forms.length),
    count(complete.length),
    number(meanText(complete), POINTS),
    number(ranked.at(-1) ?? null, POINTS),
    number(ranked[0] ?? null, POINTS),
    number(meanShare(forms.map(({ line }) => ({ score: line.total, weight: line.weight }))), PERCENT),
    ...grades.map((grade) => count(forms.filter(({ line }) => line.grade === grade).length)),
    number(meanRate(forms), PERCENT),
    sum('unmet'),
    sum('questions'),
    sum('findings'),
  ];
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
