import './small-memory';
import { isMainThread, workerData } from 'node:worker_threads';
import { readWords } from '../text/read-words';
import { readArguments, type Arguments } from './arguments';
import { cliText } from './cli-text';
import { Copies } from './copies';
import type { Collection } from './collect/collection';
import { readInputs, type Inputs } from './collect/inputs';
import { writtenPaths } from './collect/output-paths';
import { COMPLETE, FAILED, INCOMPLETE } from './exit-status';
import type { Task } from './file-answer';
import { fileAnswers } from './file-answers';
import { programFault } from '../collecting/program-fault';
import { printable } from './printable';
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
  const { locale, json } = given;
  const text = cliText(locale);
  onUnwritable((cause) => tell(text.resultNotWritten(systemFaultText(cause, locale))));
  const run = await begin(given);
  if (run === null) return FAILED;
  const { inputs, copies, collection } = run;
  let { status } = run;
  const frame = resultFrame(json);
  const progress = new Progress(inputs.files.length, locale, json || !collection);
  let done = 0;
  const interrupted = onInterrupt(() => {
    progress.clear();
    copies?.abandon();
    tell(collection ? collection.abandon() : text.stopped(done, inputs.files.length));
  });
  let before = frame.start;
  const files = inputs.files.map(({ file }) => file);
  const task = { ...given, files, wantsCopy: copies !== null, done: collection?.doneBefore ?? new Set<string>() };
  for await (const answer of fileAnswers(task)) {
    const { file, result, error, notes, copy } = answer;
    const input = inputs.files[done++];
    progress.clear();
    tell(...notes);
    if (error !== null && json) tell(`${file}${text.colon}${error}`);
    if (result !== '') await send(before + result);
    if (result !== '') before = frame.between;
    if (copies && copy) {
      const { isWritten, told } = copies.write(file, copy);
      tell(told);
      if (!isWritten) status = FAILED;
    }
    const ofFile = collection && input ? await collection.add(input, answer) : answer.status;
    status = Math.max(status, ofFile);
    progress.add();
  }
  progress.clear();
  interrupted.off();
  await send(json && before === frame.start ? frame.start + frame.end : frame.end);
  if (!collection) return status;
  try {
    const told = await collection.finish();
    if (json) tell(...told);
    else await send(`${told.map(printable).join('\n')}\n`);
    return status;
  } catch (cause) {
    collection.abandon();
    tell(text.resultNotWritten(systemFaultText(cause, locale)));
    return FAILED;
  }
}

interface Run {
  readonly inputs: Inputs;
  readonly copies: Copies | null;
  readonly collection: Collection | null;
  readonly status: number;
}

/** What a run needs before it scores anything; null: it cannot begin, and why was told. */
async function begin(given: Arguments): Promise<Run | null> {
  const { files, locale } = given;
  const text = cliText(locale);
  const inputs = readInputs(files, writtenPaths(given));
  const named = inputs.files.map(({ file }) => file);
  let status = COMPLETE;
  let copies = given.out === null ? null : new Copies(given.out, named, given.force, locale);
  const obstacle = copies?.prepare() ?? null;
  if (obstacle !== null) {
    tell(obstacle);
    status = FAILED;
    copies = null;
  }
  const collection =
    given.collect && new (await import('./collect/collection')).Collection(given, given.collect, inputs);
  const refusal = collection?.prepare(inputs) ?? null;
  if (refusal !== null) {
    tell(refusal, text.nothingScored);
    return null;
  }
  if (collection) {
    status = Math.max(status, collection.leaveOut(inputs.leftOut));
    if (collection.doneBefore.size > 0) tell(text.resumed(collection.doneBefore.size));
  } else {
    tell(...inputs.leftOut.map(({ file, why }) => `${file}${text.colon}${readWords(locale).leftOut[why]}`));
    if (inputs.leftOut.some(({ why }) => why !== 'copy')) status = Math.max(status, INCOMPLETE);
  }
  return { inputs, copies, collection, status };
}

/** What is to be put in order when somebody stops the run (Ctrl+C), until it is over. */
function onInterrupt(leave: () => void): { readonly off: () => void } {
  const stop = (): void => {
    leave();
    process.exit(INTERRUPTED);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  return { off: () => signals.forEach((signal) => process.off(signal, stop)) };
}

/** As a shell tells that a program was stopped by Ctrl+C. */
const INTERRUPTED = 130;

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
  const given: Task = workerData;
  void answerTasks(async () => {
    const { answerFile } = await import('./file-answer');
    return (file: string) => answerFile(file, given);
  });
}
