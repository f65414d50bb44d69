import { fileErrorText } from '../../text/interface-text';
import type { Locale } from '../../text/locale';
import type { PageMessage } from './page-message';
import { englishWords } from './words.en-us';
import { chineseWords, type WorkbenchWords } from './words.zh-cn';

const WORDS = { 'zh-CN': chineseWords, 'en-US': englishWords };

/** The words of the workbench page, in a language. */
export function workbenchWords(locale: Locale): WorkbenchWords {
  return WORDS[locale];
}

/** The sentence for a message: what happened, what was left unchanged, what to do. */
export function messageText(message: PageMessage, locale: Locale): string {
  const words = workbenchWords(locale);
  switch (message.kind) {
    case 'notOpened':
      return words.notOpened(message.file, fileErrorText(message.fault, locale));
    case 'notFound':
      return words.notFound(message.file);
    case 'notSaved':
      return words.notSaved(message.detail);
    case 'signed':
    case 'fullOfLooks':
    case 'clipboardRefused':
      return words[message.kind];
    case 'leftUnsaved':
      return words.leftUnsaved(message.file);
    case 'protectedCell':
      return words.protectedCell(message.address);
    case 'editRefused':
      return words.editRefused[message.code](message.detail);
    case 'externalLink':
      return words.externalLink(message.target);
    case 'linkLost':
      return words.linkLost(message.target);
    case 'commandFailed':
      return words.commandFailed(message.command);
    case 'hostOptions':
      return words.hostOptionsProblem(message.problems);
  }
}

/** The sentence about what the grid leaves out, null when it draws everything. */
export function undrawnText(undrawn: readonly string[], locale: Locale): string | null {
  if (undrawn.length === 0) return null;
  const words = workbenchWords(locale);
  const named = undrawn.map((thing) => (isUndrawn(thing, words.undrawn) ? words.undrawn[thing] : thing));
  return words.notDrawn(named.join(words.listSeparator));
}

function isUndrawn(thing: string, known: WorkbenchWords['undrawn']): thing is keyof WorkbenchWords['undrawn'] {
  return Object.hasOwn(known, thing);
}
