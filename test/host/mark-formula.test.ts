import {
  liveFormatAmong,
  liveMark,
  markFormula,
  markNumberFormat,
  readMark,
  standingKeys,
} from '../../src/host/carried/mark-format';
import type { LiveFlag } from '../../src/core/plan/live-flags';

const FLAG: LiveFlag = {
  row: 16,
  column: 8,
  condition: 'AND(COUNT(G17,F17)=2,ROUND(N(G17),10)<ROUND(N(F17),10))',
  numberFormat: '0.00" ▲未达标"',
  unmet: true,
  sure: true,
};
const { key, condition } = liveMark(FLAG);
const FORMULA = markFormula(key, condition);

test('the formula of a flag says its condition, its cell and how the score shows', () => {
  expect(FORMULA).toMatch(
    /^AND\(COUNT\(G17,F17\)=2,.+\)\*LEN\("绩效评分 live:I17:[0-9a-f]{16} 0\.00"" ▲未达标"""\)>0$/u,
  );
  expect(readMark(FORMULA)).toEqual({ key, condition, isWhole: true });
  expect(markNumberFormat(key)).toBe('0.00" ▲未达标"');
  expect(standingKeys([key])).toEqual([key]);
});

test.each([
  ['as other programs write it again', `= AND(COUNT($G$17, F17)=2, ROUND(N(G17),10)<ROUND(N(F17),10)) * LEN("绩效评分 ${key.replaceAll('"', '""')}") > 0`, true],
  ['its cells were taken away', FORMULA.replaceAll('G17', '#REF!'), false],
  ['its condition was written anew', FORMULA.replace('=2', '=1'), false],
  ['its condition is gone', markFormula(key), false],
])('ours: %s', (_, formula, isWhole) => {
  expect(readMark(formula)).toMatchObject({ key, isWhole });
}); // prettier-ignore

test.each([
  condition ?? '',
  `OR(A1>0,${FORMULA})`,
  `${FORMULA}+1`,
  FORMULA.replace('绩效评分', '绩效'),
  FORMULA.replace('>0', '>1'),
  FORMULA.replace(/^AND/u, 'OR'),
  'AND(ISNUMBER(G17),ROUND(N(G17),10)<60%)*LEN("绩效评分 error:1")>0',
])('the department’s: %s', (formula) => {
  expect(readMark(formula)).toBeNull();
});

test('which flag a cell carries is known by its condition', () => {
  const place = { row: 16, column: 8 };
  const bare = liveMark({ ...FLAG, numberFormat: null });
  expect(liveFormatAmong([key], place, FLAG.condition)).toBe('0.00" ▲未达标"');
  expect(liveFormatAmong([bare.key], place, FLAG.condition)).toBe('');
  expect(liveFormatAmong([key], place, FLAG.condition.replace('<', '>'))).toBeNull();
  expect(liveFormatAmong([key], { row: 15, column: 8 }, FLAG.condition)).toBeNull();
});

test('a number format too long for a formula is left out, and the fill tells', () => {
  const long = liveMark({ ...FLAG, numberFormat: `${'0.00" 分";'.repeat(20)}0" ▲未达标"` });
  expect(markNumberFormat(long.key)).toBeNull();
  expect(markFormula(long.key, long.condition).length).toBeLessThanOrEqual(255);
});
