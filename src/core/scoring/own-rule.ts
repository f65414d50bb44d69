import { Exact, ONE, plainText } from '../exact';
import { clipText } from '../grid/cell-text';
import type { Reading } from '../grid/reading';
import type { ChosenFunction } from './choose-function';
import { line, tell, type Explanation, type Told } from './explanation';
import { roundedText } from './round';
import type { RuleSet } from './rule-set/rule-set';
import type { FunctionChoice } from './rules/scoring-rules';
import type { OwnRule, ScoredRow } from './scorecard';
import type { WrittenRule } from './written/written-rule';

type Both = Told<'sentence' | 'own' | 'written'>;

/** What is told of a row that has a rule of its own nobody decided on yet. */
export const ownRuleLines = {
  agrees: line(
    'ownRuleAgrees',
    () => '与表中评分标准一致（待确认）',
    () => 'as the form’s own rule says (to be confirmed)',
  ),
  judged: line(
    'ownRuleJudged',
    (a: Told<'sentence'>) => `表中评分标准“${a.sentence}”由评分人逐项评定`,
    (a) => `the form’s own rule “${a.sentence}” is judged item by item`,
  ),
  agreesRounded: line(
    'ownRuleAgreesRounded',
    (a: Told<'own' | 'written'>) => `表中评分标准算得${a.own}，与原得分${a.written}只差取整，保留原得分（待确认）`,
    (a) => `the form’s own rule gives ${a.own}, the typed ${a.written} only rounds it and is kept (to be confirmed)`,
  ),
  used: line(
    'ownRuleUsed',
    (a: Told<'sentence'>) => `按表中评分标准“${a.sentence}”计分（待确认）`,
    (a) => `by the form’s own rule “${a.sentence}” (to be confirmed)`,
  ),
  differs: line(
    'ownRuleDiffers',
    (a: Both & Told<'rules'>) =>
      `原得分${a.written}，按表中评分标准“${a.sentence}”算得${a.own}，按口径算得${a.rules}：请选用其中一个，选定前不改动原得分`,
    (a) =>
      `the score was ${a.written}, the form’s own rule “${a.sentence}” gives ${a.own}, the rule set ${a.rules}: choose one of them, the typed score stays until then`,
  ),
  differsAlone: line(
    'ownRuleDiffersAlone',
    (a: Both) => `原得分${a.written}，按表中评分标准“${a.sentence}”算得${a.own}：请选用其中一个，选定前不改动原得分`,
    (a) =>
      `the score was ${a.written}, the form’s own rule “${a.sentence}” gives ${a.own}: choose one of them, the typed score stays until then`,
  ),
  unread: line(
    'ownRuleUnread',
    (a: Told<'sentence' | 'rules'>) =>
      `表中评分标准“${a.sentence}”不能自动计算：请选择按口径计${a.rules}分，或在得分栏填写分数`,
    (a) =>
      `the form’s own rule “${a.sentence}” cannot be worked out: score by the rule set (${a.rules} points), or type the points`,
  ),
  kept: line(
    'ownRuleKept',
    (a: Told<'sentence' | 'written' | 'rules'>) =>
      `表中评分标准“${a.sentence}”不能自动计算，保留原得分${a.written}（按口径为${a.rules}）`,
    (a) =>
      `the form’s own rule “${a.sentence}” cannot be worked out, the typed ${a.written} is kept (the rule set gives ${a.rules})`,
  ),
};

/** Whether a row waits for somebody to say which of the rules it is scored by. */
export function isUndecided({ explanation: { code } }: ScoredRow): boolean {
  return [ownRuleLines.differs, ownRuleLines.differsAlone, ownRuleLines.unread].some((each) => each.code === code);
}

/** Scores a row by a function, whoever says so. */
export type ScoreBy = (chosen: ChosenFunction) => ScoredRow;

/** The row with what the sheet's own rule makes of it. The rule outranks the rule set, but overrules nothing that is typed
 *  before somebody decided: where it gives what is typed, the row has these points; where nothing is typed, its own; else
 *  the row is asked. A rule that cannot be read leaves typed points as they are, and never lets the rule set's pass
 *  unseen. */
