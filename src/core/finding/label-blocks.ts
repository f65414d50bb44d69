import { Exact } from '../exact';
import type { CellPlace } from '../grid/address';
import { levelWithoutWeight, weightInLabel } from '../sheet/row-labels';
import type { CheckedRow, CheckSubject } from './check';

/** A label beside the rows that says how many points they have together: 年度绩效目标1（40分）, 产出指标（60分）. */
export interface LabelBlock {
  readonly place: CellPlace;
  readonly label: string;
  readonly declared: Exact;
  readonly rows: readonly CheckedRow[];
  /** The labels right below it that say points as well. */
  readonly children: readonly LabelBlock[];
}

/** The outermost of such labels, left of the names; also those beside a header that is repeated for each goal. */
export function labelBlocks({ sheet, labels, rows }: CheckSubject): readonly LabelBlock[] {
  const { name } = sheet.columns;
  const last = sheet.rows.at(-1)?.row;
  if (name === undefined || last === undefined) return [];
  const filled = rows.filter(({ read }) => !read.placeholder);
  const between = rowsBetween(filled);
  const within = (left: number, top: number, bottom: number): LabelBlock[] => {
    for (let column = left; column < name; column++) {
      const found = blocksIn(column, top, bottom);
      if (found.length > 0) return found;
    }
    return [];
  };
  const blocksIn = (column: number, top: number, bottom: number): LabelBlock[] => {
    const starts: number[] = [];
    for (let row = top; row <= bottom; row++) if (!labels.isBlank(row, column)) starts.push(row);
    return starts.flatMap((row, index): LabelBlock[] => {
      const label = labels.label(row, column);
      const points = weightInLabel(label, true);
      if (points === null) return [];
      const end = (starts[index + 1] ?? bottom + 1) - 1;
      const own = between(row, end);
      if (own.length === 0) return [];
      const declared = new Exact(points);
      const block = { place: { row, column }, label: levelWithoutWeight(label), declared };
      return [{ ...block, rows: own, children: within(column + 1, row, end) }];
    });
  };
  return within(sheet.area.left, sheet.headerRow, last);
}

/** The rows from one line of the sheet to another, without looking at all of them each time: a form may have thousands. */
function rowsBetween(rows: readonly CheckedRow[]): (top: number, bottom: number) => readonly CheckedRow[] {
  const lines = rows.map(({ read }) => read.row);
  const firstFrom = (line: number): number => {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? Infinity) < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return (top, bottom) => rows.slice(firstFrom(top), firstFrom(bottom + 1));
}

/** What labels say together, where every one of the rows stands beside one of them; null where one does not. */
export function declaredTogether(blocks: readonly LabelBlock[], rows: readonly CheckedRow[]): Exact | null {
  const covered = new Set(blocks.flatMap((block) => block.rows));
  const all = rows.filter(({ read }) => !read.placeholder).every((row) => covered.has(row));
  if (blocks.length === 0 || !all) return null;
  return blocks.reduce((sum, { declared }) => sum.plus(declared), new Exact(0));
}
