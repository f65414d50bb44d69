import type { HeaderRole } from '../core/sheet/column-roles';
import type { NearMiss } from '../core/sheet/near-miss';
import type { SkippedTable } from '../core/sheet/indicator-sheet';
import type { ReasonCode, RecognitionQuestion, RecognitionReason } from '../core/sheet/recognition-reason';
import type { Locale } from './locale';
import * as english from './recognition-words.en-us';
import * as chinese from './recognition-words.zh-cn';

const WORDS = { 'zh-CN': chinese, 'en-US': english } as const;

/** What the recogniser took something for and why, in one sentence. */
export function recognitionText<Code extends ReasonCode>(reason: RecognitionReason<Code>, locale: Locale): string {
  return WORDS[locale].recognitionWords[reason.code](reason.args);
}

/** The short question that is asked instead of guessing; the candidates are shown beside it. */
export function questionText(question: RecognitionQuestion, locale: Locale): string {
  return WORDS[locale].questionWords(question);
}

/** Why a table that was found is not scored. */
export function skippedText({ kind, points }: SkippedTable, locale: Locale): string {
  const { skippedWords, skippedWithPoints } = WORDS[locale];
  return skippedWords[kind] + (points ? skippedWithPoints : '');
}

/** What on a sheet without a form comes nearest to one, and what would help. */
export const nearMissText = (miss: NearMiss, locale: Locale): string => WORDS[locale].nearMissWords(miss);

/** The name of a column's role for people. */
export function roleText(role: HeaderRole, locale: Locale): string {
  return WORDS[locale].roleWords[role];
}
