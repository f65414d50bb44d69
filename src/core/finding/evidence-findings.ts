import { linesOf, provedIndicators, type ProvedIndicator } from '../beside/material-links';
import type { MaterialLine, MaterialList } from '../beside/material-list';
import type { CheckSubject } from './check';

/** What proves the figures of a workbook: the indicators of each form in order, and each list with the lines of each. */
export interface CheckedEvidence {
  readonly indicators: ReadonlyMap<CheckSubject, readonly ProvedIndicator<CheckSubject>[]>;
  readonly lists: readonly {
    readonly list: MaterialList;
    readonly lines: ReadonlyMap<ProvedIndicator<CheckSubject>, readonly MaterialLine[]>;
  }[];
}

const known = new WeakMap<readonly CheckSubject[], CheckedEvidence>();

/** The evidence of a workbook's forms. */
export function checkedEvidence(subjects: readonly CheckSubject[]): CheckedEvidence {
  let found = known.get(subjects);
  if (!found) {
    const all = provedIndicators(subjects);
    const indicators = new Map(subjects.map((subject): [CheckSubject, (typeof all)[number][]] => [subject, []]));
    for (const each of all) indicators.get(each.form)?.push(each);
    const lists = (subjects[0]?.beside.materials ?? []).map((list) => ({ list, lines: linesOf(all, list) }));
    known.set(subjects, (found = { indicators, lists }));
  }
  return found;
}
