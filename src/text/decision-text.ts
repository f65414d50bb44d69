import type { ScoredRow } from '../core/scoring/scorecard';
import type { Correction } from '../core/sheet/corrections/correction';
import * as english from './decision-words.en-us';
import * as chinese from './decision-words.zh-cn';
import type { Locale } from './locale';

const WORDS = { 'zh-CN': chinese, 'en-US': english } as const;

/** The words around what people decide. */
export function decisionText(locale: Locale): chinese.DecisionWords {
  return WORDS[locale].decisionWords;
}

/** What somebody told the recogniser, in a sentence. */
export function correctionText(correction: Correction, locale: Locale): string {
  return WORDS[locale].correctionSentence(correction);
}

/** What is asked of a row, in a sentence. */
export function rowQuestionText({ question, written, shared }: ScoredRow, locale: Locale): string {
  if (question === undefined) return '';
  const asked = decisionText(locale).rowQuestion;
  if (question === 'direction') return asked.direction;
  if (question === 'typedAsPoints') return asked.typedAsPoints(written ?? '');
  return question === 'equalShare' && shared
    ? asked.equalShare(shared.points, shared.count, shared.each)
    : asked.keepTyped(written ?? '');
}
