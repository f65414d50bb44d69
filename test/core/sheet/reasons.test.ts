import type { ReasonArgs, ReasonCode } from '../../../src/core/sheet/recognition-reason';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { rowReasons } from '../../../src/core/sheet/rows/row-reasons';
import { questionText, recognitionText, roleText, skippedText } from '../../../src/text/recognition-text';
import { HEADER_ROLES } from '../../../src/core/sheet/column-roles';
import { gridFromText } from '../../support/grid-from-text';

const GRID = gridFromText(`
  | 项目资金（万元）(10分) | 全年预算数 | 全年执行数 | | | | | |
  | 资金总额 | 10 | 9 | | | | | |
  | 一级指标 | 三级指标 | 年度指标值（万元） | 完成情况 | 完成值 | 分值 | 得分 | 主管领导 |
  | 产出指标 | | | | | 50 | | |
  | | 修路(20分) | ≥60% | 好 | 0.9 {0%} | | | |
  | | 完工时间 | 2020年底 | 好 | 2020年12月 | 30 | | |
  | 满意度指标 | | 80%-90% | 好 | 约90% | 40 | | |
  | | 指标2： | | | | | | |
  | 小计 | | | | | 90 | | |
  | 总分 | | | | | 90 | | 优 |
`);

function form() {
  const [found] = recogniseSheet(GRID);
  if (!found) throw new Error('no form');
  return found;
}

test('the recogniser says what it took for what', () => {
  const said = form().reasons.map((reason) => recognitionText(reason, 'zh-CN'));
  expect(said).toEqual(
    expect.arrayContaining([
      '预算执行率的分值 10 写在标题里',
      '“完成值”与“完成情况”都可能是实际完成值，取更常用的“完成值”',
      '“主管领导”列不认识，未使用',
      '没有写单位的数字按表头的单位“万元”',
      '“产出指标”是下面各行的分组标题，不是指标',
      '分值 20 写在名称里',
      '没有三级指标，用上一级名称“满意度指标”',
      '空白的指标行',
      '小计行，不是指标',
      '合计行：总分',
    ]),
  );
});

test('every cell of a row is explained', () => {
  const said = form().rows.flatMap((row) => rowReasons(GRID, row).map((reason) => recognitionText(reason, 'zh-CN')));
  expect(said).toEqual(
    expect.arrayContaining([
      'C5 年度指标值“≥60%”读作 ≥60%',
      'E5 实际完成值“0.9”读作 90%（单元格为百分比格式）',
      'C6 年度指标值“2020年底”是时间（2020-01-01 至 2020-12-31）',
      'C7 年度指标值“80%-90%”是区间',
      'E7 实际完成值“约90%”不能确定是多少，请确认',
      'G7 得分未填',
    ]),
  );
});

test('every reason stands at a cell of the sheet', () => {
  const { area, reasons } = form();
  for (const { row, column } of reasons) {
    expect(row >= area.top && row <= area.bottom && column >= area.left && column <= area.right).toBe(true);
  }
});

const text = '甲';
const heading = '乙';
const named = { heading, role: 'target' } as const;
const value = { role: 'actual', cell: 'C5', text } as const;

/** Every reason with figures for its sentence. */
const ARGS: ReasonArgs = {
  header: { headings: heading },
  headerCorrected: {},
  formPart: { text },
  headerRepeated: { text },
  columnNumbers: { text },
  column: named,
  columnByPart: named,
  columnByContent: { role: 'sign' },
  columnOwn: { ...named, other: '丙' },
  columnAdjusted: { heading, other: '丙' },
  columnWeighted: { heading, other: '丙' },
  columnGroup: { heading, group: '丙' },
  columnCorrected: { heading, role: null },
  columnReviewed: { heading },
  columnAsked: named,
  columnUnknown: { heading },
  unitInHeading: { unit: '万元' },
  funds: { text },
  fundsWeight: { weight: '10' },
  total: { text },
  totalByPoints: { text },
  totalAbove: { text },
  fundsRow: { text },
  grade: {},
  note: { text },
  end: { text },
  groupHeading: { text },
  goal: { text },
  subtotal: { text },
  placeholder: { text },
  namedByLevel: { text },
  nameCarried: { text },
  levelsCarried: { text },
  weightInLabel: { text },
  weightShared: { text, count: 2 },
  weightShares: {},
  rowCorrected: { text },
  figure: { ...value, value: '1' },
  percent: { ...value, value: '1%' },
  aboutCorrected: { value: '5次' },
  percentCorrected: {},
  range: value,
  date: { ...value, first: '2020-01-01', last: '2020-12-31' },
  state: value,
  words: value,
  mark: value,
  blank: value,
  unreadable: value,
  error: value,
};

test.each(Object.keys(ARGS) as ReasonCode[])('the reason %s has a sentence in both languages', (code) => {
  const say = <Code extends ReasonCode>(reason: Code): readonly string[] =>
    (['zh-CN', 'en-US'] as const).map((locale) =>
      recognitionText<Code>({ code: reason, row: 0, column: 0, args: ARGS[reason] }, locale),
    );
  const [chinese, english] = say(code);
  expect(chinese).toMatch(/\p{Script=Han}/u);
  expect(english).not.toMatch(/undefined|null|\[object|[一-龥]{5}/u);
});

test('roles, questions and skipped tables have words in both languages', () => {
  for (const locale of ['zh-CN', 'en-US'] as const) {
    expect(new Set(HEADER_ROLES.map((role) => roleText(role, locale))).size).toBe(HEADER_ROLES.length);
    const candidates = [
      { row: 0, column: 1, heading: '完成值' },
      { row: 0, column: 2, heading: '完成值' },
    ];
    expect(questionText({ code: 'whichColumn', role: 'actual', candidates }, locale)).toContain('完成值');
    for (const kind of ['monitoring', 'declaration', 'noRows', 'noWeights'] as const) {
      expect(
        skippedText({ sheet: '表', row: 0, kind, title: null, points: false, declared: [] }, locale).length,
      ).toBeGreaterThan(5);
    }
  }
});
