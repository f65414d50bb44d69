import { readingText } from '../../../src/core/grid/reading';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import type { GeneratedForm } from './generated-form';
import { meaning } from './generated-values';

/** Everything that was recognised otherwise than it was meant; empty when all is exact. */
export function faultsOf(form: GeneratedForm): string[] {
  const found = recogniseSheet(form.grid);
  const [read] = found;
  if (found.length !== 1 || !read) return [`${form.layout}: ${String(found.length)} forms`];
  const rows = read.rows.filter(({ placeholder }) => !placeholder);
  const faults: string[] = [];
  const same = (what: string, got: unknown, expected: unknown): void => {
    if (got !== expected) faults.push(`${form.layout} ${what}: ${String(got)}, not ${String(expected)}`);
  };
  for (const role of ['target', 'actual', 'weight', 'score'] as const)
    same(role, read.columns[role], form.columns[role]);
  same('total', read.total?.row ?? null, form.totalRow);
  same('rows', rows.map(({ row }) => row).join(), form.rows.map(({ row }) => row).join());
  form.rows.forEach((expected, index) => {
    const row = rows[index];
    if (!row) return;
    same(`name of ${expected.name}`, row.name, expected.name);
    same(`level of ${expected.name}`, row.level1, expected.level1);
    same(`target of ${expected.name}`, meaning(row.target), expected.target);
    same(`actual of ${expected.name}`, meaning(row.actual), expected.actual);
    const weight = row.weight.kind === 'figure' ? readingText(row.weight)?.replace('分', '') : row.weight.kind;
    same(`weight of ${expected.name}`, weight, expected.weight);
  });
  return faults;
}
