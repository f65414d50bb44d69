import { findRuleSet, defaultRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import { ruleSetDifferences } from '../../src/core/record/rule-set-differences';
import { differenceText } from '../../src/text/brought-text';

const told = (locale: 'zh-CN' | 'en-US'): readonly string[] => {
  const report = findRuleSet('shijiazhuang-2019');
  return report ? ruleSetDifferences(report, defaultRuleSet).map((each) => differenceText(each, locale)) : [];
};

test('what a rule set changes is told in words, without a sign of the file it stands in', () => {
  const lines = [...told('zh-CN'), ...told('en-US')];
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) expect(line).not.toMatch(/[{}[\]"]|nameContains|levelWeights/u);
  expect(told('zh-CN')).toContain(
    '个别指标的评分办法：无 → 指标名称所含文字 材料减少，达到目标得满分，未达到扣 4 分，最低得 0 分',
  );
});

test('a word of the department’s own is told as it is, one of a choice in its meaning', () => {
  expect(differenceText({ field: 'flagWords', base: '未达标', here: 'ask' }, 'zh-CN')).toContain('未达标 → ask');
  expect(differenceText({ field: 'direction', base: 'assume', here: 'ask' }, 'zh-CN')).toContain('逐行询问');
});
