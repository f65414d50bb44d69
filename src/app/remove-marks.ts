import { placeKey } from '../core/grid/address';
import { cellsWithFlagWords } from '../core/plan/flag-column';
import { carriedFlag, plainFormat } from '../core/grid/flag';
import type { Recalculation } from '../core/recalculate';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import type { CellChange, MissingTraces, Result, SheetChange, WorkbookPort, WritingWatch } from '../host/port';
import { messagedCells } from './cell-messages';
import { changesSomething } from './joined-changes';
import { readAndScore, type FormSheet, type ScoredWorkbook } from './read-forms';
import { hasStrayNote, notedCells, unknownTraces } from './sheet-marks';
import type { Undoable } from './undo-scoring';
import type { Work } from './work';
import { whySkipped } from './planned-values';
import { comparableValues, type SkippedSheet } from './workbook-changes';

/** What taking the marks away did; `written` is null when there were none. */
export interface MarksRemoved extends ScoredWorkbook {
  readonly written: Undoable | null;
  readonly cells: number;
  readonly skipped: readonly SkippedSheet[];
  readonly missing: readonly MissingTraces[];
}

/** Takes away every flag, mark and note of ours; scores, and whatever others have put there, stay. */
export async function removeMarks(
  port: WorkbookPort,
  work: Work,
  writing?: () => WritingWatch,
): Promise<Result<MarksRemoved>> {
  const found = await readAndScore(port, work);
  if (!found.ok) return found;
  const { sheets, rules, recalculation } = found.value;
  const all = sheets.map((sheet) => ({ sheet, change: clearing(sheet, recalculation, rules.ruleSet) }));
  const needed = all.filter(({ change }) => changesSomething(change));
  const changes = needed.filter(({ sheet }) => whySkipped(sheet) === null).map(({ change }) => change);
  const skipped = needed.flatMap(({ sheet }) => {
    const reason = whySkipped(sheet);
    return reason ? [{ sheet: sheet.name, reason }] : [];
  });
  const notKnown = sheets.flatMap(unknownTraces);
  const outcome = { ...found.value, skipped, missing: notKnown };
  if (changes.length === 0) return { ok: true, value: { ...outcome, written: null, cells: 0 } };
  const applied = await port.apply(changes, writing?.());
  if (!applied.ok) return applied;
  const messaged = applied.value.inverse.reduce((sum, change) => sum + messagedCells(change), 0);
  const cells = changes.flatMap((change) => change.cells).length + messaged;
  const missing = [...notKnown, ...applied.value.missing];
  return { ok: true, value: { ...outcome, cells, written: { changes, applied: applied.value }, missing } };
}

function clearing(sheet: FormSheet, { forms }: Recalculation, ruleSet: RuleSet): SheetChange {
  const { grid, ownNotes, markKeys, messages } = sheet;
  const cells = new Map<string, CellChange>();
  const merge = (change: CellChange): void => {
    cells.set(placeKey(change), { ...cells.get(placeKey(change)), ...change });
  };
  grid.cells.forEach((line, i) =>
    line.forEach(({ numberFormat }, j) => {
      const carried = carriedFlag(numberFormat);
      if (carried === 'no') return;
      const mark = carried === 'filled' ? { mark: { kind: 'clear' } as const } : {};
      merge({ row: grid.area.top + i, column: grid.area.left + j, numberFormat: plainFormat(numberFormat), ...mark });
    }),
  );
  const noted = notedCells(ownNotes ?? []);
  for (const place of noted) merge({ ...place, note: null });
  const own = forms.filter((form) => form.sheet.sheet === sheet.name);
  for (const place of own.flatMap((form) => cellsWithFlagWords(grid, form, ruleSet))) merge({ ...place, value: null });
  const cards = own.map(({ card }) => card);
  return {
    sheetId: sheet.id,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    ...(hasStrayNote(sheet) ? { tidiesNotes: true as const } : {}),
    ...((markKeys ?? []).length > 0 ? { marks: [] } : {}),
    ...(messages && messages.own.length > 0 ? { messages: [] } : {}),
    basis: { area: grid.area, values: comparableValues(grid, cards) },
  };
}
