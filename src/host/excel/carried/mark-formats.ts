import type { Area } from '../../../core/grid/address';
import { markLook, readMark, wholeKey } from '../../carried/mark-format';
import { MARK_FILLS } from '../../port';
import { told, type ExcelRun } from '../excel-run';

/** A conditional format of ours on a sheet. */
export interface OwnFormat {
  readonly id: string;
  /** Empty: a format that was added and never given its formula or its fill, as the request failed in between. */
  readonly key: string;
  /** Of a `live` mark. */
  readonly condition?: string;
  /** Where it lies; absent: not asked, or not told whole. */
  readonly areas?: readonly Area[];
}

/** Our conditional formats on some sheets, by sheet; null: Excel does not tell. */
export type FormatStates = ReadonlyMap<string, readonly OwnFormat[] | null>;

const OF_CUSTOM = ['rule/formula', 'format/fill/color'] as const;

/** Queues reading the conditional formats of a whole sheet. */
export function queueFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const whole = sheet.getRange();
  const formats = whole.conditionalFormats;
  // One string: of an array office.js would send `items/` along, which no Excel knows.
  formats.load(`items/id,${OF_CUSTOM.map((path) => `items/customOrNullObject/${path}`).join(',')}`);
  whole.untrack();
  return formats;
}

/** Ours among the conditional formats of a sheet. */
export function ownFormats(formats: Excel.ConditionalFormatCollection): readonly OwnFormat[] {
  return formats.items.flatMap(({ id, customOrNullObject }) => ownFormat(id, customOrNullObject) ?? []);
}

function ownFormat(id: string, custom: Excel.CustomConditionalFormat): OwnFormat | null {
  if (custom.isNullObject) return null;
  const { formula } = custom.rule;
  if (isBlank(formula)) return { id, key: '' };
  const mark = readMark(formula);
  if (mark === null) return null;
  const { key, condition } = mark;
  const isWhole = mark.isWhole && custom.format.fill.color?.toUpperCase() === MARK_FILLS[markLook(key)];
  return { id, key: isWhole ? key : '', ...(condition !== undefined && { condition }) };
}

/** Where each mark lies, all its parts together; left out where one of them is not known. */
export function areasByKey(formats: readonly OwnFormat[]): ReadonlyMap<string, readonly Area[]> {
  const found = new Map<string, Area[] | null>();
  for (const { key, areas } of formats) {
    const known = found.get(wholeKey(key));
    found.set(wholeKey(key), areas && known !== null ? [...(known ?? []), ...areas] : null);
  }
  return new Map([...found].flatMap(([key, areas]) => (areas && key !== '' ? [[key, areas] as const] : [])));
}

/** A person cannot make a format without a formula. */
function isBlank(formula: string | null): boolean {
  return formula === null || formula === '' || formula === '=';
}

/** As many sheets are asked one by one, and as many formats of a sheet in halves. */
const MOST_ALONE = 20;
const MOST_LISTED = 1_000;

/** Reads our formats of some sheets in one round trip. Where Excel refuses, as it does for sheets on which somebody has put
 *  two rules on the same cells, it is asked sheet by sheet, and of such a sheet by its formats, leaving out those of other
 *  kinds. */
export async function readFormats(run: ExcelRun, sheetIds: readonly string[]): Promise<FormatStates> {
  if (sheetIds.length === 0) return new Map();
  const all = await formatsAtOnce(run, sheetIds);
  if (all) return all;
  const found = new Map<string, readonly OwnFormat[] | null>(sheetIds.map((id) => [id, null]));
  for (const sheetId of sheetIds.slice(0, MOST_ALONE)) {
    const alone = sheetIds.length > 1 ? await formatsAtOnce(run, [sheetId]) : null;
    found.set(sheetId, alone?.get(sheetId) ?? (await formatsInHalves(run, sheetId)));
  }
  return found;
}

function formatsAtOnce(run: ExcelRun, sheetIds: readonly string[]): Promise<FormatStates | null> {
  return told(run, () => {
    const queued = sheetIds.map((id) => [id, queueFormats(run.context.workbook.worksheets.getItem(id))] as const);
    return () => new Map(queued.map(([id, formats]) => [id, ownFormats(formats)]));
  });
}

/** null where one of them may be ours and Excel does not tell. */
async function formatsInHalves(run: ExcelRun, sheetId: string): Promise<readonly OwnFormat[] | null> {
  const ofSheet = (): Excel.ConditionalFormatCollection =>
    run.context.workbook.worksheets.getItem(sheetId).getRange().conditionalFormats;
  const listed = await told(run, () => {
    const formats = ofSheet();
    formats.load('items/id,items/type');
    return () => formats.items.filter(({ type }) => type === 'Custom').map(({ id }) => id);
  });
  if (!listed || listed.length > MOST_LISTED) return null;
  const ask = async (ids: readonly string[]): Promise<readonly OwnFormat[] | null> => {
    if (ids.length === 0) return [];
    const found = await told(run, () => {
      const queued = ids.map((id) => {
        const custom = ofSheet().getItem(id).customOrNullObject;
        custom.load(OF_CUSTOM.join(','));
        return { id, custom };
      });
      return () => queued.flatMap(({ id, custom }) => ownFormat(id, custom) ?? []);
    });
    if (found || ids.length === 1) return found;
    const first = await ask(ids.slice(0, ids.length >> 1));
    const second = first && (await ask(ids.slice(ids.length >> 1)));
    return first && second && [...first, ...second];
  };
  return ask(listed);
}
