import { areaAddress, cellAddress } from '../../src/core/grid/address';
import type { Grid } from '../../src/core/grid/grid';
import { recalculate } from '../../src/core/recalculate';
import type { RuleSet } from '../../src/core/scoring/rule-set/rule-set';
import { explanationText } from '../../src/text/explanation-text';
import { findingText } from '../../src/text/finding-text';

/** Everything a recalculation says, one readable line a fact, to be compared with what people worked out by hand. Of each
 *  form: its head; `执行率 executed/budget: score and its arithmetic`; a line `row levels/name: function score/points and its
 *  arithmetic` for each indicator; `总分 score/points grade`; its findings, `check severity cell sentence`. Then, over all
 *  sheets, what is written (写), flagged (标) and no longer flagged (消). */
export function scoredStory(grids: readonly Grid[], ruleSet: RuleSet): string[] {
  const { scorecards, plans } = recalculate(grids, ruleSet);
  const lines: string[] = [];
  for (const card of scorecards) {
    lines.push(`【${card.sheet}】${areaAddress(card.area)} ${card.kind} ${card.title ?? '-'} / ${card.project ?? '-'}`);
    if (card.execution) {
      const { budget, executed, score, explanation } = card.execution;
      lines.push(`执行率 ${executed ?? ''}/${budget ?? ''}: ${score ?? '-'} ${explanationText(explanation, 'zh-CN')}`);
    }
    for (const row of card.rows) {
      const place = [row.level1, row.level2, row.name].filter((part) => part !== null).join('/');
      const why = explanationText(row.explanation, 'zh-CN');
      lines.push(
        `${row.row + 1} ${place}: ${row.function ?? row.status} ${row.score ?? '-'}/${row.weight ?? '-'} ${why}`,
      );
    }
    lines.push(`总分 ${card.total.score ?? '-'}/${card.total.weight ?? '-'} ${card.grade ?? '-'}`);
    for (const finding of card.findings) {
      lines.push(`${finding.check} ${finding.severity} ${cellAddress(finding)} ${findingText(finding, 'zh-CN')}`);
    }
  }
  for (const plan of plans) {
    for (const each of plan.writes) lines.push(`写 ${cellAddress(each)} ${each.reason} ${String(each.after)}`);
    for (const flag of plan.flags) lines.push(`标 ${cellAddress(flag)} ${flag.plainFormat} ${flag.carried}`);
    for (const flag of plan.unflags) lines.push(`消 ${cellAddress(flag)}`);
  }
  return lines;
}
