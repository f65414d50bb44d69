import type { Area } from '../../../core/grid/address';
import { parseRange } from '../../range-address';
import { decodeXstring } from '../xml/xml-text';
import type { XmlElement } from '../xml/xml-tree';

/** What may be entered: anything, numbers and texts within limits, a choice, or what makes a formula true. */
export type ValidationType = 'none' | 'whole' | 'decimal' | 'list' | 'date' | 'time' | 'textLength' | 'custom';

/** What people are shown: when they select a cell, or when they enter what is not allowed. */
export interface ValidationWords {
  readonly isShown: boolean;
  readonly title: string;
  readonly text: string;
}

/** What may be entered into some cells (数据验证). */
export interface CellValidation {
  readonly areas: readonly Area[];
  readonly type: ValidationType;
  /** As the file names it: `between`, `lessThan`, … */
  readonly operator: string;
  /** Without the leading `=`; relative to the top-left cell of the first area. null: there is none. */
  readonly formulas: readonly [string | null, string | null];
  readonly ignoresBlanks: boolean;
  /** A list is offered beside the cell. */
  readonly hasDropDown: boolean;
  /** The message beside a selected cell. */
  readonly prompt: ValidationWords;
  readonly alert: ValidationWords & { readonly style: 'stop' | 'warning' | 'information' };
}

/** One of them as the file has it. */
export interface ValidationEntry extends CellValidation {
  /** Its number among the sheet's, counted from 0, or (`x0`) among those of Excel 2010 and later. */
  readonly id: string;
  /** Those of Excel 2010 and later stand among the extensions: they are kept and cannot be changed here. */
  readonly isFixed: boolean;
}

/** Reads a sheet's data validations from the elements around its cells. */
export function readValidations(elements: readonly XmlElement[]): readonly ValidationEntry[] {
  const own = validationElements(elements).map((element, i) => readValidation(element, String(i), false));
  const extended = extendedValidations(elements).map((element, i) => readValidation(element, `x${i}`, true));
  return [...own, ...extended].filter(({ areas }) => areas.length > 0);
}

/** The validations of a sheet in the order of the file, without those among the extensions. */
export function validationElements(elements: readonly XmlElement[]): readonly XmlElement[] {
  return elements
    .filter(({ local }) => local === 'dataValidations')
    .flatMap((list) => list.childrenNamed('dataValidation'));
}

function extendedValidations(elements: readonly XmlElement[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = elements.filter(({ local }) => local === 'extLst');
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.local === 'dataValidation') found.push(next);
    else waiting.push(...next.children);
  }
  return found;
}

/** Reads one of them. */
export function readValidation(element: XmlElement, id: string, isFixed: boolean): ValidationEntry {
  const references = element.attribute('sqref') ?? element.child('sqref')?.text ?? '';
  const style = element.attribute('errorStyle');
  return {
    id,
    isFixed,
    areas: references.split(/\s+/).flatMap((reference) => parseRange(reference) ?? []),
    type: TYPES.find((type) => type === element.attribute('type')) ?? 'none',
    operator: element.attribute('operator') ?? 'between',
    formulas: [formulaOf(element, 'formula1'), formulaOf(element, 'formula2')],
    ignoresBlanks: element.boolean('allowBlank'),
    // As the file has it, the attribute hides the list.
    hasDropDown: !element.boolean('showDropDown'),
    prompt: wordsOf(element, 'showInputMessage', 'promptTitle', 'prompt'),
    alert: {
      ...wordsOf(element, 'showErrorMessage', 'errorTitle', 'error'),
      style: style === 'warning' || style === 'information' ? style : 'stop',
    },
  };
}

const TYPES: readonly ValidationType[] = ['whole', 'decimal', 'list', 'date', 'time', 'textLength', 'custom'];

function wordsOf(element: XmlElement, shown: string, title: string, text: string): ValidationWords {
  const wordsIn = (name: string): string => decodeXstring(element.attribute(name) ?? '');
  return { isShown: element.boolean(shown), title: wordsIn(title), text: wordsIn(text) };
}

/** Among the extensions a formula stands in an element of its own. */
function formulaOf(element: XmlElement, name: string): string | null {
  const formula = element.child(name);
  return formula && (formula.child('f') ?? formula).text;
}
