import { Exact } from '../../exact';
import type { RuleRow } from './rule-row';
import { NUMBER, ruleText } from './wording';

/** The points people may give, both ends included. */
export interface AwardSpan {
  /** The word of the actual it is meant for; '': the row, whatever its actual tells. */
  readonly word: string;
  readonly from: string;
  readonly to: string;
}

const LONGEST = 200;
const SPAN = `${NUMBER}分?-${NUMBER}分`;
const ALONE = new RegExp(`^(?:得|计|评|赋)?${SPAN}$`, 'u');
const PIECE = `((?:(?![每扣得计记])\\p{Script=Han}){1,8})(?:的|者)?[,:]?(?:得|计|记|评|赋)?(?:${SPAN}|${NUMBER}分|(满分)|(不得分|不计分))`;
const PIECES = new RegExp(`^(?:${PIECE}[,;、。]?){2,6}$`, 'u');

/** 健全10分；较健全6–9分；不健全0–5分, or 6–9分 alone: between which points people judge a row; null where the sentence says
 *  something else, or nothing of what the actual tells. */
export function awardSpan(sentence: string, { told, weight }: RuleRow): AwardSpan | null {
  if (weight === null || sentence.length > LONGEST || !sentence.includes('分')) return null;
  const compact = ruleText(sentence);
  const [, from, to] = ALONE.exec(compact) ?? [];
  if (from !== undefined && to !== undefined) return within({ word: '', from, to }, weight);
  if (told === null || !/\d分?-\d/u.test(compact) || !PIECES.test(compact)) return null;
  const spans = [...compact.matchAll(new RegExp(PIECE, 'gu'))].map(
    ([, word = '', low, high, points, full]): AwardSpan => {
      const only = full === undefined ? (points ?? '0') : weight;
      return { word, from: low ?? only, to: high ?? only };
    },
  );
  const best = spans.reduce((most, { to: end }) => (new Exact(end).gt(most) ? new Exact(end) : most), new Exact(0));
  const meant = spans.filter(({ word }) => word === told || word === `效果${told}`);
  const [span] = meant;
  return span && meant.length === 1 && best.eq(weight) ? within(span, weight) : null;
}

function within(span: AwardSpan, weight: string): AwardSpan | null {
  return new Exact(span.from).lte(span.to) && new Exact(span.to).lte(weight) ? span : null;
}
