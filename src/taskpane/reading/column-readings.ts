import type { SessionForm } from '../../app/session-state';
import { gridCell } from '../../core/grid/grid';
import { tidyText } from '../../core/grid/cell-text';
import { HEADER_ROLES, type HeaderRole } from '../../core/sheet/column-roles';

/** A column of a form: its heading, and what it was taken for. */
export interface ColumnReading {
  readonly column: number;
  readonly heading: string;
  /** null: it is not used. */
  readonly role: HeaderRole | null;
}

/** The columns of a form that have a heading or a meaning, from left to right. */
export function columnReadings({ sheet, grid }: Pick<SessionForm, 'sheet' | 'grid'>): readonly ColumnReading[] {
  const { area, columns, headerRow, headerLastRow } = sheet;
  const roles = new Map(HEADER_ROLES.flatMap((role) => (columns[role] === undefined ? [] : [[columns[role], role]])));
  return numbers(area.left, area.right).flatMap((column) => {
    const words = numbers(headerRow, headerLastRow).map((row) => gridCell(grid, row, column).value);
    const told = words.filter((value) => typeof value === 'string').map(tidyText);
    const heading = [...new Set(told)].filter((each) => each !== '').join(' ');
    const role = roles.get(column) ?? null;
    return heading === '' && role === null ? [] : [{ column, heading, role }];
  });
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
