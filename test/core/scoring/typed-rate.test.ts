import type { Scorecard } from '../../../src/core/finding/finding';
import { recalculate } from '../../../src/core/recalculate';
import { recordText, readRecord } from '../../../src/core/record/record-text';
import { EMPTY_RECORD } from '../../../src/core/record/workbook-record';
import type { Correction } from '../../../src/core/sheet/corrections/correction';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import { explanationText } from '../../../src/text/explanation-text';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { nationalRules } from '../one-row';

const form = (rate: string, heading = '执行率', executed = ''): string => `
  | 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | ${heading} | 得分 |
  | 年度资金总额 | | ${executed} | 10 | ${rate} | 9.5 |
  | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |
  | 甲 | 10 | 10 | 90 | | |`;

function cardOf(text: string, confirmed: boolean): Scorecard {
  const grid = gridFromText(text);
  const [sheet] = recogniseSheet(grid);
  const said: Correction = { kind: 'typedRate', sheet: grid.sheet, layout: sheet?.layout ?? '' };
  // As the workbook keeps it.
  const kept = recordText({ ...EMPTY_RECORD, corrections: confirmed ? [said] : [] }, 1);
  const { record } = readRecord({ xml: kept, sheet: kept });
  const [card] = recalculate([grid], nationalRules(), record).scorecards;
  if (!card) throw new Error('no form');
  return card;
}
const told = ({ execution }: Scorecard): unknown[] => [
  execution?.status,
  execution?.score,
  execution && explanationText(execution.explanation, 'zh-CN'),
];

test.each([
  ['95%', '执行率', '95', '9.50'],
  ['96.8', '执行率(%)', '96.8', '9.68'],
  ['120%', '执行率', '120', '10.00'],
])('a rate alone, %s under %s: asked, and counted once confirmed', (typed, heading, rate, score) => {
  expect(told(cardOf(form(typed, heading), false))).toEqual([
    'unscorable',
    null,
    `E2只填了执行率${rate}%，没有预算数和执行数：请补填，或确认按${rate}%计分`,
  ]);
  const card = cardOf(form(typed, heading), true);
  const points = score.replace(/\.?0+$/u, '');
  expect(told(card)).toEqual(['scored', score, `所填执行率${rate}%（已确认，没有预算数和执行数）×10=${points}`]);
  const [note] = card.findings.filter(({ check }) => check === 'S15');
  expect(note && findingText(note, 'zh-CN')).toContain('已确认按');
});

test('a rate that may be a fraction, or beside a figure, is no such rate', () => {
  expect(told(cardOf(form('0.95'), true))[0]).toBe('unscorable');
  expect(told(cardOf(form('95%', '执行率', '95'), true))[0]).toBe('unscorable');
});
