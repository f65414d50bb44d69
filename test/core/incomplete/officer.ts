import { oracle } from '../scoring/oracle';
import type { FormPlan, FundsPlan } from './form-plan';
import type { RowPlan } from './row-plan';
import type { Better } from './subjects';

/** What a careful officer says of a row or block, from scoring-rules.md: one of these scores (or a question in its place),
 *  no score by any means, or that it does not apply. */
export type Answer =
  | { readonly kind: 'score'; readonly scores: readonly string[]; readonly met: boolean | null }
  | { readonly kind: 'never'; readonly why: string }
  | { readonly kind: 'notApplicable' };

const never = (why: string): Answer => ({ kind: 'never', why });
const score = (scores: readonly string[], met: boolean | null = null): Answer => ({ kind: 'score', scores, met });

/** Two decimals. */
export const points = (value: number): string => value.toFixed(2);

/** The sign that the form shows for a row, after some are left out. */
export function shownSign({ signs }: FormPlan, { sign, spelling }: RowPlan): RowPlan['sign'] {
  return signs === 'kept' || (signs === 'mixed' && spelling % 2 === 0) ? sign : null;
}

function betterIn({ missing }: FormPlan, { subject }: RowPlan): Better {
  return missing.includes('level2') ? subject.byName : subject.better;
}

/** The rule of its own that a row shows. */
export function ownRule(form: FormPlan, { rule, subject, figures }: RowPlan): string | null {
  if (!form.ruleColumn || rule === 'none') return null;
  if (rule === 'byDiscretion') return '根据完成情况酌情打分';
  if (figures === null || subject.unit !== '%' || subject.better === 'asked') return null;
  return `每${subject.better === 'more' ? '低' : '超'}1个百分点扣0.5分，扣完为止`;
}

/** What is typed in the score cell; null: nothing, or there is none. */
export function typedScore(form: FormPlan, row: RowPlan, weight: number): string | null {
  if (row.typed === 'blank' || form.missing.includes('score')) return null;
  if (row.typed === 'full') return String(weight);
  if (row.typed === 'lower') return String(Number((weight * 0.85).toFixed(2)));
  const answer = byEvidence(form, row, weight, null);
  return String(Number(answer.kind === 'score' ? answer.scores[0] : weight));
}

/** What is right for a row; `alone`: no other row stands under its first level, whose label may carry the points. */
export function answerOf(form: FormPlan, row: RowPlan, weight: number, alone = false): Answer {
  const { missing } = form;
  const written = typedScore(form, row, weight);
  const typed = written === null ? null : points(Number(written));
  if (row.leftOut === 'weight' && !missing.includes('weight')) return never('no points');
  if (form.partYear && !missing.includes('actual')) return never('the figures are not the whole year’s');
  const bare = missing.includes('target') && missing.includes('actual');
  if (bare) return typed === null ? never('nothing typed in a form that is scored by hand') : score([typed]);
  if (row.leftOut === 'bothMarked' && row.figures !== null && missing.length === 0) return { kind: 'notApplicable' };
  if (missing.includes('actual')) return never('no column of actuals');
  if (missing.includes('target')) {
    return (inWords(row) || row.leftOut === 'actualInWords') && typed !== null
      ? score([typed])
      : never('no column of targets');
  }
  const answer = byEvidence(form, row, weight, typed);
  if (!missing.includes('weight') || answer.kind !== 'score') return answer;
  if (alone && form.labelPoints && !missing.includes('level1')) return answer;
  return typed === null ? never('no column of points') : score([typed], answer.met);
}

/** Whether the actual is told in words and the target is no figure. */
const inWords = ({ words, leftOut }: RowPlan): boolean =>
  words !== null && ['nothing', 'target', 'targetMarked', 'actualInWords', 'weight'].includes(leftOut);

