import type { LocalText } from '../local-text';
import { scoringRules } from './rules/scoring-rules';
import type { RuleDescription, RuleExample, RuleParameter, ScoringRule } from './rules/rule';

type Language = keyof LocalText;

/** What the manual says of a function, by its id: the `description` of its file. */
export type DescriptionOf = (id: string) => RuleDescription;

const WORDS = {
  'zh-CN': {
    title: '评分函数手册',
    intro: '由各函数自己的说明生成（`node src/scripts/node-ts.cjs src/scripts/make-manual.ts`），请勿手工修改。',
    formula: '公式',
    parameters: '参数',
    none: '无',
    proposed: '建议值',
    examples: '算例',
    source: '来源',
    example: ({ weight, target, actual, typed, score }: RuleExample<unknown>) =>
      `分值 ${weight}，目标 ${target}，实际 ${actual}${typed === undefined ? '' : `，已填 ${typed}`} → ${score}`,
  },
  'en-US': {
    title: 'Manual of scoring functions',
    intro:
      'Made from what the functions say of themselves (`node src/scripts/node-ts.cjs src/scripts/make-manual.ts`); not to be edited.',
    formula: 'Formula',
    parameters: 'Parameters',
    none: 'none',
    proposed: 'proposed',
    examples: 'Examples',
    source: 'Source',
    example: ({ weight, target, actual, typed, score }: RuleExample<unknown>) =>
      `weight ${weight}, target ${target}, actual ${actual}${typed === undefined ? '' : `, typed ${typed}`} → ${score}`,
  },
} as const;

/** The manual of every scoring function in both languages, as Markdown. */
export function functionManual(descriptionOf: DescriptionOf): string {
  const rules: readonly ScoringRule[] = Object.values(scoringRules);
  const parts = (['zh-CN', 'en-US'] as const).map((language) => {
    const { title, intro } = WORDS[language];
    return [`# ${title}`, intro, ...rules.map((rule) => section(rule, descriptionOf(rule.id), language))].join('\n\n');
  });
  return `${parts.join('\n\n')}\n`;
}

function section({ id, name }: ScoringRule, description: RuleDescription, language: Language): string {
  const { formula, parameters, examples, source } = description;
  const words = WORDS[language];
  const parameterLines = parameters.map((parameter) => parameterLine(parameter, language));
  const exampleLines = examples.map((example) => `- ${words.example(example)}; \`${JSON.stringify(example.choice)}\``);
  return [
    `## ${name[language]} \`${id}\``,
    `${words.formula}: ${plain(formula[language])}`,
    parameterLines.length === 0 ? `${words.parameters}: ${words.none}` : `${words.parameters}:`,
    ...(parameterLines.length === 0 ? [] : [parameterLines.join('\n')]),
    `${words.examples}:`,
    exampleLines.join('\n'),
    `${words.source}: ${plain(source[language])}`,
  ].join('\n\n');
}

function parameterLine({ name, meaning, allowed, proposed }: RuleParameter, language: Language): string {
  const hint = proposed === null ? '' : `; ${WORDS[language].proposed} ${proposed}`;
  return `- \`${name}\`: ${plain(meaning[language])} (${plain(allowed[language])}${hint})`;
}

/** Signs that Markdown would take for its own. */
function plain(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*');
}
