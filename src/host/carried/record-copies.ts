import { cellAddress, type CellPlace } from '../../core/grid/address';
import { clipText, tidyText } from '../../core/grid/cell-text';
import { RECORD_NAMESPACE, RECORD_SENTENCE, UNDO_NAMESPACE } from '../port';

const LONGEST_CHUNK = 30_000;

/** The formula of the workbook name that carries a rule set's id: one text. Excel's begin with `=`. */
export function ruleSetFormula(id: string): string {
  return `"${id.replaceAll('"', '""')}"`;
}

/** The rule set's id in such a formula; null: anything else is not ours and counts as no choice. */
export function ruleSetOf(formula: unknown): string | null {
  const text = typeof formula === 'string' ? /^=?"((?:[^"]|"")+)"$/.exec(formula)?.[1] : undefined;
  return text?.replaceAll('""', '"') ?? null;
}

/** The custom XML part with the record, or with another text of ours by its namespace. */
export function recordXml(text: string, namespace = RECORD_NAMESPACE): string {
  return `<record xmlns="${namespace}">${fitForXml(text).replace(/[<>&]/g, (sign) => ENTITIES[sign] ?? '')}</record>`;
}

/** The text in a custom XML part; of a part that is not as we write it, all there is, which no reader takes for a record. */
export function recordFromXml(xml: string): string {
  const content = OWN_XML.exec(xml)?.[1];
  if (content === undefined) return xml;
  return fromXml(content.replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => SIGNS[name] ?? ''));
}

/** Whether a custom XML part is a record of ours, or another text of ours by its namespace. */
export function isRecordXml(xml: string, namespace = RECORD_NAMESPACE): boolean {
  const root = /<(?![?!])[^>]*>/.exec(xml)?.[0] ?? '';
  return root.includes(`"${namespace}"`) || root.includes(`'${namespace}'`);
}

/** Where somebody else's sheet of that name begins, and with what: A1“…”. */
export function takenBy(place: CellPlace, value: unknown): string {
  return `${cellAddress(place)}“${clipText(tidyText(String(value)))}”`;
}

/** Column A of the very hidden sheet. */
export function recordRows(text: string): readonly string[] {
  const whole = fitForXml(text);
  const rows = [RECORD_SENTENCE];
  for (let from = 0; from < whole.length;) {
    const to = Math.min(from + LONGEST_CHUNK, whole.length);
    const splitsSign = /[\uD800-\uDBFF]/.test(whole.charAt(to - 1)) && to < whole.length;
    rows.push(whole.slice(from, splitsSign ? to - 1 : to));
    from = splitsSign ? to - 1 : to;
  }
  return rows;
}

/** The text in column A of the very hidden sheet; null where it holds none. */
export function recordFromRows(column: readonly unknown[]): string | null {
  const chunks = column.slice(1).map((value) => (value === null || value === undefined ? '' : String(value)));
  const text = chunks.join('');
  return text === '' ? null : fromXml(text);
}

const OWN_XML = new RegExp(
  `^\\s*(?:<\\?xml[^>]*\\?>\\s*)?<record xmlns=["'](?:${RECORD_NAMESPACE}|${UNDO_NAMESPACE})["']>([^<]*)</record>\\s*$`,
);
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
const SIGNS: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Neither XML nor Excel keeps every character; those are spelled as Excel's own files spell them, `_x0007_`. */
function fitForXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/g, '_x005F_')
    .replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, (sign) => {
      return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

function fromXml(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
