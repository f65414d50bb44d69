import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cellAddress } from '../../src/core/grid/address';
import { isCellError, type CellValue } from '../../src/core/grid/grid';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import {
  WorkbookFileError,
  type SheetChart,
  type Workbook,
  type WorkbookEdit,
} from '../../src/stand-in/workbook/workbook-types';
import { validateXlsx } from '../support/validate-xlsx';
import { checkRestored } from './check-restored';
import { officeValues, type OfficeSheet, type OfficeValue } from './office-values';

export interface CheckedFile {
  readonly name: string;
  /** Why the file is refused; null when it opens. */
  readonly refused: string | null;
  /** What is wrong with us: a save without changes that changes the file, a patch that makes it less valid or is not read
   *  back. */
  readonly faults: readonly string[];
  /** Values that LibreOffice reads otherwise. In files that it did not make it also calculates and draws pivot tables
   *  anew, so there a difference need not be ours. */
  readonly differences: readonly string[];
}

/** Opens a file, saves it, changes it, saves, validates; compares its values with `flat`, LibreOffice's reading of it. */
export function checkFile(file: string, flat: string | null): CheckedFile {
  const name = path.basename(file);
  const bytes = new Uint8Array(readFileSync(file));
  try {
    const workbook = openWorkbook(bytes, name);
    const same = Buffer.compare(workbook.save(), bytes) === 0 ? [] : ['saved unchanged it is another file'];
    const values = flat === null ? [] : compareValues(workbook, readFileSync(flat, 'utf8'));
    return {
      name,
      refused: null,
      faults: [...same, ...checkPatch(workbook, bytes), ...checkRestored(bytes, name)],
      differences: values,
    };
  } catch (error) {
    if (error instanceof WorkbookFileError)
      return { name, refused: `${error.code}: ${error.detail}`, faults: [], differences: [] };
    return {
      name,
      refused: null,
      faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
      differences: [],
    };
  }
}

/** Whether nothing at all is to be said of a file. */
export function isFlawless({ refused, faults, differences }: CheckedFile): boolean {
  return refused === null && faults.length === 0 && differences.length === 0;
}

const PLACE = { row: 6000, column: 30 };
const NOTE = { text: '目标 ≥100\n完成 90', author: '绩效评分' };
const MARK = {
  areas: [{ top: 1, left: 1, bottom: 2, right: 1 }],
  formula: 'LEN("绩效")>0',
  fill: 'FFD5D9',
  fontColor: null,
};
const ADDED = '整改清单（新）';
const TALL = 7;
const CHART = '得分分布（新）';

function chartOf(sheetId: string): Omit<SheetChart, 'id'> {
  const source = { sheetId, area: { top: 0, left: 0, bottom: 4, right: 1 } };
  const drawn = { type: 'doughnut', source, seriesIn: 'columns', legend: 'bottom', labels: true } as const;
  return { name: CHART, title: '得分 & 等级', place: { top: 9, left: 2, bottom: 20, right: 8 }, drawn };
}

function checkPatch(workbook: Workbook, before: Uint8Array): readonly string[] {
  const sheet = workbook.sheets.find(({ kind }) => kind === 'worksheet');
  if (!sheet) return [];
  const look = { numberFormat: '0.00" ▲未达标"', fill: 'FFC7CE', shrinkToFit: true };
  const edits: readonly WorkbookEdit[] = [
    { kind: 'cell', sheetId: sheet.id, ...PLACE, content: { value: 12.5, formula: null }, style: look, note: NOTE },
    { kind: 'cell', sheetId: sheet.id, row: 0, column: 1, style: look },
    { kind: 'name', name: '绩效口径', formula: '"national-2020"' },
    { kind: 'conditionalFormat', sheetId: sheet.id, id: 'mark', format: MARK },
    { kind: 'addSheet', sheetId: 'added', name: ADDED, visibility: 'visible' },
    {
      kind: 'cell',
      sheetId: 'added',
      row: 0,
      column: 0,
      content: { value: '位置', formula: null },
      style: { bold: true },
    },
    { kind: 'columnWidth', sheetId: 'added', column: 0, width: 20 },
    { kind: 'frozen', sheetId: 'added', rows: 1, columns: 0 },
    { kind: 'rowHeight', sheetId: sheet.id, row: TALL, height: 33 },
    ...[sheet.id, 'added'].flatMap((sheetId): readonly WorkbookEdit[] => [
      { kind: 'print', sheetId, print: { ...sheet.print, landscape: true, fit: { wide: 1, tall: 0 }, footer: '&C&P' } },
      { kind: 'chart', sheetId, id: 'chart', chart: chartOf(sheet.id) },
    ]),
  ];
  workbook.apply(edits, 'api');
  const after = workbook.save();
  const again = openWorkbook(after, workbook.fileName);
  return [...(isReadBack(again, sheet.id) ? [] : ['what was written is not read back']), ...newFindings(before, after)];
}

