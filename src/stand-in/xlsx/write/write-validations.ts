import { areaAddress } from '../../../core/grid/address';
import { type CellValidation, readValidation, validationElements } from '../read/data-validations';
import { XmlSplice } from '../xml/xml-splice';
import { encodeAttribute, escapeXml } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import type { ValidationPatch } from './patch-types';
import { placeInSheet } from './write-frame';

/** A worksheet part with data validations added, changed and removed; all others stay as written. What is added and removed
 *  again leaves no trace. */
export function writeValidations(source: string, patches: readonly ValidationPatch[]): string {
  if (patches.length === 0) return source;
  const root = parseXml(source, 'sheetData');
  const list = root.child('dataValidations');
  const known = validationElements(root.children);
  const splice = new XmlSplice(source);
  const gone: XmlElement[] = [];
  const added: string[] = [];
  for (const { id, validation } of patches) {
    const element = /^\d+$/.test(id) ? known[Number(id)] : undefined;
    if (validation === null) gone.push(...(element ? [element] : []));
    else if (element) changeValidation(splice, element, validationXml(root.prefix, validation), validation.areas);
    else added.push(validationXml(root.prefix, validation));
  }
  if (!list) {
    const all = `<${root.prefix}dataValidations count="${added.length}">${added.join('')}</${root.prefix}dataValidations>`;
    splice.insert(placeInSheet(root, 'dataValidations'), added.length > 0 ? all : '');
    return splice.result;
  }
  if (added.length === 0 && gone.length > 0 && list.children.every((child) => gone.includes(child))) {
    splice.remove(list);
    return splice.result;
  }
  for (const element of gone) splice.remove(element);
  if (added.length > 0) splice.append(list, added.join(''));
  const count = list.number('count');
  const change = added.length - gone.length;
  if (count !== null && change !== 0) splice.setAttribute(list, 'count', String(count + change));
  return splice.result;
}

/** Of one that only comes to lie elsewhere, nothing else is written anew. */
function changeValidation(splice: XmlSplice, element: XmlElement, xml: string, areas: CellValidation['areas']): void {
  const before = readValidation(element, '', false);
  if (validationXml(element.prefix, { ...before, areas }) !== xml) splice.replace(element.start, element.end, xml);
  else splice.setAttribute(element, 'sqref', areas.map(areaAddress).join(' '));
}

function validationXml(prefix: string, validation: CellValidation): string {
  const { areas, type, operator, formulas, ignoresBlanks, hasDropDown, prompt, alert } = validation;
  const attributes: readonly (readonly [string, string | null])[] = [
    ['type', type === 'none' ? null : type],
    ['errorStyle', alert.style === 'stop' ? null : alert.style],
    ['operator', operator === 'between' ? null : operator],
    ['allowBlank', flag(ignoresBlanks)],
    ['showDropDown', flag(!hasDropDown)],
    ['showInputMessage', flag(prompt.isShown)],
    ['showErrorMessage', flag(alert.isShown)],
    ['errorTitle', words(alert.title)],
    ['error', words(alert.text)],
    ['promptTitle', words(prompt.title)],
    ['prompt', words(prompt.text)],
    ['sqref', areas.map(areaAddress).join(' ')],
  ];
  const written = attributes.map(([name, value]) => (value === null ? '' : ` ${name}="${value}"`)).join('');
  const inside = formulas
    .map((formula, i) =>
      formula === null ? '' : `<${prefix}formula${i + 1}>${escapeXml(formula)}</${prefix}formula${i + 1}>`,
    )
    .join('');
  const name = `${prefix}dataValidation`;
  return inside === '' ? `<${name}${written}/>` : `<${name}${written}>${inside}</${name}>`;
}

function flag(value: boolean): string | null {
  return value ? '1' : null;
}

function words(text: string): string | null {
  return text === '' ? null : encodeAttribute(text);
}
