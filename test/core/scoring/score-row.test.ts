import { recalculate } from '../../../src/core/recalculate';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules, scoreOne, type OneRow } from '../one-row';

describe('target and actual on one scale, or asked', () => {
  test.each<[OneRow, string]>([
    [{ target: '≥95%', actual: '95%' }, '10.00'],
    [{ target: '≥95%', actual: '96' }, '10.00'],
    [{ target: '95', actual: '96%' }, '10.00'],
    [{ target: '≤2%', actual: '1.5' }, '10.00'],
    [{ target: '≥95', unit: '%', actual: '90' }, '9.47'],
    [{ target: '≥95', unit: '百分比', actual: '90' }, '9.47'],
    [{ target: '≥95', actual: '90', name: '满意率' }, '9.47'],
    [{ target: '≥0.95', actual: '0.9', name: '满意率' }, '9.47'],
    [{ target: '≥100个', actual: '95' }, '9.50'],
    [{ target: '≥100', unit: '个', actual: '95' }, '9.50'],
    [{ target: '≥100个', actual: '95项' }, '9.50'],
    [{ target: '≤43.2万元', actual: '432000元' }, '10.00'],
    [{ target: '≥43.2万元', actual: '216000元' }, '5.00'],
    [{ target: '≥43.2', actual: '21.6', name: '投入金额（万元）' }, '5.00'],
    [{ target: '≥43.2', actual: '216000元', name: '投入金额（万元）' }, '5.00'],
    [{ target: '≥4万', actual: '20000元' }, '5.00'],
    [{ target: '≥4万人', actual: '2万人' }, '5.00'],
    [{ target: '≥4万人', actual: '20000' }, '5.00'],
    [{ target: '≥10公里', actual: '5000米' }, '5.00'],
    [{ target: '100', sign: '≤', actual: '110' }, '9.00'],
    [{ target: '100', sign: '反向', actual: '110' }, '9.00'],
    [{ target: '100', sign: '正向', actual: '90' }, '9.00'],
    [{ target: '≥80%', actual: '90%以上' }, '10.00'],
    [{ target: '≥80%', actual: '达到40%' }, '5.00'],
    [{ target: '≥-5%', actual: '-3%' }, '10.00'],
    [{ target: '≤-10%', actual: '-5%' }, '5.00'],
    [{ target: '≥60%', actual: '=17/50 → 0.34 {0%}' }, '5.67'],
    [{ target: '≥60%', actual: '34%', weight: '10% ' }, '5.67'],
    [{ target: '≥60%', actual: '34%', weight: "'10分" }, '5.67'],
    [{ target: '≥60%', actual: '34%', weight: '', name: '减少率（10分）' }, '5.67'],
    [{ target: '≥60%', actual: '34%', weight: '0' }, '0.00'],
    // Not 95 beside a 0.95 that may be 95 %: too far apart, no fraction, money, or the figure says its unit.
    [{ target: '1.2', actual: '0.9' }, '7.50'],
    [{ target: '100', actual: '0.4' }, '0.04'],
    [{ target: '100', actual: '1' }, '0.10'],
    [{ target: '≥50', unit: '亿元', actual: '0.5' }, '0.10'],
    [{ target: '≥50公里', actual: '0.5公里' }, '0.10'],
  ])('%j scores %s', (row, score) => {
    expect(scoreOne(row)).toMatchObject({ status: 'scored', score });
  });

  test.each<[OneRow, string]>([
    [{ target: '≥95%', actual: '0.95' }, 'scaleUnclear'],
    [{ target: '≥95%', actual: '1' }, 'scaleUnclear'],
    [{ target: '≥95%', actual: '1.05' }, 'scaleUnclear'],
    [{ target: '≤2%', actual: '0.95' }, 'scaleUnclear'],
    [{ target: '≥95', unit: '%', actual: '0.95' }, 'scaleUnclear'],
    [{ target: '≥95', actual: '0.95', name: '满意率' }, 'scaleUnclear'],
    [{ target: '0.95', actual: '96%' }, 'scaleUnclear'],
    [{ target: '≥95', actual: '0.95' }, 'scaleUnclear'],
    [{ target: '60', actual: '0.34' }, 'scaleUnclear'],
    [{ target: '≥0.95', actual: '96' }, 'scaleUnclear'],
    [{ target: '≥95', unit: '分', actual: '0.95' }, 'scaleUnclear'],
    [{ target: '≥43.2万元', actual: '432000' }, 'scaleUnclear'],
    [{ target: '≥100个', actual: '95%' }, 'unreadable'],
    [{ target: '≥100个', actual: '95公里' }, 'unreadable'],
    [{ target: '≥100', actual: '90以上' }, 'unreadable'],
    [{ target: '≥80%', actual: '约85%' }, 'about'],
    [{ target: '≥80%', actual: 'abc' }, 'unreadable'],
    [{ target: '≥80%', actual: '三十四' }, 'unreadable'],
    [{ target: '≥80%', actual: '#DIV/0!' }, 'errorCell'],
    [{ target: '#REF!', actual: '80%' }, 'errorCell'],
    [{ target: '≥80%', sign: '≤', actual: '80%' }, 'unreadable'],
    [{ target: '80%', sign: '左右', actual: '80%' }, 'unreadable'],
    [{ target: '≥80%', actual: '' }, 'noActual'],
    [{ target: '≥80%', actual: '—' }, 'noActual'],
    [{ target: '', actual: '80%' }, 'noTarget'],
    [{ target: '', actual: '' }, 'noTarget'],
    [{ target: '≥80%', actual: '80%', weight: '' }, 'noWeight'],
    [{ target: '≥80%', actual: '80%', weight: '十分' }, 'unreadable'],
    [{ target: '≥80%', actual: '80%', weight: '-5' }, 'unreadable'],
    [{ target: '≥80%', actual: '80%', weight: '#REF!' }, 'errorCell'],
    [{ target: '有效提升', actual: '部分达成' }, 'qualitativeMissing'],
    [{ target: '有效提升', actual: '未达成' }, 'qualitativeMissing'],
    [{ target: '有效提升', actual: '效果较好' }, 'manualMissing'],
    [{ target: '≥80%', actual: '完成情况良好，群众满意', score: '' }, 'figureWanted'],
    [{ target: '≥5次', actual: '完成' }, 'figureWanted'],
    [{ target: '100%', actual: '达成预期指标' }, 'figureWanted'],
    [{ target: '≥80%', sign: '定性', actual: '达到要求' }, 'manualMissing'],
  ])('%j has no score: %s', (row, code) => {
    expect(scoreOne(row)).toMatchObject({ status: 'unscorable', score: null, explanation: { code } });
  });
});

