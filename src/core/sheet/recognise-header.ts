import { HEADER_PARTS, HEADER_SYNONYMS, type HeaderRole } from './header-synonyms';
import type { LabelGrid } from './label-grid';

/** The header of an indicator block: one row, or two when sub-headings stand below a wide heading. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly kind: 'scored' | 'weights';
  readonly columns: Readonly<Partial<Record<HeaderRole, number>>>;
}

interface Heading {
  readonly column: number;
  readonly role: HeaderRole;
  /** Place among the role's synonyms: the lower, the surer. */
  readonly rank: number;
}

const BRACKETED_TAIL = /\([^()]*\)$/u;
const LONGEST_HEADING = 32;

/** A heading in the spelling the synonyms are kept in. */
export function headingKey(label: string): string {
  let key = label.toLowerCase();
  while (BRACKETED_TAIL.test(key)) key = key.replace(BRACKETED_TAIL, '');
  return key.replace(/[:*]+$/u, '');
}

/** A table from heading to role and rank. */
export function headingIndex<R extends string>(
  synonyms: Readonly<Record<R, readonly string[]>>,
): ReadonlyMap<string, readonly [R, number]> {
  const index = new Map<string, readonly [R, number]>();
  for (const role of Object.keys(synonyms) as R[])
    synonyms[role].forEach((word, rank) => index.set(word, [role, rank]));
  return index;
}

const INDEX = headingIndex(HEADER_SYNONYMS);

function headings(labels: LabelGrid, row: number): Heading[] {
  const found: Heading[] = [];
  const { left, right } = labels.grid.area;
  for (let column = left; column <= right; column++) {
    const label = labels.label(row, column);
    if (label === '' || label.length > LONGEST_HEADING) continue;
    const key = headingKey(label);
    const known =
      INDEX.get(key) ?? HEADER_PARTS.filter(([part]) => key.includes(part)).map(([, role]) => [role, 99] as const)[0];
    if (known) found.push({ column, role: known[0], rank: known[1] });
  }
  return found;
}

/** Finds the header that begins in a row; null when none does. */
export function recogniseHeader(labels: LabelGrid, row: number): Header | null {
  const top = headings(labels, row);
  if (!looksLikeHeader(top)) return null;
  const below = subHeadings(labels, row, top);
  const covered = new Set(below.map(({ column }) => column));
  const columns = assignRoles([...top.filter(({ column }) => !covered.has(column)), ...below]);
  const kind = headerKind(columns);
  return kind && { firstRow: row, lastRow: below.length > 0 ? row + 1 : row, kind, columns };
}

function looksLikeHeader(found: readonly Heading[]): boolean {
  const roles = new Set(found.map(({ role }) => role));
  const named = roles.has('name') || roles.has('level1') || roles.has('level2');
  return named && roles.size >= 3;
}

/** The second header row: every filled cell of it is a heading, and stands where the first row is wide or blank. */
function subHeadings(labels: LabelGrid, row: number, top: readonly Heading[]): Heading[] {
  const filled = labels.filled(row + 1);
  const found = headings(labels, row + 1);
  if (found.length === 0 || found.length < filled.length || looksLikeHeader(found)) return [];
  const last = Math.max(...top.map(({ column }) => column));
  return found.every(({ column }) => column <= last + found.length) ? found : [];
}

function assignRoles(found: readonly Heading[]): Partial<Record<HeaderRole, number>> {
  const columns: Partial<Record<HeaderRole, number>> = {};
  const byRank = [...found].sort((a, b) => a.rank - b.rank || a.column - b.column);
  for (const { role, column } of byRank) columns[role] ??= column;
  if (columns.name === undefined) {
    const role = columns.level2 !== undefined ? 'level2' : 'level1';
    const column = columns[role];
    if (column !== undefined) columns.name = column;
    delete columns[role];
  }
  return columns;
}

function headerKind(columns: Partial<Record<HeaderRole, number>>): Header['kind'] | null {
  const has = (role: HeaderRole): boolean => columns[role] !== undefined;
  if (has('score') || has('actual')) return has('target') || has('weight') ? 'scored' : null;
  return has('target') ? null : 'weights';
}
