import type { NamePatch } from './patch-types';
import { XmlSplice } from './xml-splice';
import { encodeAttribute, escapeXml } from './xml-text';
import { parseXml } from './xml-tree';
import type { XmlElement } from './xml-tree';

/** The workbook part with names set or deleted and, where asked for, a full calculation when it is opened. */
export function patchWorkbookPart(source: string, names: readonly NamePatch[], calculateOnLoad: boolean): string {
  const root = parseXml(source);
  const splice = new XmlSplice(source);
  const { prefix } = root;
  const added = patchNames(splice, root.child('definedNames'), names, prefix);
  if (added !== '') {
    splice.insert(endOfLast(root, BEFORE_NAMES), `<${prefix}definedNames>${added}</${prefix}definedNames>`);
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
  const known =
    list?.childrenNamed('definedName').filter((element) => element.attribute('localSheetId') === null) ?? [];
  let removed = 0;
  let added = '';
  for (const { name, formula } of patches) {
    const element = known.find((candidate) => candidate.xstring('name') === name);
    if (element && formula !== null && element.isSelfClosing) splice.append(element, escapeXml(formula));
    else if (element && formula !== null) splice.replace(element.openEnd, element.closeStart, escapeXml(formula));
    else if (element) removed += 1;
    else if (formula !== null) added += nameXml(prefix, name, formula);
  }
  if (!list) return added;
  if (removed === list.children.length && added === '') {
    splice.remove(list);
    return '';
  }
  const gone = patches.filter(({ formula }) => formula === null).map(({ name }) => name);
  for (const element of known) if (gone.includes(element.xstring('name') ?? '')) splice.remove(element);
  if (added !== '') splice.append(list, added);
  return '';
}

function nameXml(prefix: string, name: string, formula: string): string {
  return `<${prefix}definedName name="${encodeAttribute(name)}">${escapeXml(formula)}</${prefix}definedName>`;
}

function requestCalculation(splice: XmlSplice, root: XmlElement): void {
  const settings = root.child('calcPr');
  if (!settings) splice.insert(endOfLast(root, BEFORE_CALCULATION), `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
  else if (!settings.boolean('fullCalcOnLoad')) splice.setAttribute(settings, 'fullCalcOnLoad', '1');
}