describe('rows that do not apply', () => {
  test.each<[OneRow, string]>([
    [{ name: '指标2：', weight: '' }, 'placeholder'],
    [{ name: '……', weight: '' }, 'placeholder'],
    [{ name: '/', weight: '/', target: '/', actual: '/' }, 'placeholder'],
    [{ name: '生态效益', target: '/', actual: '/', weight: '/' }, 'notApplicable'],
    [{ name: '生态效益', target: '无', actual: '无', weight: '10' }, 'notApplicable'],
  ])('%j: %s', (row, code) => {
    expect(scoreOne(row)).toMatchObject({ status: 'notApplicable', score: null, explanation: { code } });
  });

  test('a row that nobody filled in, among others', () => {
    const grid = gridFromText(`
      | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 培训人数 | 10 | 10 | 10 | |
      | 生态效益 | | | | |`);
    const [card] = recalculate([grid], nationalRules()).scorecards;
    expect(card?.rows[1]).toMatchObject({ status: 'notApplicable', explanation: { code: 'notApplicable' }, by: null });
  });

  test('a row in prose keeps the points typed for it', () => {
    const row = scoreOne({ target: '—', actual: '各平台和保障体系按计划建成', weight: '20', score: '20' });
    expect(row).toMatchObject({ status: 'scored', function: 'manual', score: '20.00', met: null });
  });
});

test.each([
  ['≥95%', '已完成', { status: 'unscorable', explanation: { code: 'figureWanted' } }],
  ['≥95%', '较好', { status: 'unscorable', explanation: { code: 'figureWanted' } }],
  ['≥95%', '已实现', { status: 'unscorable', explanation: { code: 'unreadable', args: { expected: 'figure' } } }],
  ['有效提升', '已实现', { status: 'scored', score: '10.00', explanation: { code: 'qualitativeFull' } }],
])('a target of %s and a result of %s, in one word', (target, actual, expected) => {
  expect(scoreOne({ target, actual })).toMatchObject(expected);
});

test('target and actual are shown in one spelling, with what the sign and unit columns say', () => {
  const row = scoreOne({ target: '６０', sign: '≥', unit: '%', actual: ' 34 ' });
  expect(row).toMatchObject({ target: '≥60%', actual: '34%', weight: '10' });
});
