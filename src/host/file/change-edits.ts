import { cellAddress, isCoveredBy } from '../../core/grid/address';
import { FLAG_FILL, hasFlagSign } from '../../core/grid/flag';
import { isCellError, sameValue, type CellValue } from '../../core/grid/grid';
import { markAreas, markFormula, markLook, markNumberFormat, readMark } from '../carried/mark-format';
import { movedNotes, noteParts, noteWith } from '../carried/own-notes';
import {
  MARK_FILLS,
  type CellChange,
  type HostError,
  type HostErrorCode,
  type MarkGroup,
  type SheetChange,
} from '../port';
import type { CellStyle, StylePatch, WorkbookEdit, WorkbookSheet } from '../../stand-in/workbook/workbook-types';

/** Who our notes say they are from. */
const NOTE_AUTHOR = '绩效评分';
const OWN_FILL = FLAG_FILL.slice(1);

/** One change as the workbook takes it, what takes it back, and whether a stranger's note stood in its way. */
export interface PreparedChange {
  readonly edit: WorkbookEdit;
  readonly inverse: CellChange;
  readonly foreignNote: boolean;
}

/** The changes, and those of notes that have moved with their rows. */
export function withMovedNotes(
  sheet: WorkbookSheet,
  { cells, tidiesNotes }: Pick<SheetChange, 'cells' | 'tidiesNotes'>,
): readonly CellChange[] {
  if (!tidiesNotes && cells.every(({ note }) => note === undefined)) return cells;
  const notes = sheet.notes();
  const told = notes.map(({ text }) => text);
  const moved = new Map(movedNotes(told, notes, cells).map((change) => [cellAddress(change), change]));
  const places = new Set(cells.map(cellAddress));
  return [
    ...cells.map((cell) => ({ ...cell, ...moved.get(cellAddress(cell)) })),
    ...[...moved].flatMap(([address, change]) => (places.has(address) ? [] : change)),
  ];
}

/** Turns what is to become of a cell into one edit; nothing is changed yet. */
export function prepareChange(sheet: WorkbookSheet, change: CellChange): PreparedChange {
  const { row, column } = change;
  const look = prepareLook(sheet.style(row, column), change);
  const note = prepareNote(sheet, change);
  const content = prepareContent(sheet, change);
  return {
    edit: {
      kind: 'cell',
      sheetId: sheet.id,
      row,
      column,
      ...(content && { content: content.content }),
      ...(look && { style: look.style }),
      ...(note.edit !== undefined && { note: note.edit }),
    },
    inverse: { row, column, ...content?.inverse, ...look?.inverse, ...note.inverse },
    foreignNote: note.foreign,
  };
}

interface PreparedContent {
  readonly content: { readonly value: CellValue; readonly formula: string | null };
  readonly inverse: Pick<CellChange, 'value' | 'formula'>;
}

function prepareContent(sheet: WorkbookSheet, { row, column, value, formula }: CellChange): PreparedContent | null {
  if (value === undefined && formula === undefined) return null;
  const before = sheet.cell(row, column) ?? { value: null, formula: null };
  return {
    content: entered(value ?? null, formula ?? null),
    inverse: isCellError(before.value)
      ? { formula: before.formula ?? before.value.error }
      : { value: before.value, ...(before.formula !== null && { formula: before.formula }) },
  };
}

/** A formula with its last result; an error without `=` is the error itself, as if typed. */
function entered(value: string | number | boolean | null, formula: string | null): PreparedContent['content'] {
  if (formula?.startsWith('#')) return { value: { error: formula }, formula: null };
  return { value, formula };
}

interface PreparedLook {
  readonly style: StylePatch;
  readonly inverse: Pick<CellChange, 'numberFormat' | 'mark'>;
}

function prepareLook(style: CellStyle, { numberFormat, mark }: CellChange): PreparedLook | null {
  if (numberFormat === undefined && mark === undefined) return null;
  const isOurs = style.fill === OWN_FILL && hasFlagSign(style.numberFormat, 'filled');
  const back = { numberFormat: style.numberFormat };
  if (mark?.kind === 'set' && !isOurs) {
    const isFree = style.fill === null && !style.alignment.shrinkToFit;
    if (!isFree) return { style: { numberFormat: mark.wordsOnlyFormat }, inverse: back };
    const filled = { fill: OWN_FILL, shrinkToFit: true };
    return {
      style: { ...filled, ...(numberFormat !== undefined && { numberFormat }) },
      inverse: { ...back, mark: { kind: 'clear' } },
    };
  }
  const format = numberFormat === undefined ? {} : { numberFormat };
  if (mark?.kind !== 'clear' || style.fill !== OWN_FILL) return { style: format, inverse: back };
  const marked = { kind: 'set', wordsOnlyFormat: style.numberFormat } as const;
  return { style: { ...format, fill: null, shrinkToFit: false }, inverse: { ...back, mark: marked } };
}

