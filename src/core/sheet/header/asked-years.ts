import type { HeaderRole } from '../column-roles';
import type { RecognitionQuestion } from '../recognition-reason';
import { isPartOfYear, yearIn } from './heading-aspects';
import type { Heading } from './headings';
import { candidate } from './rival-columns';

type Columns = Readonly<Partial<Record<HeaderRole, number>>>;

/** The columns that are left, and what has to be asked, where target and actual are not figures of one whole year. */
export interface AskedYears {
  readonly columns: Columns;
  readonly questions: readonly RecognitionQuestion[];
}

/** No result but one of a part of the year, or a target of another year than the result: asked, never scored as the year's.
 *  `said`: the columns the user spoke of. */
export function askedYears(headings: readonly Heading[], columns: Columns, said: ReadonlySet<number>): AskedYears {
  const heading = (column: number | undefined): Heading | undefined =>
    headings.find((each) => each.column === column && !said.has(each.column));
  if (columns.actual === undefined && columns.score !== undefined) {
    const part = headings.find(
      ({ label, known, column }) => known?.role === 'progress' && isPartOfYear(label) && !said.has(column),
    );
    return { columns, questions: part ? [{ code: 'partOfYear', role: 'actual', candidates: [candidate(part)] }] : [] };
  }
  const target = heading(columns.target);
  const actual = headings.find(({ column }) => column === columns.actual);
  const year = actual ? yearIn(actual.label) : null;
  if (!target || !actual || year === null) return { columns, questions: [] };
  const meant = yearIn(target.label);
  if (meant === null || meant === year) return { columns, questions: [] };
  const ofYear = headings.filter(({ label, known }) => known === null && yearIn(label) === year);
  const { target: _, ...others } = columns;
  const candidates = [...ofYear, target].sort((a, b) => a.column - b.column).map(candidate);
  return { columns: others, questions: [{ code: 'otherYear', role: 'target', candidates, against: actual.label }] };
}
