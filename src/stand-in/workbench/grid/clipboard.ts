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
