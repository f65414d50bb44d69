import type { Scorecard } from '../../../src/core/finding/finding';
import { recalculate } from '../../../src/core/recalculate';
import { EMPTY_RECORD, rowAnchors } from '../../../src/core/record/workbook-record';
import { withDecision } from '../../../src/core/record/decisions';
import { recordText, readRecord } from '../../../src/core/record/record-text';
import { surveySheet } from '../../../src/core/sheet/recognise-sheet';
import { explanationText } from '../../../src/text/explanation-text';
import { rowQuestionText } from '../../../src/text/decision-text';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

/** Points of 60 merged over two rows, or in the label of two rows. */
const merged = (points: string): string => `
  | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
  | 修路 | 10公里 | 9公里 | ${points} | |
  | 架桥 | 10座 | 5座 | | |
  | 种树 | 10棵 | 10棵 | 40 | |`;
const labelled = (points: string): string => `
  | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分 |
  | 产出指标 | 数量指标${points}分 | 修路 | 10公里 | 9公里 | 25 |
  | | | 架桥 | 10座 | 5座 | 20 |
  | 效益指标 | 社会效益40分 | 种树 | 10棵 | 10棵 | 40 |`;

function cardOf(text: string, shares: readonly number[] = []): Scorecard {
  const grid = gridFromText(text);
  const anchors = rowAnchors(surveySheet(grid).forms);
  const decisions = shares.reduce<ReturnType<typeof withDecision>>((all, row) => {
    const anchor = anchors.get(row);
    return anchor ? withDecision(all, grid.sheet, anchor, { share: 'equal' }) : all;
  }, []);
  // As the workbook keeps it.
  const kept = recordText({ ...EMPTY_RECORD, decisions }, 1);
  const { record } = readRecord({ xml: kept, sheet: kept });
  const [card] = recalculate([grid], nationalRules(), record).scorecards;
  if (!card) throw new Error('no form');
  return card;
}

const scores = ({ rows }: Scorecard): unknown[] => rows.map(({ score, weight }) => [weight, score]);

test.each([
  ['merged over the rows', merged('60'), 'D2'],
  ['in the label of the rows', labelled('60'), 'B2'],
])('points that stand once, %s: asked, and divided alike by one answer', (_, text, cell) => {
  const asked = cardOf(text);
  expect(asked.rows.map(({ question }) => question)).toEqual(['equalShare', 'equalShare', undefined]);
  expect(asked.rows[0] && rowQuestionText(asked.rows[0], 'zh-CN')).toBe('60分由2项共用，每项30分吗？');
  expect(asked.rows[0] && explanationText(asked.rows[0].explanation, 'zh-CN')).toBe(
    `${cell} 的60分由2项共用，各多少？请确认平均分，或逐行填写分值（合并的先取消合并）`,
  );
  expect(asked.findings.filter(({ check }) => check === 'T10').map((each) => findingText(each, 'zh-CN'))).toEqual([
    `${cell} 的 60 分由 2 项共用，各多少？请确认平均分，或逐行填写`,
  ]);
  expect(asked.total.score).toBeNull();
  const answered = cardOf(text, [1, 2]);
  expect(scores(answered)).toEqual([
    ['30', '27.00'],
    ['30', '15.00'],
    ['40', '40.00'],
  ]);
  expect(answered.total.score).toBe('82.00');
  expect(answered.findings.filter(({ check }) => check === 'T10')).toEqual([]);
});

test('points that cannot be divided without a remainder are not offered', () => {
  const text = labelled('60').replace('| 效益', '| | | 挖渠 | 10米 | 10米 | 5 |\n  | 效益').replace('60分', '50分');
  const card = cardOf(text);
  expect(card.rows.map(({ question }) => question)).toEqual([undefined, undefined, undefined, undefined]);
  expect(card.rows[0]?.status).toBe('unscorable');
});
