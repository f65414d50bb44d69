import { cliText } from './cli-text';
import { readOptions, type NotAsked } from './read-options';
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
  list: { type: 'boolean' },
  'rule-set': { type: 'string' },
  'ignore-record': { type: 'boolean' },
  lang: { type: 'string' },
} as const;

export function readArguments(args: readonly string[]): Arguments | NotAsked {
  const read = readOptions(args, OPTIONS, (language) => cliText(language).usage);
  if ('help' in read) return read;
  const { files, locale, value, isSet, wrong } = read;
  const text = cliText(locale);
  const [json, explain] = [isSet('json'), isSet('explain')];
  if (explain && !json) return wrong(text.explainNeedsJson);
  const out = value('out');
  const [summary, jsonl, parquet] = [value('summary'), value('jsonl'), value('parquet')];
  const outputs = [summary, jsonl, parquet].filter((path) => path !== null);
  const wrongName = [['--summary', summary, '.xlsx'] as const, ['--parquet', parquet, '.parquet'] as const].find(
    ([, path, end]) => path !== null && !path.toLowerCase().endsWith(end),
  );
  if (wrongName) return wrong(text.wrongEnding(wrongName[0], wrongName[2]));
  if (new Set(outputs).size < outputs.length) return wrong(text.sameOutput);
  const fresh = isSet('fresh');
  if (fresh && outputs.length === 0) return wrong(text.freshNeedsOutput);
  const collect = outputs.length > 0 ? { summary, jsonl, parquet, fresh } : null;
  const [force, ignoreRecord] = [isSet('force'), isSet('ignore-record')];
  const columns = isSet('review-columns');
  const [history, review] = [isSet('history'), columns ? 'columns' : isSet('review')] as const;
  if (isSet('formulas') && isSet('values')) return wrong(text.formulasOrValues);
  const style = isSet('formulas') ? 'live' : isSet('values') ? 'values' : null;
  const [evidence, sample, list] = [isSet('evidence'), isSet('sample'), isSet('list')];
  if ((evidence || sample || list) && (out === null || review)) return wrong(text.besideNeedsOut);
  if (style !== null && out === null) return wrong(text.formulasNeedOut);
  if (style !== null && review !== false) return wrong(text.reviewWritesNoScores);
  if (columns && out === null) return wrong(text.columnsNeedOut);
  return {
    files,
    json,
    explain,
    history,
    review,
    compare: isSet('compare'),
    evidence,
    sample,
    list,
    out,
    force,
    collect,
    ruleSetId: value('rule-set'),
    ignoreRecord,
    style,
    locale,
    wantsCopy: out !== null,
  };
}
