import { placeKey } from '../core/grid/address';
import { carriedFlag, flagFormat, flagSuffix } from '../core/grid/flag';
import { gridCell, type CellValue, type Grid, type GridCell } from '../core/grid/grid';
import type { Scorecard } from '../core/finding/finding';
import { scoreTexts, type SheetLooks } from '../core/plan/flag-extent';
import type { LiveFlag } from '../core/plan/live-flags';
import { planFlagsAndMarks, type ShownPlan } from '../core/plan/plan-sheet';
import { type FlaggedCell, type ScoredForm, type SheetPlan, type UnflaggedCell } from '../core/plan/write-plan';
import { formsOf, type Recalculation, type RecalculationStep } from '../core/recalculate';
import type { RuleSet } from '../core/scoring/rule-set/rule-set';
import { liveFormatAmong } from '../host/carried/mark-format';
import type { CellChange, MarkLook, SheetChange } from '../host/port';
import type { Locale } from '../text/locale';
import { messagesStand, NO_MESSAGES, plannedMessages } from './cell-messages';
import { changesSomething } from './joined-changes';
import { isWritable, whySkipped, type SheetToWrite, type WhySkipped } from './planned-values';
import type { FormSheet } from './read-forms';
import { replacedFigures, type ReplacedFigure, type Unnoted } from './replaced-figures';
import { anchoredMarks, hasStrayNote, markGroups, marksStand, notedWords, noteChanges } from './sheet-marks';

/** A sheet with something to write that is left as it is, and why; `partly`: it is protected, and only values in its
 *  unlocked cells are written. */
export interface SkippedSheet {
  readonly sheet: string;
  readonly reason: WhySkipped | 'partly';
}

/** What one run would write, and which sheets it leaves alone. */
export interface WorkbookChanges {
  readonly changes: readonly SheetChange[];
  readonly skipped: readonly SkippedSheet[];
  /** How many rows get the flag, and how many lose it. */
  readonly flagged: number;
  readonly unflagged: number;
  /** How many other cells are marked in the sheets whose marks change. */
  readonly marked: number;
  /** Cells in the sheets that change of which nothing is told, as they can have no message. */
  readonly wordless: number;
  /** Whether the workbook carries marks, flags or notes of ours afterwards. */
  readonly hasMarks: boolean;
  /** Flags that follow their rows would be written into cells of which it is only assumed how much room they have. */
  readonly guessesRoom: boolean;
  /** The department's own figures that this run replaces. */
  readonly replaced: readonly (ReplacedFigure & { readonly sheet: string })[];
}

/** What of a change a protected sheet takes: values, in the cells that are not locked. */
function inOpenCells(sheet: FormSheet, { sheetId, cells, basis }: SheetChange): SheetChange {
  const values = cells.flatMap(({ row, column, value, formula }) =>
    value !== undefined && isWritable(sheet, { row, column })
      ? { row, column, value, ...(formula !== undefined && { formula }) }
      : [],
  );
  return { sheetId, cells: values, basis };
}

/** The changes for the port: values, flags, marks and notes, which are worded here. The values are those planned for what was
 *  `found` in the sheets before, flags and marks those that hold once the values are written (`after`). A sheet at a time. */
