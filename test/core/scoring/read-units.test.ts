import { explanationText } from '../../../src/text/explanation-text';
import { oneRowForm, scoreOne, type OneRow } from '../one-row';
import { findingText } from '../../../src/text/finding-text';

const scoreOf = (row: OneRow): string => {
  const scored = scoreOne(row);
  return scored.score ?? `asked: ${scored.explanation.code}`;
};

describe('units that mean the same', () => {
  test.each<[string, string, string]>([
    ['1年', '12个月', '10.00'],
    ['≥2年', '18个月', '7.50'],
    ['≤1年', '10个月', '10.00'],
    ['≤3000元/人/月', '2900元/人·月', '10.00'],
    ['≤3000元/人/月', '3300元/月·人', '9.00'],
    ['500元/人.月', '500元/人月', '10.00'],
    ['≤36000元/年', '3000元/月', '10.00'],
    ['≤1.2万元/公里', '12元/米', '10.00'],
    ['100万千瓦时', '95万度', '9.50'],
    ['≥1兆瓦', '800千瓦', '8.00'],
    // 1公顷 = 15亩
    ['≥100亩', '8公顷', '10.00'],
    ['≥10公顷', '120亩', '8.00'],
    ['≥1万亩', '600公顷', '9.00'],
    // A day of 8 hours or of 24, a week of 5 days or of 7: reached by each.
    ['≤24小时', '1天', '10.00'],
    ['≤10天', '1周', '10.00'],
    ['≤2周', '10天', '10.00'],
    // A limit of a day is one of 24 hours: 36 of 48; 48 of 24 is twice as much.
    ['≤2天', '36小时', '10.00'],
    ['≤24小时', '2天', '0.00'],
    ['≤5个工作日', '4天', '10.00'],
    ['≤10天', '5个工作日', '10.00'],
    ['5个工作日', '5天', '10.00'],
    ['1年', '12月', '10.00'],
    ['≥2年', '24月', '10.00'],
    ['4个季度', '1年', '10.00'],
    ['≥6个季度', '1年', '6.67'],
    ['5000万美元', '4500万美元', '9.00'],
    ['≥3000平方千米', '2900平方公里', '9.67'],
    ['30公顷', '460亩', '10.00'],
    ['56hm²', '56公顷', '10.00'],
    ['半年1次', '2次', '10.00'],
    ['≤35微克/立方米', '38μg/m3', '9.14'],
    ['≤35微克/立方米', '0.03毫克/立方米', '10.00'],
    ['≤5mg/L', '5毫克/升', '10.00'],
    ['≥78岁', '77岁', '9.87'],
    ['一年4次', '3次', '7.50'],
  ])('%s, done %s: %s', (target, actual, score) => {
    expect(scoreOf({ target, actual })).toBe(score);
  });

  test.each<[string, string]>([
    ['1年', '11月'],
    ['2季度', '5月'],
    // Six days hold five working days or four.
    ['≤5个工作日', '6天'],
    ['≥5个工作日', '6天'],
    ['≥2天', '36小时'],
    ['≤5天', '1周'],
    ['3天', '24小时'],
    ['≤8小时', '1天'],
    ['≥100亩', '60000平方米'],
    ['≥2周', '12个工作日'],
    ['1年', '365天'],
    ['≤3000元/人/月', '2900元'],
    ['≤3000元/人', '2900元/户'],
    ['10次/月', '10次/季'],
  ])('%s, done %s is no such pair', (target, actual) => {
    const score = scoreOf({ target, actual });
    if (target === '10次/月') expect(score).toBe('3.33');
    else expect(score).toContain('asked');
  });
});

test.each<[OneRow, string]>([
  // 5000元 or 5000万元
  [{ target: '≤12.5万元', actual: '5000', name: '总成本' }, 'asked: scaleUnclear'],
  [{ target: '≤12.5万元', actual: '13', name: '总成本' }, '9.60'],
  // A day of training has so many hours.
  [{ target: '≤2天', actual: '20小时', name: '培训时间' }, 'asked: unreadable'],
])('%j: %s', (row, score) => {
  expect(scoreOf(row)).toBe(score);
});

describe('so many thousands of what the column counts', () => {
  test.each<[string, string, string, string]>([
    ['≥10000', '1.2万', '公里', '10.00'],
    ['≥10000', '0.8万', '公里', '8.00'],
    ['≥500', '0.04万', '吨', '8.00'],
    ['≥3', '2.4万', '万人', '8.00'],
    // 1450亩 are 96.67公顷.
    ['100', '1450亩', '公顷', '9.67'],
  ])('%s, done %s, in %s: %s', (target, actual, unit, score) => {
    expect(scoreOf({ target, actual, unit, name: '完成量' })).toBe(score);
  });
});

describe('things counted in English', () => {
  test.each<[string, string, string]>([
    ['at least 20 wells', '18 wells', '9.00'],
    ['≥20 wells', '18', '9.00'],
    ['20 wells', '20 pumps', 'asked: unreadable'],
    ['5 millions', '4 millions', 'asked: otherFigures'],
  ])('%s, done %s: %s', (target, actual, score) => {
    expect(scoreOf({ target, actual, name: 'Wells built' })).toBe(score);
  });
});

