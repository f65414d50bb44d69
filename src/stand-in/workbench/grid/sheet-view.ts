import { type Area, type CellPlace, placeKey } from '../../../core/grid/address';
import { type CellValue, isCellError } from '../../../core/grid/grid';
import { shiftFormula } from '../../shift-formula';
import type { ConditionalFormat, WorkbookCell, WorkbookSheet } from '../../workbook/workbook-types';
import { type FormatSettings, shownValue, type ShownValue } from '../number-format';
import { columnPixels } from '../../workbook/column-pixels';
import { leadingTracks, rowPixels, sheetExtent, type Track } from './geometry';
import { MergeIndex } from './merge-index';
import { grownPixels } from './row-growth';
import type { Walk } from './selection';

/** A sheet as the grid draws it: sizes in pixels, merges found quickly, values as text. */
export interface SheetView extends Walk {
  readonly settings: FormatSettings;
  readonly frozenRows: readonly Track[];
  readonly frozenColumns: readonly Track[];
  /** The conditional formats, over the cells' own looks. */
  readonly overlay: FormatOverlay;
  rowPixels(row: number): number;
  columnPixels(column: number): number;
  shown(row: number, column: number): ShownValue;
}

/** The view of a sheet as it is now; `reached` is the furthest cell anybody went to, `evaluate` knows the formulas of
 *  conditional formats. */
export function viewSheet(
  sheet: WorkbookSheet,
  settings: FormatSettings,
  reached: { readonly row: number; readonly column: number },
  evaluate: Evaluate,
): SheetView {
  const overlay = overlayFormats(sheet.conditionalFormats(), evaluate);
  const column = (index: number): number => columnPixels(sheet.columnWidth(index));
  const merges = new MergeIndex(sheet.merges);
  const row = (index: number): number => {
    const own = rowPixels(sheet.rowHeight(index));
    return own === 0 ? 0 : Math.max(own, grownPixels(sheet, index, merges, column));
  };
  return {
    sheet,
    settings,
    merges,
    overlay,
    ...sheetExtent(sheet, reached),
    frozenRows: leadingTracks(sheet.frozen.rows, row),
    frozenColumns: leadingTracks(sheet.frozen.columns, column),
    rowPixels: row,
    columnPixels: column,
    shown: (atRow, atColumn) => {
      const format = overlay.at(atRow, atColumn)?.numberFormat ?? sheet.style(atRow, atColumn).numberFormat;
      return shownCell(sheet.cell(atRow, atColumn), format, settings);
    },
  };
}

/** A formula whose value nobody has calculated yet shows itself rather than an empty cell. */
function shownCell(cell: WorkbookCell | null, numberFormat: string, settings: FormatSettings): ShownValue {
  if (cell !== null && cell.formula !== null && cell.value === null) {
    return { text: cell.formula, color: null, kind: 'text' };
  }
  return shownValue(cell?.value ?? null, numberFormat, settings);
}

/** Pixels of the frozen part, 0 when nothing is frozen. */
export function tracksPixels(tracks: readonly Track[]): number {
  const last = tracks.at(-1);
  return last ? last.start + last.size : 0;
}

/** What conditional formats lay over a cell, colours as RRGGBB; null: the cell's own stays. */
export interface CellOverlay {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly numberFormat: string | null;
}

/** A sheet's conditional formats as they are now. */
interface FormatOverlay {
  at(row: number, column: number): CellOverlay | null;
  /** Some formats are not drawn, because nobody here can tell whether their formulas are true. */
  readonly isPartial: boolean;
  /** No format is drawn. */
  readonly isEmpty: boolean;
}

/** What a formula (with its leading `=`) shows at a place; undefined when nobody can tell. */
type Evaluate = (formula: string, place: CellPlace) => CellValue | undefined;

interface Rule {
  readonly format: ConditionalFormat;
  readonly places: MergeIndex;
  isTrueAt(row: number, column: number): boolean;
}

const indexes = new WeakMap<ConditionalFormat, MergeIndex>();
const SURE = /^\s*(?:TRUE(?:\(\))?|LEN\("(?:[^"]|"")+"\)>0)\s*$/i;

/** Whether a formula is true whatever the cells hold, as those of the add-in's marks are. */
function isAlwaysTrue(formula: string): boolean {
  return SURE.test(formula);
}

/** Whether drawing these takes the formula engine. */
export function needsEngine(formats: readonly ConditionalFormat[]): boolean {
  return formats.some(({ formula }) => !isAlwaysTrue(formula));
}

/** Lays the formats over each other: the first one that is true and has a colour or a number format gives it. */
function overlayFormats(formats: readonly ConditionalFormat[], evaluate: Evaluate): FormatOverlay {
  const rules = formats.flatMap((format) => ruleOf(format, evaluate) ?? []);
  return {
    isPartial: rules.length < formats.length,
    isEmpty: rules.length === 0,
    at: (row, column) => {
      let fill: string | null = null;
      let fontColor: string | null = null;
      let numberFormat: string | null = null;
      for (const { format, places, isTrueAt } of rules) {
        if (places.at(row, column) === null || !isTrueAt(row, column)) continue;
        fill ??= format.fill;
        fontColor ??= format.fontColor;
        numberFormat ??= format.numberFormat ?? null;
      }
      const isBare = fill === null && fontColor === null && numberFormat === null;
      return isBare ? null : { fill, fontColor, numberFormat };
    },
  };
}

function ruleOf(format: ConditionalFormat, evaluate: Evaluate): Rule | null {
  const [first] = format.areas;
  if (!first) return null;
  const places = indexes.get(format) ?? new MergeIndex(format.areas);
  indexes.set(format, places);
  if (isAlwaysTrue(format.formula)) return { format, places, isTrueAt: () => true };
  const isTrueAt = truthOf(format.formula, first, evaluate);
  if (evaluate(`=${format.formula}`, { row: first.top, column: first.left }) === undefined) return null;
  return { format, places, isTrueAt };
}

/** The relative references of the formula are those of the first area's first cell. */
function truthOf(formula: string, first: Area, evaluate: Evaluate): Rule['isTrueAt'] {
  const known = new Map<string, boolean>();
  return (row, column) => {
    const key = placeKey({ row, column });
    const before = known.get(key);
    if (before !== undefined) return before;
    const moved = shiftFormula(`=${formula}`, row - first.top, column - first.left);
    const truth = isTrue(evaluate(moved, { row, column }));
    known.set(key, truth);
    return truth;
  };
}

function isTrue(value: CellValue | undefined): boolean {
  if (value === undefined || value === null || isCellError(value)) return false;
  return typeof value === 'number' ? value !== 0 : value === true;
}
