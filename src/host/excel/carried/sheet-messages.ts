import { cellCount, isInArea, type Area } from '../../../core/grid/address';
import { isCovered, isMessageRule } from '../../carried/own-messages';
import type { CellMessage, SheetMessages } from '../../../core/plan/cell-message';
import { told, type ExcelRun } from '../excel-run';
import { answeredAreas } from './range-addresses';

/* Excel does not list the data validations of a sheet: it tells which cells have one, and of some cells what theirs is, if it
   is the same. So the cells are asked for along with the sheet, and what stands in them in one to three round trips more, only
   where something may be ours. */

/** Which cells of a sheet have a data validation, about to be read. */
export interface QueuedValidations {
  /** The used part, once it is read; null: the sheet is empty. */
  readonly used: () => Area | null;
  readonly cells: Excel.RangeAreas;
}

/** Queues asking for them in the used part of a sheet. */
export function queueValidations(range: Excel.Range, used: QueuedValidations['used']): QueuedValidations {
  const cells = range.getSpecialCellsOrNullObject('DataValidations');
  cells.load('address,areaCount,dataValidation/type');
  cells.untrack();
  return { used, cells };
}

/** The sheets' messages, by sheet; null: Excel does not tell. */
export type MessageStates = ReadonlyMap<string, SheetMessages | null>;

/** As many sheets are asked one by one. */
const MOST_ALONE = 20;

/** Reads the messages of some sheets in requests of their own; sheet by sheet where Excel refuses them all together, as one that
 *  is protected may be in the way of the others. */
export async function readMessages(run: ExcelRun, sheetIds: readonly string[]): Promise<MessageStates> {
  if (sheetIds.length === 0) return new Map();
  const queued = new Map(await validationsOf(run, sheetIds));
  if (queued.size === 0 && sheetIds.length > 1) {
    for (const id of sheetIds.slice(0, MOST_ALONE))
      for (const [, each] of await validationsOf(run, [id])) queued.set(id, each);
  }
  const unknown = sheetIds.map((id) => [id, null] as const);
  return new Map([...unknown, ...(await messagesIn(run, queued))]);
}

/** Nothing where Excel does not tell. */
async function validationsOf(
  run: ExcelRun,
  sheetIds: readonly string[],
): Promise<readonly (readonly [string, QueuedValidations])[]> {
  const queued = await told(run, () => {
    const asked = sheetIds.map((id) => {
      const used = run.context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      used.untrack();
      return [id, queueValidations(used, () => areaOf(used))] as const;
    });
    return () => asked;
  });
  return queued ?? [];
}

/** A part of the cells that have a data validation. */
interface Part {
  readonly sheetId: string;
  readonly area: Area;
}

interface Asked extends Part {
  readonly validation: Excel.DataValidation;
}

/** So many parts are asked in one request at once; where there are more, it is seen first which areas are of one kind. */
const FEW_PARTS = 600;
/** As many parts of the workbook are asked in one request. */
const MOST_PARTS = 6_000;

/** What stands in the cells that were found. */
export async function messagesIn(
  run: ExcelRun,
  queued: ReadonlyMap<string, QueuedValidations>,
): Promise<MessageStates> {
  const areas = await areasIn(run, queued);
  const unclear = [...queued].flatMap(([sheetId, { cells }]): readonly Part[] => {
    if (cells.isNullObject || !MAY_BE_OURS.test(cells.dataValidation.type)) return [];
    return (areas.get(sheetId) ?? []).map((area) => ({ sheetId, area }));
  });
  const found = await inspected(run, unclear);
  const asked = new Set(unclear.map(({ sheetId }) => sheetId));
  return new Map(
    [...queued].map(([id, { used }]) => {
      const lying = areas.get(id) ?? null;
      if (lying === null || (asked.has(id) && !found)) return [id, null];
      const own = (found ?? []).flatMap((each) => (each.sheetId === id ? ownMessage(each) : []));
      return [id, stateOf(used(), lying, own)];
    }),
  );
}

