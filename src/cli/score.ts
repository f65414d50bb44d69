import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findRuleSet } from '../core/scoring/rule-set/rule-sets';
import type { Locale } from '../text/locale';
import { cliText, type CliText } from './cli-text';
import { scoreFile, type FileOptions } from './score-file';
import { failedFile, scoreJson, type ScoredFile } from './score-json';
import { scoreTable } from './score-table';

interface Arguments extends FileOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Adds to the JSON why everything was read as it was. */
  readonly explain: boolean;
  readonly out: string | null;
}

/** The exit status: all complete, something incomplete or wrong in a sheet, wrong usage or an unreadable file. */
const [COMPLETE, INCOMPLETE, FAILED] = [0, 1, 2];

/** Scores the files named on the command line; returns the exit status. */
async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  if (given === null) return FAILED;
  if (given === 'help') return COMPLETE;
  const text = cliText(given.locale);
  const done: ScoredFile[] = [];
  const copies = new Set<string>();
  let failed = false;
  for (const file of given.files) {
    const bytes = readBytes(file);
    if (typeof bytes === 'string') {
      done.push(failedFile(file, 'cannot-read', text.cannotRead(file, bytes)));
      continue;
    }
    const { scored, copy, notes } = await scoreFile(file, bytes, given);
    done.push(scored);
    for (const note of notes) console.error(note);
    if (copy && given.out !== null) failed = !writeCopy(given.out, file, copy, copies, text) || failed;
  }
  console.log(
    given.json ? JSON.stringify(scoreJson(done, given.locale, given.explain), null, 2) : scoreTable(done, given.locale),
  );
  for (const { file, error } of done) if (error && given.json) console.error(`${file}: ${error.message}`);
  if (failed || done.some(({ error }) => error)) return FAILED;
  return done.every(isClean) ? COMPLETE : INCOMPLETE;
}

/** A table that carries points and was not scored is not done. */
function isClean({ scorecards, skippedTables }: ScoredFile): boolean {
  if (skippedTables.some(({ points }) => points)) return false;
  return scorecards.every(
    (card) =>
      (card.kind === 'weights' ? card.unread.length === 0 : card.total.complete) &&
      card.findings.every((finding) => finding.severity !== 'error'),
  );
}

function readArguments(args: readonly string[]): Arguments | 'help' | null {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        explain: { type: 'boolean', default: false },
        out: { type: 'string' },
        'rule-set': { type: 'string' },
        lang: { type: 'string', default: 'zh-CN' },
      },
    });
  } catch (cause) {
    return wrongUsage('zh-CN', cause instanceof Error ? cause.message : String(cause));
  }
  const { values, positionals } = parsed;
  const locale: Locale = values.lang === 'en-US' ? 'en-US' : 'zh-CN';
  if (values.lang !== locale) return wrongUsage(locale, `--lang ${values.lang}`);
  if (values.help) {
    console.log(cliText(locale).usage);
    return 'help';
  }
  const ruleSetId = values['rule-set'] ?? null;
  if (ruleSetId !== null && !findRuleSet(ruleSetId))
    return wrongUsage(locale, cliText(locale).unknownRuleSet(ruleSetId));
  if (values.explain && !values.json) return wrongUsage(locale, cliText(locale).explainNeedsJson);
  if (positionals.length === 0) return wrongUsage(locale, '');
  const out = values.out ?? null;
  return {
    files: positionals,
    json: values.json,
    explain: values.explain,
    out,
    ruleSetId,
    locale,
    wantsCopy: out !== null,
  };
}

function wrongUsage(locale: Locale, detail: string): null {
  const text = cliText(locale);
  console.error(detail === '' ? text.usage : `${text.wrongOption(detail)}\n${text.usage}`);
  return null;
}

/** The file's bytes, or why there are none. */
function readBytes(file: string): Uint8Array | string {
  try {
    return readFileSync(file);
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function writeCopy(folder: string, file: string, bytes: Uint8Array, copies: Set<string>, text: CliText): boolean {
  const target = join(folder, basename(file));
  const refusal = resolve(target) === resolve(file) ? text.wouldOverwrite : copies.has(target) ? text.sameName : null;
  if (refusal) {
    console.error(refusal(file));
    return false;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(target, bytes);
  copies.add(target);
  console.error(text.written(target));
  return true;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (cause: unknown) => {
    console.error(cause);
    process.exitCode = FAILED;
  },
);
