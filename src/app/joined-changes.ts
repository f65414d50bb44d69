import { placeKey } from '../core/grid/address';
import type { Applied, CellChange, SheetChange } from '../host/port';

/** Two changes of a workbook, one after the other, as one. */
export function joinedChanges(first: readonly SheetChange[], second: readonly SheetChange[]): readonly SheetChange[] {
  return joined(first, second);
}

/** What takes both back: what stood there before the first, and before the second where the first changed nothing. */
export function joinedApplied(first: Applied, second: Applied): Applied {
  const inverse = joined(second.inverse, first.inverse);
  return {
    inverse,
    foreignNotes: [...first.foreignNotes, ...second.foreignNotes],
    hidesScore: second.hidesScore,
    missing: joinedMissing(first, second),
  };
}

/** What the second run set where the first could not is missing no more. */
function joinedMissing(first: Applied, second: Applied): Applied['missing'] {
  const still = first.missing.filter(({ why }) => why === 'othersGone');
  return [...still, ...second.missing];
}

/** What a sheet is to carry as a whole. */
type SheetTraces = Pick<SheetChange, 'marks' | 'messages'>;

function tracesOf({ marks, messages }: SheetChange): SheetTraces {
  return { ...(marks && { marks }), ...(messages && { messages }) };
}

/** Whether a change changes anything. */
export function changesSomething({ cells, tidiesNotes, marks, messages, looks }: SheetChange): boolean {
  return (
    looks !== undefined ||
    cells.length > 0 ||
    tidiesNotes !== undefined ||
    marks !== undefined ||
    messages !== undefined
  );
}

/** `above` counts where both say something. */
function joined(below: readonly SheetChange[], above: readonly SheetChange[]): readonly SheetChange[] {
  const both = below.map((change): SheetChange => {
    const other = above.find(({ sheetId }) => sheetId === change.sheetId);
    if (!other) return change;
    const cells = new Map<string, CellChange>(change.cells.map((cell) => [placeKey(cell), cell]));
    for (const cell of other.cells) cells.set(placeKey(cell), { ...cells.get(placeKey(cell)), ...cell });
    const { sheetId } = change;
    return { sheetId, cells: [...cells.values()], ...tracesOf(change), ...tracesOf(other), basis: null };
  });
  const sheets = new Set(below.map(({ sheetId }) => sheetId));
  return [...both, ...above.filter(({ sheetId }) => !sheets.has(sheetId))];
}
