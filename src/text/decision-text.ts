import type { Correction } from '../core/sheet/corrections/correction';
import * as english from './decision-words.en-us';
import * as chinese from './decision-words.zh-cn';
import type { Locale } from './locale';

/** The words around what people decide: how a row is scored, what the recogniser is told, findings set aside. */
export interface DecisionText {
  /** The button below a row that opens how it is scored. */
  readonly rowRule: (functionName: string) => string;
  readonly by: Readonly<Record<'user' | 'sheet' | 'ruleSet', string>>;
  readonly suggested: string;
  readonly written: (sentence: string) => string;
  readonly readAs: (choice: string) => string;
  readonly adopt: string;
  readonly decline: string;
  readonly adoptNoMore: string;
  readonly otherFunction: string;
  readonly backToRuleSet: string;
  readonly functionLabel: string;
  readonly addBand: string;
  readonly removeBand: string;
  readonly means: (choice: string) => string;
  readonly use: string;
  readonly close: string;

  readonly dismiss: string;
  readonly dismissReason: string;
  readonly dismissHint: string;
  readonly reasonMissing: string;
  readonly dismissed: string;
  readonly dismissedOn: (day: string, reason: string) => string;
  readonly restore: string;
  readonly list: string;
  readonly removeMarks: string;

  readonly howRead: string;
  readonly valuesRead: string;
  readonly columnAt: (column: string) => string;
  readonly questionCount: (questions: number) => string;
  readonly skippedTables: string;
  readonly skippedPlace: (sheet: string, row: number) => string;
  readonly correct: string;
  readonly correctHow: string;
  readonly columnIs: string;
  readonly columnUnused: string;
  readonly apply: string;
  readonly notIndicator: string;
  readonly headerHere: string;
  readonly percentHere: string;
  readonly percentWhole: string;
  readonly percentFraction: string;
  readonly corrections: string;
  readonly takeBack: string;
  readonly offered: string;
  readonly useOffered: string;
  readonly strayCorrections: string;

  readonly ruleSetFile: string;
  readonly ruleSetOwn: (name: string) => string;
  readonly importRuleSet: string;
  readonly importHint: string;
  readonly fileUnread: string;
  readonly exportRuleSet: string;
  readonly copyRuleSet: string;
  readonly copied: string;
  readonly copyFailed: string;
}

const WORDS = { 'zh-CN': chinese, 'en-US': english } as const;

/** The words around what people decide. */
export function decisionText(locale: Locale): DecisionText {
  return WORDS[locale].decisionWords;
}

/** What somebody told the recogniser, in a sentence. */
export function correctionText(correction: Correction, locale: Locale): string {
  return WORDS[locale].correctionSentence(correction);
}
