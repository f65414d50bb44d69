import { placeKey } from '../../core/grid/address';
import { sameValue } from '../../core/grid/grid';
import type { XlsxFile } from '../xlsx/read/read-xlsx';
import { formulaText, SheetCell } from '../xlsx/read/sheet-cell';
import type {
  CellPatch,
  CustomXmlPatch,
  NotePatch,
  RowHeightPatch,
  SheetPatch,
  XlsxPatch,
} from '../xlsx/write/patch-types';
import type { MemoryNames } from './beside-sheets';
import { fittedHeight } from './fitted-height';
import type { MemorySheet } from './memory-sheet';

/** What differs between the workbook in memory and its file. Things changed and changed back do not. */
export function collectChanges(
  file: XlsxFile,
  sheets: readonly MemorySheet[],
  names: MemoryNames,
  customXml: readonly CustomXmlPatch[],
): XlsxPatch {
  return {
    added: sheets.map(({ base }) => base).filter((sheet) => !file.sheets.includes(sheet)),
    renamed: sheets.flatMap(({ base, name }) => (name === base.entry.name ? [] : [{ sheet: base, name }])),
    shown: sheets.flatMap(({ base, visibility }) =>
      visibility === base.entry.visibility ? [] : [{ sheet: base, visibility }],
    ),
    sheets: sheets.map((sheet) => collectSheet(sheet, sheets)).filter(isChanged),
    names: names.changes((sheetId) => sheets.findIndex(({ id }) => id === sheetId)),
    customXml,
  };
}

function isChanged({ cells, notes, columns, rows, frozen, print, formats, validations, charts }: SheetPatch): boolean {
  return (
    frozen !== null ||
    print !== null ||
    [cells, notes, columns, rows, formats, validations, charts].some((changes) => changes.length > 0)
  );
}

function collectSheet(sheet: MemorySheet, sheets: readonly MemorySheet[]): SheetPatch {
  const cells: CellPatch[] = [];
  for (const [row, now] of sheet.cells.touchedRows()) {
    const before = sheet.base.content?.cells.get(row) ?? [];
    for (let column = 0; column < now.length; column += 1) {
      if (now[column] === before[column]) continue;
      const nothing = new SheetCell(null, null, sheet.baseFormat(row, column));
      const patch = comparedCell(before[column] ?? nothing, now[column] ?? nothing);
      if (patch) cells.push({ row, column, ...patch });
    }
  }
  const { frame, formats, validations } = sheet;
  return {
    sheet: sheet.base,
    cells,
    notes: collectNotes(sheet),
    columns: frame.widthChanges(),
    rows: [...grownRows(sheet, cells), ...frame.heightChanges()].sort((a, b) => a.row - b.row),
    frozen: frame.frozenChange(),
    print: frame.printChange(),
    formats: formats.changes(),
    validations: validations.changes(),
    charts: sheet.drawnCharts.changes((id) => sheets.find((each) => each.id === id) ?? null),
  };
}

/** Rows that have become too low for a wrapped text that was entered, as Excel makes them higher at once. */
function grownRows(sheet: MemorySheet, cells: readonly CellPatch[]): readonly RowHeightPatch[] {
  const grown = new Map<number, number>();
  for (const { row, column, content } of cells) {
    if (content.kind === 'kept' || sheet.isHeightGiven(row) || sheet.frame.ownHeight(row)) continue;
    const height = fittedHeight(sheet, row, column) ?? 0;
    if (height > Math.max(sheet.rowHeight(row), grown.get(row) ?? 0)) grown.set(row, height);
  }
  return [...grown].map(([row, height]) => ({ row, height, isGiven: false }));
}

function comparedCell(before: SheetCell, after: SheetCell): Pick<CellPatch, 'format' | 'content'> | null {
  const [was, is] = [before, after].map(({ source }) => (source === null ? null : formulaText(source)));
  if (was === is && sameValue(before.value, after.value)) {
    return before.format === after.format ? null : { format: after.format, content: { kind: 'kept' } };
  }
  if (was === is && is !== null) return { format: after.format, content: { kind: 'calculated', value: after.value } };
  return { format: after.format, content: { kind: 'entered', value: after.value, formula: is ?? null } };
}

function collectNotes(sheet: MemorySheet): readonly NotePatch[] {
  const before = new Map(sheet.base.notes.filter((note) => !note.threaded).map((note) => [placeKey(note), note]));
  const now = new Map(sheet.notes().map((note) => [placeKey(note), note]));
  const gone = [...before].flatMap(([key, { row, column }]) => (now.has(key) ? [] : [{ row, column, note: null }]));
  const changed = [...now].flatMap(([key, { row, column, author, text }]) => {
    const old = before.get(key);
    return old && old.author === author && old.text === text ? [] : [{ row, column, note: { author, text } }];
  });
  return [...gone, ...changed].sort((a, b) => a.row - b.row || a.column - b.column);
}
