import { generalLines, type Explanation, type Line } from '../core/scoring/explanation';
import { overTargetLines } from '../core/scoring/measure/over-target';
import { holdLines } from '../core/scoring/hold-total';
import { ownRuleLines } from '../core/scoring/own-rule-lines';
import { scoringRules } from '../core/scoring/rules/scoring-rules';
import { executionLines } from '../core/scoring/score-execution';
import { totalLines } from '../core/scoring/total';
import type { Locale } from './locale';

/** Every sentence an explanation can be, by its code. */
export const explanationLines: ReadonlyMap<string, Line> = new Map(
  [
    generalLines,
    executionLines,
    totalLines,
    holdLines,
    ownRuleLines,
    overTargetLines,
    ...Object.values(scoringRules).map(({ lines }) => lines),
  ].flatMap((lines: Readonly<Record<string, Line>>) => Object.values(lines).map((line) => [line.code, line] as const)),
);

/** One line that says why a row has its score, or has none; a clerk can follow it with a pocket calculator. */
export function explanationText({ code, args, next }: Explanation, locale: Locale): string {
  const line = explanationLines.get(code);
  if (!line) throw new TypeError(`no function has a sentence for ${code}`);
  const step = line[locale](args);
  return next ? `${step}${locale === 'zh-CN' ? '；' : '; '}${explanationText(next, locale)}` : step;
}
