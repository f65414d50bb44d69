import { isCellError, gridCell, type Grid } from '../../../src/core/grid/grid';
import { recalculate } from '../../../src/core/recalculate';
import type { Scorecard } from '../../../src/core/finding/finding';
import type { ScoredRow } from '../../../src/core/scoring/scorecard';
import { nationalRules } from '../one-row';
import { drawForm, type DrawnForm } from './draw-form';
import type { FormPlan } from './form-plan';
import { answerOf, answerOfFunds, indicatorPoints, points, type Answer } from './officer';

/** What was scored, totalled, written or said otherwise than an officer would, without a question in its place. `kind`: for
 *  counting. */
export interface Fault {
  readonly kind: string;
  readonly text: string;
}

export interface Judgement {
  readonly faults: readonly Fault[];
  /** Rows that carry points and apply. */
  readonly rows: number;
  /** Of them, how many are not scored. */
  readonly asked: number;
  /** Of those, where the officer would have scored. */
  readonly needless: readonly string[];
  readonly complete: boolean;
  readonly drawn: DrawnForm;
}

const RULES = nationalRules();

/** Scores a generated form and compares with the officer. */
export function judge(form: FormPlan): Judgement {
  const drawn = drawForm(form);
  const { scorecards, plans } = recalculate([drawn.grid], RULES);
  const faults: Fault[] = [];
  const needless: string[] = [];
  const found = new Map(scorecards.flatMap((card) => card.rows.map((row) => [row.row, { row, card }] as const)));
  const card = scorecards.find(({ kind }) => kind === 'scored') ?? null;
  const complete = scorecards.some(({ total }) => total.complete);
  const own = new Set([...drawn.rows.map(({ row }) => row), ...drawn.otherRows]);
  for (const { row } of found.values()) {
    if (!own.has(row.row) && row.status === 'scored')
      faults.push({ kind: 'phantom row', text: `${line(row.row)} ${row.name} is no indicator` });
  }
  const answers = drawn.rows.map(({ row, plan, weight, alone }) => {
    const answer = answerOf(form, plan, weight, alone);
    const got = found.get(row)?.row ?? null;
    const what = `${plan.subject.name} (${line(row)})`;
    faults.push(...rowFaults(answer, got, what, complete), ...saidFaults(answer, got, card, drawn, weight, what));
    if (answer.kind === 'score' && got?.status !== 'scored') needless.push(plan.subject.name);
    return { answer, scored: got?.status === 'scored' };
  });
  const funds = answerOfFunds(form);
  if (drawn.fundsRow !== null) faults.push(...fundsFaults(funds, card));
  const mayBeWhole = mayBeComplete(form, drawn, [...answers.map(({ answer }) => answer), ...(funds ? [funds] : [])]);
  faults.push(...totalFaults(form, scorecards, mayBeWhole, found.size > 0));
  for (const plan of plans) {
    for (const { row, column, reason, before } of plan.writes) {
      if (reason === 'total' && !complete)
        faults.push({ kind: 'total written', text: `total written in ${line(row)}` });
      const mine = drawn.rows.find((each) => each.row === row);
      if (reason === 'score' && mine && answerOf(form, mine.plan, mine.weight, mine.alone).kind === 'never')
        faults.push({
          kind: 'score written',
          text: `${line(row)} column ${String(column)}: over ${JSON.stringify(before)}`,
        });
    }
  }
  const applying = answers.filter(({ answer }) => answer.kind !== 'notApplicable');
  return {
    faults,
    needless,
    rows: applying.length,
    asked: applying.filter(({ scored }) => !scored).length,
    complete,
    drawn,
  };
}

const line = (row: number): string => `row ${String(row + 1)}`;

function rowFaults(answer: Answer, got: ScoredRow | null, what: string, complete: boolean): Fault[] {
  if (got?.status === 'scored') {
    const score = got.score ?? '';
    if (answer.kind === 'score' && answer.scores.includes(score)) return [];
    const right =
      answer.kind === 'score'
        ? answer.scores.join(' or ')
        : answer.kind === 'never'
          ? `none: ${answer.why}`
          : 'not applicable';
    const kind = answer.kind === 'score' ? 'other score' : `scored, ${right}`;
    return [{ kind, text: `${what}: scored ${score}, right is ${right}` }];
  }
  if (!complete || answer.kind === 'notApplicable') return [];
  return [{ kind: 'left out of a complete total', text: `${what}: ${got?.status ?? 'not read'} in a complete total` }];
}

