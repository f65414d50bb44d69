import { parseSheet } from '../read/sheet-content';
import { type ScannedRow, scanSheet } from '../read/sheet-scan';
import { XmlSplice } from '../xml/xml-splice';
import type { XmlElement } from '../xml/xml-tree';
import type { RowHeightPatch } from './patch-types';

/** A worksheet part with the heights of some rows changed. */
export function writeRows(source: string, patches: readonly RowHeightPatch[]): string {
  if (patches.length === 0) return source;
  const { data, text } = parseSheet(source);
  const splice = new XmlSplice(source);
  const patcher = new RowPatcher(splice, data.prefix, patches);
  scanSheet(text, data, patcher);
  patcher.appendRows(data);
  return splice.result;
}

/** Walks the rows and the patches side by side; both are in order. */
class RowPatcher {
  private readonly splice: XmlSplice;
  private readonly prefix: string;
  private readonly patches: readonly RowHeightPatch[];
  private next = 0;

  constructor(splice: XmlSplice, prefix: string, patches: readonly RowHeightPatch[]) {
    this.splice = splice;
    this.prefix = prefix;
    this.patches = patches;
  }

  row({ row, start, openEnd }: Readonly<ScannedRow>): boolean {
    this.splice.insert(start, this.rowsBefore(row));
    const patch = this.patches[this.next];
    if (patch?.row !== row) return false;
    this.next += 1;
    const tag = this.splice.source.slice(start, openEnd);
    const rest = tag.replace(/\s(?:ht|customHeight|hidden)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
    const name = `<${this.prefix}row`;
    this.splice.replace(start, openEnd, name + heightAttributes(patch) + rest.slice(name.length));
    return false;
  }

  cell(): void {
    // Rows are all that changes.
  }

  rowEnd(): void {
    // Rows are all that changes.
  }

  appendRows(data: XmlElement): void {
    const rows = this.rowsBefore(Number.POSITIVE_INFINITY);
    if (rows !== '') this.splice.append(data, rows);
  }

  private rowsBefore(end: number): string {
    let xml = '';
    for (let patch = this.patches[this.next]; patch && patch.row < end; patch = this.patches[this.next]) {
      xml += `<${this.prefix}row r="${String(patch.row + 1)}"${heightAttributes(patch)}/>`;
      this.next += 1;
    }
    return xml;
  }
}

function heightAttributes({ height, isGiven }: RowHeightPatch): string {
  if (height === null) return '';
  if (height === 0) return ' hidden="1"';
  return ` ht="${String(height)}"${isGiven ? ' customHeight="1"' : ''}`;
}
