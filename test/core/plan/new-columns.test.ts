import { planColumns, type Surroundings } from '../../../src/core/plan/new-columns';
import { recalculate } from '../../../src/core/recalculate';
import { cellAddress, areaAddress, parseAreaAddress } from '../../../src/core/grid/address';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const FORM = `
  | 项目支出绩效自评表 | | | | | |
  | 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
  | 修路里程 | ≥10公里 | 9公里 | 60 | 60 | |
  | 群众满意度 | ≥90% | 95% | 40 | 40 | |
  | 总分 | | | 100 | 100 | |
`;
const NOTHING: Surroundings = { merges: [], tables: [], filtered: false, printed: [] };
const area = (address: string) => parseAreaAddress(address) ?? { top: -1, left: -1, bottom: -1, right: -1 };

function planned(around: Partial<Surroundings> = {}, text = FORM) {
  const grid = gridFromText(text);
  const [form] = recalculate([grid], nationalRules()).forms;
  if (!form) throw new Error('no form');
  return planColumns(grid, form.sheet, { ...NOTHING, ...around }, '0.00');
}

test('three columns right of the form, from its header to its total, drawn as it is', () => {
  const plan = planned();
  if (!('area' in plan)) throw new Error(plan.why);
  expect(areaAddress(plan.area)).toBe('G2:I5');
  expect(plan.headings.map((each) => `${cellAddress(each)} ${each.text}`)).toEqual([
    'G2 复核得分',
    'H2 差异',
    'I2 复核说明',
  ]);
  const told = plan.looks.cells.map(({ area: to, like }) => `${areaAddress(to)} ${like ? cellAddress(like) : ''}`);
  expect(told).toEqual(['G2:I2 F2', 'G3:H5 D3', 'I3:I5 F3', 'G5:I5 D5']);
  expect(plan.looks.widths).toEqual([
    { column: 6, like: 4 },
    { column: 7, like: 4 },
    { column: 8, like: 4, times: 3 },
  ]);
  expect(plan.isPrinted).toBe(true);
});

test.each<[string, Partial<Surroundings>, string, string | null]>([
  ['a merged area right of it', { merges: [area('H3:I4')] }, 'merged', 'H3:I4'],
  ['a table right of it', { tables: [area('J2:L9')] }, 'table', 'J2:L9'],
  ['the form is a table', { tables: [area('A2:F5')] }, 'table', 'A2:F5'],
  ['rows filtered away', { filtered: true }, 'filtered', null],
])('%s: none', (_name, around, why, at) => {
  expect(planned(around)).toEqual({ why, at });
});

test('something in any cell at its right: none, and which cell', () => {
  const text = FORM.replace('| 40 | 40 | |', '| 40 | 40 | | | 附件2 |');
  expect(planned({}, text)).toEqual({ why: 'occupied', at: 'H4' });
});

test.each<[string, Partial<Surroundings>]>([
  ['a merged area above, below or far right of it', { merges: [area('A1:I1'), area('G6:H6'), area('K2:L3')] }],
  ['a table below', { tables: [area('A8:C12')] }],
])('near miss: %s', (_name, around) => {
  expect(planned(around)).toHaveProperty('area');
});

test.each([
  ['A1:F5', false],
  ['A1:I5', true],
  ['A1:Z99', true],
  ['A20:F30', true],
])('of a sheet of which %s is printed the columns are printed: %s', (printed, isPrinted) => {
  expect(planned({ printed: [area(printed)] })).toMatchObject({ isPrinted });
});

test('a last heading over two columns is passed as a whole', () => {
  expect(planned({ merges: [area('F2:G2')] })).toMatchObject({ area: { left: 7, right: 9 } });
});

test('a heading that is merged is no pattern: one beside it is', () => {
  const text = `
    | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 原因 |
    | | | | | | |
    | 甲 | ≥10次 | 9次 | 100 | 100 | |
  `;
  const plan = planned({ merges: [area('F1:F2')] }, text);
  expect('looks' in plan && plan.looks.cells[0]?.like).toEqual({ row: 0, column: 4 });
});
