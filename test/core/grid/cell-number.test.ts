import fc from 'fast-check';
import { plainText } from '../../../src/core/exact';
import { readCell, readText } from '../../../src/core/grid/cell-number';
import type { CellValue, GridCell } from '../../../src/core/grid/grid';
import { readingText } from '../../../src/core/grid/reading';

const cell = (value: CellValue, numberFormat = 'General', formula: string | null = null): GridCell => ({
  value,
  numberFormat,
  formula,
});

describe('figures typed as text', () => {
  test.each([
    ['60%', '60%'],
    ['≥60%', '≥60%'],
    ['≧ 60 %', '≥60%'],
    ['＞60％', '≥60%'],
    ['>=60%', '≥60%'],
    ['＞＝６０％', '≥60%'],
    ['不低于60%', '≥60%'],
    ['不少于100个', '≥100个'],
    ['至少3次', '≥3次'],
    ['达到95%', '≥95%'],
    ['大于等于95%', '≥95%'],
    ['90%以上', '≥90%'],
    ['90%及以上', '≥90%'],
    ['90%（含）以上', '≥90%'],
    ['90%以上（含）', '≥90%'],
    ['≤30', '≤30'],
    ['≦30天', '≤30天'],
    ['<=30', '≤30'],
    ['＜30', '≤30'],
    ['不超过30个工作日', '≤30个工作日'],
    ['控制在30天以内', '≤30天'],
    ['30天以内', '≤30天'],
    ['5%以下', '≤5%'],
    ['=100', '=100'],
    ['═100', '=100'],
    ['﹦100%', '=100%'],
    ['＝100', '=100'],
    ['100', '100'],
    ['2370人', '2370人'],
    ['１００', '100'],
    ['45,732,242.50', '45732242.5'],
    ['45，732，242.50元', '45732242.5元'],
    ['¥1,000', '1000元'],
    ['3.5万元', '3.5万元'],
    ['1.2亿元', '1.2亿元'],
    ['3.5万', '3.5万'],
    ['3.5万人次', '3.5万人次'],
    ['≥100百分比', '≥100%'],
    ['26个百分点', '26%'],
    ['5‰', '0.5%'],
    ['-5%', '-5%'],
    ['−5%', '-5%'],
    ['0.0', '0'],
    [' 10 ', '10'],
    ['已完成100%', '100%'],
    ['1.5E+3', '1500'],
    ['100。', '100'],
    ['12公里', '12公里'],
    ['300元/人', '300元/人'],
  ])('%s is %s', (typed, text) => {
    const reading = readText(typed);
    expect(reading.kind).toBe('figure');
    expect(readingText(reading)).toBe(text);
  });
});

describe('what is no figure', () => {
  test.each([
    ['', 'blank'],
    ['  \n', 'blank'],
    ['\u00a0\u3000', 'blank'],
    ['/', 'mark'],
    ['／', 'mark'],
    ['—', 'mark'],
    ['——', 'mark'],
    ['-', 'mark'],
    ['*', 'mark'],
    ['无', 'mark'],
    ['……', 'mark'],
    ['不适用', 'mark'],
    ['有效提升', 'words'],
    ['达成预期指标', 'words'],
    ['2020年12月底前', 'words'],
    ['2019年底', 'words'],
    ['2020/12/31', 'words'],
    ['1-12月', 'words'],
    ['对100个高频事项进行精细化梳理', 'words'],
    ['90%以上得10分，每降5%扣1分，扣完为止', 'words'],
    ['①', 'words'],
    ['80%-90%', 'unreadable'],
    ['±10%', 'unreadable'],
    ['10~15', 'unreadable'],
    ['约90%', 'unreadable'],
    ['90%左右', 'unreadable'],
    ['8场（预计）', 'unreadable'],
    ['12..5', 'unreadable'],
    ['1,23', 'unreadable'],
    ['≥5以内', 'unreadable'],
    ['1627/1714', 'unreadable'],
    ['9'.repeat(41), 'unreadable'],
    ['#REF!', 'error'],
  ])('%j is %s', (typed, kind) => {
    expect(readText(typed).kind).toBe(kind);
  });
});

