import { makeReport } from '../../app/report/make-report';
import type { Report } from '../../app/report/report-block';
import { reportSubject, type ReportSubject } from '../../app/report/report-subject';
import { findTemplate, templateFor } from '../../app/report/templates/all-templates';
import type { ReportTemplate } from '../../app/report/report-template';
import { lacksResults, openFile, scoreRead, tableNotes } from '../../collecting/score-read';
import { UNKNOWN_RULE_SET } from '../../collecting/score-json';
import { filePort } from '../../host/file/file-port';
import { startFormulas } from '../../stand-in/formula/start-formulas';
import { hostErrorText } from '../../text/interface-text';
import { cliText } from '../cli-text';
import { NODE_PACKING } from '../node-packing';
import { recordInForce, withoutRecord } from '../record-in-force';
import type { ReportArguments } from './report-arguments';
import { reportCliWords } from './report-cli-words';

/** A form of a workbook that a report can be written of. */
export interface ReportedForm {
  readonly sheet: string;
  readonly project: string | null;
  /** Its total is there; else the report says what is missing. */
  readonly isComplete: boolean;
  /** The report by a template; null: by the one that goes with the rule set. */
  readonly report: (template: string | null) => Report;
}

/** The forms of a workbook that reports are written of; or why there are none. */
export type ReportedFile =
  | {
      readonly ok: true;
      readonly forms: readonly ReportedForm[];
      readonly notes: readonly string[];
      readonly isWhole: boolean;
    }
  | { readonly ok: false; readonly why: string };

/** Reads and scores a workbook for its reports. */
export async function reportedFile(file: string, bytes: Uint8Array, given: ReportArguments): Promise<ReportedFile> {
  const { locale } = given;
  const workbook = openFile(file, bytes, locale, NODE_PACKING);
  if ('error' in workbook) return { ok: false, why: workbook.error?.message ?? '' };
  const formulas = lacksResults(workbook) ? await startFormulas(workbook) : null;
  try {
    const port = filePort(workbook);
    const ignored = given.ignoreRecord ? await withoutRecord(file, port, locale) : NOTHING_IGNORED;
    if (!ignored.ok) return { ok: false, why: hostErrorText(ignored.error, locale) };
    const { scored, read } = await scoreRead(file, port, { locale, ruleSetId: given.ruleSetId, style: null });
    if (!read) {
      const advice = scored.error?.code === UNKNOWN_RULE_SET ? cliText(locale).chooseRuleSet : '';
      return { ok: false, why: `${scored.error?.message ?? ''}${advice}` };
    }
    const [words, text] = [reportCliWords(locale), cliText(locale)];
    const { rules, recalculation } = read;
    const { notes: told } = await recordInForce(file, read, given.ruleSetId, locale);
    const forms = recalculation.forms.flatMap((form): readonly ReportedForm[] => {
      const subject = form.card.kind === 'scored' ? reportSubject(read, form) : null;
      if (!subject) return [];
      return [reportedForm(subject, templateFor(rules.ruleSet.id))];
    });
    const left = recalculation.forms.filter(({ card }) => card.kind !== 'scored').map(({ card }) => card.sheet);
    const tables = tableNotes(recalculation.skippedTables, locale);
    const notes = [...left.map((sheet) => words.notScored(sheet)), ...tables].map(
      (note) => `${file}${text.colon}${note}`,
    );
    if (forms.length === 0) return { ok: false, why: words.noForm };
    const isWhole = !recalculation.skippedTables.some(({ points }) => points);
    return { ok: true, forms, notes: [...ignored.value, ...told, ...notes], isWhole };
  } finally {
    formulas?.dispose();
  }
}

const NOTHING_IGNORED = { ok: true, value: [] } as const;

function reportedForm(subject: ReportSubject, usual: ReportTemplate): ReportedForm {
  const { card } = subject;
  return {
    sheet: card.sheet,
    project: card.project,
    isComplete: card.total.complete && card.total.score !== null,
    report: (template) => makeReport((template === null ? null : findTemplate(template)) ?? usual, subject),
  };
}
