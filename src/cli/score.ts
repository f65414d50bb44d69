import './small-memory';
import type { Finding } from '../core/finding/finding';
import { readArguments, type Arguments } from './arguments';
import { cliText } from './cli-text';
import { Copies } from './copies';
import { programFault } from './program-fault';
import { jsonPrinter, tablePrinter } from './result-printer';
import { scoreInput } from './score-input';
import type { ScoredFile } from './score-json';
import { systemFaultText } from './system-fault';
import { onUnwritable, send, tell } from './terminal';

/** The exit status: all complete, something incomplete or wrong in a sheet, wrong usage or an unreadable file. */
const [COMPLETE, INCOMPLETE, FAILED] = [0, 1, 2];

/** Scores the files named on the command line; returns the exit status. */
async function main(): Promise<number> {
  const given = readArguments(process.argv.slice(2));
  if (!('help' in given)) return scoreFiles(given);
  if (given.help) await send(`${given.told.join('\n')}\n`);
  else tell(...given.told);
  return given.help ? COMPLETE : FAILED;
}

/** Each result is printed when it is there, and kept no longer. */
async function scoreFiles(given: Arguments): Promise<number> {
  const { files, locale, json } = given;
  const text = cliText(locale);
  onUnwritable((cause) => tell(text.resultNotWritten(systemFaultText(cause, locale))));
  let status = COMPLETE;
  const atLeast = (least: number): void => {
    status = Math.max(status, least);
  };
  let copies = given.out === null ? null : new Copies(given.out, files, given.force, locale);
  const obstacle = copies?.prepare() ?? null;
  if (obstacle !== null) {
    tell(obstacle);
    atLeast(FAILED);
    copies = null;
  }
  const printer = json ? jsonPrinter(locale, given.explain) : tablePrinter(locale);
  await send(printer.start);
  for (const file of files) {
    const { scored, copy, notes } = await scoreInput(file, { ...given, wantsCopy: copies !== null });
    tell(...notes);
    if (scored.error && json) tell(`${file}${text.colon}${scored.error.message}`);
    await send(printer.file(scored));
    if (copies && copy) {
      const { isWritten, told } = copies.write(file, copy);
      tell(told);
      if (!isWritten) atLeast(FAILED);
    }
    atLeast(scored.error ? FAILED : isClean(scored) ? COMPLETE : INCOMPLETE);
  }
  await send(printer.end);
  return status;
}

const isError = ({ severity }: Finding): boolean => severity === 'error';

/** A table that carries points and was not scored is not done. */
function isClean({ scorecards, skippedTables }: ScoredFile): boolean {
  if (skippedTables.some(({ points, findings }) => points || findings.some(isError))) return false;
  return scorecards.every(
    (card) =>
      (card.kind === 'weights' ? card.unread.length === 0 : card.total.complete) && !card.findings.some(isError),
  );
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (cause: unknown) => {
    tell(cliText('zh-CN').programFault(programFault(cause)));
    process.exitCode = FAILED;
  },
);
