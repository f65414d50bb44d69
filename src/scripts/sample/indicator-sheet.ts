import type { CellLook } from './cell-look';
import type { FormBox, FormSheet } from './sheet-part';

const LABEL: CellLook = { font: 'tableLabel', shaded: true, framed: true };
const GROUP: CellLook = { font: 'table', framed: true };
const PROSE: CellLook = { font: 'table', framed: true, horizontal: 'left' };

interface IndicatorDefinition {
  readonly group: string;
  readonly name: string;
  readonly meaning: string;
  readonly formula: string;
}

const DEFINITIONS: readonly IndicatorDefinition[] = [
  {
    group: '资金管理(10分)',
    name: '预算执行率',
    meaning: '预算资金是否按计划执行',
    formula: '(实际支出资金/实际到位资金)×100%',
  },
  {
    group: '产出数量(14分)',
    name: '数量完成率',
    meaning: '数量目标的完成情况',
    formula: '(实际完成数/计划完成数)×100%',
  },
  {
    group: '产出质量（12分）',
    name: '质量达标率',
    meaning: '质量目标的完成情况',
    formula: '(质量达标产出数/实际产出数)×100%',
  },
  {
    group: '产出时效（14分）',
    name: '完成及时率',
    meaning: '时效目标的完成情况',
    formula: '实际完成时间与计划完成时间比较',
  },
  {
    group: '项目效益（40分）',
    name: '社会效益',
    meaning: '项目实施带来的影响',
    formula: '按绩效目标细化为个性化指标',
  },
];

const FIRST_ROW = 3;

function definitionRow(definition: IndicatorDefinition, index: number): readonly FormBox[] {
  const row = String(FIRST_ROW + index);
  return [
    { at: `B${row}`, value: definition.group, look: GROUP },
    { at: `C${row}`, value: definition.name, look: GROUP },
    { at: `D${row}`, value: definition.meaning, look: PROSE },
    { at: `E${row}`, value: definition.formula, look: PROSE },
  ];
}

/** The source report's own indicator table: weights stand in the labels and add up to 90. */
export const INDICATOR_SHEET: FormSheet = {
  name: '指标体系',
  boxes: [
    { at: 'A1:E1', value: '项目绩效评价指标体系', look: { font: 'title' } },
    ...['一级指标', '二级指标', '三级指标', '指标解释', '指标说明'].map((label, index) => ({
      at: `${'ABCDE'.charAt(index)}2`,
      value: label,
      look: LABEL,
    })),
    { at: 'A3', value: '项目过程(10分)', look: GROUP },
    { at: 'A4:A6', value: '项目产出(40分)', look: GROUP },
    { at: 'A7', value: '项目效益（40分）', look: GROUP },
    ...DEFINITIONS.flatMap(definitionRow),
  ],
  heights: { 1: 40, 2: 28, 3: 34, 4: 34, 5: 34, 6: 34, 7: 34 },
  widths: [20, 20, 18, 30, 46],
  frozenRows: 2,
  pagesTall: 0,
  printArea: 'A1:E7',
};
