import { surveySheet } from '../../../src/core/sheet/recognise-sheet';
import { gridFromText } from '../../support/grid-from-text';

const TABLE = '| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 | |\n| 里程 | ≥10公里 | 9公里 | 100 | | |';

const units = (head: string): unknown => surveySheet(gridFromText(`${head}\n${TABLE}`)).forms[0]?.units;

test.each([
  ['| 主管部门 | 某市交通局 | | 实施单位 | 某市公路站 | |', '某市交通局', '某市公路站'],
  ['| 主管部门及代码 | 101 某市交通局 | | 项目单位 | 某市公路站 | |', '101某市交通局', '某市公路站'],
  ['| 地方主管部门 | 某省农业厅 | | 资金使用单位 | 某市农业局 | |', '某省农业厅', '某市农业局'],
  ['| 填报单位：某县水利局 | | | | | |', null, '某县水利局'],
  ['| 单位名称 | 某县供水站 | | | | |', null, '某县供水站'],
  // Left blank: the next label is no name.
  ['| 主管部门 | | | 实施单位 | 某市公路站 | |', null, '某市公路站'],
  ['| 主管部门 | | | 联系电话 | 12345 | |', null, null],
  // 单位：万元 is a unit of measure.
  ['| 单位：万元 | | | | | |', null, null],
  ['| 项目名称 | 修路 | | | | |', null, null],
])('%s', (head, department, unit) => {
  expect(units(head)).toEqual({ department, unit });
});
