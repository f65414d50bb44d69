import { cellAddress } from '../../../core/grid/address';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import type { ColumnWidthPatch, SheetPatch } from './patch-types';

/** A worksheet part with the widths of some columns changed: a `col` that speaks of others as well is taken apart. */
export function writeColumns(source: string, patches: readonly ColumnWidthPatch[]): string {
  if (patches.length === 0) return source;
  const root = parseXml(source, 'sheetData');
  const list = root.child('cols');
  const splice = new XmlSplice(source);
  const known = list?.childrenNamed('col') ?? [];
  const left = new Set(patches);
  for (const element of known) {
    const inside = patches.filter(({ column }) => column + 1 >= first(element) && column + 1 <= last(element));
    if (inside.length > 0) splice.replace(element.start, element.end, takenApart(element, inside));
    for (const patch of inside) left.delete(patch);
  }
  let behind = '';
  for (const patch of left) {
    const xml = columnXml(`${root.prefix}col`, new Map(), patch.column + 1, patch.column + 1, patch.width);
    const next = known.find((element) => first(element) > patch.column);
    if (next) splice.insert(next.start, xml);
    else behind += xml;
  }
  if (list && behind !== '') splice.append(list, behind);
  else if (behind !== '')
    splice.insert(placeInSheet(root, 'cols'), `<${root.prefix}cols>${behind}</${root.prefix}cols>`);
  return splice.result;
}

function first(element: XmlElement): number {
  return element.number('min') ?? 1;
}

function last(element: XmlElement): number {
  return element.number('max') ?? first(element);
}

function takenApart(element: XmlElement, patches: readonly ColumnWidthPatch[]): string {
  const pieces: string[] = [];
  let from = first(element);
  const rest = (to: number): void => {
    if (from <= to) pieces.push(columnXml(element.name, element.attributes, from, to, null));
  };
  for (const { column, width } of patches) {
    rest(column);
    pieces.push(columnXml(element.name, element.attributes, column + 1, column + 1, width));
    from = column + 2;
  }
  rest(last(element));
  return pieces.join('');
}

/** `width` null: as it was; 0: hidden. */
function columnXml(
  name: string,
  old: ReadonlyMap<string, string>,
  min: number,
  max: number,
  width: number | null,
): string {
  const attributes = new Map([...old, ['min', String(min)], ['max', String(max)]]);
  if (width === 0) attributes.set('hidden', '1');
  if (width !== null && width > 0) {
    for (const gone of ['hidden', 'bestFit', 'collapsed']) attributes.delete(gone);
    attributes.set('width', String(width)).set('customWidth', '1');
  }
  return `<${name}${[...attributes].map(([key, value]) => ` ${key}="${encodeAttribute(value)}"`).join('')}/>`;
}

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
  const topLeft = cellAddress({ row: rows, column: columns });
  return `<${prefix}pane${split} topLeftCell="${topLeft}" activePane="${active}" state="frozen"/>`;
}

/** The elements of a worksheet in the order they must stand in (ECMA-376 part 1, 18.3.1.99). */
const WORKSHEET: readonly string[] = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios ' +
  'autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations ' +
  'hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ' +
  'ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls ' +
  'webPublishItems tableParts extLst'
).split(' ');

/** Where in a worksheet an element of this name is to be put: behind all that may stand before it. Alternatives
 *  (`mc:AlternateContent`, often around controls) come behind. */
export function placeInSheet(root: XmlElement, name: string): number {
  const rank = WORKSHEET.indexOf(name);
  const before = root.children.filter(({ local }) => WORKSHEET.includes(local) && WORKSHEET.indexOf(local) <= rank);
  return before.reduce((end, element) => Math.max(end, element.end), root.openEnd);
}
