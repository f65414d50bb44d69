import { findTemplate } from '../../app/report/templates/all-templates';
import type { Locale } from '../../text/locale';
import { cliText } from '../cli-text';
import { readOptions, type NotAsked } from '../read-options';
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
  const read = readOptions(args, OPTIONS, (locale) => reportCliWords(locale).usage);
  if ('help' in read) return read;
  const { files, locale, value, isSet, wrong } = read;
  const words = reportCliWords(locale);
  const template = value('template');
  if (template !== null && !findTemplate(template)) return wrong(words.unknownTemplate(template));
  const out = value('out');
  if (out === null || out === '') return wrong(words.needsOut);
  if (OTHER_DOCUMENT.test(out)) return wrong(cliText(locale).wrongEnding('--out', '.docx'));
  return {
    files,
    out,
    template,
    ruleSetId: value('rule-set'),
    ignoreRecord: isSet('ignore-record'),
    force: isSet('force'),
    locale,
  };
}

/** Nobody means a folder by such a name. */
const OTHER_DOCUMENT = /\.(?:docm?|dotx?|wps|rtf|pdf|txt|xls[xm]?)$/iu;
