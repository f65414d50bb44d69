import type { XmlElement } from './xml-tree';

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
