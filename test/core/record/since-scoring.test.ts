import { cellAddress, placeKey } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import { readRecord, recordText } from '../../../src/core/record/record-text';
import type { WorkbookRecord } from '../../../src/core/record/workbook-record';
import { findingText } from '../../../src/text/finding-text';
import { gridFromText } from '../../support/grid-from-text';
import { ruleSetById, scoredRecord } from '../../support/scored-record';
import { nationalRules } from '../one-row';

const SCORED = `
| 项目名称 | 牧区饮水 | | | | |
| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| 年度资金总额 | 100 | 90 | 10 | 90% | 9 |
| 指标名称 | 指标值 | 实际完成值 | 分值 | 得分 | 原因 |
| 培训人次 | ≥100人次 | 90 | 40 | 36 | 天气影响 |
| 合格率 | ≥90% | 95% | 30 | 30 | |
| 群众反映 | 有所改善 | 已改善 | 20 | 18 | 个别投诉 |
| 合计 | | | 100 | 93 | |`;
const through = (record: WorkbookRecord): WorkbookRecord => {
  const text = recordText(record, 1);
  return readRecord({ xml: text, sheet: text }).record;
};
const grid = (text: string) => gridFromText(text);
/** As a workbook remembers it that was saved and opened. */
const record = through(scoredRecord([grid(SCORED)], nationalRules()));

const told = (text: string, remembered = record): readonly string[] =>
  recalculate([grid(text)], nationalRules(), remembered).scorecards.flatMap(({ findings }) =>
    findings
      .filter(({ check }) => /^(?:V|S[2-5]$)/u.test(check))
      .map((each) => `${each.check} ${each.severity} ${cellAddress(each)} ${findingText(each, 'zh-CN')}`),
  );

const changed = (...edits: readonly (readonly [string, string])[]): string =>
  edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`no ${from}`);
    return text.replace(from, to);
  }, SCORED);

test('as it was scored nothing is told', () => {
  expect(told(SCORED)).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  [
    'an actual: only the change is told, not what follows from it',
    changed(['| 90 | 40', '| 80 | 40']),
    ['V1 error C5 “培训人次”的实际完成值在 2026-11-29 评分后由 90 改为 80，得分应由 36.00 变为 32.00（少 4）'],
  ],
  [
    'an actual emptied: there is no score any more',
    changed(['| 90 | 40', '| | 40']),
    ['V1 error C5 “培训人次”的实际完成值在 2026-11-29 评分后由 90 改为空白，原得 36.00 分，现在算不出得分'],
  ],
  [
    'a target; the score stays',
    changed(['≥90%', '≥92%']),
    ['V1 info B6 “合格率”的指标值在 2026-11-29 评分后由 ≥90% 改为 ≥92%，得分不变（30.00）'],
  ],
  [
    'funds',
    changed(['| 90 | 10', '| 95 | 10']),
    ['V1 error C3 预算执行的执行数在 2026-11-29 评分后由 90 改为 95，得分应由 9.00 变为 9.50（多 0.5）'],
  ],
  [
    'points given by hand are what a score comes from',
    changed(['| 18 | 个', '| 16 | 个']),
    ['V1 error E7 “群众反映”的人工评分在 2026-11-29 评分后由 18.00 改为 16，得分应由 18.00 变为 16.00（少 2）'],
  ],
  [
    'a score typed over',
    changed(['| 36 | 天', '| 40 | 天']),
    ['V2 error E5 “培训人次”的得分原为 36.00，2026-11-29 评分后被改为 40；按口径为 36.00'],
  ],
  [
    'a score cleared',
    changed(['| 36 | 天', '| | 天']),
    ['V2 error E5 “培训人次”的得分原为 36.00，2026-11-29 评分后被清除；按口径为 36.00'],
  ],
  [
    'a total typed over',
    changed(['| 93 |', '| 98 |']),
    ['V2 error E8 总分原为 93.00，2026-11-29 评分后被改为 98；按口径为 93.00'],
  ],
  [
    'an actual changed and its score typed rightly with it: both are noted, and the total is overdue',
    changed(['| 90 | 40 | 36', '| 80 | 40 | 32']),
    [
      'V1 info C5 “培训人次”的实际完成值在 2026-11-29 评分后由 90 改为 80，得分由 36.00 变为 32.00，表里已经是',
      'V2 info E5 “培训人次”的得分原为 36.00，2026-11-29 评分后被改为 32',
      'S3 error E8 原总分 93，原各项得分之和 89；按口径重算为 89',
    ],
  ],
  [
    'a row put in, which scores',
    changed(['| 合格率', '| 投诉 | ≤5件 | 3件 | 5 | 5 | |\n| 合格率']),
    ['V1 error A6 “投诉”是 2026-11-29 评分后新加的，应得 5.00 分'],
  ],
  [
    'a row taken out',
    changed(['| 合格率 | ≥90% | 95% | 30 | 30 | |\n', '']),
    ['V1 error E7 2026-11-29 评分后删去了一个指标，原得 30.00 分，现在算不出得分'],
  ],
])('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test.each<[string, string]>([
  ['words outside the form', `${SCORED}\n| 备注：以上数据已核对 | | | | | |`],
  ['a reason', changed(['天气影响', '受台风影响'])],
  ['the same value in other words', changed(['| 90 | 40', "| '90.00 | 40"], ['| 36 |', "| '36.00 |"])],
  ['a number format', changed(['| 90 | 40', '| 90 {0.0} | 40'], ['| 36 |', '| 36 {0} |'])],
  ['rows sorted otherwise, and one put in that says nothing', sorted()],
  ['a row renamed', changed(['培训人次', '培训总人次'])],
  ['a score that is a formula with the same result', changed(['| 36 | 天', '| =C5/100*D5 → 36 | 天'])],
])('near miss: %s', (_, text) => {
  expect(told(text)).toEqual([]);
});

