import * as fs from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Report } from '../../app/report/report-block';
import { openReport, isReport, type ReportFile } from '../../word/report-file';
import { refreshedText } from '../../text/report-words';
import { changesOf, refreshReport } from '../../word/refresh-report';
import { writeReport } from '../../word/write-report';
import { cliText } from '../cli-text';
import { identities } from '../copies';
import { prepareFolder, unfinishedPath } from '../unfinished-file';
import { systemFaultText } from '../system-fault';
import type { ReportArguments } from './report-arguments';
import { reportCliWords } from './report-cli-words';
import type { ReportedForm } from './report-file';

/** What became of one report, in sentences. */
export interface PutReport {
  readonly isWritten: boolean;
  readonly told: readonly string[];
}

/** What a run reads, and where it wrote reports already. */
export interface ReportRun {
  readonly inputs: readonly string[];
  readonly taken: Set<string>;
}

/** Writes the report of a form, or brings the one that stands there up to date; it stands there whole, or as before.
 *  Nothing that is not ours is replaced, unless that was asked for; a workbook never is. */
export async function putReport(
  target: string,
  form: ReportedForm,
  { inputs, taken }: ReportRun,
  given: ReportArguments,
): Promise<PutReport> {
  const { locale, force } = given;
  const words = reportCliWords(locale);
  const not = (why: string): PutReport => ({ isWritten: false, told: [why] });
  const place = resolve(target).toLowerCase();
  if (taken.has(place)) return not(words.sameName(target));
  taken.add(place);
  try {
    const standing = fs.lstatSync(target, { throwIfNoEntry: false });
    if (standing) {
      const own = new Set(identities(target));
      if (inputs.some((input) => identities(input).some((name) => own.has(name))))
        return not(cliText(locale).wouldOverwriteInput(target));
      if (!standing.isFile()) return not(cliText(locale).noFileThere(target));
      if (!force) return await bringUpToDate(target, form, given);
    }
    const report = form.report(given.template);
    writeWhole(target, await writeReport(report));
    return { isWritten: true, told: [words.written(target, gapsIn(report))] };
  } catch (cause) {
    return not(cliText(locale).notWritten(target, systemFaultText(cause, locale)));
  }
}

const gapsIn = ({ blocks }: Report): number => blocks.filter(({ kind }) => kind === 'gap').length;

async function bringUpToDate(target: string, form: ReportedForm, given: ReportArguments): Promise<PutReport> {
  const words = reportCliWords(given.locale);
  const existing = fs.readFileSync(target);
  const found = openReport(existing);
  const not = (why: string): PutReport => ({ isWritten: false, told: [why] });
  if (!found || !isReport(found)) return not(words.notRefreshed.notOurs(target, ''));
  const outcome = await refreshReport(existing, form.report(given.template ?? templateOf(found)));
  if (!outcome.ok) return not(words.notRefreshed[outcome.why](target, templateOf(found) ?? ''));
  const changes = changesOf(outcome);
  if (changes > 0) writeWhole(target, outcome.bytes);
  const said = changes === 0 ? words.unchanged(target) : words.refreshed(target, changes, outcome.gaps);
  return { isWritten: true, told: [said, ...refreshedText(outcome, given.locale).map((line) => `  ${line}`)] };
}

const templateOf = ({ memory }: ReportFile): string | null => memory?.template ?? null;

/** Under another name first, so that it is whole when it has its own. */
function writeWhole(target: string, bytes: Uint8Array): void {
  prepareFolder(dirname(target));
  const path = unfinishedPath(dirname(target));
  try {
    const open = fs.openSync(path, 'wx');
    try {
      fs.writeFileSync(open, bytes);
      fs.fsyncSync(open);
    } finally {
      fs.closeSync(open);
    }
    fs.renameSync(path, target);
  } catch (cause) {
    fs.rmSync(path, { force: true });
    throw cause;
  }
}
