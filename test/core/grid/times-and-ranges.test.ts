import { plainText } from '../../../src/core/exact';
import { readText } from '../../../src/core/grid/cell-number';
import { readDate } from '../../../src/core/grid/date-text';

describe('times', () => {
  test.each([
    ['2020年12月底前', 'by 2020-12-01..2020-12-31'],
    ['2020年12月底前完成', 'by 2020-12-01..2020-12-31'],
    ['2021年12月完成', 'in 2021-12-01..2021-12-31'],
    ['已于2020年11月完工', 'in 2020-11-01..2020-11-30'],
    ['2019年底', 'by 2019-01-01..2019-12-31'],
    ['2019年底前', 'by 2019-01-01..2019-12-31'],
    ['年底前', 'by --01-01..--12-31'],
    ['2020/12/31', 'in 2020-12-31..2020-12-31'],
    ['2020-2-9', 'in 2020-02-09..2020-02-09'],
    ['2020.6.30', 'in 2020-06-30..2020-06-30'],
    ['2020年12月31日前', 'by 2020-12-31..2020-12-31'],
    ['≤2020年12月31日', 'by 2020-12-31..2020-12-31'],
    ['截至2020年6月', 'by 2020-06-01..2020-06-30'],
    ['12月31日前', 'by --12-31..--12-31'],
    ['12月底前', 'by --12-01..--12-31'],
    ['1-12月', 'in --01-01..--12-31'],
    ['2020年1-6月', 'in 2020-01-01..2020-06-30'],
    ['2020年1月至12月', 'in 2020-01-01..2020-12-31'],
    ['2020年1月1日至2020年12月31日', 'in 2020-01-01..2020-12-31'],
    ['2020年1月1日至12月31日', 'in 2020-01-01..2020-12-31'],
    ['2019-2021年', 'in 2019-01-01..2021-12-31'],
    ['2020年第四季度', 'in 2020-10-01..2020-12-31'],
    ['2020年上半年', 'in 2020-01-01..2020-06-30'],
    ['2020年内', 'in 2020-01-01..2020-12-31'],
    ['2020年2月下旬', 'in 2020-02-21..2020-02-29'],
    ['2020年', 'in 2020-01-01..2020-12-31'],
    ['2月底前', 'by --02-01..--02-29'],
  ])('%s is %s', (typed, expected) => {
    const reading = readText(typed);
    if (reading.kind !== 'words' || !reading.date) throw new Error(`${typed} is ${reading.kind}`);
    const { relation, first, last } = reading.date;
    expect(`${relation} ${first}..${last}`).toBe(expected);
  });

  test.each([
    '2020年13月',
    '2020-02-30',
    '2021年2月29日',
    '3年',
    '12个月',
    '内',
    '本年度',
    '及时',
    '2020年12月与3月',
    '2020年6月至2020年3月',
    '完成',
  ])('%s is no time', (typed) => expect(readDate(typed)).toBeNull());
});

describe('ranges', () => {
  test.each([
    ['80%-90%', '80..90 %'],
    ['80-90%', '80..90 %'],
    ['10~15', '10..15 -'],
    ['１０～１５天', '10..15 天'],
    ['3万元至5万元', '3..5 万元'],
    ['3-5万元', '3..5 万元'],
    ['控制在80%—90%之间', '80..90 %'],
    ['≥80%且≤90%', '80..90 %'],
    ['80%≤X≤90%', '80..90 %'],
    ['100±5', '95..105 -'],
    ['200±10%', '180..220 -'],
    ['90%±5%', '85..95 %'],
    ['±10%', '±-10..10 %'],
    ['偏差±5%以内', '±-5..5 %'],
    ['±3天', '±-3..3 天'],
  ])('%s is %s', (typed, expected) => {
    const reading = readText(typed);
    if (reading.kind !== 'unreadable' || !reading.range) throw new Error(`${typed} is ${reading.kind}`);
    const { low, high, unit, deviation } = reading.range;
    expect(`${deviation ? '±' : ''}${plainText(low)}..${plainText(high)} ${unit ?? '-'}`).toBe(expected);
  });

  test.each(['90%-80%', '3天-5%', '≥90%且≥80%', '约80%-90%', '1-2-3', '5-', '3元-5天'])(
    '%s is asked about',
    (typed) => {
      const reading = readText(typed);
      expect(reading.kind).toBe('unreadable');
      expect(reading.kind === 'unreadable' && reading.range).toBeFalsy();
    },
  );
});

describe('results told in one word', () => {
  test.each([
    ['达成预期指标', 'achieved'],
    ['已完成。', 'achieved'],
    ['部分达成预期指标并具有一定效果', 'partly'],
    ['未达成预期指标且效果较差', 'missed'],
    ['是', 'yes'],
    ['否', 'no'],
    ['优', 'excellent'],
    ['良好', 'good'],
    ['一般', 'medium'],
    ['差', 'poor'],
    ['有效提升', undefined],
    ['完成情况良好', undefined],
  ])('%s: %s', (typed, state) => {
    const reading = readText(typed);
    expect(reading.kind === 'words' ? reading.state : reading.kind).toBe(state);
  });
});
