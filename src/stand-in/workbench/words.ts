import { fileErrorText } from '../../text/interface-text';
import type { Locale } from '../../text/locale';
import type { WorkbookEditErrorCode } from '../workbook/workbook-edit-error';
import type { PageMessage } from './page-message';
import { englishWords } from './words.en-us';
import { chineseWords } from './words.zh-cn';

/** What a sheet may hold that the grid does not draw. */
export type Undrawn =
  | 'chart'
  | 'picture'
  | 'shape'
  | 'control'
  | 'embeddedObject'
  | 'conditionalFormat'
  | 'someConditionalFormats'
  | 'sparkline'
  | 'background';

/** The words of the workbench page itself; those of the ribbon come from the add-in's manifest. */
export interface WorkbenchWords {
  readonly title: string;
  readonly open: string;
  readonly openFile: string;
  readonly download: string;
  readonly undo: string;
  readonly redo: string;
  readonly otherLanguage: string;
  readonly workbook: string;
  readonly ribbon: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly grid: (sheet: string) => string;
  readonly selectAll: string;
  readonly cell: (address: string) => string;
  readonly leaveHint: string;
  readonly sheets: string;
  readonly pane: string;
  readonly resizePane: string;
  readonly dropHere: string;
  readonly opening: string;
  readonly nothingOpen: string;
  readonly noCells: string;
  readonly close: string;
  readonly mode: Readonly<Record<'ready' | 'enter' | 'edit', string>>;
  readonly sum: (total: string) => string;
  readonly average: (value: string) => string;
  readonly count: (cells: string) => string;
  readonly undrawn: Readonly<Record<Undrawn, string>>;
  /** `things` are joined already; the file keeps them. */
  readonly notDrawn: (things: string) => string;
  readonly tooManyFormulas: string;
  readonly formulasFailed: string;
  readonly manualCalculation: string;
  readonly linkHint: string;
  readonly hostOptions: string;
  readonly hostOptionsOn: (count: number) => string;
  readonly hostOptionsHint: string;
  readonly hostOptionIsOn: string;
  readonly hostOptionsProblem: (problems: readonly string[]) => string;
  readonly externalLink: (target: string) => string;
  readonly linkLost: (target: string) => string;
  readonly listSeparator: string;
  readonly notOpened: (file: string, why: string) => string;
  readonly notFound: (file: string) => string;
  readonly notSaved: (detail: string) => string;
  readonly protectedCell: (address: string) => string;
  readonly editRefused: Readonly<Record<WorkbookEditErrorCode, (detail: string) => string>>;
  readonly commandFailed: (command: string) => string;
}

const WORDS: Readonly<Record<Locale, WorkbenchWords>> = { 'zh-CN': chineseWords, 'en-US': englishWords };

export function workbenchWords(locale: Locale): WorkbenchWords {
  return WORDS[locale];
}

/** The sentence for a message: what happened, what was left unchanged, what to do. */
export function messageText(message: PageMessage, locale: Locale): string {
  const words = workbenchWords(locale);
  switch (message.kind) {
    case 'notOpened':
      return words.notOpened(message.file, fileErrorText(message.code, message.detail, locale));
    case 'notFound':
      return words.notFound(message.file);
    case 'notSaved':
      return words.notSaved(message.detail);
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

function isUndrawn(thing: string, known: WorkbenchWords['undrawn']): thing is Undrawn {
  return Object.hasOwn(known, thing);
}
