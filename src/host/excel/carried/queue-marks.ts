import { areaAddress, type Area } from '../../../core/grid/address';
import {
  liesThere,
  markAreas,
  markFormula,
  markLook,
  markNumberFormat,
  partKey,
  standingKeys,
  wholeKey,
} from '../../carried/mark-format';
import { MARK_FILLS, type MarkGroup } from '../../port';
import { areasByKey, type OwnFormat } from './mark-formats';
import { readAddresses } from '../../carried/addresses';
import { isCut } from './range-addresses';

/** Marks about to be taken away, and where they lie, once the request is answered. */
export interface QueuedMarks {
  readonly kept: readonly OwnFormat[];
  readonly leaving: readonly {
    readonly key: string;
    readonly condition?: string;
    /** null: not asked. */
    readonly ranges: Excel.RangeAreas | null;
    readonly original: boolean;
  }[];
  /** All formats of the sheet before and after, where any are taken away or added. */
  readonly all: AllFormats | null;
}

interface AllFormats {
  readonly before: Excel.ConditionalFormatCollection;
  readonly after: Excel.ConditionalFormatCollection;
  readonly taken: ReadonlySet<string>;
  readonly added: number;
}

/** The marks of a sheet and what is known of them. */
export interface WantedMarks {
  readonly sheetName: string;
  readonly marks: readonly MarkGroup[];
  /** Ours as they stand, and as they stood before the first try. */
  readonly standing: readonly OwnFormat[];
  readonly originals: readonly OwnFormat[];
  /** Whether to ask where those lie that are taken away. */
  readonly asksWhere: boolean;
}

/** Queues what makes these the only marks of ours on the sheet. Those that are wanted and stood there before the first try
 *  are left as they are; what a try that failed has left behind may not be whole. */
export function queueMarks(sheet: Excel.Worksheet, wanted: WantedMarks): QueuedMarks {
  const { sheetName, marks, standing, originals, asksWhere } = wanted;
  const before = new Set(originals.map(({ id }) => id));
  const lying = areasByKey(originals);
  const stretched = new Set(marks.flatMap((mark) => (liesThere(mark, lying.get(mark.key)) ? [] : mark.key)));
  const kept = wholeOf(standing, marks).filter(({ id, key }) => before.has(id) && !stretched.has(wholeKey(key)));
  const leaving = standing.filter((format) => !kept.includes(format));
  const present = new Set(kept.flatMap(({ key }) => [key, wholeKey(key)]));
  const missing = marks.filter(({ key }) => !present.has(key));
  if (leaving.length === 0 && missing.length === 0) return { kept, leaving: [], all: null };
  const all = queueAll(sheet);
  const whole = sheet.getRange();
  const formats = whole.conditionalFormats;
  const found = leaving.map(({ id, key, condition }) => {
    const original = before.has(id) && key !== '';
    const ranges = asksWhere && original ? queueRanges(formats, id) : null;
    ranges?.untrack();
    return { key, ...(condition !== undefined && { condition }), ranges, original };
  });
  for (const { id } of leaving) itemOf(formats, id).delete();
  whole.untrack();
  const added = missing.reduce((count, mark) => count + queueMark(sheet, sheetName, mark), 0);
  const taken = new Set(leaving.map(({ id }) => id));
  return { kept, leaving: found, all: { before: all, after: queueAll(sheet), taken, added } };
}

/** Of the formats that stand, those that make up one of these marks, whole and once. */
function wholeOf(standing: readonly OwnFormat[], marks: readonly MarkGroup[]): readonly OwnFormat[] {
  const wanted = new Set(marks.map(({ key }) => key));
  const whole = new Set(standingKeys(standing.flatMap(({ key }) => (key === '' ? [] : key))));
  return standing.filter(({ key }) => whole.has(wholeKey(key)) && (wanted.has(key) || wanted.has(wholeKey(key))));
}

