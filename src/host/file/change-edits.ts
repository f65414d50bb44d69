import { cellAddress } from '../../core/grid/address';
import { FLAG_FILL, hasFlagSign } from '../../core/grid/flag';
import { isCellError, type CellValue } from '../../core/grid/grid';
import type { CellStyle, StylePatch, WorkbookEdit, WorkbookSheet } from '../../stand-in/workbook/workbook-types';
import { movedNotes } from '../carried/moved-notes';
import { noteParts, noteWith } from '../carried/own-note';
import type { CellChange } from '../port';

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
export function withMovedNotes(sheet: WorkbookSheet, cells: readonly CellChange[]): readonly CellChange[] {
  if (cells.every(({ note }) => note === undefined)) return cells;
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
