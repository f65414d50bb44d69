import type { CellValidation, CellValue } from '../../workbook/workbook-types';
import { notImplemented } from '../request/excel-error';

/** Whether a validation allows a value, as far as that takes no calculation. */
export function isValid(validation: CellValidation, value: CellValue): boolean {
  const { type, operator, formulas, ignoresBlanks } = validation;
  if (type === 'none' || (ignoresBlanks && value === null)) return true;
  switch (type) {
    case 'custom':
      if (ALWAYS_TRUE.test(formulas[0] ?? '')) return true;
      break;
    case 'whole':
    case 'decimal':
    case 'textLength': {
      const [low, high] = formulas.map((formula) => (formula === null ? null : Number(formula)));
      const number = type === 'textLength' ? String(value ?? '').length : value;
      if (typeof number !== 'number' || (type === 'whole' && !Number.isInteger(number))) return false;
      if (typeof low === 'number' && !Number.isNaN(low) && !Number.isNaN(high)) {
        return COMPARE[operator]?.(number, low, high ?? low) ?? false;
      }
      break;
    }
    case 'list': {
      const choices = /^"([^"]*)"$/.exec(formulas[0] ?? '')?.[1];
      if (choices !== undefined) return choices.split(',').some((choice) => choice.trim() === String(value ?? ''));
    }
  }
  throw notImplemented(`DataValidation.Valid of a ${type} rule that has to be calculated`);
}

/** A formula without references that is true whatever the cell holds. */
const ALWAYS_TRUE = /^(?:TRUE|LEN\("[^"]+"\)>0)$/i;

const COMPARE: Readonly<Record<string, (value: number, low: number, high: number) => boolean>> = {
  between: (value, low, high) => value >= low && value <= high,
  notBetween: (value, low, high) => value < low || value > high,
  equal: (value, low) => value === low,
  notEqual: (value, low) => value !== low,
  greaterThan: (value, low) => value > low,
  lessThan: (value, low) => value < low,
  greaterThanOrEqual: (value, low) => value >= low,
  lessThanOrEqual: (value, low) => value <= low,
};
