import type { Grid } from '../grid/grid';
import type { Scorecard } from '../finding/finding';
import { byRuleSet, type RowDecision } from '../scoring/choose-function';
import type { Explanation } from '../scoring/explanation';
import type { RuleSet } from '../scoring/rule-set/rule-set';
import { measureRow } from '../scoring/measure/measure';
import { ruleOf, type FunctionChoice } from '../scoring/rules/scoring-rules';
import { scoreSheet, type RowDecisions } from '../scoring/score-sheet';
import type { ScoredRow, UncheckedScorecard } from '../scoring/scorecard';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import { arguedActuals, type ArguedActual } from './argued-actuals';

/** What an unmet row comes to by one actual and one rule, and the form with it. */
export interface ArguedScore {
  readonly actual: ArguedActual;
  /** `decided`: what somebody chose for the row; `ownRule`: the rule written in the sheet; `ruleSet`: what the rule sets
   *  have for it. */
  readonly by: 'decided' | 'ownRule' | 'ruleSet';
  /** The rule sets that come to the same; of a rule of the row's own, the one in force. */
  readonly ruleSets: readonly RuleSet[];
  /** It is what the row has now. */
  readonly isNow: boolean;
  readonly explanation: Explanation;
  /** null: it comes to none that way. */
  readonly score: string | null;
  /** null: the form has no complete total that way. */
  readonly total: string | null;
  readonly grade: string | null;
}

/** A form as scored, and by what. */
export interface ArguedForm {
  readonly grid: Grid;
  readonly sheet: IndicatorSheet;
  readonly card: Scorecard;
  readonly ruleSet: RuleSet;
  readonly decisions: RowDecisions;
}

/** What may be argued about an unmet row (counted from 0): each actual one may read there by each rule that would give
 *  other points or another total, the row as it is first. Empty: the row is not unmet. Pure; nothing is written. */
export function argueRow(form: ArguedForm, row: number, others: readonly RuleSet[]): readonly ArguedScore[] {
  const index = form.card.rows.findIndex((each) => each.row === row);
  const [scored, read] = [form.card.rows[index], form.sheet.rows[index]];
  if (!scored || !read || !isUnmet(scored)) return [];
  const actuals = arguedActuals(form.grid, form.sheet, read, scored);
  // What a rule set has for several rates is one for words: the way it scores one of them scores their mean.
  const single = scored.choice?.function === 'composite' ? actuals.find(({ kind }) => kind === 'alone') : undefined;
  const probe = single ? { ...read, actual: single.reading } : read;
  const measured = single ? measureRow(probe) : scored.measured;
  const ways = waysOf(form, scored, others, (each) => byRuleSet(probe, measured, each));
  const all = actuals.flatMap((actual) => ways.flatMap((way) => argued(form, { read, scored, actual, way })));
  return joined(all).sort((a, b) => Number(b.isNow) - Number(a.isNow));
}

/** Whether a row is scored and misses its target: only then is there something to argue. */
export function isUnmet({ status, met }: Pick<ScoredRow, 'status' | 'met'>): boolean {
  return status === 'scored' && met === false;
}

interface Way {
  readonly by: ArguedScore['by'];
  readonly ruleSet: RuleSet;
  readonly choice: FunctionChoice;
  readonly isInForce: boolean;
}

/** How the row is scored now, by the rule written in the sheet, and by what each rule set has for it. */
function waysOf(
  { ruleSet }: ArguedForm,
  { choice, by, ownRule }: ScoredRow,
  others: readonly RuleSet[],
  choiceOf: (ruleSet: RuleSet) => FunctionChoice,
): Way[] {
  const ways: Way[] = [];
  if (choice && by === 'user') ways.push({ by: 'decided', ruleSet, choice, isInForce: true });
  const own = by === 'sheet' ? choice : (ownRule?.choice ?? null);
  if (own) ways.push({ by: 'ownRule', ruleSet, choice: own, isInForce: by === 'sheet' });
  for (const each of [ruleSet, ...others.filter(({ id }) => id !== ruleSet.id)]) {
    const isInForce = by === 'ruleSet' && each === ruleSet;
    ways.push({ by: 'ruleSet', ruleSet: each, choice: choiceOf(each), isInForce });
  }
  return ways;
}

interface Argument {
  readonly read: IndicatorRow;
  readonly scored: ScoredRow;
  readonly actual: ArguedActual;
  readonly way: Way;
}

function argued(form: ArguedForm, { read, scored, actual, way }: Argument): readonly ArguedScore[] {
  const { by, ruleSet } = way;
  if (way.isInForce && actual.kind === 'asRead') {
    return [{ actual, by, ruleSets: [ruleSet], isNow: true, ...outcome(form.card, scored) }];
  }
  const choice = choiceFor(actual, way.choice, scored.choice?.function === 'composite');
  if (choice === null) return [];
  const rows = form.sheet.rows.map((each) =>
    each.row === read.row && actual.kind !== 'asRead' ? { ...each, actual: actual.reading, echoesTarget: false } : each,
  );
  const decision: RowDecision = { ...form.decisions(read.row), chosen: choice, confirmed: null };
  const decisions: RowDecisions = (row) => (row === read.row ? decision : form.decisions(row));
  const card = scoreSheet({ ...form.sheet, rows }, ruleSet, decisions);
  const row = card.rows.find((each) => each.row === read.row);
  return row ? [{ actual, by, ruleSets: [ruleSet], isNow: false, ...outcome(card, row) }] : [];
}

/** The function for an actual: a mean is scored by what scores the single rate. null: that does not work on a mean. */
function choiceFor({ kind }: ArguedActual, choice: FunctionChoice, isOfMean: boolean): FunctionChoice | null {
  const single = choice.function === 'composite' ? choice.by : choice;
  if (kind !== 'mean' && !(kind === 'asRead' && isOfMean)) return single;
  if (choice.function === 'composite') return choice;
  return isFigureChoice(single) ? { function: 'composite', weights: [], by: single } : null;
}

type FigureChoice = Extract<FunctionChoice, { function: 'composite' }>['by'];

function isFigureChoice(choice: FunctionChoice): choice is FigureChoice {
  const { needs } = ruleOf(choice);
  return needs === 'figures' || needs === 'measured';
}

function outcome(
  { total, grade }: UncheckedScorecard,
  { score, explanation }: ScoredRow,
): Pick<ArguedScore, 'score' | 'explanation' | 'total' | 'grade'> {
  return { score, explanation, total: total.complete && !total.held ? total.score : null, grade };
}

/** What comes to the same by several rule sets is one. */
function joined(all: readonly ArguedScore[]): ArguedScore[] {
  const found: ArguedScore[] = [];
  const same = (a: ArguedScore, b: ArguedScore): boolean =>
    a.actual === b.actual &&
    a.by === b.by &&
    a.score === b.score &&
    a.total === b.total &&
    a.grade === b.grade &&
    JSON.stringify(a.explanation) === JSON.stringify(b.explanation);
  for (const each of all) {
    const at = found.findIndex((known) => same(known, each));
    const known = found[at];
    if (known)
      found[at] = { ...known, isNow: known.isNow || each.isNow, ruleSets: [...known.ruleSets, ...each.ruleSets] };
    else found.push(each);
  }
  return found;
}
