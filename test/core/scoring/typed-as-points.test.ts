import { recalculate } from '../../../src/core/recalculate';
import { withDecision } from '../../../src/core/record/decisions';
import { readRecordParts } from '../../../src/core/record/record-parts';
import { EMPTY_RECORD, type KeptDecision } from '../../../src/core/record/workbook-record';
import type { Scorecard } from '../../../src/core/finding/finding';
import { explanationText } from '../../../src/text/explanation-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** A form of 湖北: no column of points, only scores; the second row of 40 misses its target. */
const form = (second: string) =>
  gridFromText(`
    | 2020年度项目绩效自评表 | | | | | |
    | 项目名称 | 水土保持监测 | | | | |
    | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | 得分 |
    | 产出指标 | 数量指标 | 监测点位 | 50个 | 50个 | 60 |
    | 效益指标 | 社会效益 | 治理面积 | 100亩 | 90亩 | ${second} |
    | 总分 | | | | | |`);
const row = (name: string, level1: string, level2: string): KeptDecision['anchor'] => ({
  name,
  level1,
  level2,
  occurrence: 0,
});

function scored(second: string, decisions: readonly KeptDecision[] = []): Scorecard {
  const [card] = recalculate([form(second)], nationalRules(), { ...EMPTY_RECORD, decisions }).scorecards;
  if (!card) throw new Error('no form');
  return card;
}

describe('scores typed in a form that gives its rows no points', () => {
  test('are offered as points where they make up the full points', () => {
    expect(scored('40').rows.map(({ status, question }) => [status, question])).toEqual([
      ['unscorable', 'typedAsPoints'],
      ['unscorable', 'typedAsPoints'],
    ]);
    expect(scored('30').rows.map(({ question }) => question)).toEqual([undefined, undefined]);
  });

  test('are the points of their rows once somebody said so, and it is said', () => {
    let decisions: readonly KeptDecision[] = [];
    decisions = withDecision(decisions, '自评表', row('监测点位', '产出指标', '数量指标'), { share: { points: '60' } });
    decisions = withDecision(decisions, '自评表', row('治理面积', '效益指标', '社会效益'), { share: { points: '40' } });
    const card = scored('40', decisions);
    // 90 ÷ 100 × 40 = 36.
    expect(card.rows.map(({ weight, score, typedAsPoints }) => [weight, score, typedAsPoints])).toEqual([
      ['60', '60.00', true],
      ['40', '36.00', true],
    ]);
    expect(card.total).toMatchObject({ complete: true, score: '96.00', weight: '100' });
    expect(card.rows.map(({ explanation }) => explanationText(explanation, 'zh-CN'))[1]).toBe(
      '90亩÷100亩×40=36；本表没有分值，已确认按原得分40作分值',
    );
    // The score that is written then is not taken for points in its turn.
    expect(scored('36', decisions).total).toMatchObject({ score: '96.00', weight: '100' });
    expect(readRecordParts({ decisions }).record.decisions).toEqual(decisions);
  });
});
