import { areaAddress, parseAreaAddress, type Area } from '../../../core/grid/address';
import { markAreas, markKey, markLook } from '../../carried/mark-format';
import { MARK_FILLS, markFormula, type MarkGroup, type SheetChange } from '../../port';
import type { ExcelRun } from '../excel-run';

/** A conditional format of ours on a sheet. */
export interface OwnFormat {
  readonly id: string;
  /** Empty: a format that was added and never given its formula or its fill, as the request failed in between. */
  readonly key: string;
}

/** Queues reading the conditional formats of a whole sheet. */
export function queueFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const whole = sheet.getRange();
  const formats = whole.conditionalFormats;
  formats.load('items/id,items/customOrNullObject/rule/formula,items/customOrNullObject/format/fill/color');
  whole.untrack();
  return formats;
}

/** Ours among the conditional formats of a sheet. */
export function ownFormats(formats: Excel.ConditionalFormatCollection): readonly OwnFormat[] {
  return formats.items.flatMap(({ id, customOrNullObject: custom }) => {
    if (custom.isNullObject) return [];
    const { formula } = custom.rule;
    const key = isBlank(formula) ? '' : markKey(formula);
    if (key === null) return [];
    const isWhole = key !== '' && custom.format.fill.color?.toUpperCase() === MARK_FILLS[markLook(key)];
    return [{ id, key: isWhole ? key : '' }];
  });
}

/** A person cannot make a format without a formula. */
function isBlank(formula: string | null): boolean {
  return formula === null || formula === '' || formula === '=';
}

/** Our conditional formats on the sheets whose marks are about to change, by sheet. */
export type FormatStates = ReadonlyMap<string, readonly OwnFormat[]>;

/** Ours are known from reading, unless something was written since; then one more round trip asks for them. */
export function queueFormatStates(
  run: ExcelRun,
  changes: readonly SheetChange[],
  readings: ReadonlyMap<string, { readonly formats: readonly OwnFormat[] | null }>,
  look: 'whereUnclear' | 'everywhere',
): { readonly asks: boolean; readonly states: () => FormatStates } {
  const states = new Map<string, readonly OwnFormat[]>();
  const asked: { readonly sheetId: string; readonly formats: Excel.ConditionalFormatCollection }[] = [];
  for (const { sheetId } of changes.filter(({ marks }) => marks !== undefined)) {
    const known = look === 'whereUnclear' ? (readings.get(sheetId)?.formats ?? null) : null;
    if (known) states.set(sheetId, known);
    else asked.push({ sheetId, formats: queueFormats(run.context.workbook.worksheets.getItem(sheetId)) });
  }
  return {
    asks: asked.length > 0,
    states: () => {
      for (const { sheetId, formats } of asked) states.set(sheetId, ownFormats(formats));
      return states;
    },
  };
}

/** Marks about to be taken away, and where they lie, once the request is answered. */
export interface QueuedMarks {
  readonly kept: readonly OwnFormat[];
  readonly leaving: readonly { readonly key: string; readonly ranges: Excel.RangeAreas; readonly original: boolean }[];
}

/** Queues what makes these the only marks of ours on the sheet. Those that are wanted and stood there before the first try
 *  are left as they are; what a try that failed has left behind may not be whole. */
export function queueMarks(
  sheet: Excel.Worksheet,
  sheetName: string,
  standing: readonly OwnFormat[],
  marks: readonly MarkGroup[],
  originals: readonly OwnFormat[],
): QueuedMarks {
  const wanted = new Set(marks.map(({ key }) => key));
  const before = new Set(originals.map(({ id }) => id));
  const kept = standing.filter(({ id, key }) => wanted.has(key) && before.has(id));
  const leaving = standing.filter((format) => !kept.includes(format));
  const present = new Set(kept.map(({ key }) => key));
  const added = marks.filter(({ key }) => !present.has(key));
  if (leaving.length === 0) {
    for (const mark of added) queueMark(sheet, sheetName, mark);
    return { kept, leaving: [] };
  }
  const whole = sheet.getRange();
  const formats = whole.conditionalFormats;
  const found = leaving.map(({ id, key }) => {
    const ranges = formats.getItem(id).getRanges();
    ranges.load('address,areaCount');
    ranges.untrack();
    return { key, ranges, original: before.has(id) && key !== '' };
  });
  for (const { id } of leaving) formats.getItem(id).delete();
  whole.untrack();
  for (const mark of added) queueMark(sheet, sheetName, mark);
  return { kept, leaving: found };
}

function queueMark(sheet: Excel.Worksheet, sheetName: string, mark: MarkGroup): void {
  for (const address of addressLists(sheetName, markAreas(mark))) {
    const ranges = sheet.getRanges(address);
    const { custom } = ranges.conditionalFormats.add('Custom');
    custom.rule.formula = `=${markFormula(mark.key)}`;
    custom.format.fill.color = MARK_FILLS[mark.look];
    ranges.untrack();
  }
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
export function marksBefore({ leaving, kept }: QueuedMarks, sheetName: string): readonly MarkGroup[] | null {
  const groups = leaving
    .filter(({ original }) => original)
    .map(({ key, ranges }): MarkGroup | null => {
      const { address, areaCount } = ranges.toJSON();
      if (address === undefined || areaCount === undefined) return null; // not answered
      const areas = readAddresses(address, sheetName);
      // An address that was cut: the mark comes back as far as it is known, and is made anew by the next scoring.
      const whole = areas.length === areaCount ? key : `${key}…`;
      return { key: whole, look: markLook(key), places: [], areas };
    });
  const known = groups.filter((group) => group !== null);
  if (known.length < groups.length) return null;
  return [...known, ...standingMarks(kept)];
}

/** Marks that are to go on lying where they lie. */
export function standingMarks(formats: readonly OwnFormat[]): readonly MarkGroup[] {
  return formats.flatMap(({ key }) => (key === '' ? [] : { key, look: markLook(key), places: [] }));
}

const LAST_ROW = 1_048_576;

/** `'表 1'!A1:B2,'表 1'!D5` → its areas; what is no area is left out. */
export function readAddresses(addresses: string, sheetName: string): readonly Area[] {
  const bare = addresses.replaceAll(`${quoted(sheetName)}!`, '').replaceAll(`${sheetName}!`, '');
  return bare.split(',').flatMap((address) => {
    const text = address.trim();
    const whole = text
      .replace(/^(\$?[A-Z]{1,3}):(\$?[A-Z]{1,3})$/i, `$11:$2${LAST_ROW}`)
      .replace(/^\$?(\d+):\$?(\d+)$/, 'A$1:XFD$2');
    return parseAreaAddress(whole) ?? [];
  });
}
