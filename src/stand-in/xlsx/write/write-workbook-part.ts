import type { NamePatch } from './patch-types';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute, escapeXml } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';

export interface WorkbookPartPatch {
  readonly names: readonly NamePatch[];
  /** Excel is to calculate everything when it opens the file. */
  readonly calculateOnLoad: boolean;
  /** Sheets refer to a window of the workbook: there must be one. */
  readonly needsView: boolean;
}

/** The workbook part with names set or deleted, and what else is asked for. */
export function patchWorkbookPart(source: string, { names, calculateOnLoad, needsView }: WorkbookPartPatch): string {
  if (names.length === 0 && !calculateOnLoad && !needsView) return source;
  const root = parseXml(source);
  const splice = new XmlSplice(source);
  const { prefix } = root;
  const added = patchNames(splice, root.child('definedNames'), names, prefix);
  if (added !== '') {
    splice.insert(endOfLast(root, BEFORE_NAMES), `<${prefix}definedNames>${added}</${prefix}definedNames>`);
  }
  if (needsView && !root.child('bookViews')) {
    const views = `<${prefix}bookViews><${prefix}workbookView/></${prefix}bookViews>`;
    splice.insert(root.child('sheets')?.start ?? root.openEnd, views);
  }
  if (calculateOnLoad) requestCalculation(splice, root);
  return splice.result;
}

/** The elements that stand before the names and before the calculation settings (ECMA-376 part 1, 18.2.27). */
const BEFORE_NAMES: readonly string[] = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION: readonly string[] = [...BEFORE_NAMES, 'definedNames'];

function endOfLast(root: XmlElement, names: readonly string[]): number {
  return Math.max(root.openEnd, ...names.flatMap((name) => root.child(name)?.end ?? []));
}

/** Changes the list of names in place; what is to go into a new list is returned. */
function patchNames(splice: XmlSplice, list: XmlElement | null, patches: readonly NamePatch[], prefix: string): string {
  if (patches.length === 0) return '';
  const known = list?.childrenNamed('definedName') ?? [];
  const element = ({ name, sheet }: NamePatch): XmlElement | undefined =>
    known.find((old) => old.xstring('name') === name && old.number('localSheetId') === sheet);
  const gone = new Set<XmlElement>();
  let added = '';
  for (const patch of patches) {
    const old = element(patch);
    if (patch.formula === null) {
      if (old) gone.add(old);
    } else if (!old) added += nameXml(prefix, patch, patch.formula);
    else if (old.isSelfClosing) splice.append(old, escapeXml(patch.formula));
    else splice.replace(old.openEnd, old.closeStart, escapeXml(patch.formula));
  }
  if (!list) return added;
  if (gone.size === list.children.length && added === '') {
    splice.remove(list);
    return '';
  }
  for (const old of gone) splice.remove(old);
  if (added !== '') splice.append(list, added);
  return '';
}

function nameXml(prefix: string, { name, sheet }: NamePatch, formula: string): string {
  const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
  return `<${prefix}definedName name="${encodeAttribute(name)}"${scope}>${escapeXml(formula)}</${prefix}definedName>`;
}

function requestCalculation(splice: XmlSplice, root: XmlElement): void {
  const settings = root.child('calcPr');
  if (!settings) splice.insert(endOfLast(root, BEFORE_CALCULATION), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  else if (!settings.boolean('fullCalcOnLoad')) splice.setAttribute(settings, 'fullCalcOnLoad', '1');
}
