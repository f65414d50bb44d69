import { readText } from '../../../src/core/grid/cell-number';
import { scoreRow } from '../../../src/core/scoring/score-row';
import { nationalRules } from '../one-row';
import { rounded } from './fraction';
import { oraclePoints, type OracleRow } from './function-oracle';
import { indicatorRow } from './indicator-row';
import { oracleRows } from './oracle-rows';

/** What came of comparing many rows with the independent reckoning. */
export interface Comparison {
  readonly rows: number;
  readonly ties: number;
  /** How many rows of each function. */
  readonly functions: ReadonlyMap<string, number>;
  /** The first rows whose score is not the oracle's. */
  readonly differences: readonly string[];
}

const MOST_SHOWN = 5;
const rules = nationalRules();

/** Scores generated rows with the core, from the texts of their cells, and with the oracle. */
export function compareWithOracle(rows: number, seed: number): Comparison {
  const functions = new Map<string, number>();
  const differences: string[] = [];
  let ties = 0;
  const stream = oracleRows(seed);
  for (let index = 0; index < rows; index++) {
    const row = stream.next().value;
    const expected = rounded(oraclePoints(row));
    const { score } = scoreRow(cellsOf(row), rules, { chosen: row.choice, confirmed: null });
    if (expected.tie) ties++;
    functions.set(row.choice.function, (functions.get(row.choice.function) ?? 0) + 1);
    if (score === expected.text) continue;
    if (differences.length < MOST_SHOWN) differences.push(`${JSON.stringify(row)}: ${score} is not ${expected.text}`);
  }
  return { rows, ties, functions, differences };
}

/** The cells of a generated row, read from their texts. */
export function cellsOf({ choice, sign, percent, target, actual, weight, typed }: OracleRow) {
  const unit = percent ? '%' : '';
  const words = choice.function === 'deadline' || choice.function === 'qualitative' || choice.function === 'grades';
  const cells = {
    target: words
      ? (target[0] ?? '')
      : choice.function === 'range'
        ? `${target[0]}${unit}~${target[1]}${unit}`
        : `${sign}${target[0]}${unit}`,
    actual: actual.map((each) => each + (words ? '' : unit)).join('、'),
  };
  return { ...indicatorRow({ ...cells, weight, score: typed }), written: readText(typed) };
}
