import type { Scorecard } from '../core/finding/finding';

/** Which form of the workbook it is, also after it was scored again: its sheet and where it begins. */
export function formKey({ sheet, area }: Pick<Scorecard, 'sheet' | 'area'>): string {
  return `${area.top},${area.left} ${sheet}`;
}