describe('numbers', () => {
  test.each([
    [0.34, '0%', null, '34%'],
    [0.949, '0.0%', null, '94.9%'],
    [0.07, '0.00%', null, '7%'],
    [95, 'General', null, '95'],
    [0.1 + 0.2, 'General', '=A1+B1', '0.3'],
    [0.1 + 0.2, 'General', null, '0.3'],
    [0.5999999999999999, '0.00%', null, '60%'],
    [0.0900000762939453, '0%', null, '9.00000762939453%'],
    [45732242.5, '#,##0.00', null, '45732242.5'],
    [1e21, 'General', null, '1000000000000000000000'],
    [95, '0"%"', null, '95%'],
    [95, '0"个"', null, '95个'],
    [0.6, '"≥"0%', null, '≥60%'],
    [3.5, '0.00"万元"', null, '3.5万元'],
    [3.5, '[$¥-804]#,##0.00', null, '3.5元'],
    [16, '0.00" ▲未达标"', null, '16'],
    [16, 'General" △未达标"', null, '16'],
    [7, '"第"0"名"', null, '7'],
    [-3, '0_);(0)', null, '-3'],
  ])('%d under %s with formula %s is %s', (value, format, formula, text) => {
    expect(readingText(readCell(cell(value, format, formula)))).toBe(text);
  });

  test('a date cell is words, not a number of days', () => {
    const day = { first: '2020-12-31', last: '2020-12-31', relation: 'in' };
    expect(readCell(cell(44196, 'yyyy-mm-dd'))).toEqual({ kind: 'words', text: '2020-12-31', date: day });
    expect(readCell(cell(42734, 'yyyy-mm-dd'), { date1904: true })).toMatchObject({ text: '2020-12-31', date: day });
    expect(readCell(cell(44196, 'yyyy"年"m"月"d"日"')).kind).toBe('words');
  });

  test.each([
    [59, '1900-02-28'],
    [60, '1900-03-01'],
    [61, '1900-03-01'],
  ])('day %d: 1900 counts a 29 February that never was', (serial, day) => {
    expect(readingText(readCell(cell(serial, 'yyyy-mm-dd')))).toBe(day);
  });

  test('a date is as exact as its format shows it', () => {
    expect(readCell(cell(44166, 'yyyy"年"m"月"'))).toMatchObject({ date: { first: '2020-12-01', last: '2020-12-31' } });
    expect(readCell(cell(44166, 'yyyy'))).toMatchObject({ date: { first: '2020-01-01', last: '2020-12-31' } });
    expect(readCell(cell(0.5, 'h:mm'))).toEqual({ kind: 'words', text: '0.5' });
    expect(readCell(cell(-3, 'yyyy-mm-dd'))).toEqual({ kind: 'words', text: '-3' });
  });

  test('a figure shown in thousands is read as it is shown, a painted decimal point is asked about', () => {
    expect(readingText(readCell(cell(5000, '0.0,"千元"')))).toBe('5千元');
    expect(readingText(readCell(cell(5000, '#,##0')))).toBe('5000');
    expect(readingText(readCell(cell(12345, '0.0,')))).toBe('12345');
    expect(readCell(cell(35000, String.raw`0\.0,"万元"`)).kind).toBe('unreadable');
  });

  test('an error value is named', () => {
    expect(readCell(cell({ error: '#DIV/0!' }))).toEqual({ kind: 'error', text: '#DIV/0!' });
  });
});

test('every finite double is read as the 15 digits Excel keeps of it', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const reading = readCell(cell(value));
      return (
        reading.kind === 'figure' &&
        Number(plainText(reading.quantity.value)) === Number((value === 0 ? 0 : value).toPrecision(15))
      );
    }),
  );
});

test('any text is read without an exception, and 0 is only read where 0 is written', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0.5%≥-,元 以上') })),
      (text) => {
        const reading = readText(text);
        return reading.kind !== 'figure' || !reading.quantity.value.isZero() || /0/u.test(text.normalize('NFKC'));
      },
    ),
  );
});
