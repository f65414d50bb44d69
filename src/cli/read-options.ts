import { parseArgs } from 'node:util';
import { findRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { Locale } from '../text/locale';
import { readWords } from '../text/read-words';
import { cliText } from './cli-text';

/** A command line that is not carried out: the help that was asked for, or what is wrong with it. */
export interface NotAsked {
  readonly help: boolean;
  readonly told: readonly string[];
}

/** The options of a command by their names; those of strings take a value. Every command has these three. */
export interface KnownOptions {
  readonly help: { readonly type: 'boolean'; readonly short: 'h' };
  readonly lang: { readonly type: 'string' };
  readonly 'rule-set': { readonly type: 'string' };
  readonly [name: string]: { readonly type: 'boolean' | 'string'; readonly short?: string };
}

/** A command line without a fault in its options. */
export interface ReadOptions<Name extends string> {
  readonly files: readonly string[];
  readonly locale: Locale;
  value(name: Name): string | null;
  isSet(name: Name): boolean;
  wrong(detail: string): NotAsked;
}

/** Reads a command line; without files it gets the usage, as one that is wrong does. */
export function readOptions<Options extends KnownOptions>(
  args: readonly string[],
  options: Options,
  usageIn: (locale: Locale) => string,
): ReadOptions<keyof Options & string> | NotAsked {
  const { values, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false, // its own faults are in English; ours are found below
    tokens: true,
    options,
  });
  const given: Readonly<Record<string, unknown>> = values;
  const value = (name: string): string | null => {
    const text = given[name];
    return typeof text === 'string' ? text : null;
  };
  const lang = value('lang') ?? 'zh-CN';
  const locale: Locale = lang === 'en-US' ? 'en-US' : 'zh-CN';
  const text = cliText(locale);
  const usage = usageIn(locale).split('\n');
  const wrong = (detail: string): NotAsked => ({ help: false, told: [text.wrongOption(detail), ...usage] });
  if (given['help'] === true) return { help: true, told: usage };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(options, token.name) ? options[token.name]?.type : undefined;
    if (type === undefined) return wrong(text.unknownOption(token.rawName));
    if (type === 'boolean' && token.value !== undefined) return wrong(text.takesNoValue(token.rawName));
    const isNext = token.value !== undefined && !token.inlineValue;
    if (type === 'string' && (token.value === undefined || (isNext && token.value.startsWith('-'))))
      return wrong(text.needsValue(token.rawName));
  }
  if (lang !== locale) return wrong(`--lang ${lang}`);
  const ruleSetId = value('rule-set');
  if (ruleSetId !== null && !findRuleSet(ruleSetId)) return wrong(readWords(locale).unknownRuleSet(ruleSetId));
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (files.length === 0) return { help: false, told: usage };
  return { files, locale, value, isSet: (name) => given[name] === true, wrong };
}
