import { readText } from '../../../src/core/grid/cell-number';
import { readSign } from '../../../src/core/grid/comparators';
import { readingText } from '../../../src/core/grid/reading';

const told = (text: string): string => {
  const reading = readText(text);
  return `${reading.kind} ${readingText(reading) ?? ''}`.trim();
};

test.each([
  ['100%（全部完成）', '100%'],
  ['100％达标', '100%'],
  ['10（个）', '10个'],
  ['90％以上（含90％）', '≥90%'],
  ['30天内', '≤30天'],
  ['3个工作日内', '≤3个工作日'],
  ['至少开展2次', '≥2次'],
  ['举办培训2场', '2场'],
  ['举办3次', '3次'],
  ['完成了90%', '90%'],
  ['保持在90%以上', '≥90%'],
  ['≤24h', '≤24h'],
  ['500万尾', '500万尾'],
  ['一百二十户', '120户'],
  ['十二期', '12期'],
  ['一万二千人', '12000人'],
  ['三十万元', '30万元'],
  ['不少于三次', '≥3次'],
  ['三日内', '≤3日'],
  ['一千零八十人', '1080人'],
  ['百分之九十五以上', '≥95%'],
  ['百分之九十六点五', '96.5%'],
  ['九成以上', '≥90%'],
  ['九成五', '95%'],
])('%s says %s', (text, figure) => {
  expect(told(text)).toBe(`figure ${figure}`);
});

test.each([
  '>0',
  '小于0',
  '98%（未完成2%）',
  '98%，未完成',
  '90%（含80%）',
  '10个（次）',
  '90%、95%',
  '1000+',
  '约90%',
  '争取90%',
  '5A级',
])('%s is asked, not guessed', (text) => {
  expect(told(text)).toBe(`unreadable ${text}`);
});

test.each([
  '第十二期',
  '一级',
  '一百二',
  '三万五户',
  '二十余人',
  '三分之二',
  '八成左右',
  '二十四节气',
  '未完成率5%',
  '较上年提高5%',
  '完成计划的90%',
  '5个，其中2个延期',
  '力争达到95%',
])('%s is words, not a figure', (text) => {
  expect(readText(text).kind).not.toBe('figure');
});

test.each([
  ['≥', 'atLeast'],
  ['<=', 'atMost'],
  ['逆向', 'atMost'],
  ['Positive', 'atLeast'],
  ['定性指标', 'qualitative'],
  ['越多越好吗', null],
])('a sign column that says %s means %s', (text, meaning) => {
  expect(readSign(text)).toBe(meaning);
});

test.each([
  ['达到95%', true],
  ['达到95%以上', false],
  ['不低于95%', false],
])('%s: 达到 is only a turn of speech: %s', (text, reached) => {
  expect(readText(text)).toMatchObject({ kind: 'figure', quantity: { comparator: 'atLeast', reached } });
});
