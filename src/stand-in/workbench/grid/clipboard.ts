import { type Area, cellCount, columnCount, rowCount } from '../../../core/grid/address';
import type { PastedCell } from './cell-edits';
import { cssColor, horizontalSide } from './cell-style';
import type { SheetView } from './sheet-view';

/** Cells as spreadsheet programs put them on the clipboard: tabs between columns, line ends between rows, and quotes
 *  around a text that holds either. */
export function toTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(text: string): string {
  return /[\t\r\n]/.test(text) || text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The reverse. The line end behind the last row makes no further row; rows may differ in length. */
export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    const field = readField(text, at);
    rows[rows.length - 1]?.push(field.text);
    const end = text.slice(field.end, field.end + 2);
    at = field.end + (end === '\r\n' ? 2 : 1);
    if (end === '' || end.startsWith('\t')) continue;
    if (at >= text.length) break;
    rows.push([]);
  }
  return rows;
}

function readField(text: string, start: number): { readonly text: string; readonly end: number } {
  if (text[start] === '"') {
    const field = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    field.lastIndex = start;
    const match = field.exec(text);
    if (match) return { text: (match[1] ?? '').replaceAll('""', '"').replaceAll('\r\n', '\n'), end: field.lastIndex };
  }
  const field = /[^\t\r\n]*/y;
  field.lastIndex = start;
  return { text: field.exec(text)?.[0] ?? '', end: field.lastIndex };
}

const MOST_CELLS = 50_000;

/** Cells as a table, for programs that take words with their looks: fill, bold, side, merged areas. Empty for more cells
 *  than anybody pastes that way. */
export function toHtmlTable(view: SheetView, area: Area): string {
  if (cellCount(area) > MOST_CELLS) return '';
  const rows: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: string[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(tableCell(view, row, column));
    rows.push(`<tr>${cells.join('')}</tr>`);
  }
  return `<meta charset="utf-8"><table style="border-collapse:collapse">${rows.join('')}</table>`;
}

function tableCell(view: SheetView, row: number, column: number): string {
  const merge = view.merges.at(row, column);
  if (merge !== null && (merge.top !== row || merge.left !== column)) return '';
  const style = view.sheet.style(row, column);
  const shown = view.shown(row, column);
  const fill = cssColor(view.overlay.at(row, column)?.fill ?? style.fill);
  const looks = [
    `text-align:${horizontalSide(style, shown.kind)}`,
    style.font.bold ? 'font-weight:bold' : '',
    fill === null ? '' : `background:${fill}`,
    // Spreadsheet programs would read a text such as 001 or =A1 as a number or a formula.
    shown.kind === 'text' ? "mso-number-format:'\\@'" : '',
  ];
  const spans = merge ? ` rowspan="${rowCount(merge)}" colspan="${columnCount(merge)}"` : '';
  return `<td${spans} style="${looks.filter(Boolean).join(';')}">${escaped(shown.text)}</td>`;
}

function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\n': '<br>',
  };
  return text.replaceAll(/[&<>"\n]/g, (sign) => names[sign] ?? sign);
}

const SPREADSHEET =
  /ProgId content="?Excel\.Sheet|urn:schemas-microsoft-com:office:excel|name="generator" content="(?:LibreOffice|WPS)/i;

/** The rows of a table copied from a document or a web page, whose plain text breaks cells with several lines apart; null
 *  when there is no such table. What comes from a spreadsheet program is better read from its plain text. Nothing of the
 *  markup is run or shown. */
export function foreignTable(html: string): readonly (readonly PastedCell[])[] | null {
  if (html === '' || SPREADSHEET.test(html)) return null;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null || table.rows.length === 0) return null;
  const covered = new Set<string>();
  return [...table.rows].map((row, down) => {
    const cells: PastedCell[] = [];
    for (const cell of row.cells) {
      while (covered.has(`${down},${cells.length}`)) cells.push({ text: '' });
      const right = cells.length;
      cells.push({ text: wordsOf(cell) });
      for (let i = 1; i < cell.colSpan; i++) cells.push({ text: '' });
      for (let below = 1; below < cell.rowSpan; below++) {
        for (let i = 0; i < cell.colSpan; i++) covered.add(`${down + below},${right + i}`);
      }
    }
    return cells;
  });
}

/** The words of a cell; a paragraph or a forced break begins a new line, all other white space is one space. */
function wordsOf(cell: Element): string {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child instanceof Text) lines.push(`${lines.pop() ?? ''}${child.data.replaceAll(/\s+/g, ' ')}`);
      else if (child instanceof HTMLBRElement) lines.push('');
      else if (child instanceof HTMLParagraphElement || child instanceof HTMLDivElement) {
        if (lines.at(-1)?.trim() !== '') lines.push('');
        walk(child);
      } else walk(child);
    }
  };
  walk(cell);
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}