export function* changeSteps(
  planned: readonly SheetToWrite[],
  found: Recalculation,
  after: Recalculation,
  options: ChangeOptions,
): Generator<RecalculationStep, WorkbookChanges> {
  const changes: SheetChange[] = [];
  const skipped: SkippedSheet[] = [];
  const replaced: (ReplacedFigure & { readonly sheet: string })[] = [];
  let [flagged, unflagged, marked, wordless, hasMarks, guessesRoom] = [0, 0, 0, 0, false, false];
  for (const { chosen, sheet, writes, grid } of planned) {
    yield { done: planned.length, total: planned.length };
    if (!chosen) {
      hasMarks ||= carriesMarks(sheet);
      continue;
    }
    const shown = shownMarks(sheet, grid, formsOf(after, sheet.name), options.ruleSet);
    const plan = { sheet: sheet.name, writes, ...shown };
    const forms = formsOf(found, sheet.name);
    const cards = forms.map(({ card }) => card);
    const figures = replacedFigures(sheet, writes, grid, { forms, unnoted: options.unnoted });
    const { change, leftOut } = sheetChange(sheet, grid, plan, figures, cards, options);
    const reason = whySkipped(sheet);
    const isShown = shown.flags.length + shown.liveFlags.length + shown.marks.length > 0;
    hasMarks ||= reason === null ? isShown : carriesMarks(sheet);
    if (!changesSomething(change)) continue;
    if (reason) {
      const open = inOpenCells(sheet, change);
      const isPartly = reason === 'protected' && open.cells.length > 0;
      skipped.push({ sheet: sheet.name, reason: isPartly ? 'partly' : reason });
      if (isPartly) changes.push(open);
      continue;
    }
    changes.push(change);
    wordless += leftOut;
    replaced.push(...figures.filter(({ isNew }) => isNew).map((figure) => ({ ...figure, sheet: sheet.name })));
    flagged += newlyFlagged(shown, change, sheet);
    guessesRoom ||= guessed(shown, change);
    unflagged += shown.unflags.length;
    marked += (change.marks ?? []).reduce((sum, { look, places }) => sum + (isFlag(look) ? 0 : places.length), 0);
  }
  return { changes, skipped, flagged, unflagged, marked, wordless, hasMarks, replaced, guessesRoom };
}

const isFlag = (look: MarkLook): boolean => look === 'unmet' || look === 'live';

/** Flags that come into a number format, and those shown by a mark where the marks change. */
function newlyFlagged({ flags, liveFlags }: ShownPlan, { marks = [] }: SheetChange, { markKeys }: FormSheet): number {
  const inFormats = flags.filter(({ carried, extent }) => carried === 'no' && extent !== 'none').length;
  const isNew = ({ unmet, condition, ...place }: LiveFlag): boolean =>
    unmet && liveFormatAmong(markKeys ?? [], place, condition) === null;
  const following = marks.length > 0 ? liveFlags.filter(isNew).length : 0;
  return inFormats + following + (marks.find(({ look }) => look === 'unmet')?.places.length ?? 0);
}

/** Flags that follow their rows are to be written, and it is only assumed what fits into their cells. */
function guessed({ liveFlags }: ShownPlan, { marks = [] }: SheetChange): boolean {
  return marks.length > 0 && liveFlags.some(({ sure }) => !sure);
}

/** What is to be flagged and marked. Where it is not known how much room a cell has, and the marks that stand say that it
 *  has none, it stays so. */
function shownMarks(sheet: FormSheet, grid: Grid, forms: readonly ScoredForm[], ruleSet: RuleSet): ShownPlan {
  const planned = (marked: boolean): ShownPlan => {
    const looks: SheetLooks = {
      lookAt: (place) => sheet.lookAt(place),
      marksStand: marked,
      liveFlag: (place, condition) => liveFormatAmong(sheet.markKeys ?? [], place, condition),
    };
    const plan = planFlagsAndMarks(grid, forms, ruleSet, looks);
    return { ...plan, marks: anchoredMarks(plan.marks, sheet.merges) };
  };
  const shown = planned(false);
  if (shown.flags.every(({ sure }) => sure)) return shown;
  const asMarked = planned(true);
  const wanted = markGroups(asMarked.marks).find(({ look }) => look === 'unmet');
  return wanted && sheet.markKeys?.includes(wanted.key) ? asMarked : shown;
}

/** Whether a sheet as read carries a mark, a note or a flag of ours. */
export function carriesMarks({ markKeys, ownNotes, messages, grid }: FormSheet): boolean {
  return (
    (markKeys ?? []).length + (ownNotes ?? []).length + (messages?.own ?? []).length > 0 ||
    grid.cells.some((row) => row.some(({ numberFormat }) => carriedFlag(numberFormat) !== 'no'))
  );
}

/** By which rule set, whether the host has notes, and what was replaced before without a note. */
export interface ChangeOptions {
  readonly ruleSet: RuleSet;
  readonly canWriteNotes: boolean;
  readonly unnoted: Unnoted;
}