/** Accusations of what is right, and silence where the officer would speak. */
function saidFaults(
  answer: Answer,
  got: ScoredRow | null,
  card: Scorecard | null,
  drawn: DrawnForm,
  weight: number,
  what: string,
): Fault[] {
  if (!card || !got || answer.kind !== 'score') return [];
  const checks = card.findings.filter(({ row }) => row === got.row).map(({ check }) => check);
  const faults: Fault[] = [];
  const say = (kind: string): number => faults.push({ kind, text: `${what}: ${kind}` });
  if (answer.met === true && checks.includes('U1')) say('U1 on a target that is met');
  if (answer.met === false && got.status === 'scored' && drawn.scoreColumn !== null && !checks.includes('U1'))
    say('no U1 on a missed target');
  const { written } = got;
  if (written !== null && answer.scores.includes(points(Number(written))) && checks.includes('S2'))
    say('S2 on the right score');
  if (written !== null && Number(written) > weight && !checks.includes('S1')) say('no S1 above the points');
  return faults;
}

function fundsFaults(answer: Answer | null, card: Scorecard | null): Fault[] {
  const execution = card?.execution ?? null;
  if (execution?.status !== 'scored' || Number(execution.weight) === 0) return [];
  const got = execution.score ?? '';
  if (answer?.kind === 'score' && answer.scores.includes(got)) return [];
  const right =
    answer === null
      ? 'no points'
      : answer.kind === 'score'
        ? answer.scores.join()
        : answer.kind === 'never'
          ? answer.why
          : 'not applicable';
  return [{ kind: `funds: ${answer?.kind ?? 'no points'}`, text: `funds: scored ${got}, right is ${right}` }];
}

/** Whether a form may have a complete total; why not, else null. */
function mayBeComplete(form: FormPlan, drawn: DrawnForm, answers: readonly Answer[]): string | null {
  const lacking = answers.find((answer) => answer.kind === 'never');
  if (lacking) return lacking.kind === 'never' ? lacking.why : '';
  if (form.otherPart) return 'another part of the form is not read';
  const idle = drawn.rows.filter(
    ({ plan, weight, alone }) => answerOf(form, plan, weight, alone).kind === 'notApplicable',
  );
  const left = idle.reduce((sum, { weight }) => sum + weight, 0);
  const carried = indicatorPoints(form) - left + (answerOfFunds(form)?.kind === 'score' ? 10 : 0);
  if (carried > 100) return 'more than 100 points';
  if (!form.missing.includes('weight')) return null;
  const labelled = form.labelPoints && !form.missing.includes('level1');
  return labelled && drawn.scoreColumn !== null ? null : 'no column of points';
}

function totalFaults(form: FormPlan, cards: readonly Scorecard[], whyNot: string | null, read: boolean): Fault[] {
  const whole = cards.filter(({ total }) => total.complete);
  const faults: Fault[] = [];
  for (const { total, grade, rows, execution } of whole) {
    if (whyNot !== null)
      faults.push({ kind: `complete, ${whyNot}`, text: `total ${total.score ?? ''} is complete: ${whyNot}` });
    const parts = [...rows, ...(execution ? [execution] : [])].filter(({ status }) => status === 'scored');
    const sum = points(parts.reduce((all, { score }) => all + Math.round(Number(score) * 100), 0) / 100);
    const carried = parts.reduce((all, { weight }) => all + Number(weight), 0);
    if (total.score !== sum)
      faults.push({ kind: 'total', text: `total ${total.score ?? ''}, the scores sum to ${sum}` });
    const usual = Number(sum) >= 90 ? '优' : Number(sum) >= 80 ? '良' : Number(sum) >= 60 ? '中' : '差';
    const right = carried === 100 ? usual : null;
    if (!form.missing.includes('weight') && grade !== right)
      faults.push({
        kind: `grade on ${carried === 100 ? '100' : 'other than 100'} points`,
        text: `grade ${String(grade)} of ${String(carried)} points, right is ${String(right)}`,
      });
  }
  const over = form.funds?.points !== '100' && indicatorPoints(form) + (answerOfFunds(form) ? 10 : 0) > 100;
  const [card] = cards;
  if (
    over &&
    read &&
    card &&
    !form.missing.includes('weight') &&
    form.rows.every(({ leftOut }) => leftOut !== 'weight')
  ) {
    const said = card.findings.some(({ check }) => check === 'W1');
    if (!said && card.kind === 'scored')
      faults.push({ kind: 'no W1 above 100 points', text: 'no W1 above 100 points' });
  }
  return faults;
}

/** A sheet as a table of text, for people to read. */
export function tableText(grid: Grid): string {
  const { top, bottom, left, right } = grid.area;
  const lines = Array.from({ length: bottom - top + 1 }, (_, row) => {
    const cells = Array.from({ length: right - left + 1 }, (__, column) => {
      const { value, numberFormat } = gridCell(grid, top + row, left + column);
      const text = isCellError(value) ? value.error : String(value ?? '').replaceAll('\n', '\\n');
      return numberFormat === 'General' ? text : `${text} {${numberFormat}}`;
    });
    return `${String(top + row + 1).padStart(2)} | ${cells.join(' | ')} |`;
  });
  return lines.join('\n');
}
