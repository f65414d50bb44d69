import { cliText } from '../cli-text';
import { readInputs, type Input } from '../collect/inputs';
import { COMPLETE, FAILED, INCOMPLETE } from '../exit-status';
import { programFault } from '../../collecting/program-fault';
import { printable } from '../printable';
import { readWords } from '../../text/read-words';
import { readInput } from '../score-input';
import { send, tell } from '../terminal';
import { putReport, type ReportRun } from './put-report';
import type { ReportArguments } from './report-arguments';
import { reportCliWords } from './report-cli-words';
import { reportedFile } from './report-file';
import { isReportPath, reportTargets } from './report-targets';

/** Writes the reports of the workbooks named on the command line; returns the exit status. */
export async function writeReports(given: ReportArguments): Promise<number> {
  const { locale, files, out } = given;
  const [text, words] = [cliText(locale), reportCliWords(locale)];
  const inputs = readInputs(files, [out]);
  if (isReportPath(out) && inputs.files.length !== 1) {
    tell(text.wrongOption(words.oneReportOnly));
    return FAILED;
  }
  let status = COMPLETE;
  const left = inputs.leftOut.map(({ file, why }) => `${file}${text.colon}${readWords(locale).leftOut[why]}`);
  tell(...left);
  if (inputs.leftOut.some(({ why }) => why !== 'copy')) status = INCOMPLETE;
  const named = inputs.files.map(({ file }) => file);
  const taken = new Set<string>();
  for (const input of inputs.files) {
    const ofFile = await reportsOf(input, { inputs: named, taken }, given).catch((cause: unknown) => {
      tell(`${input.file}${text.colon}${text.programFault(programFault(cause))}`);
      return FAILED;
    });
    status = Math.max(status, ofFile);
  }
  return status;
}

/** The reports of one workbook. Whatever goes wrong in it, the next one is written all the same. */
async function reportsOf(input: Input, run: ReportRun, given: ReportArguments): Promise<number> {
  const { file } = input;
  const { locale, out } = given;
  const [text, words] = [cliText(locale), reportCliWords(locale)];
  const bytes = readInput(file, locale);
  if ('error' in bytes) {
    tell(`${file}${text.colon}${bytes.error?.message ?? ''}`);
    return FAILED;
  }
  const found = await reportedFile(file, bytes, given);
  if (!found.ok) {
    tell(`${file}${text.colon}${found.why}`);
    return FAILED;
  }
  tell(...found.notes);
  let status = found.isWhole ? COMPLETE : INCOMPLETE;
  const targets = reportTargets(out, input, found.forms);
  for (const [index, form] of found.forms.entries()) {
    const { isWritten, told } = await putReport(targets[index] ?? out, form, run, given);
    if (isWritten) await send(`${told.map(printable).join('\n')}\n`);
    else tell(...told);
    if (!isWritten) status = FAILED;
    else if (!form.isComplete) {
      tell(`${file}${text.colon}${words.incomplete(form.sheet)}`);
      status = Math.max(status, INCOMPLETE);
    }
  }
  return status;
}
