import type { BuiltStyle } from './build-xlsx-styles';
import type { BuiltWorkbook } from './build-xlsx';

type BuiltSheet = BuiltWorkbook['sheets'][number];

/** How the score cells of a form are set. */
export interface ScoreCells {
  readonly font: string;
  readonly size: number;
  /** In characters. */
  readonly width: number;
  readonly numberFormat?: string;
  /** The score stands in two merged columns of this width. */
  readonly merged?: boolean;
}

/** Score cells as published forms have them, all wrapped: letters, width and format are theirs, the rows are drawn here. */
export const SCORE_CELLS: readonly (readonly [string, ScoreCells, string])[] = [
  ['宋体 9 in a column of 11', { font: '宋体', size: 9, width: 11.71 }, '▲'],
  ['评分表 of an agency, Calibri 11', { font: 'Calibri', size: 11, width: 13.71 }, '▲'],
  ['the national form on one page', { font: '宋体', size: 10.5, width: 6 }, ''],
  ['score over two columns', { font: '仿宋_GB2312', size: 12, width: 6.5, merged: true }, '▲'],
  ['仿宋 14, two decimals', { font: '仿宋', size: 14, width: 9, numberFormat: '0.00' }, ''],
  ['a wide column', { font: '宋体', size: 10.5, width: 18 }, '▲未达标'],
];

/** A form with a missed row (14.86 of 15, typed 13), a missed one of a third, and one that is met. */
export function formWithScoreCells({ font, size, width, numberFormat, merged }: ScoreCells): BuiltSheet {
  const style: BuiltStyle = { fontName: font, fontSize: size, wrap: true, horizontal: 'center', vertical: 'center' };
  const rows: readonly (readonly (string | number | null)[])[] = [
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '培训人次', '≥1750人次', 1734, 15, 13],
    ['产出指标', '质量指标', '验收合格率', '≥90%', '30%', 25, 25],
    ['效益指标', '社会效益', '受益户数', '≥100户', 120, 60, 60],
    ['总分', null, null, null, null, 100, 98],
  ];
  const cells = rows.flatMap((row, i) =>
    row.map((value, j) => [
      `${'ABCDEFG'.charAt(j)}${i + 3}`,
      { value, ...style, ...(j === 6 && i > 0 && numberFormat ? { numberFormat } : {}) },
    ]),
  );
  return {
    name: '自评表',
    cells: Object.fromEntries([['A1', { value: '项目支出绩效自评表', fontSize: 18 }], ...cells]),
    merges: ['A1:G1', ...(merged ? rows.map((_, i) => `G${i + 3}:H${i + 3}`) : [])],
    columns: { G: { width }, H: { width: merged ? width : 20 } },
  };
}
