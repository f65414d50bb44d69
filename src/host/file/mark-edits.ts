import type { WorkbookEdit, WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import { markAreas, markKey, markSeverity } from '../carried/mark-format';
import { MARK_FILLS, markFormula, type MarkGroup } from '../port';

/** The edits after which the sheet carries these marks of ours and no others. */
export function markEdits(sheet: WorkbookSheet, marks: readonly MarkGroup[]): readonly WorkbookEdit[] {
  const sheetId = sheet.id;
  const old = sheet.conditionalFormats().filter(({ formula }) => markKey(formula) !== null);
  const added = marks.flatMap((mark): readonly WorkbookEdit[] => {
    const { key, severity } = mark;
    const areas = markAreas(mark);
    if (areas.length === 0) return [];
    const format = { areas, formula: markFormula(key), fill: MARK_FILLS[severity].slice(1), fontColor: null };
    return [{ kind: 'conditionalFormat', sheetId, id: `jixiao-${key}`, format }];
  });
  return [...old.map(({ id }) => ({ kind: 'conditionalFormat', sheetId, id, format: null }) as const), ...added];
}

/** The marks of ours a sheet carries. */
export function marksOf(sheet: WorkbookSheet): readonly MarkGroup[] {
  return sheet.conditionalFormats().flatMap(({ formula, areas }) => {
    const key = markKey(formula);
    return key === null ? [] : [{ key, severity: markSeverity(key), places: [], areas }];
  });
}
