import { type CellValue, isCellError } from '../../../core/grid/grid';
import { encodeText, escapeXml, spaceAttribute } from '../xml/xml-text';
import { elementXml, parseXml } from '../xml/xml-tree';
import type { ContentPatch } from './patch-types';

/** What a cell element is to become. */
export interface CellChange {
  /** Index in the file; null: as it is. */
  readonly format: number | null;
  readonly content: ContentPatch;
  /** The cell's part of a shared formula whose first cell goes, in its own words. */
  readonly spelledFormula: string | null;
}

/** A cell element as it stands. */
export interface CellSource {
  /** Its start tag. */
  readonly head: string;
  readonly format: number;
  readonly type: string;
  /** Attributes beside r, s and t, as written. */
  readonly others: string;
  readonly body: string;
}

const NO_CELL: CellSource = { head: '', format: 0, type: '', others: '', body: '' };

/** Writes a cell element. What the change does not speak of is taken over as written. */
export function cellXml(prefix: string, address: string, change: CellChange, old: CellSource = NO_CELL): string {
  const format = change.format ?? old.format;
  const { type, body } = cellBody(prefix, change, old);
  const others = keptAttributes(change.content, old.others);
  const look = styleAttribute(old.head, format);
  const head = `<${prefix}c r="${address}"${look}${type === '' ? '' : ` t="${type}"`}${others}`;
  return body === '' ? `${head}/>` : `${head}>${body}</${prefix}c>`;
}

const STYLE = /(\s+)s\s*=\s*(?:"[^"]*"|'[^']*')/;
/** Before an `s` that was not there when we came, two spaces: so it is known that it has to go, and not to be 0, once the
 *  cell has its old looks again. */
const OURS = '  ';

function styleAttribute(head: string, format: number): string {
  const space = STYLE.exec(head)?.[1];
  if (format === 0 && (space === undefined || space === OURS)) return '';
  return `${space === undefined || space === OURS ? OURS : ' '}s="${format}"`;
}

/** A cell's start tag with another format and all else as written. */
export function restyled(head: string, format: number): string {
  const look = styleAttribute(head, format);
  if (look === '') return head.replace(STYLE, '');
  if (STYLE.test(head)) return head.replace(/(\s+s\s*=\s*)(["'])[^"']*\2/, `$1$2${format}$2`);
  return head.replace(/^<[^\s/>]+(?:\s+r\s*=\s*(?:"[^"]*"|'[^']*'))?/, (start) => start + look);
}

interface CellBody {
  readonly type: string;
  readonly body: string;
}

function cellBody(prefix: string, { content, spelledFormula }: CellChange, old: CellSource): CellBody {
  switch (content.kind) {
    case 'kept':
      return { type: old.type, body: spelledFormula === null ? old.body : respelled(prefix, old.body, spelledFormula) };
    case 'calculated': {
      const formula = spelledFormula === null ? oldFormula(old.body) : formulaXml(prefix, spelledFormula);
      const { type, body } = valueXml(prefix, content.value, true);
      return { type, body: formula + body };
    }
    case 'entered': {
      const { type, body } = valueXml(prefix, content.value, content.formula !== null);
      return { type, body: content.formula === null ? body : formulaXml(prefix, content.formula) + body };
    }
  }
}

/** `vm` tells what a value is, `cm` what a formula is, `ph` that a text has phonetic hints: each goes with its subject. */
function keptAttributes(content: ContentPatch, others: string): string {
  if (content.kind === 'kept') return others;
  return others.replace(content.kind === 'calculated' ? / (?:vm|ph)="[^"]*"/g : / (?:vm|cm|ph)="[^"]*"/g, '');
}

function formulaXml(prefix: string, formula: string): string {
  return `<${prefix}f${spaceAttribute(formula)}>${escapeXml(formula)}</${prefix}f>`;
}

function oldFormula(body: string): string {
  const wrapped = `<c>${body}</c>`;
  return elementXml(wrapped, parseXml(wrapped).child('f'));
}

function respelled(prefix: string, body: string, formula: string): string {
  return body.replace(oldFormula(body), () => formulaXml(prefix, formula));
}

/** A value as element and type. Texts stand in the cell itself, so that the shared strings stay untouched; results of
 *  formulas have a type of their own. */
function valueXml(prefix: string, value: CellValue, isResult: boolean): CellBody {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: '', body: '' };
  if (typeof value === 'number') return { type: '', body: v(String(value)) };
  if (typeof value === 'boolean') return { type: 'b', body: v(value ? '1' : '0') };
  if (isCellError(value)) return { type: 'e', body: v(escapeXml(value.error)) };
  if (isResult) return { type: 'str', body: `<${prefix}v${spaceAttribute(value)}>${encodeText(value)}</${prefix}v>` };
  const text = `<${prefix}t${spaceAttribute(value)}>${encodeText(value)}</${prefix}t>`;
  return { type: 'inlineStr', body: `<${prefix}is>${text}</${prefix}is>` };
}
