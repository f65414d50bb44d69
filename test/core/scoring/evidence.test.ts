import { recalculate } from '../../../src/core/recalculate';
import { withDecision } from '../../../src/core/record/decisions';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import type { Scorecard } from '../../../src/core/finding/finding';
import { ruleSets } from '../../../src/core/scoring/rule-set/rule-sets';
import { explanationText } from '../../../src/text/explanation-text';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules, scoreOne, type OneRow } from '../one-row';

const said = (row: OneRow): string => explanationText(scoreOne(row).explanation, 'zh-CN');

describe('typed points are no evidence', () => {
  test.each<[OneRow, string]>([
    [{ score: '10' }, 'C2、E2：指标值和完成值都没有填，无从核实；原得分10未采用'],
    [{ target: '有效提升', score: '10' }, '没有实际完成值（执行数），无法计分；原得分10未采用'],
    [{ target: '≥5次', score: '10' }, '没有实际完成值（执行数），无法计分；原得分10未采用'],
    [{ actual: '95%', score: '10' }, '没有年度指标值（预算数），无法计分；原得分10未采用'],
    [
      { target: '≥5次', actual: '完成', score: '10' },
      '目标≥5次是数值，E2只写了“完成”，无从核实：请填写完成的数值；原得分10未采用',
    ],
    [
      { target: '100%', actual: '达成预期指标', score: '9' },
      '目标100%是数值，E2只写了“达成预期指标”，无从核实：请填写完成的数值；原得分9未采用',
    ],
    [
      { target: '≥80%', actual: '约85%', score: '10' },
      'E2单元格写的是“约85%”，不是准确的数：就是85%的请改成“85%”，不是的请填写准确的数；原得分10未采用',
    ],
    [
      { target: '5次', actual: '5次左右', score: '10' },
      'E2单元格写的是“5次左右”，不是准确的数：就是5次的请改成“5次”，不是的请填写准确的数；原得分10未采用',
    ],
  ])('%j: %s', (row, sentence) => {
    expect(said(row)).toBe(sentence);
    expect(scoreOne(row)).toMatchObject({ status: 'unscorable', score: null, question: 'keepTyped' });
  });

  test.each<[OneRow, string]>([
    [{ target: '—', actual: '各平台和保障体系按计划建成', score: '10' }, '10.00'],
    [{ target: '有效提升', actual: '群众普遍反映良好', score: '9' }, '9.00'],
    [{ target: '11月底完成100%', actual: '100%', score: '10' }, '10.00'],
  ])('a result in words, or beside a target in words, is judged by people: %j', (row, score) => {
    expect(scoreOne(row)).toMatchObject({ status: 'scored', function: 'manual', score });
    expect(said(row)).toBe(`人工评分，保留${String(Number(score))}分`);
  });

  test.each<[OneRow]>([[{ target: '≥80%', actual: '80%' }], [{ target: '', actual: '', score: '11' }]])(
    '%j asks for no confirmation',
    (row) => {
      expect(scoreOne(row).question).toBeUndefined();
    },
  );
});

describe('a form', () => {
  const scored = (...lines: readonly string[]): Scorecard => {
    const [card] = recalculate([gridFromText(lines.join('\n'))], nationalRules()).scorecards;
    if (!card) throw new Error('no form');
    return card;
  };
  const statuses = ({ rows }: Scorecard): readonly string[] => rows.map(({ status }) => status);

  test('without targets and actuals is scored by people', () => {
    const card = scored('| 一级指标 | 三级指标 | 分值 | 得分 |', '| 项目决策 | 立项依据充分性 | 100 | 95 |');
    expect(card).toMatchObject({ total: { complete: true, score: '95.00' } });
  });

  test('whose column of targets is not known is not', () => {
    const card = scored('| 三级指标 | 实际完成值 | 分值 | 得分 |', '| 覆盖率 | 完成 | 100 | 100 |');
    expect(statuses(card)).toEqual(['unscorable']);
    expect(card.total.complete).toBe(false);
  });

  test('whose only figures are of a part of the year is not', () => {
    const card = scored('| 三级指标 | 前三季度完成值 | 分值 | 得分 |', '| 培训基层干部 | 120 | 100 | 100 |');
    expect(statuses(card)).toEqual(['unscorable']);
    expect(card).toMatchObject({ total: { complete: false }, grade: null });
  });

  test('with a column still asked for is not, and names no grade', () => {
    const card = scored(
      '| 三级指标 | 年度目标值 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
      '| 培训人数 | 10 | 12 | 10 | 50 | 50 |',
      '| 群众反映 | 好 | 好 | 好 | 50 | 50 |',
    );
    expect(statuses(card)).toEqual(['unscorable', 'unscorable']);
    expect(card).toMatchObject({ total: { complete: false, score: null }, grade: null });
  });

  test('with every target and actual blank is not scored; confirmed, it is, and says so', () => {
    const grid = gridFromText(`
      | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出数量 | | | 60 | 60 |
      | 社会效益 | | | 40 | 40 |`);
    const [before] = recalculate([grid], nationalRules()).scorecards;
    expect(before).toMatchObject({ total: { complete: false, score: null }, grade: null });
    const anchor = (name: string) => ({ name, level1: '', level2: '', occurrence: 0 });
    const kept = { chosen: { function: 'manual' } } as const;
    const one = withDecision([], grid.sheet, anchor('产出数量'), kept);
    const decisions = withDecision(one, grid.sheet, anchor('社会效益'), kept);
    const [after] = recalculate([grid], nationalRules(), { ...EMPTY_RECORD, decisions }).scorecards;
    expect(after).toMatchObject({ total: { complete: true, score: '100.00' } });
    expect(after?.rows.map(({ explanation }) => explanationText(explanation, 'zh-CN'))).toEqual([
      '人工评分（已确认），保留60分',
      '人工评分（已确认），保留40分',
    ]);
    expect(after?.findings.filter(({ check }) => check === 'S6')).toHaveLength(2);
  });
});

