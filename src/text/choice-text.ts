import type { FunctionChoice } from '../core/scoring/rule-set/function-choice';
import type { Expected } from '../core/scoring/rule-set/rule-set-expectations';
import { scoringRules } from '../core/scoring/rules/all-rules';
import * as english from './choice-words.en-us';
import * as chinese from './choice-words.zh-cn';
import type { Locale } from './locale';

/** The parameters a clerk fills in, by their place in a choice: `[]` stands for any number. */
export type ChoiceFieldKey =
  | 'reverse'
  | 'form'
  | 'points'
  | 'step'
  | 'percentSteps'
  | 'wholeSteps'
  | 'floor'
  | 'from'
  | 'on'
  | 'award'
  | 'bands[].limit'
  | 'bands[].award'
  | 'otherwise'
  | 'points[].rate'
  | 'points[].share'
  | 'outside'
  | 'reached.point'
  | 'reached.from'
  | 'partly.point'
  | 'partly.from'
  | 'missed.point'
  | 'late'
  | 'weights'
  | 'function';

/** Parameters that are one of a few words, with those words. */
export const CHOICE_OPTIONS = {
  reverse: ['linear', 'ratio'],
  form: ['flat', 'perPoint'],
  on: ['deviation', 'ratio', 'actual'],
  award: ['points', 'percentOfWeight'],
  outside: ['linear', 'ratio', 'zero'],
  late: ['zero', 'perDay', 'perMonth'],
} as const;

type Options = typeof CHOICE_OPTIONS;

/** Every word of the form in which a scoring function is chosen. */
export interface ChoiceWords {
  readonly fields: Readonly<Record<ChoiceFieldKey, string>>;
  readonly options: { readonly [Name in keyof Options]: Readonly<Record<Options[Name][number], string>> };
  /** What is allowed in a field that is not as it must be; in `otherwise` for all that are not named. */
  readonly faults: Readonly<Partial<Record<Expected, string>>>;
  readonly faultOtherwise: string;
  readonly optional: (label: string) => string;
}

const WORDS = { 'zh-CN': chinese, 'en-US': english } as const;

/** The words of the form in which a scoring function is chosen. */
export function choiceWords(locale: Locale): ChoiceWords {
  return WORDS[locale].choiceWords;
}

/** What a scoring function is called. */
export function functionName(id: FunctionChoice['function'], locale: Locale): string {
  return scoringRules[id].meta.name[locale];
}

/** How a row is scored, with the parameters, in one sentence a clerk can check. */
export function choiceText(choice: FunctionChoice, locale: Locale): string {
  return WORDS[locale].choiceSentence(choice);
}
