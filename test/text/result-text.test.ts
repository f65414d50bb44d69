import { checks } from '../../src/core/finding/all-checks';
import type { Finding } from '../../src/core/finding/finding';
import { expectations } from '../../src/core/scoring/expectation';
import { generalLines, type Line } from '../../src/core/scoring/explanation';
import { scoringRules } from '../../src/core/scoring/rules/scoring-rules';
import { checkManuals } from '../../src/scripts/check-manual';
import { explanationLines, explanationText } from '../../src/text/explanation-text';
import { findingText, noteText, remedyText } from '../../src/text/finding-text';
import type { Locale } from '../../src/text/locale';

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

const CODES = [...explanationLines.keys()];
const ARGS = Object.fromEntries(
  [
    'actual',
    'target',
    'sign',
    'weight',
    'score',
    'points',
    'off',
    'gap',
    'unit',
    'step',
    'executed',
    'budget',
    'cell',
    'text',
    'written',
    'name',
    'sum',
    'expected',
    'computed',
    'gapUnit',
    'award',
    'below',
    'bound',
    'count',
    'done',
    'due',
    'edge',
    'figures',
    'formula',
    'from',
    'full',
    'high',
    'late',
    'limit',
    'low',
    'mean',
    'measured',
    'most',
    'percent',
    'rate',
    'rate0',
    'rate1',
    'share',
    'share0',
    'share1',
    'size',
    'state',
    'to',
  ].map((name) => [name, `«${name}»`]),
);

describe.each(LOCALES)('in %s', (locale) => {
  test('every explanation has a sentence of its own', () => {
    const sentences = CODES.map((code) => explanationText({ code, args: ARGS }, locale));
    expect(sentences.filter((sentence) => sentence.trim() === '')).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('every reason why a cell is unreadable has words of its own', () => {
    const sentences = Object.keys(expectations).map((expected) =>
      explanationText({ code: 'unreadable', args: { ...ARGS, expected } }, locale),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('every finding has a sentence of its own and a remedy', () => {
    const findings = checks.map(({ id, severity }): Finding => ({
      check: id,
      severity,
      sheet: '表',
      row: 0,
      column: 0,
      // What a sentence is made of may depend on what was found.
      args: checkManuals().get(id)?.example.args ?? ARGS,
    }));
    const sentences = findings.map((finding) => findingText(finding, locale));
    expect(new Set(sentences).size).toBe(checks.length);
    expect(sentences.filter((sentence) => !sentence)).toEqual([]);
    for (const finding of findings) expect(remedyText(finding, locale)).toMatch(/\S/u);
  });
});

test('no two functions have a sentence by the same code', () => {
  const owners: readonly Readonly<Record<string, Line>>[] = [
    generalLines,
    ...Object.values(scoringRules).map(({ lines }) => lines),
  ];
  const codes = owners.flatMap((lines) => Object.values(lines).map(({ code }) => code));
  expect(codes).toEqual([...new Set(codes)]);
});

const unmet: Finding = {
  check: 'U1',
  severity: 'error',
  sheet: '表',
  row: 16,
  column: 8,
  args: {
    name: '材料减少率',
    target: '≥60%',
    actual: '34%',
    gap: '26',
    gapUnit: 'percentagePoints',
    direction: 'below',
  },
};

test('the note names target, actual, gap and what to do', () => {
  expect(noteText([unmet], '未达标', 'zh-CN').split('\n')).toEqual([
    '未达标',
    '目标：≥60%',
    '实际：34%',
    '差 26 个百分点',
    '怎么办：核实实际完成值，并在偏差原因栏说明原因和改进措施',
  ]);
  expect(noteText([unmet], '未达标', 'en-US').split('\n')).toEqual([
    '未达标 (target missed)',
    'Target: ≥60%',
    'Actual: 34%',
    '26 percentage points short',
    'What to do: Check the actual value and state the reason and the remedy in the reason column.',
  ]);
});

test('the execution block, which has no name of its own, is called by what it is', () => {
  const finding: Finding = { ...unmet, check: 'S2', args: { name: '', written: '9', computed: '8.62' } };
  expect(findingText(finding, 'zh-CN')).toBe('预算执行率原得分 9，按口径计算应为 8.62');
  expect(findingText(finding, 'en-US')).toBe('The execution rate: the score was 9, the rules give 8.62');
});

test('a note begins with the missed target, has room for ten findings, and counts the others', () => {
  const other: Finding = { ...unmet, check: 'W7', args: { level: '满意度' } };
  const lines = noteText([...Array.from({ length: 11 }, () => other), unmet], '未达标', 'zh-CN').split('\n');
  expect(lines.slice(0, 2)).toEqual(['未达标', '目标：≥60%']);
  expect(lines.filter((line) => line === '没有“满意度”指标')).toHaveLength(9);
  expect(lines.at(-1)).toBe('另有 2 个问题，见评分面板');
});