function byEvidence(form: FormPlan, row: RowPlan, weight: number, typed: string | null): Answer {
  if (row.words !== null) return byWords(row, weight, typed);
  const discretion = form.ruleColumn && row.rule === 'byDiscretion';
  if (discretion && typed !== null) return score([typed]);
  if (row.leftOut === 'bothMarked') return { kind: 'notApplicable' };
  if (row.leftOut !== 'nothing' && row.leftOut !== 'weight') return never(row.leftOut);
  const answer = byFigures(form, row, weight);
  if (discretion) return answer.kind === 'score' && answer.met ? answer : never('a rule that cannot be read');
  const rule = ownRule(form, row);
  if (rule === null) return answer;
  const own = byRule(row, weight);
  if (typed === null || own.scores.includes(typed)) return { kind: 'score', ...own };
  return score([typed], own.met);
}

function byWords({ words, leftOut }: RowPlan, weight: number, typed: string | null): Answer {
  const empty = leftOut === 'actual' || leftOut === 'both' || leftOut === 'actualBroken' || leftOut === 'actualAbout';
  if (leftOut === 'bothMarked') return { kind: 'notApplicable' };
  if (empty || words === null) return never('no actual');
  if (typed !== null) return score([typed], words.state === 'met' ? true : null);
  const hasTarget = leftOut === 'nothing' || leftOut === 'actualInWords' || leftOut === 'weight';
  return hasTarget && words.state === 'met' ? score([points(weight)], true) : never('for people to judge');
}

function byFigures(form: FormPlan, row: RowPlan, weight: number): Answer {
  const { target, actual } = row.figures ?? { target: '', actual: '' };
  const sign = shownSign(form, row);
  const [goal, result] = [Number(target), Number(actual)];
  if (goal === result) return score([points(weight)], true);
  const better = sign === '≥' ? 'more' : sign === '≤' || goal === 0 ? 'less' : betterIn(form, row);
  if (better === 'asked') return never('nobody can tell which way is better');
  const kind = better === 'more' ? '≥' : '≤linear';
  return score([oracle(kind, target, actual, String(weight))], better === 'more' ? result >= goal : result <= goal);
}

/** Half a point for each point of a percentage that is missed, by the part or by the whole point begun. */
function byRule({ figures, subject }: RowPlan, weight: number): { scores: readonly string[]; met: boolean } {
  const [goal, result] = [Number(figures?.target), Number(figures?.actual)];
  const missed = Math.max(0, Math.round((subject.better === 'more' ? goal - result : result - goal) * 100));
  const left = (hundredths: number): string =>
    points(Math.floor(Math.max(0, weight * 1000 - 5 * hundredths + 5) / 10) / 100);
  return { scores: [...new Set([left(missed), left(Math.ceil(missed / 100) * 100)])], met: missed === 0 };
}

/** What the indicators of a form carry together. */
export function indicatorPoints({ funds, points: fault, otherPart }: FormPlan): number {
  const carried = (funds !== null && funds.points !== '' ? 90 : 100) - (otherPart ? 10 : 0);
  return carried + (fault === 'over' ? 10 : fault === 'under' ? -10 : 0);
}

/** Budget and spending as the line of the whole shows them. */
export function fundsFigures({ figures }: FundsPlan): readonly [budget: number | null, spent: number | null] {
  return {
    usual: [200, 190] as const,
    full: [200, 200] as const,
    overspent: [200, 240] as const,
    zero: [0, 0] as const,
    zeroBudget: [0, 50] as const,
    noTotal: [null, null] as const,
    noSpending: [200, null] as const,
  }[figures];
}

/** What is right for the block of funds; null: there is none, or it carries no points. */
export function answerOfFunds(form: FormPlan): Answer | null {
  const { funds } = form;
  const shown = !form.missing.includes('weight') && form.rows.every(({ leftOut }) => leftOut !== 'weight');
  if (funds === null || (funds.points === '' && shown && indicatorPoints(form) >= 100)) return null;
  const [budget, spent] = fundsFigures(funds);
  if (budget === 0 && spent === 0) return { kind: 'notApplicable' };
  if (funds.points === '100') return never('100 points for the funds alone');
  if (!budget || spent === null) return never('no budget to divide by, or no spending');
  return score([points(Math.min(10, (10 * spent) / budget))]);
}
