import type { ClipboardEvent } from 'react';
import type { Area } from '../../../core/grid/address';
import type { WorkbookSheet } from '../../workbook/workbook-types';
import { type PastedCell, planMove, type PlannedEdits, planPaste } from './cell-edits';
import { foreignTable, fromTabSeparated, toHtmlTable, toTabSeparated } from './clipboard';
import type { Selection } from './selection';
import type { SheetView } from './sheet-view';
import type { CellEditor } from './use-cell-editing';
import type { CellClipboard, CopiedCells } from './use-copied-cells';

/** What copying and pasting works on. */
export interface ClipboardTargets {
  readonly view: SheetView;
  readonly area: Area;
  readonly editor: CellEditor;
  readonly clipboard: CellClipboard;
  sheet(id: string): WorkbookSheet | null;
  select(selection: Selection): void;
  /** The browser does not let the page at the clipboard. */
  refused(): void;
}

/** Copying, cutting and pasting by other means than the keyboard. */
export interface ClipboardActions {
  copy(isCut: boolean): void;
  paste(): void;
}

/** Copies, cuts and pastes cells as tab-separated text and as a table. While a cell is edited the clipboard is the text
 *  field's own. */
export function useClipboard(targets: ClipboardTargets): {
  readonly onClipboard: (event: ClipboardEvent, action: 'copy' | 'cut' | 'paste') => void;
  readonly actions: ClipboardActions;
} {
  const { view, area, editor, clipboard, refused } = targets;
  const take = (isCut: boolean): Pasted => {
    const copied = copy(view, area, isCut);
    clipboard.copy(copied);
    return { plain: copied.text, html: toHtmlTable(view, copied.area) };
  };
  return {
    onClipboard: (event, action) => {
      if (editor.editing) return;
      event.preventDefault();
      const { clipboardData: data } = event;
      if (action === 'paste') return paste({ plain: data.getData(PLAIN), html: data.getData(HTML) }, targets);
      const { plain, html } = take(action === 'cut');
      data.setData(PLAIN, plain);
      data.setData(HTML, html);
    },
    actions: {
      copy: (isCut) => {
        const { plain, html } = take(isCut);
        const both = new ClipboardItem({ [PLAIN]: blob(plain, PLAIN), [HTML]: blob(html, HTML) });
        navigator.clipboard.write([both]).catch(refused);
      },
      paste: () => {
        readClipboard().then((data) => paste(data, targets), refused);
      },
    },
  };
}

const PLAIN = 'text/plain';
const HTML = 'text/html';

/** What is on the clipboard, as text and as a table. */
interface Pasted {
  readonly plain: string;
  readonly html: string;
}

function blob(text: string, type: string): Blob {
  return new Blob([text], { type });
}

async function readClipboard(): Promise<Pasted> {
  const items = await navigator.clipboard.read();
  const read = async (type: string): Promise<string> => {
    const item = items.find(({ types }) => types.includes(type));
    return item ? (await item.getType(type)).text() : '';
  };
  return { plain: await read(PLAIN), html: await read(HTML) };
}

function paste(
  { plain: text, html }: Pasted,
  { view, area, editor, clipboard, sheet, select }: ClipboardTargets,
): void {
  const { copied } = clipboard;
  const isOurs = copied !== null && sameText(text, copied.text);
  const rows = isOurs ? copied.cells : (foreignTable(html) ?? typedRows(text));
  if (rows.length === 0) return;
  const source = isOurs && copied.isCut ? sheet(copied.sheetId) : null;
  const planned: PlannedEdits =
    source && isOurs ? planMove(view, area, rows, { sheet: source, area: copied.area }) : planPaste(view, area, rows);
  clipboard.whilePasting(() => editor.apply(planned));
  const across = Math.max(...rows.map((row) => row.length));
  const bottom = Math.max(area.bottom, Math.min(view.rows, area.top + rows.length) - 1);
  const right = Math.max(area.right, Math.min(view.columns, area.left + across) - 1);
  if (planned.ok) select({ active: { row: area.top, column: area.left }, head: { row: bottom, column: right } });
}

function typedRows(text: string): readonly (readonly PastedCell[])[] {
  return text === '' ? [] : fromTabSeparated(text).map((row) => row.map((field) => ({ text: field })));
}

/** Some systems change the line ends on the clipboard. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}

/** Whole rows and columns are copied as far as the sheet is used. */
function copy(view: SheetView, area: Area, isCut: boolean): Omit<CopiedCells, 'isMarked'> {
  const used = view.sheet.usedArea(true);
  const bottom = Math.max(area.top, Math.min(area.bottom, used?.bottom ?? area.top));
  const right = Math.max(area.left, Math.min(area.right, used?.right ?? area.left));
  const texts: string[][] = [];
  const cells: PastedCell[][] = [];
  for (let row = area.top; row <= bottom; row++) {
    const columns = Array.from({ length: right - area.left + 1 }, (_, i) => area.left + i);
    texts.push(columns.map((column) => view.shown(row, column).text));
    cells.push(columns.map((column) => copiedCell(view, row, column, isCut)));
  }
  const copied = { ...area, bottom, right };
  return { sheetId: view.sheet.id, area: copied, text: toTabSeparated(texts), cells, isCut };
}

/** A formula that is copied reads the cells beside its new place, one that is moved still its own. */
function copiedCell({ sheet }: SheetView, row: number, column: number, isCut: boolean): PastedCell {
  const cell = sheet.cell(row, column);
  const { numberFormat } = sheet.style(row, column);
  if (cell !== null && cell.formula !== null) {
    return { formula: cell.formula, from: isCut ? null : { row, column }, numberFormat };
  }
  return { value: cell?.value ?? null, numberFormat };
}
