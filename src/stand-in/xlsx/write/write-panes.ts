import { cellAddress } from '../../../core/grid/address';
import type { SheetPatch } from './patch-types';
import { placeInSheet } from '../xml/schema-order';
import { XmlSplice } from '../xml/xml-splice';
import { parseXml } from '../xml/xml-tree';

/** A worksheet part with its panes frozen, or (both 0) not frozen any more; null: as it is. */
export function writePanes(source: string, frozen: SheetPatch['frozen']): string {
  if (frozen === null) return source;
  const root = parseXml(source, 'sheetData');
  const { prefix } = root;
  const splice = new XmlSplice(source);
  const pane = paneXml(prefix, frozen);
  const view = root.child('sheetViews')?.child('sheetView');
  if (!view) {
    const views = `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${pane}</${prefix}sheetView></${prefix}sheetViews>`;
    splice.insert(placeInSheet(root, 'sheetViews'), pane === '' ? '' : views);
    return splice.result;
  }
  const old = view.child('pane');
  if (old) splice.remove(old);
  // What is selected in a pane that is no more makes Excel repair the file.
  for (const selection of view.childrenNamed('selection')) {
    if ((selection.attribute('pane') ?? 'topLeft') !== 'topLeft') splice.remove(selection);
  }
  if (view.isSelfClosing && pane !== '') splice.append(view, pane);
  else splice.insert(view.openEnd, pane);
  return splice.result;
}

function paneXml(prefix: string, { rows, columns }: NonNullable<SheetPatch['frozen']>): string {
  if (rows === 0 && columns === 0) return '';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const active = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const first = cellAddress({ row: rows, column: columns });
  return `<${prefix}pane${split} topLeftCell="${first}" activePane="${active}" state="frozen"/>`;
}
