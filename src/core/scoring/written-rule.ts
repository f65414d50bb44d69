import type { IndicatorRow } from '../sheet/indicator-sheet';
import type { FunctionChoice } from './function-choice';
import { readingText } from '../grid/reading';
import { parseWrittenRule } from './parse-written-rule';

/** A rule found in the sheet, with the sentence it was read from. It is a suggestion until somebody confirms it. */
export interface WrittenRule {
  readonly sentence: string;
  readonly choice: FunctionChoice;
}

/** The rule written for a row: in its rule column, or in the target cell itself. */
export function writtenRule(row: IndicatorRow): WrittenRule | null {
  const inTarget = row.target.kind === 'words' || row.target.kind === 'unreadable' ? readingText(row.target) : null;
  for (const sentence of [row.rule, inTarget]) {
    const choice = sentence === null ? null : parseWrittenRule(sentence);
    if (sentence !== null && choice !== null) return { sentence, choice };
  }
  return null;
}
