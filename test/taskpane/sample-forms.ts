import type { BuiltWorkbook } from '../support/build-xlsx';

type BuiltSheet = BuiltWorkbook['sheets'][number];

/** A small form: one row missed (100 of 120), one met, one judged by hand. 41.67 + 20 + 30 = 91.67. */
export function form(name: string, cells: BuiltSheet['cells'] = {}, rest: Partial<BuiltSheet> = {}): BuiltSheet {
  return {
    name,
    // Wide enough for a score and the words of the flag.
    columns: { G: { width: 18 } },
    ...rest,
    cells: {
      A1: '项目支出绩效自评表',
      ...headings,
      A4: '产出指标',
      B4: '数量指标',
      C4: '培训人次',
      D4: '≥120人次',
      E4: 100,
      F4: 50,
      B5: '质量指标',
      C5: '验收合格率',
      D5: '≥95%',
      E5: '96%',
      F5: 20,
      A6: '效益指标',
      B6: '社会效益',
      C6: '办事更方便',
      D6: '有所改善',
      E6: '已改善',
      F6: 30,
      G6: 30,
      A7: '总分',
      F7: 100,
      ...cells,
    },
  };
}

const headings = Object.fromEntries(
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'].map(
    (heading, column) => [`${'ABCDEFGH'.charAt(column)}3`, heading],
  ),
);

/** A workbook that holds no form. */
export const addressBook: BuiltWorkbook = { sheets: [{ name: '通讯录', cells: { A1: '姓名', B1: '电话' } }] };
