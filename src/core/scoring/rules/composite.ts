import * as v from 'valibot';
import { words } from '../../local-text';
import { generalLines, line, type Told } from '../explanation';
import { spaced } from '../line-figure';
import { above0, choiceSchemaOf, is, say, type ChoiceSchema } from '../rule-set/schema/parts';
import type { RuleDescription, ScoringRule } from './rule';
import { parameter, unscorable } from './verdicts';

const lines = {
  mean: line(
    'mean',
    (a: Told<'figures' | 'count' | 'equals' | 'mean'>) => `(${a.figures})÷${a.count}${a.equals}${a.mean}`,
    (a) => `(${spaced(a.figures)}) ÷ ${a.count} ${a.equals} ${a.mean}`,
  ),
};

/** The form of a mean: its weights, and the function that scores it. */
function choiceOf<R extends { readonly id: string; readonly choice: ChoiceSchema }>(figureRules: readonly R[]) {
  return v.strictObject({
    function: is('composite'),
    /** One weight a rate, in their order; empty: all alike. */
    weights: v.array(above0, say('list')),
    by: choiceSchemaOf(figureRules),
  });
}

/** 综合: the mean of several measured rates, scored by another function: by one of these, which work on figures. */
export function compositeOf<R extends ScoringRule>(figureRules: readonly R[]) {
  return { ...ruleOfMeans(figureRules), choice: choiceOf(figureRules) };
}

function ruleOfMeans(figureRules: readonly ScoringRule[]) {
  const ruleOf = (by: { readonly function: string }) => figureRules.find(({ id }) => id === by.function);
  return {
    id: 'composite',
    name: words('综合', 'Composite'),
    needs: 'rates',
    proposals: [{ function: 'composite', weights: [], by: { function: 'proportional', reverse: 'linear' } }],
    fields: {
      weights: {
        label: words('各数的权重，依次，如 2、1、1', 'Weight of each figure, such as 2, 1, 1'),
        typed: 'numbers',
        blank: 'empty',
      },
      'by.function': {
        label: words('平均数按哪种办法评', 'How the mean is scored'),
        options: Object.fromEntries(figureRules.map(({ id, name }) => [id, name])),
      },
    },
    parameterNames: { weights: words('权重', 'weights'), by: words('平均数的评分办法', 'by') },
    sentence: {
      'zh-CN': ({ weights, by }) => {
        const mean = weights.length > 0 ? `加权平均（权重 ${weights.join('、')}）` : '平均';
        return `几个数取${mean}，平均数${ruleOf(by)?.sentence['zh-CN'](by) ?? ''}`;
      },
      'en-US': ({ weights, by }) => {
        const mean = weights.length > 0 ? `weighted mean (weights ${weights.join(', ')})` : 'mean';
        return `the ${mean} of the figures: ${ruleOf(by)?.sentence['en-US'](by) ?? ''}`;
      },
    },
    lines,
    score(input, { by }) {
      const rule = ruleOf(by);
      if (input.figures === null || input.mean === null || !rule) return unscorable(generalLines.noActual, {});
      const verdict = rule.score(input, by);
      if (verdict.kind === 'unscorable') return verdict;
      const { kind, points, ...step } = verdict;
      return { kind, points, code: lines.mean.code, args: input.mean, next: step };
    },
  } satisfies Omit<ScoringRule<ReturnType<typeof choiceOf<ScoringRule>>>, 'choice'>;
}

/** What the manual says of 综合. */
export const description = (): RuleDescription => ({
  formula: words(
    '实际完成值栏的几个数取（加权）平均，再按另一函数计分；平均数不先取整',
    'The (weighted) mean of several figures in the actual cell, scored by another function; the mean is not rounded first.',
  ),
  parameters: [
    parameter(
      'weights',
      words('各数的权重，依次；不填则相同', 'one weight a figure, in order; none: all alike'),
      words('大于0的数，或空', 'numbers above 0, or none'),
      '—',
    ),
    parameter(
      'by',
      words('平均数按哪个函数计分', 'the function that scores the mean'),
      words(
        'proportional、threshold、deduction、tiers、interpolate、direct',
        'proportional, threshold, deduction, tiers, interpolate, direct',
      ),
      'proportional',
    ),
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
  source: words(
    '石家庄市数据资源管理局2019年自评报告：34%、56%、44%，总体节约率45%',
    'the source report: 34 %, 56 %, 44 %, overall 45 %',
  ),
});
