import { elementXml, parseXml, type XmlElement } from '../xml/xml-tree';

/** One cell format (`xf`) of the styles part, resolved as far as changing and comparing it needs. */
export interface FormatRecord {
  /** Attributes of the `xf` as written, the ids of its parts excepted. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly numberFormat: string;
  /** The id that names the number format, null when it is still to be found or made. */
  readonly numberFormatId: number | null;
  /** The font and fill elements as XML. */
  readonly font: string;
  readonly fill: string;
  readonly borderId: string;
  readonly alignment: ReadonlyMap<string, string>;
  readonly protection: ReadonlyMap<string, string>;
  /** Extensions, as XML. */
  readonly extension: string;
}

const PART_IDS: readonly string[] = ['numFmtId', 'fontId', 'fillId', 'borderId'];
/** What an `xf` says of the parts that apply. */
const FLAGS: readonly string[] = [
  'applyNumberFormat',
  'applyFont',
  'applyFill',
  'applyBorder',
  'applyAlignment',
  'applyProtection',
];

/** What alignment and protection mean where they say nothing. */
const DEFAULTS: ReadonlyMap<string, string> = new Map([
  ['horizontal', 'general'],
  ['vertical', 'bottom'],
  ['wrapText', '0'],
  ['shrinkToFit', '0'],
  ['indent', '0'],
  ['textRotation', '0'],
  ['justifyLastLine', '0'],
  ['readingOrder', '0'],
  ['locked', '1'],
  ['hidden', '0'],
]);

/** Two formats with the same key look the same and behave the same. */
export function formatKey(record: FormatRecord): string {
  const others = [...record.attributes].filter(([name]) => !FLAGS.includes(name));
  return JSON.stringify([
    meaning(new Map(others)),
    record.numberFormat,
    inOrder(record.font),
    record.fill,
    record.borderId,
    meaning(record.alignment),
    meaning(record.protection),
    record.extension,
  ]);
}

/** The parts of a font, which some programs write in another order than we do. */
function inOrder(font: string): string {
  const parts = font === '' ? [] : parseXml(font).children;
  return parts
    .map((part) => elementXml(font, part))
    .sort()
    .join('');
}

function meaning(attributes: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  return [...attributes]
    .map(([name, value]) => [name, value === 'true' ? '1' : value === 'false' ? '0' : value] as const)
    .filter(([name, value]) => DEFAULTS.get(name) !== value)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Whether a format says that the part named by `flag` does not apply. */
function isSwitchedOff(record: FormatRecord, flag: string): boolean {
  const value = record.attributes.get(flag);
  return value === '0' || value === 'false';
}

export function withoutPartIds(xf: XmlElement): ReadonlyMap<string, string> {
  return new Map([...xf.attributes].filter(([name]) => !PART_IDS.includes(name)));
}

/** Files often hold formats that look alike and differ in what they say of the parts that apply (`applyFill` …). When a
 *  change of a cell's looks is taken back, also after the file was closed, the cell must come to the one it had, so that
 *  its sheet is byte for byte as it was. So a format made from another keeps its flags; a flag that it adds is written
 *  `true`, where Excel writes `1`, and can be told from those that were there. */
const ADDED = 'true';

/** The attributes of a format with the flags of what was changed. */
export function withFlags(
  attributes: ReadonlyMap<string, string>,
  changed: readonly string[],
): ReadonlyMap<string, string> {
  const added = changed.filter((flag) => !isOn(attributes.get(flag)));
  return new Map([...attributes, ...added.map((flag) => [flag, ADDED] as const)]);
}

/** How well `candidate`, which looks the same, fits as what `record` comes from or leads to when the parts that `changed`
 *  names were changed; below 0: not at all. */
export function originLikeness(candidate: FormatRecord, record: FormatRecord, changed: readonly string[]): number {
  let likeness = 0;
  for (const flag of FLAGS) {
    const [theirs, ours] = [candidate.attributes.get(flag), record.attributes.get(flag)];
    const isChanged = changed.includes(flag);
    if (ours === ADDED && !isOn(theirs)) likeness += 2;
    else if (theirs === ADDED && !isOn(ours)) likeness += isChanged ? 2 : 0;
    else if (isChanged && isSwitchedOff(candidate, flag)) return -1;
    else if (theirs === ours) likeness += 1;
    else if (!isChanged) return -1;
  }
  return likeness;
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** Whether all these flags were added when a format was made from another. */
export function isAdded({ attributes }: FormatRecord, flags: readonly string[]): boolean {
  return flags.every((flag) => attributes.get(flag) === ADDED);
}