function sheetChange(
  sheet: FormSheet,
  grid: Grid,
  plan: SheetPlan,
  replaced: readonly ReplacedFigure[],
  cards: readonly Scorecard[],
  { ruleSet: { flagWords, withoutNotes }, canWriteNotes }: ChangeOptions,
): { readonly change: SheetChange; readonly leftOut: number } {
  const cells = new Map<string, CellChange>();
  const merge = (change: CellChange): void => {
    cells.set(placeKey(change), { ...cells.get(placeKey(change)), ...change });
  };
  for (const { row, column, after, numberFormat, formula } of plan.writes) {
    const asFormula = formula === undefined ? {} : { formula };
    merge({ row, column, value: after, ...asFormula, ...(numberFormat === null ? {} : { numberFormat }) });
  }
  for (const flag of plan.flags) if (!flag.stands) merge(flagChange(flag, grid, flagWords));
  for (const flag of plan.unflags) merge(withoutFlag(flag));
  const { marks, liveFlags } = plan;
  const words = notedWords({ marks, liveFlags, replaced }, flagWords, formLocale(cards));
  if (canWriteNotes) for (const change of noteChanges(words, sheet)) merge(change);
  const carriesMessages = !canWriteNotes && withoutNotes === 'inputMessage';
  const planned = carriesMessages ? plannedMessages(words, sheet) : NO_MESSAGES;
  const groups = markGroups(marks, liveFlags);
  const change = {
    sheetId: sheet.id,
    cells: [...cells.values()].sort((a, b) => a.row - b.row || a.column - b.column),
    ...(canWriteNotes && hasStrayNote(sheet) ? { tidiesNotes: true as const } : {}),
    ...(marksStand(groups, sheet) ? {} : { marks: groups }),
    ...(messagesStand(planned, sheet) ? {} : { messages: planned.messages }),
    basis: { area: sheet.grid.area, values: comparableValues(sheet.grid, cards) },
  };
  return { change, leftOut: planned.leftOut.length };
}

/** As much of the flag as fits; one that stands there already and is too wide or too short changes in the format only. */
function flagChange(flag: FlaggedCell, grid: Grid, flagWords: string): CellChange {
  const { row, column, plainFormat, carried, extent, sure } = flag;
  if (extent === 'none') return withoutFlag(flag);
  const words = extent === 'words' ? flagWords : '';
  if (carried !== 'no') return { row, column, numberFormat: flagFormat(plainFormat, words, carried) };
  const [shown = ''] = scoreTexts(gridCell(grid, row, column), plainFormat, null);
  return {
    row,
    column,
    numberFormat: flagFormat(plainFormat, words, 'filled'),
    mark: {
      kind: 'set',
      wordsOnlyFormat: flagFormat(plainFormat, words, 'wordsOnly'),
      ...(sure ? {} : { measured: shown + flagSuffix(words) }),
    },
  };
}

/** The number format without the flag, and the fill gone where it was ours. */
function withoutFlag({ row, column, plainFormat, carried }: FlaggedCell | UnflaggedCell): CellChange {
  const mark = carried === 'filled' ? { mark: { kind: 'clear' } as const } : {};
  return { row, column, numberFormat: plainFormat, ...mark };
}

/** A form written in Chinese gets Chinese notes, whatever language the clerk's Excel speaks, so that two colleagues'
 *  runs do not overwrite each other's words. */
export function formLocale(scorecards: readonly Scorecard[]): Locale {
  const words = scorecards.flatMap((card) => [card.title ?? '', ...card.rows.map((row) => row.name)]).join('');
  return /\p{Script=Han}/u.test(words) ? 'zh-CN' : 'en-US';
}

/** The values the scores were computed from. A formula counts only where a form reads a target, an actual, a weight or
 *  the budget; any other may depend on the cells we write. */
export function comparableValues(grid: Grid, scorecards: readonly Scorecard[]): (CellValue | undefined)[][] {
  const forms = scorecards.map((card) => ({ card, rows: new Set(card.rows.map(({ row }) => row)) }));
  const isInput = (row: number, column: number): boolean =>
    forms.some(
      ({ card: { columns, execution }, rows }) =>
        (execution?.row === row && column !== execution.scoreCell?.column) ||
        ((column === columns.target || column === columns.actual || column === columns.weight) && rows.has(row)),
    );
  return grid.cells.map((cells, i) =>
    cells.map((cell: GridCell, j) =>
      (cell.formula === null && cell.own === undefined) || isInput(grid.area.top + i, grid.area.left + j)
        ? cell.value
        : undefined,
    ),
  );
}
