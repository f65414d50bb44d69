import { Exact, ONE, plainText } from '../exact';
import { clipText } from '../grid/cell-text';
import type { Reading } from '../grid/reading';
import type { ChosenFunction } from './choose-function';
import { followedBy, tell, type Explanation } from './explanation';
import { ownRuleLines } from './own-rule-lines';
import { roundedText } from './round';
import type { RuleSet } from './rule-set/rule-set';
import { qualitative } from './rules/qualitative';
import type { FunctionChoice } from './rules/scoring-rules';
import type { OwnRule, ScoredRow } from './scorecard';
import type { AwardSpan } from './written/award-spans';
import type { WrittenRule } from './written/written-rule';

/** Whether a row waits for somebody to say which of the rules it is scored by. */
export function isUndecided({ explanation: { code } }: ScoredRow): boolean {
  const { differs, differsAlone, unread, fullForLess, fullForWords, outsideSpan, spanOpen } = ownRuleLines;
  return [differs, differsAlone, unread, fullForLess, fullForWords, outsideSpan, spanOpen].some(
    (each) => each.code === code,
  );
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
    written.choice && !isBarred(written, written.choice, rules) ? score({ choice: written.choice, by: 'sheet' }) : null;
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
  if (written.span && own !== null) return { ...inSpan(written.sentence, written.span, points, own, rules), ownRule };
  if (runs?.score == null) return { ...unreadOwnRule(written.sentence, points, rules, score), ownRule };
  const sentence = clipText(written.sentence);
  if (points === null) return { ...noted(runs, tell(ownRuleLines.used, { sentence })), ownRule };
  const told = { sentence, own: plain(runs.score), written: plainText(points) };
  if (written.choice?.function === 'manual') {
    const asked = askedForLess(sentence, points, rules);
    if (asked !== null) return { ...asked, ownRule };
    return { ...noted(runs, tell(ownRuleLines.judged, { sentence })), ownRule };
  }
  if (likewise === 'same') return { ...noted(runs, tell(ownRuleLines.agrees, {})), ownRule };
  if (likewise === 'rounded') {
    const kept = points.toFixed(ruleSet.decimals);
    return { ...noted({ ...runs, score: kept }, tell(ownRuleLines.agreesRounded, told)), ownRule };
  }
  const explanation =
    rules.score === null || isTyped(rules)
      ? tell(ownRuleLines.differsAlone, told)
      : tell(ownRuleLines.differs, { ...told, rules: plain(rules.score) });
  return { ...rules, status: 'unscorable', score: null, explanation, ownRule };
}

/** Which cells the row's figures stand in is still asked; or points are given by people, where nothing shows what for:
 *  typed points are no evidence. */
function isBarred({ span }: WrittenRule, choice: FunctionChoice, { measured }: ScoredRow): boolean {
  if (measured.kind === 'asked' && measured.code === 'column') return true;
  const lacksEvidence = measured.kind === 'missing' || measured.kind === 'asked' || measured.kind === 'unclear';
  // A span says what may be given for the very words of the actual.
  return choice.function === 'manual' && lacksEvidence && (span === undefined || span.word === '');
}

/** A rule nobody can work out here: typed points stand where the rule set would give others, nothing typed is asked. */
function unreadOwnRule(sentence: string, typed: Exact | null, rules: ScoredRow, score: ScoreBy): ScoredRow {
  if (rules.score === null || rules.status !== 'scored') return rules;
  const told = { sentence: clipText(sentence), rules: plain(rules.score) };
  if (typed === null) {
    return { ...rules, status: 'unscorable', score: null, explanation: tell(ownRuleLines.unread, told) };
  }
  const asked = askedForLess(told.sentence, typed, rules);
  if (asked !== null) return asked;
  if (typed.eq(rules.score) || rules.choice?.function === 'manual') return rules;
  const kept = score({ choice: { function: 'manual' }, by: 'sheet' });
  if (kept.status !== 'scored') return kept;
  return { ...kept, explanation: tell(ownRuleLines.kept, { ...told, written: plainText(typed) }) };
}

/** Points that people give between two ends, of which only they know where. */
function inSpan(
  rule: string,
  { from, to }: AwardSpan,
  typed: Exact | null,
  own: ScoredRow,
  rules: ScoredRow,
): ScoredRow {
  const told = { sentence: clipText(rule), from, to };
  const { question: _, ...asked } = { ...rules, status: 'unscorable', score: null } as const;
  if (typed === null) return { ...asked, explanation: tell(ownRuleLines.spanOpen, told) };
  if (own.status === 'scored' && typed.gte(from) && typed.lte(to)) return noted(own, tell(ownRuleLines.inSpan, told));
  const explanation = tell(ownRuleLines.outsideSpan, { ...told, written: plainText(typed) });
  return { ...asked, explanation, ...(own.status === 'scored' && { question: 'keepTyped' }) };
}

/** Full points typed where the row falls short are asked about, as nothing here can tell what they stand on; null: they are
 *  not full, or nothing falls short. */
function askedForLess(sentence: string, typed: Exact, rules: ScoredRow): ScoredRow | null {
  const { weight, score, met } = rules;
  if (weight === null || score === null || typed.isZero() || typed.lt(weight)) return null;
  const told = { sentence, written: plainText(typed) };
  const row = { ...rules, status: 'unscorable', score: null, question: 'keepTyped' } as const;
  if (rules.explanation.code === qualitative.lines.outside.code) {
    return { ...row, explanation: tell(ownRuleLines.fullForWords, told) };
  }
  if (met !== false) return null;
  return { ...row, explanation: tell(ownRuleLines.fullForLess, { ...told, rules: plain(score) }) };
}

/** The rule set has nothing but the points typed. */
function isTyped({ choice, written, score }: ScoredRow): boolean {
  const keeps = choice?.function === 'manual' || choice?.function === 'qualitative';
  return (
    keeps && written !== null && score !== null && /^\d+(?:\.\d+)?$/u.test(written) && new Exact(written).eq(score)
  );
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
  return { ...row, explanation: followedBy(row.explanation, note) };
}

/** 11.50 as a clerk writes it: 11.5. */
function plain(score: string): string {
  return plainText(new Exact(score));
}
