import type { CellValue } from '../../src/core/grid/grid';
import { form } from '../taskpane/sample-forms';
import type { BuiltWorkbook } from './build-xlsx';

/* R10: the states a sheet of a form may be in, and what scoring makes of each. 培训人次 comes to 41.67 in G4, 验收合格率 to 20 in
   G5, 办事更方便 has 30 in G6 by hand, together 91.67 in G7. */

const RIGHT = { G4: 41.67, G5: 20, G6: 30, G7: 91.67 };
const UNTOUCHED = { G4: null, G5: null, G6: 30, G7: null };
const open = (cells: readonly string[]) =>
  Object.fromEntries(cells.map((cell) => [cell, { value: null, locked: false }]));

/** A workbook, and what scoring leaves in its cells. */
export interface SheetState {
  readonly workbook: BuiltWorkbook;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Sheets left out, and why. */
  readonly skipped?: readonly string[];
  /** Checks that say it. */
  readonly found?: readonly string[];
}

/** The form alone in a workbook. */
export const one = (cells = {}, rest: Parameters<typeof form>[2] = {}): BuiltWorkbook => ({
  sheets: [form('自评表', cells, rest)],
});
const HIDDEN_ROWS = { 5: { hidden: true } };

/** By what is odd about them. */
export const SHEET_STATES: Readonly<Record<string, SheetState>> = {
  'filtered by the sheet': {
    workbook: { ...one({}, { rows: HIDDEN_ROWS }), names: [{ name: '_xlnm._FilterDatabase', sheet: 0, formula: '自评表!$A$3:$H$6', hidden: true }] },
    cells: RIGHT,
  },
  'a table, filtered': {
    workbook: one({ H4: '短' }, { rows: { 5: { hidden: true }, 6: { hidden: true } }, tables: [{ name: '指标表', area: 'A3:H6', columns: ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'], filter: '产出指标' }] }),
    cells: RIGHT,
  },
  'score cells merged': { workbook: one({}, { merges: ['G4:G5'] }), cells: { G4: 41.67, G5: null, G7: null }, found: ['S19'] },
  'headings and levels merged': { workbook: one({}, { merges: ['A1:H1', 'A4:A5', 'A7:E7'] }), cells: RIGHT },
  'protected': { workbook: one({}, { protected: true }), cells: UNTOUCHED, skipped: ['protected'] },
  'protected, score cells unlocked': { workbook: one(open(['G4', 'G5', 'G7']), { protected: true }), cells: RIGHT, skipped: ['partly'] },
  'protected, one score cell unlocked: no total over locked scores': {
    workbook: one(open(['G4', 'G7']), { protected: true }),
    cells: { G4: 41.67, G5: null, G7: null },
    skipped: ['partly'],
  },
  'hidden': { workbook: { sheets: [{ name: '封面', cells: { A1: '封面' } }, form('自评表', {}, { visibility: 'hidden' })] }, cells: UNTOUCHED, skipped: ['hidden'] },
  'very hidden': { workbook: { sheets: [{ name: '封面', cells: { A1: '封面' } }, form('自评表', {}, { visibility: 'veryHidden' })] }, cells: UNTOUCHED, skipped: ['hidden'] },
  'hidden rows and columns': { workbook: one({}, { rows: HIDDEN_ROWS, columns: { B: { hidden: true }, G: { width: 18 } } }), cells: RIGHT },
  'grouped and folded': { workbook: one({}, { rows: { 4: { group: 1, hidden: true }, 5: { group: 1, hidden: true }, 6: { group: 2 } } }), cells: RIGHT },
  'frozen': { workbook: one({}, { frozen: { rows: 3, columns: 2 } }), cells: RIGHT },
  'error in an actual': { workbook: one({ E4: { xml: '<c r="E4" t="e"><v>#DIV/0!</v></c>' } }), cells: { G4: null, G5: 20, G7: null }, found: ['T10'] },
  'error in a score cell of a formula': { workbook: one({ G4: { xml: '<c r="G4" t="e"><f>1/0</f><v>#DIV/0!</v></c>' } }), cells: { G5: 20, G7: null }, found: ['S13'] },
  'dates from 1904: 2025-06-20 is in time': {
    workbook: { ...one({ C4: '完成时间', D4: '2025年6月30日前', E4: { value: 44_366, numberFormat: 'yyyy/m/d' } }), date1904: true },
    cells: { G4: 50, G5: 20, G7: 100 },
  },
}; // prettier-ignore