const MAY_BE_OURS = /^(?:Custom|Inconsistent|MixedCriteria)$/;
const MIXED = /^(?:Inconsistent|MixedCriteria)$/;

/** Where they lie, by sheet. Where the text that tells it was cut, the areas are asked for one by one; null: not told. */
async function areasIn(
  run: ExcelRun,
  queued: ReadonlyMap<string, QueuedValidations>,
): Promise<ReadonlyMap<string, readonly Area[] | null>> {
  const known = [...queued].map(([id, { cells }]) => [id, cells.isNullObject ? [] : answeredAreas(cells)] as const);
  const cut = known.filter(([, areas]) => areas === null).map(([id]) => id);
  return new Map([...known, ...(await areasOneByOne(run, cut))]);
}

async function areasOneByOne(
  run: ExcelRun,
  sheetIds: readonly string[],
): Promise<readonly (readonly [string, readonly Area[]])[]> {
  if (sheetIds.length === 0) return [];
  const answered = await told(run, () => {
    const queued = sheetIds.map((id) => {
      const used = run.context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
      const cells = used.getSpecialCellsOrNullObject('DataValidations');
      cells.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount'].map((place) => `areas/items/${place}`).join());
      used.untrack();
      cells.untrack();
      return [id, cells] as const;
    });
    return () => queued.map(([id, cells]) => [id, cells.isNullObject ? [] : placesOf(cells.areas.items)] as const);
  });
  return answered ?? [];
}

/** What stands in the cells of some areas. An area, and then a column of it, that is of one kind tells at once; null: Excel
 *  does not tell, or they are too many. */
async function inspected(run: ExcelRun, areas: readonly Part[]): Promise<readonly Asked[] | null> {
  const found: Asked[] = [];
  const parts = areas.flatMap(columnsIn);
  let todo = parts.length > FEW_PARTS ? areas : parts;
  while (todo.length > 0) {
    const answers = todo.length > MOST_PARTS ? null : await ask(run, todo);
    if (!answers) return null;
    const isMixed = ({ area, validation }: Asked): boolean => cellCount(area) > 1 && MIXED.test(validation.type);
    found.push(...answers.filter((each) => !isMixed(each)));
    todo = answers.filter(isMixed).flatMap(smallerParts);
  }
  return found;
}

async function ask(run: ExcelRun, parts: readonly Part[]): Promise<readonly Asked[] | null> {
  return told(run, () => {
    const asked = parts.map((part) => {
      const range = rangeOf(run.context.workbook.worksheets.getItem(part.sheetId), part.area);
      range.load('dataValidation/type,dataValidation/rule,dataValidation/prompt');
      range.untrack();
      return { part, range };
    });
    return () => asked.map(({ part, range }) => ({ ...part, validation: range.dataValidation }));
  });
}

/** Fewer cells of a column may each have a message of ours; a longer one is rather of one kind, as a department makes them. */
const SHORT_COLUMN = 12;

/** The long columns of an area, and the cells of short ones. */
function columnsIn({ sheetId, area }: Part): readonly Part[] {
  const { top, left, bottom, right } = area;
  if (bottom - top < SHORT_COLUMN) return cellsOf(area).map((cell) => ({ sheetId, area: cell }));
  return Array.from({ length: right - left + 1 }, (_, i) => ({
    sheetId,
    area: { top, left: left + i, bottom, right: left + i },
  }));
}

/** The parts of one that is of several kinds. */
function smallerParts(part: Part): readonly Part[] {
  const { sheetId, area } = part;
  return area.left < area.right ? columnsIn(part) : cellsOf(area).map((cell) => ({ sheetId, area: cell }));
}

function cellsOf({ top, left, bottom, right }: Area): readonly Area[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (__, j) => {
      const [row, column] = [top + i, left + j];
      return { top: row, left: column, bottom: row, right: column };
    }),
  ).flat();
}

function placesOf(ranges: readonly Excel.Range[]): readonly Area[] {
  return ranges.flatMap((range) => areaOf(range) ?? []);
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
  const ours = new Set(own.flatMap(({ area }) => cellsOf(area).map(keyOf)));
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
