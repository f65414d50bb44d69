import { parseArgs } from 'node:util';
import { findTemplate } from '../../app/report/templates/all-templates';
import { findRuleSet } from '../../core/scoring/rule-set/rule-sets';
import type { Locale } from '../../text/locale';
import { readWords } from '../../text/read-words';
import type { NotAsked } from '../arguments';
import { cliText } from '../cli-text';
import { reportCliWords } from './report-cli-words';

/** What a command line of `npm run report` asks for. */
export interface ReportArguments {
  readonly files: readonly string[];
  readonly out: string;
  /** null: the one of the rule set, or of the report that is there. */
  readonly template: string | null;
  readonly ruleSetId: string | null;
  readonly ignoreRecord: boolean;
  readonly force: boolean;
  readonly locale: Locale;
}

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  out: { type: 'string' },
  template: { type: 'string' },
  'rule-set': { type: 'string' },
  'ignore-record': { type: 'boolean' },
  force: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

export function readReportArguments(args: readonly string[]): ReportArguments | NotAsked {
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
  const [text, words] = [cliText(locale), reportCliWords(locale)];
  const usage = words.usage.split('\n');
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
  const template = value('template');
  if (template !== null && !findTemplate(template)) return wrong(words.unknownTemplate(template));
  const files = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  if (files.length === 0) return { help: false, told: usage };
  const out = value('out');
  if (out === null || out === '') return wrong(words.needsOut);
  if (OTHER_DOCUMENT.test(out)) return wrong(text.wrongEnding('--out', '.docx'));
  return {
    files,
    out,
    template,
    ruleSetId,
    ignoreRecord: values['ignore-record'] === true,
    force: values.force === true,
    locale,
  };
}

/** Nobody means a folder by such a name. */
const OTHER_DOCUMENT = /\.(?:docm?|dotx?|wps|rtf|pdf|txt|xls[xm]?)$/iu;

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);