function isReadBack(workbook: Workbook, sheetId: string): boolean {
  const sheet = workbook.sheet(sheetId);
  const added = workbook.sheets.find(({ name }) => name === ADDED);
  const isCell = sheet?.cell(PLACE.row, PLACE.column)?.value === 12.5;
  const isNote = sheet?.note(PLACE.row, PLACE.column)?.text === NOTE.text;
  const isMark = sheet
    ?.conditionalFormats()
    .some(({ formula, fill }) => formula === MARK.formula && fill === MARK.fill);
  const isSheet = added?.cell(0, 0)?.value === '位置' && added.columnWidth(0) === 20 && added.frozen.rows === 1;
  const isTall = sheet?.rowHeight(TALL) === 33 && sheet.isHeightGiven(TALL);
  const isSetUp = [sheet, added].every(
    (each) => each?.print.landscape && each.print.fit?.tall === 0 && each.charts().some(({ name }) => name === CHART),
  );
  return isCell && isNote && isMark === true && isSheet && isTall && isSetUp;
}

/** What the validator says of the changed file and did not say as often of the file before. */
function newFindings(before: Uint8Array, after: Uint8Array): readonly string[] {
  const known = validateXlsx(before).map(withoutPlaces);
  return validateXlsx(after)
    .map(withoutPlaces)
    .filter((finding) => {
      const at = known.indexOf(finding);
      if (at >= 0) known.splice(at, 1);
      return at < 0;
    });
}

function withoutPlaces(finding: string): string {
  return finding.replace(/\d+/g, '#');
}

const MOST_DIFFERENCES = 5;

function compareValues(workbook: Workbook, flat: string): readonly string[] {
  const theirs = officeValues(flat, workbook.date1904);
  return workbook.sheets.flatMap((sheet) => {
    const values = theirs.get(sheet.name);
    return values ? compareSheet(sheet, values).slice(0, MOST_DIFFERENCES) : [];
  });
}

function compareSheet(sheet: Workbook['sheets'][number], theirs: OfficeSheet): readonly string[] {
  const area = sheet.usedArea(true);
  const differences: string[] = [];
  for (let row = area?.top ?? 0; area && row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = sheet.cell(row, column);
      // A formula without a stored result is calculated by LibreOffice and not by us.
      if (cell?.formula != null && (cell.value === null || isCellError(cell.value))) continue;
      const [ours, other] = [cell?.value ?? null, theirs.get(`${String(row)},${String(column)}`) ?? null];
      if (isSame(ours, other)) continue;
      const place = `${sheet.name}!${cellAddress({ row, column })}`;
      differences.push(`${place}: ${JSON.stringify(ours)}, LibreOffice reads ${JSON.stringify(other?.value)}`);
    }
  }
  return differences;
}

function isSame(ours: CellValue, theirs: OfficeValue | null): boolean {
  const value = theirs?.value ?? null;
  if (isCellError(ours) || isCellError(value)) return isCellError(ours) && isCellError(value);
  if (typeof ours === 'number' && typeof value === 'number') {
    return Math.abs(ours - value) <= (theirs?.exact ? 1e-13 * Math.abs(ours) : 1e-5);
  }
  // A cell in percent or money style may hold 1 where we read true.
  if (typeof ours === 'boolean' && typeof value === 'number') return Number(ours) === value;
  return (ours ?? '') === (value ?? '') || text(ours) === text(value);
}

function text(value: CellValue): string | null {
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : null;
}
