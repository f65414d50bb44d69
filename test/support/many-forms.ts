import { buildXlsx, type BuiltWorkbook } from './build-xlsx';

type BuiltSheet = BuiltWorkbook['sheets'][number];

const UNITS = ['市水利局', '市教育局', '市住房和城乡建设局', '市农业农村局', '市卫生健康委员会'];
const WORKS = ['农村饮水安全工程', '义务教育薄弱环节改善', '老旧小区改造', '乡村道路提升', '基层医疗设备购置'];
const HEADINGS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];
const LEVELS = ['产出指标', '效益指标', '满意度指标'];

/** A workbook with so many forms, each a sheet with `rows` indicators, of which some miss their targets, some lack an actual
 *  value, and every fifth form one. The same at every call. */
export function manyForms(count: number, rows = 25): BuiltWorkbook {
  return { sheets: Array.from({ length: count }, (_, number) => formSheet(number, rows)) };
}

/** The same as the bytes of a file. */
export function manyFormsFile(count: number, rows = 25): Uint8Array {
  return buildXlsx(manyForms(count, rows));
}

function formSheet(number: number, rows: number): BuiltSheet {
  const cells: Record<string, string | number> = {
    A1: '项目支出绩效自评表',
    A2: '项目名称',
    C2: `${String(number + 1)}号${WORKS[number % WORKS.length] ?? ''}`,
    E2: '实施单位',
    F2: UNITS[number % UNITS.length] ?? '',
  };
  HEADINGS.forEach((heading, column) => (cells[`${'ABCDEFGH'.charAt(column)}3`] = heading));
  const misses = number % 7;
  for (let i = 0; i < rows; i++) {
    const row = 4 + i;
    if (i % 9 === 0) cells[`A${row}`] = LEVELS[(i / 9) % LEVELS.length] ?? '';
    cells[`C${row}`] = `指标${String.fromCharCode(65 + (i % 26))}完成数量`;
    cells[`D${row}`] = `≥${100 + i}件`;
    if (!(number % 5 === 4 && i === 3)) cells[`E${row}`] = i < misses * 3 ? 60 : 120 + i;
    cells[`F${row}`] = i === 0 ? 100 - (rows - 1) * WEIGHT : WEIGHT;
  }
  cells[`A${4 + rows}`] = '总分';
  cells[`F${4 + rows}`] = 100;
  return { name: `项目${String(number + 1).padStart(3, '0')}`, columns: { C: { width: 24 }, G: { width: 18 } }, cells };
}

const WEIGHT = 3;