describe('so many for each', () => {
  test.each<[string, string, string]>([
    ['每月2次', '每月1次', '5.00'],
    ['≥每月1次', '每月2次', '10.00'],
    ['每月不少于2次', '每月2次', '10.00'],
    ['每季度1次', '1次/季', '10.00'],
    ['每季度一次', '每季度1次', '10.00'],
    ['每月两次', '每月一次', '5.00'],
    ['每年4次', '每季度1次', '10.00'],
    ['每年4次', '3次', '7.50'],
    ['4次', '每季度1次', '10.00'],
    ['每季度1次', '4次', '10.00'],
    ['每月1次', '13次', '10.00'],
    ['每人每月不超过3000元', '2800元/人/月', '10.00'],
    ['每村1个', '每村1个', '10.00'],
  ])('%s, done %s: %s', (target, actual, score) => {
    expect(scoreOf({ target, actual })).toBe(score);
  });

  test.each<[string, string]>([
    // Twice in each month, or twice in all.
    ['每月2次', '2次'],
    ['每季度1次', '3次'],
    ['每月10日前', '每月12日'],
    ['每周2次', '60次'],
    ['每人每年600元', '400元'],
  ])('%s, done %s: asked', (target, actual) => {
    expect(scoreOf({ target, actual })).toContain('asked');
  });
});

describe('counts told with the words of the row', () => {
  test.each<[string, string, string, string]>([
    ['下乡义诊次数', '≥12次', '组织义诊14次', '10.00'],
    ['覆盖乡镇', '15个乡镇', '15个乡镇全覆盖', '10.00'],
    ['报告提交', '2份', '一份', '5.00'],
    ['信息公开率', '100%', '百分之百', '10.00'],
  ])('%s %s, done %s: %s', (name, target, actual, score) => {
    expect(scoreOf({ name, target, actual })).toBe(score);
  });

  test.each<[string, string, string]>([
    ['覆盖乡镇', '15个乡镇', '15个乡镇未全覆盖'],
    ['水质类别', '2级', '一级'],
    ['采购用时', '3个月', '2个月'],
    ['建设期', '2年', '1年'],
  ])('%s %s, done %s: asked', (name, target, actual) => {
    expect(scoreOf({ name, target, actual })).toContain('asked');
  });
});

describe('a figure with a remark behind it', () => {
  test.each<[string, string, string, string]>([
    ['项目成本', '≤20万元', '18.5万元，节约1.5万元', '10.00'],
    ['项目成本', '≤20万元', '18.5万元（节约1.5万元）', '10.00'],
    ['培训人数', '200人', '205人，超额5人', '10.00'],
    ['培训人数', '200人', '195人，因疫情减少5人', '9.75'],
    ['覆盖率', '100%', '100%，全部覆盖', '10.00'],
    ['满意度', '≥95%', '96%，比上年增长2%', '10.00'],
  ])('%s %s, done %s: %s', (name, target, actual, score) => {
    expect(scoreOf({ name, target, actual })).toBe(score);
  });

  test.each<[string, string, string]>([
    ['成本节约额', '≥1.5万元', '18.5万元，节约1.5万元'],
    ['培训人数', '200人', '200人，其中5人未到'],
    ['培训人数', '200人', '195人，预计年底达200人'],
    ['培训人数', '200人', '100人，累计200人'],
    ['完成率', '100%', '100%，但尚有2项在建'],
    ['培训人数', '200人', '上半年100人，下半年95人'],
  ])('%s %s, done %s: asked', (name, target, actual) => {
    expect(scoreOf({ name, target, actual })).toContain('asked');
  });
});

describe('figures are told in the unit of the cells', () => {
  test.each<[OneRow, string, string]>([
    [{ target: '100吨', actual: '99500公斤' }, '99.5吨÷100吨×10=9.95', '差 0.5 吨'],
    [{ target: '3公里', actual: '2800米' }, '2.8公里÷3公里×10≈9.33', '差 0.2 公里'],
    [{ target: '≥0.5亿元', actual: '4200万元' }, '0.42亿元÷0.5亿元×10=8.4', '差 0.08 亿元'],
    [{ target: '≥90分钟', actual: '1小时' }, '60分钟÷90分钟×10≈6.67', '差 30 分钟'],
    // A third of an hour has no last digit: told in minutes.
    [{ target: '≥1小时', actual: '20分钟' }, '20分钟÷60分钟×10≈3.33', '差 40 分钟'],
  ])('%j: %s, %s', (row, sum, gap) => {
    expect(explanationText(scoreOne(row).explanation, 'zh-CN')).toBe(sum);
    const [finding] = oneRowForm(row).findings.filter(({ check }) => check === 'U1');
    expect(finding && findingText(finding, 'zh-CN')).toContain(gap);
  });
});
