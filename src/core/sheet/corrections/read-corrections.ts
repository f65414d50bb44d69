import { HEADER_ROLES } from '../header/header-roles';
import type { Correction } from './correction';

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** Reads corrections that were stored as JSON in a workbook, which anybody may have written: whatever is no correction is
 *  left out. */
export function readCorrections(stored: unknown): readonly Correction[] {
  return Array.isArray(stored) ? stored.flatMap((each: unknown) => readCorrection(each) ?? []) : [];
}

function readCorrection(value: unknown): Correction | null {
  const sheet = field(value, 'sheet');
  const layout = field(value, 'layout');
  if (!isText(sheet) || !isText(layout)) return null;
  const anchor = field(value, 'anchor');
  switch (field(value, 'kind')) {
    case 'column': {
      const [heading, occurrence, offset] = ['heading', 'occurrence', 'offset'].map((name) => field(anchor, name));
      const said = field(value, 'role');
      const role = said === null ? null : HEADER_ROLES.find((each) => each === said);
      if (role === undefined || !isText(heading) || !isCount(occurrence) || !isCount(offset)) return null;
      return { kind: 'column', sheet, layout, role, anchor: { heading, occurrence, offset } };
    }
    case 'header': {
      const headings = field(value, 'headings');
      const occurrence = field(value, 'occurrence');
      if (!Array.isArray(headings) || !headings.every(isText) || !isCount(occurrence)) return null;
      return { kind: 'header', sheet, layout, headings, occurrence };
    }
    case 'notIndicator': {
      const row = readRowAnchor(anchor);
      return row && { kind: 'notIndicator', sheet, layout, anchor: row };
    }
    case 'percent': {
      const row = readRowAnchor(anchor);
      const cell = field(value, 'cell');
      const fraction = field(value, 'fraction');
      if (!row || (cell !== 'target' && cell !== 'actual') || typeof fraction !== 'boolean') return null;
      return { kind: 'percent', sheet, layout, cell, fraction, anchor: row };
    }
    default:
      return null;
  }
}

function readRowAnchor(value: unknown) {
  const [name, level1, level2, occurrence] = ['name', 'level1', 'level2', 'occurrence'].map((key) => field(value, key));
  return isText(name) && isText(level1) && isText(level2) && isCount(occurrence)
    ? { name, level1, level2, occurrence }
    : null;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
