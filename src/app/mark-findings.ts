import type { MissingTraces, Result, WorkbookPort, WritingWatch } from '../host/port';
import { readAndScore, type ScoredWorkbook } from './read-forms';
import type { Unnoted } from './replaced-figures';
import { unknownTraces } from './sheet-marks';
import type { Undoable } from './undo-scoring';
import type { Work } from './work';
import { changeSteps, type WorkbookChanges } from './workbook-changes';

/** What marking did; `written` is null where every mark was there already. */
export interface FindingsMarked extends ScoredWorkbook, Pick<WorkbookChanges, 'skipped' | 'hasMarks'> {
  readonly written: Undoable | null;
  /** Cells whose mark, flag or note came, changed or went. */
  readonly cells: number;
  readonly missing: readonly MissingTraces[];
}

const ATTEMPTS = 3;

/** Marks what is found in the sheets as they stand: no figure is written. Whoever looks through a workbook that others scored
 *  sees what changed since without touching its scores. */
export async function markFindings(
  port: WorkbookPort,
  work: Work,
  unnoted: Unnoted,
  writing?: () => WritingWatch,
): Promise<Result<FindingsMarked>> {
  for (let attempt = 1; ; attempt++) {
    const read = await readAndScore(port, work);
    if (!read.ok) return read;
    const { sheets, rules, recalculation: found } = read.value;
    const asTheyStand = sheets.map((sheet) => ({
      chosen: rules.unknown === null,
      sheet,
      writes: [],
      grid: sheet.grid,
      asNumbers: [],
    }));
    const options = { ruleSet: rules.ruleSet, canWriteNotes: port.canWriteNotes, unnoted };
    const planned = await work(changeSteps(asTheyStand, found, found, options));
    if (!planned.ok) return planned;
    const { changes, skipped, hasMarks } = planned.value;
    const notKnown = sheets.flatMap(unknownTraces);
    const outcome = { ...read.value, skipped, hasMarks, missing: notKnown };
    if (changes.length === 0) return { ok: true, value: { ...outcome, written: null, cells: 0 } };
    const applied = await port.apply(changes, writing?.());
    if (applied.ok) {
      const cells = new Set(
        changes.flatMap(({ sheetId, cells: own, marks = [] }) =>
          [...own, ...marks.flatMap(({ places }) => places)].map(({ row, column }) => `${sheetId} ${row},${column}`),
        ),
      ).size;
      const missing = [...notKnown, ...applied.value.missing];
      return { ok: true, value: { ...outcome, cells, missing, written: { changes, applied: applied.value } } };
    }
    if (applied.error.code !== 'changedMeanwhile' || attempt === ATTEMPTS) return applied;
  }
}
