import './small-memory';
import { isMainThread, workerData } from 'node:worker_threads';
import { readArguments, type Arguments } from './arguments';
import { cliText } from './cli-text';
import { Copies } from './copies';
import { COMPLETE, FAILED } from './exit-status';
import { fileAnswers } from './file-answers';
import { programFault } from './program-fault';
import { Progress } from './progress';
import { resultFrame } from './result-frame';
import { systemFaultText } from './system-fault';
import { onUnwritable, send, tell } from './terminal';
import { answerTasks } from './worker-pool';

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
  const frame = resultFrame(json);
  const progress = new Progress(files.length, locale);
  let before = frame.start;
  for await (const { file, result, error, notes, copy, status: ofFile } of fileAnswers({
    ...given,
    wantsCopy: copies !== null,
  })) {
    progress.clear();
    tell(...notes);
    if (error !== null && json) tell(`${file}${text.colon}${error}`);
    await send(before + result);
    before = frame.between;
    if (copies && copy) {
      const { isWritten, told } = copies.write(file, copy);
      tell(told);
      if (!isWritten) atLeast(FAILED);
    }
    atLeast(ofFile);
    progress.add();
  }
  progress.clear();
  await send(frame.end);
  return status;
}

if (isMainThread) {
  main().then(
    (status) => {
      process.exitCode = status;
    },
    (cause: unknown) => {
      tell(cliText('zh-CN').programFault(programFault(cause)));
      process.exitCode = FAILED;
    },
  );
} else {
  const given: Arguments = workerData;
  void answerTasks(async () => {
    const { answerFile } = await import('./file-answer');
    return (file: string) => answerFile(file, given);
  });
}
