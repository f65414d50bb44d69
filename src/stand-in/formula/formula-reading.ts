import { sequenceNodeType, type LexerTreeBuilder } from '@univerjs/engine-formula';
import type { Area } from '../../core/grid/address';
import { parseRange } from '../range-address';
import type { FormulaReference } from './dependents';

/** Whether a formula can change although nothing it refers to does: `value` as TODAY, `references` as OFFSET, which cells
 *  it reads being known only when it is calculated. */
export type Volatility = 'none' | 'value' | 'references';

/** A formula as the engine takes it. */
export interface FormulaReading {
  /** False when it uses what the engine does not know: it would answer with an error, or silently with something else. */
  readonly understood: boolean;
  /** With the leading `=`. */
  readonly text: string;
  readonly references: readonly FormulaReference[];
  /** Defined names it uses, in lower case. */
  readonly names: readonly string[];
  readonly volatility: Volatility;
}

/** The words a formula can use. */
export interface Vocabulary {
  readonly lexer: LexerTreeBuilder;
  isFunction(name: string): boolean;
  isName(name: string): boolean;
  sheetId(name: string): string | null;
}

const CONSTANT = /^(TRUE|FALSE|#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A))$/i;
const VOLATILE: ReadonlyMap<string, Volatility> = new Map([
  ...['TODAY', 'NOW', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'CELL'].map((name) => [name, 'value'] as const),
  ...['OFFSET', 'INDIRECT'].map((name) => [name, 'references'] as const),
]);
const FOREIGN_SIGN = /[@#[\]]/;

/** Reads a formula of the sheet as it stands in the file, with its leading `=`. */
export function readFormula(formula: string, sheetId: string, words: Vocabulary): FormulaReading {
  const text = plainFormula(formula);
  const tokens = words.lexer.sequenceNodesBuilder(text) ?? [];
  const references: FormulaReference[] = [];
  const names: string[] = [];
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
      names.push(word.toLowerCase());
      if (!words.isName(word) && !hasOwnNames) understood = false;
    } else if (word === ':') {
      // A range whose ends are calculated, such as A1:INDEX(A:A,5).
      volatility = 'references';
    } else if (kind === sequenceNodeType.TABLE || (kind === sequenceNodeType.NORMAL && FOREIGN_SIGN.test(word))) {
      understood = false;
    }
  }
  return { understood, text, references, names, volatility };
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

function readReference(word: string, ownSheetId: string, words: Vocabulary): FormulaReference | null {
  const end = word.lastIndexOf('!');
  const sheet =
    end < 0
      ? null
      : word
          .slice(0, end)
          .replace(/^'(.*)'$/, '$1')
          .replaceAll("''", "'");
  const sheetId = sheet === null ? ownSheetId : words.sheetId(sheet);
  const area = readArea(word.slice(end + 1));
  return sheetId === null || area === null ? null : { sheetId, area };
}

/** `A1:B3`, but also `A:B` and `1:3`. */
function readArea(address: string): Area | null {
  return parseRange(address.replace(/\s/g, ''));
}
