/* Looks of cells, for reader and writer alike: the styles part as read (styles-part.ts), a format as a record that can be
   changed and compared (format-record.ts) and as it is drawn (cell-style.ts). To change another property of a look, add it
   to StylePatch, and to `changed` here with the `apply…` flag it needs. */

import { elementXml } from '../xml/xml-tree';
import { type CellStyle, type StylePatch, viewFormat } from './cell-style';
import { changedFont } from './font-xml';
import { formatKey, type FormatRecord, isAdded, originLikeness, withFlags } from './format-record';
import type { StylesPart } from './styles-part';

/** The cell formats of a workbook by index: those of the file, then those made since, which are stored only if a cell
 *  uses them when the workbook is saved. */
export class StyleTable {
  readonly part: StylesPart;
  private readonly records: FormatRecord[];
  private readonly views: (CellStyle | undefined)[] = [];
  private readonly answers = new Map<string, number>();
  private full = false;
  private byKey: Map<string, number[]> | null = null;

  constructor(part: StylesPart) {
    this.part = part;
    this.records = [...part.formats];
  }

  /** A look was asked for that no format is left for: what asked for it looks as before. */
  get isFull(): boolean {
    return this.full;
  }

  /** The format at an index; an index nobody defines stands for the default format, as in Excel. */
  record(index: number): FormatRecord {
    const record = this.records[index] ?? this.records[0];
    if (!record) throw new Error('a workbook has at least one format');
    return record;
  }

  /** How cells with this format are drawn. */
  style(index: number): CellStyle {
    return (this.views[index] ??= viewFormat(this.record(index), this.part));
  }

  /** The index of the format that is like the given one but for the patch: an equal one if there is any. A change taken
   *  back leads to the index it came from: to `inFile`, what the cell has in the file, if that looks the same. */
  patched(index: number, patch: StylePatch, inFile: number = index): number {
    const question = `${index} ${inFile} ${JSON.stringify(patch)}`;
    const known = this.answers.get(question) ?? this.findOrAdd(index, patch, inFile);
    this.answers.set(question, known);
    return known;
  }

  private findOrAdd(index: number, patch: StylePatch, inFile: number): number {
    const { record, flags } = this.changed(index, patch);
    if (flags.length === 0) return index;
    const key = formatKey(record);
    const equals = this.index().get(key) ?? [];
    if (equals.includes(inFile)) return inFile;
    const equal = this.likest(equals, record, flags);
    if (equal !== null && (isAdded(record, flags) || this.leadsBack(equal, index, flags))) return equal;
    if (this.records.length >= MOST_FORMATS) {
      this.full = true;
      return equal ?? index;
    }
    const added = this.records.push({ ...record, attributes: withFlags(record.attributes, flags) }) - 1;
    note(this.index(), key, added);
    return added;
  }

  /** Which of some formats that look alike stands in the place of this record. */
  private likest(equals: readonly number[], record: FormatRecord, flags: readonly string[]): number | null {
    const [best] = equals
      .map((index) => ({ index, likeness: originLikeness(this.record(index), record, flags) }))
      .filter(({ likeness }) => likeness >= 0)
      .sort((a, b) => b.likeness - a.likeness);
    return best?.index ?? null;
  }

  /** Whether the way from `index` to the format `to` can be found back once the file was closed. */
  private leadsBack(to: number, index: number, flags: readonly string[]): boolean {
    const origins = this.index().get(formatKey(this.record(index))) ?? [];
    return this.likest(origins, this.record(to), flags) === index;
  }

  private index(): Map<string, number[]> {
    if (this.byKey) return this.byKey;
    this.byKey = new Map();
    for (const [index, record] of this.records.entries()) note(this.byKey, formatKey(record), index);
    return this.byKey;
  }

  /** The changed record, and the `apply…` flags of what really differs. */
  private changed(
    index: number,
    patch: StylePatch,
  ): { readonly record: FormatRecord; readonly flags: readonly string[] } {
    const record = this.record(index);
    const now = this.style(index);
    const flags: string[] = [];
    let { font, fill, numberFormat, numberFormatId, alignment, protection } = record;
    if (patch.numberFormat !== undefined && patch.numberFormat !== now.numberFormat) {
      numberFormat = patch.numberFormat;
      numberFormatId = null;
      flags.push('applyNumberFormat');
    }
    if (patch.fill !== undefined && patch.fill !== now.fill) {
      fill = this.fillXml(patch.fill);
      flags.push('applyFill');
    }
    const bold = patch.bold === now.font.bold ? undefined : patch.bold;
    const color = patch.fontColor === now.font.color ? undefined : patch.fontColor;
    if (bold !== undefined || color !== undefined) {
      font = changedFont(font, this.part.root.prefix, bold, color);
      flags.push('applyFont');
    }
    const aligned = changedAlignment(alignment, now, patch);
    if (aligned !== alignment) {
      alignment = aligned;
      flags.push('applyAlignment');
    }
    if (patch.locked !== undefined && patch.locked !== now.locked) {
      protection = new Map([...protection, ['locked', patch.locked ? '1' : '0']]);
      flags.push('applyProtection');
    }
    return { record: { ...record, font, fill, numberFormat, numberFormatId, alignment, protection }, flags };
  }

  private fillXml(color: string | null): string {
    const { prefix } = this.part.root;
    if (color === null) {
      return (
        elementXml(this.part.source, this.part.fills[0]) ||
        `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`
      );
    }
    return (
      `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color}"/>` +
      `<${prefix}bgColor indexed="64"/></${prefix}patternFill></${prefix}fill>`
    );
  }
}

/** Into the list that is there: files have tens of thousands of formats that are alike. */
function note(byKey: Map<string, number[]>, key: string, index: number): void {
  const alike = byKey.get(key);
  if (alike) alike.push(index);
  else byKey.set(key, [index]);
}

function changedAlignment(
  alignment: ReadonlyMap<string, string>,
  now: CellStyle,
  patch: StylePatch,
): ReadonlyMap<string, string> {
  const changed = new Map(alignment);
  const set = (name: string, value: string | null): void =>
    void (value === null ? changed.delete(name) : changed.set(name, value));
  for (const name of ['horizontal', 'vertical'] as const) {
    const value = patch[name];
    if (value !== undefined && value !== now.alignment[name]) set(name, value);
  }
  const { wrap, shrinkToFit } = now.alignment;
  if (patch.wrap !== undefined && patch.wrap !== wrap) set('wrapText', patch.wrap ? '1' : null);
  if (patch.shrinkToFit !== undefined && patch.shrinkToFit !== shrinkToFit)
    set('shrinkToFit', patch.shrinkToFit ? '1' : null);
  const isSame =
    changed.size === alignment.size && [...changed].every(([name, value]) => alignment.get(name) === value);
  return isSame ? alignment : changed;
}

/** Excel's limit; it repairs a file with more, and takes looks away at random. */
const MOST_FORMATS = 65_490;
