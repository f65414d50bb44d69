import { shiftFormula } from '../../src/stand-in/shift-formula';

test.each([
  ['A1+$B2*C$3+$D$4', 'B3+$B4*D$3+$D$4'],
  ['SUM(A1:B2,A:B,1:2)', 'SUM(B3:C4,B:C,3:4)'],
  ['SUM($A:B,$1:2)', 'SUM($A:C,$1:4)'],
  ['LOG10(A1)', 'LOG10(B3)'],
  ['"A1"&A1', '"A1"&B3'],
  [`'A1 表'!A1+自评表!A1+表A1!A1`, `'A1 表'!B3+自评表!B3+表A1!B3`],
  ['Table1[[#This Row],[A1]]+A1', 'Table1[[#This Row],[A1]]+B3'],
  ['[1]Sheet1!A1', '[1]Sheet1!B3'],
  ['项目A1+A1', '项目A1+B3'],
  ['A1_x+1E5+A1', 'A1_x+1E5+B3'],
  ['AAAA1+XFD1', 'AAAA1+#REF!'],
  ['A1048576', '#REF!'],
  ['_xlfn.CONCAT(A1,TRUE)', '_xlfn.CONCAT(B3,TRUE)'],
])('%s moved down two rows and right one column is %s', (formula, moved) => {
  expect(shiftFormula(formula, 2, 1)).toBe(moved);
});

test('a reference that leaves the sheet at the top or left is no reference any more', () => {
  expect(shiftFormula('B2+A1+$A$1', -1, -1)).toBe('A1+#REF!+$A$1');
});