describe('a result in words that is reached', () => {
  test.each<[string, string, string]>([
    ['有效提升', '达成预期指标', '达成预期指标：8至10分，口径取满分10'],
    ['有效提升', '达成目标', '达成目标：8至10分，口径取满分10'],
    ['合格', '合格', '“合格”即达成：8至10分，口径取满分10'],
    ['是', '是', '“是”即达成：8至10分，口径取满分10'],
    ['及时', '及时', '“及时”即达成：8至10分，口径取满分10'],
    ['每两周1次', '每两周1次', '“每两周1次”即达成：8至10分，口径取满分10'],
  ])('%s → %s gives the whole weight where nothing is typed: %s', (target, actual, sentence) => {
    expect(said({ target, actual })).toBe(sentence);
    expect(scoreOne({ target, actual })).toMatchObject({ status: 'scored', score: '10.00' });
  });

  test.each([
    ['有效提升', '部分达成预期指标'],
    ['有效提升', '未达成'],
    ['优良中低差', '良'],
    ['', '达成预期指标'],
    ['有效提升', '效果较好'],
  ])('%s → %s is for people to judge', (target, actual) => {
    expect(scoreOne({ target, actual })).toMatchObject({ status: 'unscorable', score: null });
  });

  test('is told once a form', () => {
    const [card] = recalculate(
      [
        gridFromText(`
      | 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 服务水平 | 有效提升 | 达成预期指标 | 50 | |
      | 档案管理 | 合格 | 合格 | 50 | |`),
      ],
      nationalRules(),
    ).scorecards;
    const told = card?.findings.filter(({ check }) => check === 'S14') ?? [];
    expect(told.map((finding) => findingText(finding, 'zh-CN'))).toEqual(['2 项定性指标按默认满分计']);
  });

  test('the finance side leaves it to people', () => {
    const reached = ruleSets.map((rules) => scoreOne({ target: '合格', actual: '合格' }, rules).status);
    const byPeople = ruleSets.filter((_, index) => reached[index] === 'unscorable').map(({ id }) => id);
    expect(byPeople).toEqual(['yinchuan']);
  });
});

test('nothing that was aimed at and came about is reached; of anything else it does not apply', () => {
  expect(scoreOne({ name: '安全事故', target: '无', actual: '无' })).toMatchObject({
    status: 'scored',
    score: '10.00',
  });
  expect(scoreOne({ name: '生态效益', target: '无', actual: '无' })).toMatchObject({ status: 'notApplicable' });
  expect(scoreOne({ name: '安全事故', target: '无', actual: '1起' })).toMatchObject({ score: '0.00', met: false });
});

describe('units', () => {
  test.each<[OneRow, string]>([
    [{ name: '补助村(社区)数量', target: '=8个', actual: '8' }, '8个=8个，达到目标，得满分10'],
    [{ name: '补助（乡镇）数量', target: '≥8个', actual: '6' }, '6个÷8个×10=7.5'],
    [{ name: '发放原原种', target: '550万粒', actual: '550万粒' }, '550万粒=550万粒，达到目标，得满分10'],
    [{ name: '绿化面积', target: '≥3.5万平方米', actual: '2.8万平方米' }, '2.8万平方米÷3.5万平方米×10=8'],
    [{ name: '服务人数', target: '≥4万人', actual: '20000' }, '20000人÷40000人×10=5'],
    [{ name: '企业', target: '5个', actual: '5家' }, '5=5，达到目标，得满分10'],
    [{ name: '批次', target: '2批次', actual: '2批' }, '2=2，达到目标，得满分10'],
    [{ name: '受益', target: '1000人次', actual: '1000人' }, '1000=1000，达到目标，得满分10'],
    [{ name: '发病率', target: '1', unit: '%', actual: '1' }, '1%=1%，达到目标，得满分10'],
  ])('%j: %s', (row, sentence) => {
    expect(said(row)).toBe(sentence);
  });

  test.each<[OneRow, string]>([
    [{ name: '企业', target: '5个', actual: '4家' }, 'unreadable'],
    [{ name: '里程', target: '5公里', actual: '5个' }, 'unreadable'],
    [{ name: '发放原原种', target: '550万粒', actual: '550' }, 'scaleUnclear'],
    [{ name: '完成情况', target: '95', unit: '%', actual: '1' }, 'scaleUnclear'],
  ])('%j is asked: %s', (row, code) => {
    expect(scoreOne(row)).toMatchObject({ status: 'unscorable', explanation: { code } });
  });
});

test('a form scored by hand: an indicator without points and score is asked for, in place of a complete total', () => {
  const grid = gridFromText(`
| 项目支出绩效自评表 |
| 一级指标 | 二级指标 | 三级指标 | 分值 | 得分 | 偏差原因分析及改进措施 |
| 产出指标 | 时效指标 | 项目工期 | | | |
| 效益指标 | 社会效益指标 | 管理制度健全性 | 50 | 50 | |
  `);
  const [card] = recalculate([grid], nationalRules()).scorecards;
  expect(card?.rows.map(({ status, score }) => [status, score])).toEqual([
    ['unscorable', null],
    ['scored', '50.00'],
  ]);
  expect(card?.total.complete).toBe(false);
});
