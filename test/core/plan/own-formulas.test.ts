import { isOwnFormula, readOwnFormulas } from '../../../src/core/plan/own-formulas';
import { gridFromText } from '../../support/grid-from-text';

const SCORE = '=IF(COUNT(G17,H17)=2,ROUND(ROUND(IF(ROUND(G17,10)>=60%,H17,MAX(0,H17-4)),10),2),"")';

test.each([
  SCORE,
  // As other programs may write it again.
  '=IF(COUNT($G$17, $H$17)=2, ROUND(ROUND(IF(ROUND(G17,10)>=60%,H17,0),10),2), "")',
  '=IF(AND(ISNUMBER(C2),N(B2)>0),ROUND(ROUND(MIN(1,C2/B2)*D2,10),2),"")',
  '=IF(COUNT(F2,E4:E5)=3,ROUND(SUM(F2,E4:E5),2),"")',
  '=IF(ISNUMBER(I20),IF(ROUND(I20,2)>=90,"优",IF(ROUND(I20,2)>=60,"中","")),"")',
  '=IF(AND(ISNUMBER(G17),ROUND(N(G17),10)<60%),"未达标","")',
  '=IF(AND(COUNT(G17,F17)=2,ROUND(N(G17),10)>ROUND(N(F17),10)),"未达标","")',
  '=IF(AND(ISNUMBER(C2),OR(ROUND(N(C2),10)<80%,ROUND(N(C2),10)>90%)),"未达标","")',
])('ours: %s', (formula) => {
  expect(isOwnFormula(formula)).toBe(true);
});

test.each([
  `${SCORE}+1`,
  '=ROUND(G17/60%*H17,2)',
  '=SUM(I14:I19)',
  '=IF(COUNT(G17,H17)=2,ROUND(G17*H17,2),"")',
  '=IF(COUNT(G17,H17)=2,ROUND(ROUND(VLOOKUP(G17,表!A:B,2),10),2),"")',
  '=IF(COUNT(F2,E4:E5)=3,ROUND(SUM(F2,E4:E5),2),0)',
  '=IF(I20>=90,"优","良")',
  '=IF(AND(ISNUMBER(G17),G17<60%),"未达标","")',
  '=IF(AND(ISNUMBER(G17),ROUND(N(G17),10)<60%),"未达标","达标")',
])('the department’s: %s', (formula) => {
  expect(isOwnFormula(formula)).toBe(false);
});

test('a result that is blank is an empty cell, never 0', () => {
  const grid = gridFromText('| 甲 | =SUM(A1) → 3 |');
  const [cell, theirs] = grid.cells[0] ?? [];
  if (!cell || !theirs) throw new Error('no cells');
  const read = readOwnFormulas({ ...grid, cells: [[{ ...cell, value: '', formula: SCORE }, theirs]] });
  expect(read.cells[0]).toEqual([{ ...cell, value: null, formula: null, own: SCORE }, theirs]);
});
