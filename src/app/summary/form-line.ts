import { unmetFacts, type Settled } from '../../core/finding/unmet-facts';
import { unmetTarget } from '../../core/finding/checks/unmet-target';
import { sumOfTexts, plainText } from '../../core/exact';
import type { LocalText } from '../../core/local-text';
import type { RecalculatedForm } from '../../core/recalculate';
import { levelOf, SUMMARY_LEVELS, type SummaryLevel } from '../../core/summary-level';
import { isUndecided } from '../../core/scoring/own-rule';
import type { RowStatus } from '../../core/scoring/scorecard';

/** The points of one level; `score` null: a row of it has none yet. Plain decimal texts. */
export interface LevelPoints {
  readonly score: string | null;
  readonly weight: string;
}

/** One form as a line of a summary (汇总). Numbers are plain decimal texts. */
export interface FormLine {
  readonly sheet: string;
  /** The first cell of the form, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly title: string | null;
  readonly project: string | null;
  readonly department: string | null;
  readonly unit: string | null;
  readonly ruleSet: string;
  readonly ruleSetName: LocalText;
  /** The table only lists indicators with their points; nothing in it is scored. */
  readonly isScored: boolean;
  /** Levels the form has none of are absent. */
  readonly levels: Readonly<Partial<Record<SummaryLevel, LevelPoints>>>;
  /** null while a row is missing. */
  readonly total: string | null;
  readonly weight: string | null;
  readonly grade: string | null;
  readonly unmet: number;
  /** A fraction. */
  readonly rate: string | null;
  /** What somebody has to decide. */
  readonly questions: number;
  /** Errors and warnings; missed targets and what is only worth mentioning are not among them. */
  readonly findings: number;
  /** The total of the reviewer's column as typed; null while a row of it is blank: a part is no total. */
  readonly review: string | null;
  /** Its grade. */
  readonly reviewGrade: string | null;
}

/** A form as a line of a summary; `ruleSetName`: of the rule set it was scored by. */
export function formLine(form: Pick<RecalculatedForm, 'card' | 'sheet'> & Settled, ruleSetName: LocalText): FormLine {
  const { card, sheet } = form;
  const { total, execution } = card;
  const isScored = card.kind === 'scored';
  const review = card.reviews.filter(({ filled }) => filled > 0).at(-1);
  return {
    sheet: card.sheet,
    row: card.area.top,
    column: card.area.left,
    title: card.title,
    project: card.project,
    department: sheet.units.department,
    unit: sheet.units.unit,
    ruleSet: card.ruleSet,
    ruleSetName,
    isScored,
    levels: isScored ? levelsOf(card) : {},
    total: isScored && total.complete ? total.score : null,
    weight: total.weight,
    grade: isScored && total.complete ? card.grade : null,
    unmet: unmetFacts(form).length,
    rate: execution?.rate ?? null,
    questions: openQuestions(form),
    findings: card.findings.filter(({ check, severity }) => check !== unmetTarget.id && severity !== 'info').length,
    review: review?.complete === true ? review.total : null,
    reviewGrade: review?.grade ?? null,
  };
}

interface Points {
  readonly status: RowStatus;
  readonly score: string | null;
  readonly weight: string | null;
}

function levelsOf({ rows, execution }: RecalculatedForm['card']): FormLine['levels'] {
  const parts = new Map<SummaryLevel, Points[]>();
  const add = (level: SummaryLevel, points: Points): void => {
    if (points.status !== 'notApplicable') parts.set(level, [...(parts.get(level) ?? []), points]);
  };
  if (execution) add('execution', execution);
  for (const row of rows) add(levelOf(row.level1, row.level2, row.name), row);
  return Object.fromEntries(
    SUMMARY_LEVELS.flatMap((level) => {
      const points = parts.get(level);
      return points ? [[level, levelPoints(points)] as const] : [];
    }),
  );
}

function levelPoints(points: readonly Points[]): LevelPoints {
  const scores = points.flatMap(({ score }) => (score === null ? [] : [score]));
  const weights = points.flatMap(({ weight }) => (weight === null ? [] : [weight]));
  const isWhole = scores.length === points.length;
  return { score: isWhole ? plainText(sumOfTexts(scores)) : null, weight: plainText(sumOfTexts(weights)) };
}

/** How many things somebody has to decide in a form: what it was read as, whether a typed rate counts, and what is asked of
 *  its rows. Points typed in a form without any are one question. */
function openQuestions({ card, sheet }: Pick<RecalculatedForm, 'card' | 'sheet'>): number {
  const typedRate = card.execution?.rateAlone?.decided === false ? 1 : 0;
  const typedPoints = card.rows.some(({ question }) => question === 'typedAsPoints') ? 1 : 0;
  const rows = card.rows.filter(
    (row) => (row.question !== undefined && row.question !== 'typedAsPoints') || isUndecided(row),
  );
  return sheet.questions.length + typedRate + typedPoints + rows.length;
}