function sorted(): string {
  const lines = SCORED.trim().split('\n');
  const [first = '', second = '', third = ''] = lines.slice(4, 7);
  return [...lines.slice(0, 4), third, second, '| | | | | | |', first, ...lines.slice(7)].join('\n');
}

test('a formula that gives another result by now was not typed over', () => {
  const computed = changed(['| 93 |', '| =SUM(E5:E7)+F3 → 93 |']);
  const remembered = through(scoredRecord([grid(computed)], nationalRules(), () => true));
  const again = computed.replace('→ 93', '→ 88').replace('| 36 | 天', '| 31 | 天');
  expect(told(again, remembered).filter((each) => each.includes('E8'))).toEqual([
    'S3 error E8 原总分 88；按口径重算为 93',
  ]);
});

test('of two projects in one sheet each has its own, wherever it moves', () => {
  const project = (name: string, actual: string) =>
    SCORED.trim().replace('牧区饮水', name).replace('| 90 | 40', `| ${actual} | 40`);
  const both = [project('甲', '90'), project('乙', '90')].join('\n| | | | | | |\n');
  const remembered = through(scoredRecord([grid(both)], nationalRules()));
  expect(remembered.scorings).toHaveLength(2);
  const swapped = [project('乙', '90'), project('甲', '80')].join('\n| | | | | | |\n');
  expect(told(swapped, remembered).map((each) => each.slice(0, 30))).toEqual([
    expect.stringMatching(/^V1 error C14 “培训人次”/u),
  ]);
});

const ours = (text: string): readonly string[] =>
  recalculate([grid(text)], nationalRules(), ofUs).forms.flatMap(({ since }) => [...(since?.ours ?? [])].sort());
const ofUs = through(scoredRecord([grid(SCORED)], nationalRules(), () => true));
const key = (row: number, column: number): string => placeKey({ row, column });

test.each<[string, string, boolean]>([
  [
    'total: one more indicator, whose score cell still holds it',
    '| 投诉 | ≤5件 | 3件 | 10 | 93 | |\n| 合计 | | | 110 | | |',
    true,
  ],
  [
    'total: one more indicator, whose score somebody typed',
    '| 投诉 | ≤5件 | 3件 | 10 | 10 | |\n| 合计 | | | 110 | | |',
    false,
  ],
  [
    'total: moved down, and a score typed that equals it',
    '| 投诉 | ≤5件 | 3件 | 10 | 93 | |\n| 合计 | | | 110 | 93 | |',
    false,
  ],
])('the line of the %s', (_, lines, isOurs) => {
  expect(ours(changed(['| 合计 | | | 100 | 93 | |', lines])).includes(key(7, 4))).toBe(isOurs);
});

test.each([
  ['18', true],
  ['88', false],
])('the last indicator’s line made the total, holding %s', (held, isOurs) => {
  const text = changed([
    '| 群众反映 | 有所改善 | 已改善 | 20 | 18 | 个别投诉 |\n| 合计 | | | 100 | 93 | |',
    `| 合计 | | | 80 | ${held} | |`,
  ]);
  expect(ours(text).includes(key(6, 4))).toBe(isOurs);
});

// By hand: 90 of 100 people was missed, 4 off 40 (36); 80 of 100 is 32 of 40 now: neither the rules nor the actual alone.
test('another rule set beside a changed actual: the total is not put down to the rules alone', () => {
  const before = scoredRecord([grid(SCORED)], ruleSetById('shijiazhuang-2019'));
  const now = told(changed(['| 90 | 40', '| 80 | 40']), before).find((each) => each.startsWith('V3'));
  expect(now).toBe(
    'V3 warning E8 2026-11-29 评分用的是“石家庄2019自评报告”，现在是“财政部2020口径”，有 2 处不同，连同数据的改动，总分应由 93.00 变为 89.00（少 4）',
  );
});
