import { unitInLabel, readUnit, isMoney } from '../../grid/units';
import type { LabelGrid } from '../label-grid';

const SHEET_UNIT = /(?:金额|资金|货币)?单位[:：](?:人民币)?([^\d:：，,。()]{1,4})$/u;

/** The money unit of a label, 项目资金（万元）; null when it names none. */
export function moneyInLabel(label: string): string | null {
  const unit = unitInLabel(label);
  return unit !== null && isMoney(unit) ? unit : null;
}

/** The money unit that one of some rows names in a bracket, 预算执行情况（万元）; the first row given wins. */
export function moneyInRows(labels: LabelGrid, rows: readonly number[], except: ReadonlySet<number>): string | null {
  for (const row of rows) {
    for (const column of labels.filled(row)) {
      const unit = except.has(column) ? null : moneyInLabel(labels.label(row, column));
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** 单位：万元 above a table; null when no row between the two says so. */
export function moneyOfSheet(labels: LabelGrid, first: number, last: number): string | null {
  for (let row = labels.nextFilledRow(first); row !== null && row <= last; row = labels.nextFilledRow(row + 1)) {
    for (const column of labels.filled(row)) {
      const unit = readUnit(SHEET_UNIT.exec(labels.label(row, column).replace(/[)]$/u, ''))?.[1] ?? '');
      if (unit !== null && isMoney(unit)) return unit;
    }
  }
  return null;
}
