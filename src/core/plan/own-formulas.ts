import type { Grid, GridCell } from '../grid/grid';

const CELL = String.raw`[A-Z]{1,3}\d+`;
const CELLS = `${CELL}(?::${CELL})?(?:,${CELL}(?::${CELL})?)*`;
const FILLED = String.raw`(?:ISNUMBER\(${CELL}\)|COUNT\(${CELLS}\)=\d+|AND\(ISNUMBER\(${CELL}\),N\(${CELL}\)>0\))`;
const ROUNDED = String.raw`ROUND\(${CELL},\d\)`;

const HELD = String.raw`ROUND\(N\(${CELL}\),10\)`;
const AIM = String.raw`(?:${HELD}|-?[\d.]+%?)`;
const MISSED = String.raw`AND\(${FILLED},(?:${HELD}[<>]${AIM}|OR\(${HELD}<${AIM},${HELD}>${AIM}\))\)`;

/** How our formulas look, of scores, totals, grades, what a review differs by and the flag's words (live-formulas.ts). */
const OURS = [
  String.raw`=IF\(${FILLED},ROUND\(ROUND\([A-Z0-9.,()<>=*/%+-]+,10\),\d\),""\)`,
  String.raw`=IF\(COUNT\(${CELLS}\)=\d+,ROUND\(SUM\(${CELLS}\),\d\),""\)`,
  String.raw`=IF\(COUNT\(${CELL},${CELL}\)=2,ROUND\(${CELL}-${CELL},\d\),""\)`,
  String.raw`=IF\(ISNUMBER\(${CELL}\),(?:IF\(${ROUNDED}>=[\d.]+,"(?:[^"]|"")*",)+""\)+,""\)`,
  String.raw`=IF\(${MISSED},"(?:[^"]|"")*",""\)`,
].map((pattern) => new RegExp(`^${pattern}$`, 'u'));

/** Whether a formula is one of ours. Spreadsheet programs may put blanks and $ signs into it. */
export function isOwnFormula(formula: string): boolean {
  const plain = formula.replaceAll(/[ $]/gu, '');
  return OURS.some((pattern) => pattern.test(plain));
}

/** The grid with our formulas as the numbers they come to; what they are is kept beside. A result that is no number yet (a
 *  cell it needs is blank) is an empty cell. */
export function readOwnFormulas(grid: Grid): Grid {
  let some = false;
  const cells = grid.cells.map((row) =>
    row.map((cell): GridCell => {
      const { value, formula, numberFormat } = cell;
      if (formula === null || !isOwnFormula(formula)) return cell;
      some = true;
      return { value: value === '' ? null : value, formula: null, numberFormat, own: formula };
    }),
  );
  return some ? { ...grid, cells } : grid;
}