export function underOwnRule(
  written: WrittenRule,
  typed: Reading,
  chosen: ChosenFunction,
  byRuleSet: FunctionChoice,
  score: ScoreBy,
  ruleSet: RuleSet,
): ScoredRow {
  const rules = score({ choice: byRuleSet, by: 'ruleSet' });
  const own =
    written.choice && !isBarred(written.choice, rules) ? score({ choice: written.choice, by: 'sheet' }) : null;
  const runs = own !== null && own.status === 'scored' ? own : null;
  const points = typedPoints(typed);
  const likewise = points !== null && runs?.score != null ? likeness(points, runs.score, ruleSet) : null;
  const ownRule: OwnRule = {
    sentence: written.sentence,
    choice: runs && written.choice,
    score: runs?.score ?? null,
    agrees: likewise !== null,
    decided: chosen.by !== 'ruleSet',
    ruleSet: { choice: byRuleSet, score: rules.score },
  };
  if (ownRule.decided) return { ...score(chosen), ownRule };
  if (runs?.score == null) return { ...unreadOwnRule(written.sentence, points, rules, score), ownRule };
  const sentence = clipText(written.sentence);
  if (points === null) return { ...noted(runs, tell(ownRuleLines.used, { sentence })), ownRule };
  const told = { sentence, own: plain(runs.score), written: plainText(points) };
  if (written.choice?.function === 'manual') {
    return { ...noted(runs, tell(ownRuleLines.judged, { sentence })), ownRule };
  }
  if (likewise === 'same') return { ...noted(runs, tell(ownRuleLines.agrees, {})), ownRule };
  if (likewise === 'rounded') {
    const kept = points.toFixed(ruleSet.decimals);
    return { ...noted({ ...runs, score: kept }, tell(ownRuleLines.agreesRounded, told)), ownRule };
  }
  const explanation =
    rules.score === null
      ? tell(ownRuleLines.differsAlone, told)
      : tell(ownRuleLines.differs, { ...told, rules: plain(rules.score) });
  return { ...rules, status: 'unscorable', score: null, explanation, ownRule };
}

/** Which cells the row's figures stand in is still asked; or points are given by people, where nothing shows what for:
 *  typed points are no evidence. */
function isBarred(choice: FunctionChoice, { measured }: ScoredRow): boolean {
  if (measured.kind === 'asked' && measured.code === 'column') return true;
  const lacksEvidence = measured.kind === 'missing' || measured.kind === 'asked' || measured.kind === 'unclear';
  return choice.function === 'manual' && lacksEvidence;
}

/** A rule nobody can work out here: typed points stand where the rule set would give others, nothing typed is asked. */
function unreadOwnRule(sentence: string, typed: Exact | null, rules: ScoredRow, score: ScoreBy): ScoredRow {
  if (rules.score === null || rules.status !== 'scored') return rules;
  const told = { sentence: clipText(sentence), rules: plain(rules.score) };
  if (typed === null) {
    return { ...rules, status: 'unscorable', score: null, explanation: tell(ownRuleLines.unread, told) };
  }
  if (typed.eq(rules.score) || rules.choice?.function === 'manual') return rules;
  const kept = score({ choice: { function: 'manual' }, by: 'sheet' });
  if (kept.status !== 'scored') return kept;
  return { ...kept, explanation: tell(ownRuleLines.kept, { ...told, written: plainText(typed) }) };
}

/** Points in a score cell; null where nothing, or no points, stand there. */
function typedPoints(typed: Reading): Exact | null {
  if (typed.kind !== 'figure') return null;
  const { comparator, unit, value } = typed.quantity;
  return comparator === null && (unit === null || unit === '分') ? value : null;
}

/** Whether typed points are what the rule gives, to the hundredth, or to the decimals somebody typed (at least one:
 *  whole points would hide half of one). */
function likeness(typed: Exact, own: string, { rounding }: RuleSet): 'same' | 'rounded' | null {
  if (typed.eq(own)) return 'same';
  const decimals = plainText(typed).split('.')[1]?.length ?? 0;
  if (decimals === 0) return null;
  const rounded = roundedText({ numerator: new Exact(own), denominator: ONE }, decimals, rounding);
  return typed.eq(rounded) ? 'rounded' : null;
}

/** The row with a last step in its line of arithmetic. */
function noted(row: ScoredRow, note: Explanation): ScoredRow {
  return { ...row, explanation: followed(row.explanation, note) };
}

function followed({ next, ...step }: Explanation, note: Explanation): Explanation {
  return { ...step, next: next ? followed(next, note) : note };
}

/** 11.50 as a clerk writes it: 11.5. */
function plain(score: string): string {
  return plainText(new Exact(score));
}
