import type { HostError } from '../host/port';
import type { WorkbookFileErrorCode } from '../stand-in/workbook/workbook-types';
import * as errorsEnglish from './error-words.en-us';
import * as errorsChinese from './error-words.zh-cn';
import { interfaceEnglish } from './interface-words.en-us';
import { interfaceChinese } from './interface-words.zh-cn';
import type { Locale } from './locale';

/** How a row stands, as one word beside its icon. */
export type RowStanding = 'met' | 'unmet' | 'underspent' | 'byHand' | 'notApplicable' | 'unscorable' | 'listed';

/** Every word of the task pane that is not a finding or an explanation. Numbers come as texts or counts. */
export interface InterfaceText {
  readonly product: string;
  readonly formCount: (forms: number) => string;
  readonly score: string;
  readonly scoring: string;
  /** What is being done at the moment; `total` is null where it is not known yet. */
  readonly progress: (step: 'reading' | 'scoring' | 'writing', done: number, total: number | null) => string;
  readonly cancel: string;
  readonly undo: string;
  readonly retry: string;
  readonly refresh: string;

  readonly ruleSet: string;
  readonly ruleSetSource: (source: string) => string;

  readonly totals: string;
  readonly outOf: (weight: string) => string;
  readonly incomplete: string;
  readonly incompleteWhy: (rows: number) => string;
  readonly incompleteOtherwise: string;
  readonly weightsOnly: string;
  readonly weightSum: string;
  readonly ringLabel: (score: string, weight: string) => string;
  readonly summary: (complete: number, incomplete: number) => string;
  readonly gradeCount: (grade: string, forms: number) => string;
  readonly problemCount: (findings: number) => string;
  readonly noProblems: string;
  readonly pointsByLevel: string;
  readonly levelPoints: (score: string, weight: string) => string;
  readonly otherLevel: string;
  readonly showMore: (count: number) => string;

  readonly rows: string;
  readonly problemsOnly: string;
  readonly noProblemRows: string;
  readonly execution: string;
  readonly target: string;
  readonly actual: string;
  readonly budget: string;
  readonly executed: string;
  readonly blank: string;
  readonly notScored: string;
  readonly standing: Readonly<Record<RowStanding, string>>;
  /** What a screen reader says of a row's or finding's button, after its content. */
  readonly goToCell: (address: string) => string;

  readonly findings: string;
  readonly findingsNone: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly remedy: string;

  readonly loading: string;
  readonly emptyTitle: string;
  readonly emptyLooked: string;
  readonly emptyHeaders: readonly string[];
  readonly emptyDo: readonly string[];
  readonly failedTitle: string;
  readonly brokenTitle: string;
  readonly brokenDo: string;
  readonly outsideTitle: string;
  readonly outsideDo: string;
  readonly outOfDate: string;
  readonly editingWait: string;

  readonly scored: (cells: number) => string;
  readonly flagged: (cells: number) => string;
  /** The form has no column to write scores to. */
  readonly noScoreColumn: string;
  readonly marked: (cells: number) => string;
  readonly unflagged: (cells: number) => string;
  readonly unchanged: string;
  /** Beside sheets that were left out. */
  readonly unchangedOtherwise: string;
  readonly undone: (cells: number) => string;
  readonly marksUndone: (cells: number) => string;
  readonly keptOnUndo: (cells: number) => string;
  readonly skippedSheet: Readonly<Record<'protected' | 'hidden', (sheet: string) => string>>;
  readonly foreignNotes: (cells: number) => string;
  readonly notesMissing: string;
  readonly manualCalculation: string;
  readonly precisionAsDisplayed: string;
  readonly unknownRuleSet: (id: string, used: string) => string;
  readonly marksRemoved: (cells: number) => string;
  readonly listWritten: (sheet: string, findings: number) => string;
  readonly listSettled: (settled: number) => string;
  readonly ruleSetRefused: string;
  readonly ruleSetFault: (field: string, expected: string) => string;
  readonly ruleSetImported: (name: string) => string;
  readonly recordMended: string;
  readonly recordLost: string;
  readonly selectionUnfit: Readonly<Record<'none' | 'noForm' | 'noAnchor', string>>;
}

/** Makes sentences of the host's failures: what happened, what was left unchanged, what to do. */
export type HostErrorWords = Readonly<Record<HostError['code'], (error: HostError) => string>>;
/** Makes sentences of files that cannot be opened; `detail` is for a technician. */
export type FileErrorWords = Readonly<Record<WorkbookFileErrorCode, (detail: string) => string>>;

const INTERFACE: Readonly<Record<Locale, InterfaceText>> = { 'zh-CN': interfaceChinese, 'en-US': interfaceEnglish };

export function interfaceText(locale: Locale): InterfaceText {
  return INTERFACE[locale];
}

/** Why the workbook could not be read or written: what happened, what was left unchanged, what to do. */
export function hostErrorText(error: HostError, locale: Locale): string {
  const words = locale === 'zh-CN' ? errorsChinese.hostErrorWords : errorsEnglish.hostErrorWords;
  return words[error.code](error);
}

/** Why a file could not be opened or saved: what happened, and what to do. */
export function fileErrorText(code: WorkbookFileErrorCode, detail: string, locale: Locale): string {
  const words = locale === 'zh-CN' ? errorsChinese.fileErrorWords : errorsEnglish.fileErrorWords;
  return words[code](detail);
}
