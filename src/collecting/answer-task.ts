import { WorkbookFileError } from '../stand-in/workbook/workbook-types';
import { fileErrorText } from '../text/interface-text';
import { collectFile, type CollectedFile } from './collect-file';
import { programFault } from './program-fault';
import { summaryWorkbook } from './summary-workbook';
import type { CollectTask, SummaryTask, ThreadAnswer, ThreadTask } from './thread-messages';
import { isOurCopy, markCopy } from './web-copy-mark';

/** Does what a thread is asked for. Whatever goes wrong in a file ends here: what the next one comes to does not depend on
 *  it. */
export async function answerTask(task: ThreadTask): Promise<ThreadAnswer> {
  try {
    if (task.kind === 'summary') return { kind: 'summary', bytes: await summaryOf(task) };
    const bytes = await bytesOf(task.file);
    if (bytes === null) return { kind: 'unread' };
    if (task.kind === 'isCopy') return { kind: 'isCopy', isCopy: await isOurCopy(bytes) };
    return { kind: 'collect', collected: await collected(task, bytes) };
  } catch (cause) {
    return { kind: 'failed', report: programFault(cause) };
  }
}

async function collected({ name, terms }: CollectTask, bytes: Uint8Array): Promise<CollectedFile> {
  try {
    return await collectFile(name, bytes, terms);
  } catch (cause) {
    if (!(cause instanceof WorkbookFileError)) throw cause;
    return { forms: [], error: fileErrorText(cause, terms.locale), wantsRuleSet: false };
  }
}

async function summaryOf({ fileName, forms, unread, terms }: SummaryTask): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await markCopy(await summaryWorkbook(fileName, { forms, unread }, terms.locale));
  return new Uint8Array(bytes);
}

/** A file may have been moved, changed or taken away since it was chosen: then the browser reads nothing of it. */
async function bytesOf(file: Blob): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}
