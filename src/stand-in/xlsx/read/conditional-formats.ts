import { parseAreaAddress, type Area } from '../../../core/grid/address';
import { differentialLook } from '../styles/differential-format';
import type { StylesPart } from '../styles/styles-part';
import type { XmlElement } from '../xml/xml-tree';

/** A conditional format that colours cells while a formula is true. */
export interface FormulaFormat {
  readonly areas: readonly Area[];
  /** Without the leading `=`; relative to the top-left cell of the first area. */
  readonly formula: string;
  /** As RRGGBB; null: no fill. */
  readonly fill: string | null;
  /** As RRGGBB; null: the text keeps its colour. */
  readonly fontColor: string | null;
  /** The number format they show their numbers with; absent: each keeps its own. */
  readonly numberFormat?: string;
}

/** One of them as the file has it. */
export interface FormulaFormatEntry extends FormulaFormat {
  /** Its place: which rule of which `conditionalFormatting` of the sheet, both counted from 0, as `1.0`. */
  readonly id: string;
  /** The lowest number counts first. */
  readonly priority: number;
  /** Which of the workbook's differential formats says how the cells look; null: none. */
  readonly differential: number | null;
}

export interface SheetFormats {
  /** From the one that counts first to the last. */
  readonly formulas: readonly FormulaFormatEntry[];
  /** The numbers that are taken, those of other kinds of formats included. */
  readonly priorities: readonly number[];
  /** Formats of other kinds are there as well. */
  readonly hasOthers: boolean;
}

/** A sheet without conditional formats. */
export const NO_FORMATS: SheetFormats = { formulas: [], priorities: [], hasOthers: false };

/** Reads a sheet's conditional formats from the elements around its cells. */
export function readConditionalFormats(elements: readonly XmlElement[], styles: StylesPart): SheetFormats {
  const rules = formatRules(elements);
  const known = rules.flatMap((rule) => readRule(rule, styles) ?? []);
  const extended = extendedRules(elements);
  return {
    formulas: known.sort((a, b) => a.priority - b.priority),
    priorities: [...rules.map(({ rule }) => rule), ...extended].flatMap((rule) => rule.number('priority') ?? []),
    hasOthers: known.length < rules.length || extended.length > 0,
  };
}

export interface FormatRule {
  readonly id: string;
  /** The `conditionalFormatting` with the cells it is for. */
  readonly block: XmlElement;
  readonly rule: XmlElement;
}

/** The rules of a sheet in the order of the file. */
export function formatRules(elements: readonly XmlElement[]): readonly FormatRule[] {
  return elements
    .filter(({ local }) => local === 'conditionalFormatting')
    .flatMap((block, i) => block.childrenNamed('cfRule').map((rule, j) => ({ id: `${i}.${j}`, block, rule })));
}

function readRule({ id, block, rule }: FormatRule, styles: StylesPart): FormulaFormatEntry | null {
  const formulas = rule.childrenNamed('formula');
  const areas = (block.attribute('sqref') ?? '').split(/\s+/).flatMap((ref) => parseAreaAddress(ref) ?? []);
  const [formula] = formulas;
  const priority = rule.number('priority');
  if (rule.attribute('type') !== 'expression' || !formula || formulas.length > 1) return null;
  if (areas.length === 0 || priority === null || rule.child('extLst')) return null;
  const differential = rule.number('dxfId');
  return { id, areas, formula: formula.text, priority, differential, ...differentialLook(differential, styles) };
}

/** Formats of Excel 2010 and later stand among the extensions. */
function extendedRules(elements: readonly XmlElement[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = elements.filter(({ local }) => local === 'extLst');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.local === 'cfRule') found.push(next);
    else waiting.push(...next.children);
  }
  return found;
}
