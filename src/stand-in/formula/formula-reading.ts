import { sequenceNodeType, type LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from '../../core/grid/address';
import { parseRange } from '../range-address';
import type { SheetPlace } from './calculator';
import type { FormulaReference } from './dependents';
import { withoutTables, type PlacedTable } from './table-references';

/** Whether a formula can change although nothing it refers to does: `value` as TODAY, `references` as OFFSET, which cells
 *  it reads being known only when it is calculated. */
export type Volatility = 'none' | 'value' | 'references';

/** A formula as the engine takes it. */
export interface FormulaReading {
  /** False when it uses what the engine does not know: it would answer with an error, or silently with something else. */
  readonly understood: boolean;
  /** With the leading `=`; names and tables as the engine has them. */
  readonly text: string;
  /** Of a formula that is not understood, those that can be seen. */
  readonly references: readonly FormulaReference[];
  /** Defined names it uses, as the engine has them. */
  readonly names: readonly string[];
  readonly volatility: Volatility;
}

/** The words a formula can use. */
export interface Vocabulary {
  readonly lexer: LexerTreeBuilder;
  isFunction(name: string): boolean;
  /** What the engine calls the defined name that this word means on a sheet; null: there is none. */
  engineName(word: string, sheetId: string): string | null;
  sheetId(name: string): string | null;
  /** The sheets from one to another (`一月:三月`), or the one of that name. */
  sheetSpan(names: string): readonly string[];
  hasTables(): boolean;
  tableNamed(name: string): PlacedTable | null;
}

const CONSTANT = /^(TRUE|FALSE|#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A))$/i;
const VOLATILE: ReadonlyMap<string, Volatility> = new Map([
  ...['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'CELL'].map((name) => [name, 'value'] as const),
  ...['OFFSET', 'INDIRECT'].map((name) => [name, 'references'] as const),
]);
const FOREIGN_SIGN = /[@#[\]]/;

/** Reads a formula as it stands in the file at a place, with its leading `=`. */
export function readFormula(formula: string, place: SheetPlace, words: Vocabulary): FormulaReading {
  const { sheetId } = place;
  const plain = plainFormula(formula);
  const text = words.hasTables() ? withoutTables(plain, { place, tableNamed: words.tableNamed }) : plain;
  const tokens = words.lexer.sequenceNodesBuilder(text) ?? [];
  const references: FormulaReference[] = [];
  const names: string[] = [];
  const renamed: Renamed[] = [];
  const hasOwnNames = /\b(LET|LAMBDA)\(/i.test(text);
  let understood = wordsOf(tokens) === bare(text.slice(1)) && tokens.length > 0;
  let volatility: Volatility = stretchesRange(text) ? 'references' : 'none';
  for (const token of tokens) {
    const word = typeof token === 'string' ? token : token.token.trim();
    const kind = typeof token === 'string' ? sequenceNodeType.NORMAL : token.nodeType;
    if (kind === sequenceNodeType.REFERENCE) {
      const reference = readReference(word, sheetId, words);
      if (reference) references.push(reference);
      else understood = false;
    } else if (kind === sequenceNodeType.FUNCTION || kind === sequenceNodeType.DEFINED_NAME) {
      volatility = moreVolatile(volatility, VOLATILE.get(word.toUpperCase()) ?? 'none');
      if (CONSTANT.test(word) || words.isFunction(word.toUpperCase())) continue;
      const name = nameOf(word, sheetId, words);
      names.push(name ?? word.toLowerCase());
      if (name === null && !hasOwnNames) understood = false;
      if (name !== null && name !== word.toLowerCase() && typeof token !== 'string') renamed.push({ ...token, name });
    } else if (word === ':') {
      // A range whose ends are calculated, such as A1:INDEX(A:A,5).
      volatility = 'references';
    } else if (kind === sequenceNodeType.TABLE || (kind === sequenceNodeType.NORMAL && FOREIGN_SIGN.test(word))) {
      understood = false;
    }
  }
  if (!understood) return { understood, text, references: visibleReferences(text, sheetId, words), names, volatility };
  return { understood, text: withNames(text, renamed), references, names, volatility };
}

interface Renamed {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly name: string;
}

/** A name, or one of a certain sheet: `汇总!得分区`. */
function nameOf(word: string, sheetId: string, words: Vocabulary): string | null {
  const { sheet, rest } = splitSheet(word);
  const scope = sheet === null ? sheetId : words.sheetId(sheet);
  return scope === null ? null : words.engineName(rest, scope);
}

/** Places of tokens count from behind the sign of equality. */
function withNames(text: string, renamed: readonly Renamed[]): string {
  let written = '';
  let at = 0;
  for (const { startIndex, endIndex, name } of renamed) {
    written += text.slice(at, startIndex + 1) + name;
    at = endIndex + 2;
  }
  return written + text.slice(at);
}

const VISIBLE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\]!$])(?:(?:'(?:[^']|'')*'|(?:[\p{L}\p{N}_.]+:)?[\p{L}\p{N}_.]+)!)?(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])/gu;

/** The references in a formula that is not understood as a whole: it depends on them all the same. */
function visibleReferences(text: string, sheetId: string, words: Vocabulary): readonly FormulaReference[] {
  return [...text.matchAll(VISIBLE)].flatMap(([word]) => {
    if (word.startsWith('"')) return [];
    const { sheet, rest } = splitSheet(word);
    const area = readArea(rest);
    const ids = sheet === null ? [sheetId] : words.sheetSpan(sheet);
    return area === null ? [] : ids.map((id) => ({ sheetId: id, area }));
  });
}

const SUM_RANGE = /\b(?:SUMIF|AVERAGEIF)\(([^,()]+),[^,()]*,([^,()]+)\)/gi;

/** `SUMIF(A1:A5,">0",B1)` sums B1:B5: the third range takes the size of the first. */
function stretchesRange(formula: string): boolean {
  return [...formula.matchAll(SUM_RANGE)].some(([, tested = '', summed = '']) => {
    const [a, b] = [tested, summed].map((range) => readArea(range.slice(range.lastIndexOf('!') + 1)));
    return a && b ? a.bottom - a.top !== b.bottom - b.top || a.right - a.left !== b.right - b.left : true;
  });
}

const VOLATILITIES = ['none', 'value', 'references'] as const;

export function moreVolatile(a: Volatility, b: Volatility): Volatility {
  return VOLATILITIES.indexOf(a) > VOLATILITIES.indexOf(b) ? a : b;
}

/** Functions newer than 2007 stand in files as `_xlfn.IFS`, and the engine wants no spaces around signs; text in
 *  quotation marks stays as it is. */
function plainFormula(formula: string): string {
  return formula
    .trim()
    .replace(
      /("(?:[^"]|"")*"|'(?:[^']|'')*')|_xlfn\.(?:_xlws\.)?|_xlpm\.|\s*([-+*/^&=<>,;:(){}])\s*/g,
      (_found, quoted?: string, sign?: string) => quoted ?? sign ?? '',
    );
}

function wordsOf(tokens: readonly (string | { readonly token: string })[]): string {
  return bare(tokens.map((token) => (typeof token === 'string' ? token : token.token)).join(''));
}

/** The lexer drops spaces and halves doubled quotation marks. */
function bare(text: string): string {
  return text.replace(/[\s"]/g, '');
}

function splitSheet(word: string): { readonly sheet: string | null; readonly rest: string } {
  const end = word.lastIndexOf('!');
  const sheet = word
    .slice(0, Math.max(end, 0))
    .replace(/^'(.*)'$/, '$1')
    .replaceAll("''", "'");
  return { sheet: end < 0 ? null : sheet, rest: word.slice(end + 1) };
}

function readReference(word: string, ownSheetId: string, words: Vocabulary): FormulaReference | null {
  const { sheet, rest } = splitSheet(word);
  const sheetId = sheet === null ? ownSheetId : words.sheetId(sheet);
  const area = readArea(rest);
  return sheetId === null || area === null ? null : { sheetId, area };
}

/** `A1:B3`, but also `A:B` and `1:3`. */
function readArea(address: string): Area | null {
  return parseRange(address.replace(/\s/g, ''));
}
