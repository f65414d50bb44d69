import { areaAddress } from '../../../core/grid/address';
import { type FormatRule, formatRules, type FormulaFormat } from '../read/conditional-formats';
import { XmlSplice } from '../xml/xml-splice';
import { escapeXml } from '../xml/xml-text';
import { parseXml, type XmlElement } from '../xml/xml-tree';
import type { ConditionalFormatPatch } from './patch-types';
import { placeInSheet } from './write-frame';

/** The index in the file of the differential format a patch needs; null: none. */
export type DifferentialIndex = (patch: ConditionalFormatPatch) => number | null;

/** A worksheet part with conditional formats added, changed and removed; all others stay as written. What is added and
 *  removed again leaves no trace. */
export function writeFormats(
  source: string,
  patches: readonly ConditionalFormatPatch[],
  differential: DifferentialIndex,
): string {
  if (patches.length === 0) return source;
  const root = parseXml(source, 'sheetData');
  const rules = formatRules(root.children);
  const splice = new XmlSplice(source);
  const gone: FormatRule[] = [];
  let added = '';
  for (const patch of patches) {
    const found = rules.find(({ id }) => id === patch.id);
    if (patch.format === null) {
      if (found) gone.push(found);
    } else if (found && found.block.children.length === 1) {
      changeRule(splice, found, patch.format, differential(patch));
    } else {
      if (found) gone.push(found);
      added += blockXml(root.prefix, patch.format, patch.priority, differential(patch));
    }
  }
  for (const element of removals(gone)) splice.remove(element);
  splice.insert(placeInSheet(root, 'conditionalFormatting'), added);
  return splice.result;
}

/** The rules themselves, or the whole element where nothing else is in it. */
function removals(gone: readonly FormatRule[]): ReadonlySet<XmlElement> {
  const rules = gone.map(({ rule }) => rule);
  return new Set(
    gone.map(({ block, rule }) => (block.children.every((child) => rules.includes(child)) ? block : rule)),
  );
}

function changeRule(
  splice: XmlSplice,
  { block, rule }: FormatRule,
  format: FormulaFormat,
  differential: number | null,
): void {
  const formula = rule.child('formula');
  if (block.attribute('sqref') !== references(format)) splice.setAttribute(block, 'sqref', references(format));
  if (formula?.isSelfClosing) splice.append(formula, escapeXml(format.formula));
  else if (formula && formula.text !== format.formula)
    splice.replace(formula.openEnd, formula.closeStart, escapeXml(format.formula));
  if (differential !== null && rule.number('dxfId') !== differential)
    splice.setAttribute(rule, 'dxfId', String(differential));
}

function blockXml(prefix: string, format: FormulaFormat, priority: number, differential: number | null): string {
  const look = differential === null ? '' : ` dxfId="${differential}"`;
  return (
    `<${prefix}conditionalFormatting sqref="${references(format)}"><${prefix}cfRule type="expression"${look} ` +
    `priority="${priority}"><${prefix}formula>${escapeXml(format.formula)}</${prefix}formula></${prefix}cfRule>` +
    `</${prefix}conditionalFormatting>`
  );
}

function references({ areas }: FormulaFormat): string {
  return areas.map(areaAddress).join(' ');
}
