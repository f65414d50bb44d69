import { compactText } from '../../grid/cell-text';
import { readingText } from '../../grid/reading';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import type { Measurement } from '../measure/measure';
import type { FunctionChoice } from '../rules/scoring-rules';
import { awardSpan, type AwardSpan } from './award-spans';
import { parseRule } from './parse-rule';
import { ruleRow } from './rule-row';

/** A rule found in the sheet: the sentence it was read from, and what it says; null where the sentence says how to score
 *  and cannot be read. */
export interface WrittenRule {
  readonly sentence: string;
  readonly choice: FunctionChoice | null;
  /** The points people may give for what the actual tells: 较健全6–9分. */
  readonly span?: AwardSpan;
}

/** What says how points are given; 略 or 对照绩效目标 says nothing, and no rule. */
const SAYS_HOW = /[扣折]|[得计记给][满\d]|[得计记赋打评]分|满分|分值|权重|比例|否决|\d分(?!钟)/u;
const SAME_AS_ABOVE = /^(?:同上|〃|"|”|同上一?[行条项])[。.]?$/u;

/** The rule written for a row: in its rule column, or in the target cell itself. `above`: the rules of the rows above, the
 *  nearest first; 同上 is the nearest that fits. null where the sheet says nothing on how to score the row. */
export function writtenRule(
  row: IndicatorRow,
  measured: Measurement,
  above: readonly string[] = [],
): WrittenRule | null {
  const inTarget = row.target.kind === 'words' || row.target.kind === 'unreadable' ? readingText(row.target) : null;
  if (row.rule === null && inTarget === null) return null;
  const facts = ruleRow(row, measured);
  const read = (sentences: readonly string[]): WrittenRule | null => {
    for (const sentence of sentences) {
      const choice = parseRule(sentence, facts);
      if (choice !== null) return { sentence, choice };
      const span = awardSpan(sentence, facts);
      if (span !== null) return { sentence, choice: { function: 'manual' }, span };
    }
    return null;
  };
  const { rule } = row;
  const own = rule === null ? [] : SAME_AS_ABOVE.test(compactText(rule)) ? above.filter(isNoReference) : [rule];
  const found = read([...own, ...(inTarget === null ? [] : [inTarget])]);
  const [nearest] = own;
  if (found !== null || nearest === undefined || !SAYS_HOW.test(compactText(nearest))) return found;
  return { sentence: nearest, choice: null };
}

function isNoReference(rule: string): boolean {
  return !SAME_AS_ABOVE.test(compactText(rule));
}
