import { parseArgs } from 'node:util';
import { findRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { Locale } from '../text/locale';
import { readWords } from '../text/read-words';
import { cliText } from './cli-text';
import type { FileOptions } from './score-file';

/** What a command line asks for. */
export interface Arguments extends FileOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Adds to the JSON why everything was read as it was. */
  readonly explain: boolean;
  readonly out: string | null;
  /** Lets copies and outputs replace files that are not earlier ones. */
  readonly force: boolean;
  /** What is collected from all files, a path each; null: nothing is. */
  readonly collect: CollectOptions | null;
}

/** The outputs that collect what many files came to. One at least is a path. */
export interface CollectOptions {
  readonly summary: string | null;
  readonly jsonl: string | null;
  readonly parquet: string | null;
  /** Scores what an interrupted run has done, too. */
  readonly fresh: boolean;
}

/** A command line that is not carried out: the help that was asked for, or what is wrong with it. */
export interface NotAsked {
  readonly help: boolean;
  readonly told: readonly string[];
}

/** Every option; those of strings take a value. `FileOptions` has what an option changes about a file. */
const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  explain: { type: 'boolean' },
  history: { type: 'boolean' },
  review: { type: 'boolean' },
  'review-columns': { type: 'boolean' },
  compare: { type: 'boolean' },
  out: { type: 'string' },
  force: { type: 'boolean' },
  summary: { type: 'string' },
  jsonl: { type: 'string' },
  parquet: { type: 'string' },
  fresh: { type: 'boolean' },
  formulas: { type: 'boolean' },
  values: { type: 'boolean' },
  evidence: { type: 'boolean' },
  sample: { type: 'boolean' },
  'rule-set': { type: 'string' },
  'ignore-record': { type: 'boolean' },
  lang: { type: 'string' },
} as const;

export function readArguments(args: readonly string[]): Arguments | NotAsked {
  const { values, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false, // its own faults are in English; ours are found below
    tokens: true,
    options: OPTIONS,
  });
  const value = (name: keyof typeof OPTIONS): string | null => {
    const given = values[name];
    return typeof given === 'string' ? given : null;
  };
  const lang = value('lang') ?? 'zh-CN';
  const locale: Locale = lang === 'en-US' ? 'en-US' : 'zh-CN';
  const text = cliText(locale);
  const usage = text.usage.split('\n');
  const wrong = (detail: string): NotAsked => ({ help: false, told: [text.wrongOption(detail), ...usage] });
  if (values.help === true) return { help: true, told: usage };
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { type } = isOption(token.name) ? OPTIONS[token.name] : { type: null };
    if (type === null) return wrong(text.unknownOption(token.rawName));
    if (type === 'boolean' && token.value !== undefined) return wrong(text.takesNoValue(token.rawName));
    const isNext = token.value !== undefined && !token.inlineValue;
    if (type === 'string' && (token.value === undefined || (isNext && token.value.startsWith('-'))))
      return wrong(text.needsValue(token.rawName));
  }
  if (lang !== locale) return wrong(`--lang ${lang}`);
  const ruleSetId = value('rule-set');
  if (ruleSetId !== null && !findRuleSet(ruleSetId)) return wrong(readWords(locale).unknownRuleSet(ruleSetId));
  const [json, explain] = [values.json === true, values.explain === true];
  if (explain && !json) return wrong(text.explainNeedsJson);
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (files.length === 0) return { help: false, told: usage };
  const out = value('out');
  const [summary, jsonl, parquet] = [value('summary'), value('jsonl'), value('parquet')];
  const outputs = [summary, jsonl, parquet].filter((path) => path !== null);
  const wrongName = [['--summary', summary, '.xlsx'] as const, ['--parquet', parquet, '.parquet'] as const].find(
    ([, path, end]) => path !== null && !path.toLowerCase().endsWith(end),
  );
  if (wrongName) return wrong(text.wrongEnding(wrongName[0], wrongName[2]));
  if (new Set(outputs).size < outputs.length) return wrong(text.sameOutput);
  const fresh = values.fresh === true;
  if (fresh && outputs.length === 0) return wrong(text.freshNeedsOutput);
  const collect = outputs.length > 0 ? { summary, jsonl, parquet, fresh } : null;
  const [force, ignoreRecord] = [values.force === true, values['ignore-record'] === true];
  const columns = values['review-columns'] === true;
  const [history, review] = [values.history === true, columns ? 'columns' : values.review === true] as const;
  if (values.formulas === true && values.values === true) return wrong(text.formulasOrValues);
  const style = values.formulas === true ? 'live' : values.values === true ? 'values' : null;
  const [evidence, sample] = [values.evidence === true, values.sample === true];
  if ((evidence || sample) && (out === null || review)) return wrong(text.besideNeedsOut);
  if (style !== null && out === null) return wrong(text.formulasNeedOut);
  if (style !== null && review !== false) return wrong(text.reviewWritesNoScores);
  if (columns && out === null) return wrong(text.columnsNeedOut);
  return {
    files,
    json,
    explain,
    history,
    review,
    compare: values.compare === true,
    evidence,
    sample,
    out,
    force,
    collect,
    ruleSetId,
    ignoreRecord,
    style,
    locale,
    wantsCopy: out !== null,
  };
}

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);
