import { useRef, type ClipboardEvent } from 'react';
import type { Area } from '../../core/grid/address';
import { planClear, planPaste, type PastedCell } from '../cell-edits';
import type { CellEditor } from '../use-cell-editing';
import { fromTabSeparated, toTabSeparated } from './clipboard';
import type { SheetView } from './sheet-view';

/** What was copied here last: the text other programs get, and the values a paste in this page takes instead. */
interface Copied {
  readonly text: string;
  readonly cells: readonly (readonly PastedCell[])[];
}

/** Copies, cuts and pastes cells as tab-separated text. While a cell is edited the clipboard is the text field's own. */
export function useClipboard({
  view,
  area,
  editor,
}: {
  readonly view: SheetView;
  readonly area: Area;
  readonly editor: CellEditor;
}): (event: ClipboardEvent, action: 'copy' | 'cut' | 'paste') => void {
  const copied = useRef<Copied | null>(null);
  return (event, action) => {
    if (editor.editing) return;
    event.preventDefault();
    if (action === 'paste') {
      const text = event.clipboardData.getData('text/plain');
      if (text === '') return;
      const rows =
        sameText(text, copied.current?.text) && copied.current
          ? copied.current.cells
          : fromTabSeparated(text).map((row) => row.map((field) => ({ text: field })));
      editor.apply(planPaste(view, area, rows));
      return;
    }
    copied.current = copy(view, area);
    event.clipboardData.setData('text/plain', copied.current.text);
    if (action === 'cut') editor.apply(planClear(view, area));
  };
}

/** Some systems change the line ends on the clipboard. */
function sameText(a: string, b: string | undefined): boolean {
  return b !== undefined && a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}

/** Whole rows and columns are copied as far as the sheet is used. */
function copy(view: SheetView, area: Area): Copied {
  const used = view.sheet.usedArea(true);
  const bottom = Math.max(area.top, Math.min(area.bottom, used?.bottom ?? area.top));
  const right = Math.max(area.left, Math.min(area.right, used?.right ?? area.left));
  const texts: string[][] = [];
  const cells: PastedCell[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    const rowTexts: string[] = [];
    const rowCells: PastedCell[] = [];
    for (let column = area.left; column <= right; column++) {
      rowTexts.push(view.shown(row, column).text);
      rowCells.push({
        value: view.sheet.cell(row, column)?.value ?? null,
        numberFormat: view.sheet.style(row, column).numberFormat,
      });
    }
    texts.push(rowTexts);
    cells.push(rowCells);
  }
  return { text: toTabSeparated(texts), cells };
}
