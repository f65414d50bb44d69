import type { FigureChoice } from '../rule-set/function-choice';
import { deduction } from './deduction';
import { direct } from './direct';
import { interpolate } from './interpolate';
import { proportional } from './proportional';
import type { ChoiceOf, RuleDescription, ScoringRule, Verdict, RuleCase } from './rule';
import { threshold } from './threshold';
import { tiers } from './tiers';
import { unscorable } from './verdicts';

type Choice = ChoiceOf<'composite'>;

/** 综合: the mean of several measured rates, scored by another function. */
export const composite: ScoringRule<Choice> = {
  needs: 'rates',
  meta: {
    id: 'composite',
    name: { 'zh-CN': '综合', 'en-US': 'Composite' },
    proposals: [{ function: 'composite', weights: [], by: { function: 'proportional', reverse: 'linear' } }],
  },
  score(input, { by }) {
    if (input.figures === null || input.mean === null) return unscorable('noActual');
    const verdict = applyFigureRule(input, by);
    if (verdict.kind === 'unscorable') return verdict;
    const { points, code, args } = verdict;
    return { kind: 'points', points, code: 'mean', args: input.mean, next: { code, args } };
  },
};

/** What the manual says of 综合. */
export const compositeDescription: RuleDescription<Choice> = {
  formula: {
    'zh-CN': '实际完成值栏的几个数取（加权）平均，再按另一函数计分；平均数不先取整',
    'en-US':
      'The (weighted) mean of several figures in the actual cell, scored by another function; the mean is not rounded first.',
  },
  parameters: [
    {
      name: 'weights',
      meaning: { 'zh-CN': '各数的权重，依次；不填则相同', 'en-US': 'one weight a figure, in order; none: all alike' },
      allowed: { 'zh-CN': '大于0的数，或空', 'en-US': 'numbers above 0, or none' },
      proposed: '—',
    },
    {
      name: 'by',
      meaning: { 'zh-CN': '平均数按哪个函数计分', 'en-US': 'the function that scores the mean' },
      allowed: {
        'zh-CN': 'proportional、threshold、deduction、tiers、interpolate、direct',
        'en-US': 'proportional, threshold, deduction, tiers, interpolate, direct',
      },
      proposed: 'proportional',
    },
  ],
  examples: [
    {
      choice: { function: 'composite', weights: [], by: { function: 'proportional', reverse: 'linear' } },
      weight: '20',
      target: '≥60%',
      actual: '34%、56%、44%',
      score: '14.89',
    },
    {
      choice: {
        function: 'composite',
        weights: ['2', '1', '1'],
        by: { function: 'proportional', reverse: 'linear' },
      },
      weight: '20',
      target: '≥60%',
      actual: '材料34%，环节56%，时间44%',
      score: '14',
    },
  ],
  source: {
    'zh-CN': '石家庄市数据资源管理局2019年自评报告：34%、56%、44%，总体节约率45%',
    'en-US': 'the source report: 34 %, 56 %, 44 %, overall 45 %',
  },
};

function applyFigureRule(input: RuleCase, choice: FigureChoice): Verdict {
  switch (choice.function) {
    case 'proportional':
      return proportional.score(input, choice);
    case 'threshold':
      return threshold.score(input, choice);
    case 'deduction':
      return deduction.score(input, choice);
    case 'tiers':
      return tiers.score(input, choice);
    case 'interpolate':
      return interpolate.score(input, choice);
    case 'direct':
      return direct.score(input, choice);
  }
}
