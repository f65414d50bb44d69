import type { CellValidation } from '../../workbook/workbook-types';
import { invalidArgument, notImplemented } from '../request/excel-error';
import { booleanArgument, textArgument } from '../request/host-object';
import type { Json } from '../request/wire';

/** The types as Excel's API names them. */
export const TYPE_NAMES: Readonly<Record<CellValidation['type'], string>> = {
  none: 'None',
  whole: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};

/** A validation's rule as the API tells it. */
export function ruleOf({ type, operator, formulas: [first, second], hasDropDown }: CellValidation): Json {
  switch (type) {
    case 'none':
      return {};
    case 'custom':
      return { custom: { formula: `=${first ?? ''}` } };
    case 'list':
      return { list: { inCellDropDown: hasDropDown, source: sourceOf(first ?? '') } };
    default: {
      const name = TYPE_NAMES[type].charAt(0).toLowerCase() + TYPE_NAMES[type].slice(1);
      const limits = { formula1: limitOf(first), ...(second === null ? {} : { formula2: limitOf(second) }) };
      return { [name]: { ...limits, operator: operatorName(operator) } };
    }
  }
}

/** `greaterThanOrEqual` in the file is `GreaterThanOrEqualTo` in the API. */
function operatorName(operator: string): string {
  return operator.charAt(0).toUpperCase() + operator.slice(1).replace(/(?<=[eE]qual)$/, 'To');
}

/** A text in the rule itself, or a formula. */
function sourceOf(formula: string): string {
  const text = /^"((?:[^"]|"")*)"$/.exec(formula)?.[1];
  return text === undefined ? `=${formula}` : text.replaceAll('""', '"');
}

function limitOf(formula: string | null): Json {
  if (formula === null) return null;
  return formula !== '' && Number.isFinite(Number(formula)) ? Number(formula) : `=${formula}`;
}

/** A rule as an add-in sets it. Only those with a formula of their own can be set here, and lists of texts. */
export function ruleFrom(value: Json): Pick<CellValidation, 'type' | 'formulas' | 'hasDropDown'> {
  if (!isObject(value)) throw invalidArgument();
  const [kind, ...others] = Object.keys(value);
  if (kind === undefined || others.length > 0) throw invalidArgument();
  const { custom, list } = value;
  if (list !== undefined) return listFrom(list);
  if (custom === undefined) throw notImplemented(`DataValidation.Rule = {${kind}}`);
  if (!isObject(custom)) throw invalidArgument();
  const formula = textArgument(custom['formula'] ?? null).replace(/^=/, '');
  if (formula === '' || formula.length > 255) throw invalidArgument();
  return { type: 'custom', formulas: [formula, null], hasDropDown: true };
}

/** Texts with commas between them, which stand in the rule itself. */
function listFrom(value: Json): ReturnType<typeof ruleFrom> {
  if (!isObject(value)) throw invalidArgument();
  const source = textArgument(value['source'] ?? null);
  if (source === '' || source.length > LONGEST_MESSAGE) throw invalidArgument();
  if (source.startsWith('=')) throw notImplemented('DataValidation.Rule = {list} of cells');
  const hasDropDown = booleanArgument(value['inCellDropDown'] ?? true);
  return { type: 'list', formulas: [`"${source.replaceAll('"', '""')}"`, null], hasDropDown };
}

/** Excel's limits. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** The prompt as an add-in sets it. */
export function promptFrom(value: Json): CellValidation['prompt'] {
  return wordsFrom(value, 'showPrompt');
}

/** The alert as an add-in sets it. */
export function alertFrom(value: Json): CellValidation['alert'] {
  const style = isObject(value) ? (value['style'] ?? 'Stop') : null;
  if (style !== 'Stop' && style !== 'Warning' && style !== 'Information') throw invalidArgument();
  const name = style === 'Stop' ? 'stop' : style === 'Warning' ? 'warning' : 'information';
  return { ...wordsFrom(value, 'showAlert'), style: name };
}

function wordsFrom(value: Json, shown: 'showPrompt' | 'showAlert'): CellValidation['prompt'] {
  if (!isObject(value)) throw invalidArgument();
  const title = textArgument(value['title'] ?? '');
  const text = textArgument(value['message'] ?? '');
  if (title.length > LONGEST_TITLE || text.length > LONGEST_MESSAGE) throw invalidArgument();
  return { isShown: booleanArgument(value[shown] ?? true), title, text };
}

function isObject(value: Json): value is { readonly [name: string]: Json | undefined } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
