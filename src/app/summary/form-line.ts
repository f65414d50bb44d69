import { unmetTarget } from '../../core/finding/checks/unmet-target';
import { sumOfTexts, plainText } from '../../core/exact';
import type { RecalculatedForm } from '../../core/recalculate';
import { isUndecided } from '../../core/scoring/own-rule';
import type { RowStatus } from '../../core/scoring/scorecard';

/** What the points of a form are told apart by in a summary: 预算执行, 产出, 效益, 满意度, and all other 一级指标. */
export const SUMMARY_LEVELS = ['execution', 'output', 'benefit', 'satisfaction', 'other'] as const;
export type SummaryLevel = (typeof SUMMARY_LEVELS)[number];

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
  /** The total of the reviewer's column as typed. */
  readonly review: string | null;
}

const LEVEL_WORDS: readonly (readonly [RegExp, SummaryLevel])[] = [
  [/满意|satisfaction/iu, 'satisfaction'],
  [/(?:预算|资金).{0,4}执行|执行率|execution/iu, 'execution'],
  [/产出|output/iu, 'output'],
  [/效益|效果|影响|benefit|outcome|impact/iu, 'benefit'],
];

/** The level of a row by its 一级指标, and where that says nothing by its 二级指标: 产出/数量. */
export function levelOf(level1: string | null, level2: string | null, name = ''): SummaryLevel {
  // 服务对象满意度 stands under 效益 in some forms.
  if (/满意/u.test(level2 ?? '')) return 'satisfaction';
  if (level1 === null && level2 === null && /预算执行率/u.test(name)) return 'execution';
  for (const text of [level1 ?? '', level2 ?? '']) {
    const found = LEVEL_WORDS.find(([words]) => words.test(text));
    if (found) return found[1];
  }
  return /^(?:数量|质量|时效)(?:指标)?/u.test(level2 ?? '') ? 'output' : 'other';
}

/** A form as a line of a summary. */
export function formLine(form: Pick<RecalculatedForm, 'card' | 'sheet'>): FormLine {
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
    isScored,
    levels: isScored ? levelsOf(card) : {},
    total: isScored && total.complete ? total.score : null,
    weight: total.weight,
    grade: isScored && total.complete ? card.grade : null,
    unmet: card.findings.filter(({ check }) => check === unmetTarget.id).length,
    rate: execution?.rate ?? null,
    questions: openQuestions(form),
    findings: card.findings.filter(({ check, severity }) => check !== unmetTarget.id && severity !== 'info').length,
    review: review?.total ?? null,
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