interface PreparedNote {
  /** undefined: the note stays as it is. */
  readonly edit: { readonly text: string; readonly author: string } | null | undefined;
  readonly inverse: Pick<CellChange, 'note'>;
  readonly foreign: boolean;
}

function prepareNote(sheet: WorkbookSheet, { row, column, note }: CellChange): PreparedNote {
  const unchanged = { edit: undefined, inverse: {}, foreign: false };
  if (note === undefined) return unchanged;
  if (sheet.hasThreadedComment(row, column)) return { ...unchanged, foreign: note !== null };
  const before = sheet.note(row, column);
  const text = noteWith(before?.text ?? null, note);
  if (text === (before?.text ?? null)) return unchanged;
  const { foreign, own } = noteParts(before?.text ?? null);
  const author = foreign === null ? NOTE_AUTHOR : (before?.author ?? NOTE_AUTHOR);
  return { edit: text === null ? null : { text, author }, inverse: { note: own }, foreign: false };
}

/** Why a change of a sheet cannot be applied, null when it can. */
export function findObstacle(
  sheet: WorkbookSheet | null,
  { sheetId, cells, tidiesNotes, marks, messages, basis }: SheetChange,
): HostError | null {
  if (!sheet || sheet.kind !== 'worksheet') return { code: 'sheetGone', sheet: sheet?.name ?? null, detail: sheetId };
  const error = (code: HostErrorCode, detail: string | null): HostError => ({ code, sheet: sheet.name, detail });
  if (sheet.protected && (tidiesNotes || marks || messages || !cells.every((change) => isOpenTo(sheet, change))))
    return error('protected', null);
  if (basis && (!isUnchanged(sheet, basis) || cells.some((cell) => isFormulaNow(sheet, cell, basis))))
    return error('changedMeanwhile', null);
  const hidden = cells.find(
    ({ row, column, value }) => value !== undefined && sheet.merges.some((merge) => isCoveredBy(merge, row, column)),
  );
  // Excel drops values written into the covered cells of a merged area.
  return hidden ? error('covered', cellAddress(hidden)) : null;
}

/** A protected sheet takes values in cells that are not locked, and nothing else. */
function isOpenTo(sheet: WorkbookSheet, { row, column, numberFormat, mark, note }: CellChange): boolean {
  return [numberFormat, mark, note].every((part) => part === undefined) && !sheet.style(row, column).locked;
}

/** A formula was entered where a value stood that is to be written over. */
function isFormulaNow(
  sheet: WorkbookSheet,
  { row, column, value, formula }: CellChange,
  { area, values }: NonNullable<SheetChange['basis']>,
): boolean {
  if (value === undefined && formula === undefined) return false;
  const now = sheet.cell(row, column)?.formula ?? null;
  return now !== null && now !== formula && values[row - area.top]?.[column - area.left] !== undefined;
}

function isUnchanged(sheet: WorkbookSheet, { area, values }: NonNullable<SheetChange['basis']>): boolean {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const expected = values[row - area.top]?.[column - area.left];
      if (expected !== undefined && !sameValue(sheet.cell(row, column)?.value ?? null, expected)) return false;
    }
  }
  return true;
}

/** The edits after which the sheet carries these marks of ours and no others. */
export function markEdits(sheet: WorkbookSheet, marks: readonly MarkGroup[]): readonly WorkbookEdit[] {
  const sheetId = sheet.id;
  const old = sheet.conditionalFormats().filter(({ formula }) => readMark(formula) !== null);
  const added = marks.flatMap((mark): readonly WorkbookEdit[] => {
    const { key, look, condition } = mark;
    const areas = markAreas(mark);
    if (areas.length === 0) return [];
    const numberFormat = markNumberFormat(key);
    const formula = markFormula(key, condition);
    const fill = MARK_FILLS[look].slice(1);
    const format = { areas, formula, fill, fontColor: null, ...(numberFormat !== null && { numberFormat }) };
    return [{ kind: 'conditionalFormat', sheetId, id: `jixiao-${key}`, format }];
  });
  return [...old.map(({ id }) => ({ kind: 'conditionalFormat', sheetId, id, format: null }) as const), ...added];
}

/** The marks of ours a sheet carries. */
export function marksOf(sheet: WorkbookSheet): readonly MarkGroup[] {
  return sheet.conditionalFormats().flatMap(({ formula, areas }) => {
    const mark = readMark(formula);
    if (mark === null) return [];
    const { key, condition } = mark;
    return [{ key, look: markLook(key), places: [], areas, ...(condition !== undefined && { condition }) }];
  });
}
