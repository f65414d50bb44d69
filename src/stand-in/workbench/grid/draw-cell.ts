import type { CSSProperties } from 'react';
import { type Area, cellAddress } from '../../../core/grid/address';
import type { BorderLine, WorkbookSheet } from '../../workbook/workbook-types';
import { borderCss, boxCss, cssColor, fontCss, horizontalSide, type HorizontalSide, rotationCss } from './cell-style';
import { fitText, roomFor } from './fit-text';
import { spanPixels } from './geometry';
import { linkTarget } from './links';
import type { MergeIndex } from './merge-index';
import type { SheetView } from './sheet-view';

/** Everything about a cell the screen needs to know. */
export interface DrawnCell {
  readonly address: string;
  readonly text: string;
  /** The whole text where the cell shows only # or fewer digits. */
  readonly tooltip: string | null;
  readonly note: string | null;
  /** Where a click on the words leads, null when it is no link. */
  readonly link: string | null;
  readonly size: { readonly width: number; readonly height: number };
  readonly cellCss: CSSProperties;
  readonly boxCss: CSSProperties;
  readonly textCss: CSSProperties;
}

/** Draws one cell, or the whole merged area it is the first cell of. */
export function drawCell(view: SheetView, row: number, column: number): DrawnCell {
  const { sheet } = view;
  const merge = view.merges.at(row, column);
  const area = merge ?? { top: row, left: column, bottom: row, right: column };
  const style = sheet.style(row, column);
  const shown = view.shown(row, column);
  const overlay = view.overlay.at(row, column);
  const link = linkTarget(sheet.cell(row, column)?.formula ?? null);
  const width = spanPixels(area.left, area.right, view.columnPixels);
  const height = spanPixels(area.top, area.bottom, view.rowPixels);
  const fitted = fitText(shown, style, width);
  const side = horizontalSide(style, shown.kind);
  const maySpill = shown.kind === 'text' && !style.alignment.wrap && merge === null && style.alignment.rotation === 0;
  const excess = fitted.width - roomFor(style, width);
  const spill =
    maySpill && excess > 0
      ? spillOver(sheet, view.merges, { row, column, columns: view.columns }, { excess, side }, view.columnPixels)
      : NO_SPILL;
  return {
    address: cellAddress({ row, column }),
    text: fitted.text,
    tooltip: fitted.cut ? shown.text : null,
    note: sheet.note(row, column)?.text ?? null,
    link,
    size: { width, height },
    cellCss: { width, height, ...surfaceCss(view, area, cssColor(overlay?.fill ?? style.fill), spill) },
    boxCss: {
      ...(spill.left > 0 ? { left: -spill.left } : {}),
      ...(spill.right > 0 ? { right: -spill.right } : {}),
      ...boxCss(style, side),
    },
    textCss: {
      ...(link === null ? {} : LINK_CSS),
      ...fontCss(style, fitted.fontPixels, shown.color ?? cssColor(overlay?.fontColor ?? null)),
      ...(style.alignment.wrap ? { whiteSpace: 'pre-wrap', maxWidth: '100%' } : {}),
      ...rotationCss(style.alignment.rotation),
    },
  };
}

/** As Excel draws a link whose cell asks for no colour of its own. */
const LINK_CSS: CSSProperties = { color: '#0563c1', textDecoration: 'underline' };

/** Fill and lines, as far as they are not a plain cell's. Each cell draws its right and lower line, the first row and
 *  column also the outer ones. */
function surfaceCss(view: SheetView, area: Area, fill: string | null, spill: Spill): CSSProperties {
  const { sheet } = view;
  const style = sheet.style(area.top, area.left);
  const right = line(
    sheet.style(area.top, area.right).border.right,
    () => sheet.style(area.top, area.right + 1).border.left,
  );
  const bottom = line(
    sheet.style(area.bottom, area.left).border.bottom,
    () => sheet.style(area.bottom + 1, area.left).border.top,
  );
  const top = area.top === 0 ? borderCss(style.border.top) : null;
  const left = area.left === 0 ? borderCss(style.border.left) : null;
  const isCovered = fill !== null;
  return {
    ...(fill === null ? {} : { backgroundColor: fill }),
    ...(right ? { borderRight: right } : isCovered || spill.right > 0 ? { borderRightColor: 'transparent' } : {}),
    ...(bottom ? { borderBottom: bottom } : isCovered ? { borderBottomColor: 'transparent' } : {}),
    ...(top ? { borderTop: top } : {}),
    ...(left ? { borderLeft: left } : {}),
    ...(spill.left > 0 || spill.right > 0 ? { zIndex: 1 } : {}),
  };
}

function line(own: BorderLine | null, neighbours: () => BorderLine | null): string | null {
  return borderCss(own) ?? borderCss(neighbours());
}

/** Pixels a text may reach over the empty cells beside its own. */
interface Spill {
  readonly left: number;
  readonly right: number;
}

const NO_SPILL: Spill = { left: 0, right: 0 };

/** How far a line that is wider than its cell reaches: over empty, unmerged neighbours, no further than it needs. */
function spillOver(
  sheet: WorkbookSheet,
  merges: MergeIndex,
  cell: { readonly row: number; readonly column: number; readonly columns: number },
  line: { readonly excess: number; readonly side: HorizontalSide },
  columnPixels: (column: number) => number,
): Spill {
  const reach = (by: 1 | -1, wanted: number): number => {
    let pixels = 0;
    for (let column = cell.column + by; column >= 0 && column < cell.columns && pixels < wanted; column += by) {
      const neighbour = sheet.cell(cell.row, column);
      const isFree = neighbour === null || (neighbour.value === null && neighbour.formula === null);
      if (!isFree || merges.at(cell.row, column) !== null) break;
      pixels += columnPixels(column);
    }
    return pixels;
  };
  switch (line.side) {
    case 'right':
      return { left: reach(-1, line.excess), right: 0 };
    case 'center':
      return { left: reach(-1, line.excess / 2), right: reach(1, line.excess / 2) };
    case 'left':
    case 'justify':
      return { left: 0, right: reach(1, line.excess) };
  }
}