function queueAll(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const whole = sheet.getRange();
  const { conditionalFormats } = whole;
  conditionalFormats.load('items/id,items/type');
  whole.untrack();
  return conditionalFormats;
}

/** Queues asking where a format lies. */
export function queueRanges(formats: Excel.ConditionalFormatCollection, id: string): Excel.RangeAreas {
  const ranges = itemOf(formats, id).getRanges();
  ranges.load('address,areaCount');
  return ranges;
}

/** One that somebody has taken away meanwhile is a null object, where Excel knows those: nothing is left to be done to it. */
function itemOf(formats: Excel.ConditionalFormatCollection, id: string): Excel.ConditionalFormat {
  const knowsNull = Office.context.requirements.isSetSupported('ExcelApi', '1.14');
  return knowsNull ? formats.getItemOrNullObject(id) : formats.getItem(id);
}

/** Returns how many formats make up the mark. */
function queueMark(sheet: Excel.Worksheet, sheetName: string, mark: MarkGroup): number {
  const lists = addressLists(sheetName, markAreas(mark));
  const numberFormat = markNumberFormat(mark.key);
  lists.forEach((address, index) => {
    const ranges = sheet.getRanges(address);
    const { custom } = ranges.conditionalFormats.add('Custom');
    custom.rule.formula = `=${markFormula(partKey(mark.key, index + 1, lists.length), mark.condition)}`;
    // Before the fill, by which the mark is known to be whole.
    if (numberFormat !== null) custom.format.numberFormat = numberFormat;
    custom.format.fill.color = MARK_FILLS[mark.look];
    ranges.untrack();
  });
  return lists.length;
}

/** Whether conditional formats that are not ours are fewer than they were. An Excel that numbers them anew has lost none. */
export function othersAreGone({ all }: QueuedMarks): boolean {
  if (!all) return false;
  const left = new Set(all.after.items.map(({ id }) => id));
  const others = all.before.items.filter(({ id }) => !all.taken.has(id));
  return others.some(({ id }) => !left.has(id)) && left.size < others.length + all.added;
}

/** Excel cuts an address at 8,192 characters, and gives each area with the name of its sheet. */
const LONGEST_LIST = 8_000;

/** The areas as lists that Excel gives back whole. */
export function addressLists(sheetName: string, areas: readonly Area[]): readonly string[] {
  const lists: string[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const area of areas) {
    const address = areaAddress(area);
    const own = address.length + quoted(sheetName).length + 2;
    if (length + own > LONGEST_LIST) {
      lists.push([]);
      length = 0;
    }
    length += own;
    lists.at(-1)?.push(address);
  }
  return lists.map((list) => list.join(','));
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

/** The marks that stood there before, with where they lay those that were taken away; null while that is not known. */
export function marksBefore({ leaving, kept }: QueuedMarks): readonly MarkGroup[] | null {
  const groups = leaving
    .filter(({ original }) => original)
    .map(({ key, condition, ranges }): MarkGroup | null => {
      const { address, areaCount } = ranges?.toJSON() ?? {};
      if (address === undefined || areaCount === undefined) return null; // not asked or not answered
      const areas = readAddresses(address);
      // An address that was cut: the mark comes back as far as it is known, and is made anew by the next scoring.
      const whole = !isCut(address) && areas.length === areaCount ? key : `${key}…`;
      return { key: whole, look: markLook(key), places: [], areas, ...(condition !== undefined && { condition }) };
    });
  const known = groups.filter((group) => group !== null);
  if (known.length < groups.length) return null;
  return [...known, ...standingMarks(kept)];
}

/** Marks that are to go on lying where they lie. */
export function standingMarks(formats: readonly OwnFormat[]): readonly MarkGroup[] {
  return formats.flatMap(({ key, condition }) =>
    key === '' ? [] : { key, look: markLook(key), places: [], ...(condition !== undefined && { condition }) },
  );
}
