import { cellCount, isInArea, type Area } from '../../../core/grid/address';
import { isCovered, isMessageRule } from '../../carried/own-messages';
import type { CellMessage, SheetMessages } from '../../../core/plan/cell-message';
import { told, type ExcelRun } from '../excel-run';

/* Excel does not list the data validations of a sheet: it tells which cells have one, and of some cells what theirs is, if it
   is the same. So the cells are asked for along with the sheet, and what stands in them in one or two round trips more, only
   where something may be ours. */

/** Which cells of a sheet have a data validation, about to be read. */
export interface QueuedValidations {
  /** The used part, once it is read; null: the sheet is empty. */
  readonly used: () => Area | null;
  readonly cells: Excel.RangeAreas;
}

const WHERE = 'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount';

/** Queues asking for them in the used part of a sheet. */
export function queueValidations(range: Excel.Range, used: QueuedValidations['used']): QueuedValidations {
  const cells = range.getSpecialCellsOrNullObject('DataValidations');
  cells.load(WHERE);
  cells.dataValidation.load('type');
  cells.untrack();
  return { used, cells };
}

/** The sheets' messages, by sheet; null: Excel does not tell. */
export type MessageStates = ReadonlyMap<string, SheetMessages | null>;

/** Reads the messages of some sheets in requests of their own. */
export async function readMessages(run: ExcelRun, sheetIds: readonly string[]): Promise<MessageStates> {
  if (sheetIds.length === 0) return new Map();
  const queued = await told(run, () => {
    const asked = sheetIds.map((id) => {
      const used = run.context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      used.untrack();
      return [id, queueValidations(used, () => areaOf(used))] as const;
    });
    return () => new Map(asked);
  });
  return queued ? messagesIn(run, queued) : new Map(sheetIds.map((id) => [id, null]));
}

interface Asked {
  readonly sheetId: string;
  readonly area: Area;
  readonly validation: Excel.DataValidation;
}

/** Fewer cells are asked one by one at once; more only where areas turn out not to be of one kind. */
const FEW_CELLS = 600;
/** As many cells of the workbook are asked one by one. */
const MOST_CELLS = 6_000;

/** What stands in the cells that were found. */
export async function messagesIn(
  run: ExcelRun,
  queued: ReadonlyMap<string, QueuedValidations>,
): Promise<MessageStates> {
  const areas = new Map([...queued].map(([id, { cells }]) => [id, areasOf(cells)] as const));
  const unclear = [...queued].flatMap(([sheetId, { cells }]) => {
    if (cells.isNullObject || !MAY_BE_OURS.test(cells.dataValidation.type)) return [];
    return (areas.get(sheetId) ?? []).map((area) => ({ sheetId, area }));
  });
  const count = unclear.reduce((sum, { area }) => sum + cellCount(area), 0);
  const isFew = count <= FEW_CELLS;
  const first = await ask(run, isFew ? unclear.flatMap(cellByCell) : unclear);
  const mixed = (first ?? []).filter(({ validation }) => !isFew && MIXED.test(validation.type));
  const tooMany = mixed.reduce((sum, { area }) => sum + cellCount(area), 0) > MOST_CELLS;
  const second = tooMany ? null : await ask(run, mixed.flatMap(cellByCell));
  const found = first && second && [...first.filter((each) => !mixed.includes(each)), ...second];
  return new Map(
    [...queued].map(([id, { used }]) => {
      const isAsked = unclear.some(({ sheetId }) => sheetId === id);
      if (isAsked && !found) return [id, null];
      const own = (found ?? []).flatMap((each) => (each.sheetId === id ? ownMessage(each) : []));
      return [id, stateOf(used(), areas.get(id) ?? [], own)];
    }),
  );
}

const MAY_BE_OURS = /^(?:Custom|Inconsistent|MixedCriteria)$/;
const MIXED = /^(?:Inconsistent|MixedCriteria)$/;

async function ask(
  run: ExcelRun,
  wanted: readonly { readonly sheetId: string; readonly area: Area }[],
): Promise<readonly Asked[] | null> {
  if (wanted.length === 0) return [];
  return told(run, () => {
    const asked = wanted.map(({ sheetId, area }) => {
      const range = rangeOf(run.context.workbook.worksheets.getItem(sheetId), area);
      const { dataValidation: validation } = range;
      validation.load('type,rule,prompt');
      range.untrack();
      return { sheetId, area, validation };
    });
    return () => asked;
  });
}

function cellByCell({ sheetId, area }: { readonly sheetId: string; readonly area: Area }): readonly {
  readonly sheetId: string;
  readonly area: Area;
}[] {
  const { top, left, bottom, right } = area;
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => {
      const [row, column] = [top + i, left + j];
      return { sheetId, area: { top: row, left: column, bottom: row, right: column } };
    }),
  ).flat();
}

function areasOf(cells: Excel.RangeAreas): readonly Area[] {
  return cells.isNullObject ? [] : cells.areas.items.flatMap((range) => areaOf(range) ?? []);
}

function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** Ours by its rule, also one that was left without its words. */
function ownMessage({ area, validation: { rule, prompt, type } }: Asked): readonly CellMessage[] {
  if (type !== 'Custom' || !isMessageRule(rule.custom?.formula)) return [];
  return [{ area, title: prompt?.title ?? '', text: prompt?.message ?? '' }];
}

/** What lies beyond the used part would not be found again. */
function stateOf(part: Area | null, areas: readonly Area[], own: readonly CellMessage[]): SheetMessages {
  const ours = new Set(own.flatMap(({ area }) => cellByCell({ sheetId: '', area }).map((cell) => keyOf(cell.area))));
  return {
    own,
    isTaken: (place) => {
      if (!part || !isInArea(part, place.row, place.column)) return true;
      return isCovered(areas, place) && !ours.has(keyOf({ top: place.row, left: place.column }));
    },
  };
}

const keyOf = ({ top, left }: Pick<Area, 'top' | 'left'>): string => `${top} ${left}`;

/** The cells of an area. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
