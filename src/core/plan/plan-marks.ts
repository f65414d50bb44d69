import { placeKey, type CellPlace } from '../grid/address';
import type { Finding, Severity } from '../finding/finding';
import type { MarkedCell } from './write-plan';

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
const gravity = ({ severity }: Finding): number => WORST_FIRST.indexOf(severity);

/** Every cell in which something was found, from top to bottom, with all that was found in it. */
export function planMarks(findings: readonly Finding[], flags: readonly CellPlace[]): readonly MarkedCell[] {
  const flagged = new Set(flags.map(placeKey));
  const byCell = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byCell.get(placeKey(finding));
    if (known) known.push(finding);
    else byCell.set(placeKey(finding), [finding]);
  }
  return [...byCell]
    .flatMap(([cell, found]) => {
      const [worst, ...others] = found.sort((a, b) => gravity(a) - gravity(b));
      if (!worst) return [];
      const { row, column, severity } = worst;
      return [{ row, column, severity, findings: [worst, ...others], flagged: flagged.has(cell) }];
    })
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
