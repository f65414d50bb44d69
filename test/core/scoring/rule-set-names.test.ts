import { nameSkeleton, saysReached } from '../../../src/core/scoring/rule-set/rule-set-names';
import { importRuleSet, ruleSets } from '../../../src/core/scoring/rule-set/rule-sets';

const OWN = { extends: 'national-2020', id: 'our-county', name: { 'zh-CN': '本县口径', 'en-US': 'Ours' } };

function faults(part: object): readonly string[] {
  const read = importRuleSet(JSON.stringify({ ...OWN, ...part }));
  return read.ok ? [] : read.faults.map(({ field, expected }) => `${field} ${expected['zh-CN']}`);
}

const named = (chinese: string): readonly string[] => faults({ name: { 'zh-CN': chinese, 'en-US': 'Ours' } });
const TAKEN = 'name.zh-CN 与自带口径的名称相同或容易看错，请改用别的名称';
const PLAIN = 'name.zh-CN 应为1至40个字，首尾不空格，中间不连续空格';
const UNSEEN = 'name.zh-CN 含有看不见的字符（控制字符、换行、零宽或改变书写方向的字符），请删去';

describe('a rule set that is taken for one of ours', () => {
  test.each([
    ['财政部2020口径'],
    ['财政部２０２０口径'],
    ['财政部2020 口径'],
    ['财政部 2020 口径。'],
    ['「财政部2020口径」'],
    ['财政部2O2O口径'],
    ['财政部2０2о口径'],
    ['财政部二〇二〇口径'],
    ['財政部2020口徑'],
    ['财政部2020囗径'],
    ['财政部2020⼝径'],
    ['河北口径'],
    ['石家庄2019自评报告'],
    ['National rules 2020'],
    ['NATIONAL RULES 2020'],
    ['Nаtionаl rules 2020'],
    ['Nationa1 ru1es 2020'],
    ['Ánhui'],
    ['财政部2020年口径'],
    ['财政部2020口径（默认）'],
    ['官方财政部2020口径'],
    ['财政部2020'],
    ['财政部٢٠٢٠口径'],
    ['财政部२०२०口径'],
    ['财政部2020口迳'],
    ['财政部2020ㅁ径'],
    ['石家庄2019年自评报告'],
    ['National 2020'],
  ])('is refused by its name: %s', (name) => {
    expect(named(name)).toEqual([TAKEN]);
  });

  test('in the other language too', () => {
    expect(faults({ name: { 'zh-CN': '本县口径', 'en-US': '财政部2020口径' } })).toEqual([
      TAKEN.replace('zh-CN', 'en-US'),
    ]);
  });

  test('is refused by its id', () => {
    expect(faults({ id: 'nationa1-2o2o' })).toEqual(['id 与自带的口径重名，请改用本单位自己的编号']);
  });

  test.each([['财政部2021口径'], ['本市口径（2020）'], ['某省财政厅2020口径'], ['Our county 2020']])(
    'is not: %s',
    (name) => {
      expect(named(name)).toEqual([]);
    },
  );

  test('ours are told from each other', () => {
    const names = ruleSets.flatMap(({ name }) => [nameSkeleton(name['zh-CN']), nameSkeleton(name['en-US'])]);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('a name that hides something', () => {
  test.each([
    [`本县口径${' '.repeat(300)}x`, PLAIN],
    ['本县  口径', PLAIN],
    ['本县\u3000\u3000口径', PLAIN],
    [' 本县口径', PLAIN],
    ['长'.repeat(41), PLAIN],
    ['本县口径\u2067', UNSEEN],
    ['本县\u202e口径', UNSEEN],
    ['本县\u200b口径', UNSEEN],
    ['本县\n口径', UNSEEN],
    ['本县\u0000口径', UNSEEN],
    ['本县\u009b口径', UNSEEN],
    ['本县\u3164口径', UNSEEN],
    ['本县\u2800口径', UNSEEN],
    ['本县\u{e0041}口径', UNSEEN],
    ['本县\ud800口径', UNSEEN],
  ])('is refused: %j', (name, fault) => {
    expect(named(name)).toEqual([fault]);
  });

  test('forty characters are a name', () => {
    expect(named('长'.repeat(40))).toEqual([]);
  });
});

test('where its rules come from is not said for it by the one it extends', () => {
  const read = importRuleSet(JSON.stringify(OWN));
  const stated = read.ok ? [read.ruleSet.source, read.ruleSet.sourced, read.ruleSet.assumed] : [];
  expect(stated.map((each) => each['zh-CN'])).toEqual(['没有写明', '没有写明', '没有写明']);
});

test('one without a name goes by its id', () => {
  const read = importRuleSet(JSON.stringify({ extends: 'national-2020', id: 'our-county' }));
  expect(read).toMatchObject({ ok: true, ruleSet: { name: { 'zh-CN': 'our-county', 'en-US': 'our-county' } } });
});

describe('words that mark a missed target', () => {
  test.each([
    ...'已达标 达标 完成 已完成 合格 通过 优秀 已达成 没有未达标 无未完成 超额完成 √ ✔ 好 達標 达标（未核）'.split(' '),
    'met',
    'Reached',
    'ＯＫ',
    'OK',
    'achieved',
    'completed',
    'passed',
    'done',
    'target met',
    'not failed',
    'ОК',
    '未达标（已达标）',
    '未达标√',
    '逹标',
    '符合要求',
    '已实现',
    '满足',
    '无扣分',
    '零差距',
    '👍',
    '未达标不实',
    '已 达 标',
  ])('must not say that it was reached: %s', (words) => {
    expect(saysReached(words)).toBe(true);
  });

  test.each([
    ...'未达标 未完成 没有完成 未能完成 不合格 不达标 尚未达到 未通过 完不成 差距 需说明 待改进 低于目标 完成率低 落实不到位 未实现 不符合 不满足要求'.split(
      ' ',
    ),
    'unmet',
    'not met',
    'missed',
    'incomplete',
    'not reached',
    'not yet achieved',
    'below target',
    'failed',
  ])('may say: %s', (words) => {
    expect(faults({ flagWords: words })).toEqual([]);
  });

  test.each([['\u0000'], ['\u0001x'], ['\n'], ['[Red]@\\'], ['\\'], ['\u202e标达'], ['已达标'], ['\ud800'], ['   ']])(
    'are refused, by their field: %j',
    (words) => {
      expect(faults({ flagWords: words })).toEqual([expect.stringMatching(/^flagWords \S/u)]);
    },
  );
});

describe('more than a rule set needs', () => {
  const row = { nameContains: '率', choice: { function: 'threshold' } };
  const band = (limit: number) => ({ limit: String(limit), award: '1' });
  test.each([
    [
      'a text of 501 characters',
      { source: { 'zh-CN': 'x'.repeat(501), 'en-US': 'x' } },
      'source.zh-CN 文字太长，最多500个字符',
    ],
    ['201 rows', { rows: Array.from({ length: 201 }, () => row) }, 'rows 项数太多，最多200项'],
    [
      '201 bands',
      {
        rows: [
          {
            nameContains: '率',
            choice: {
              function: 'tiers',
              on: 'ratio',
              award: 'points',
              otherwise: '0',
              bands: Array.from({ length: 201 }, (_, index) => band(1000 - index)),
            },
          },
        ],
      },
      'rows[0].choice.bands 项数太多，最多200项',
    ],
    ['a file of more than 200 KB', { rows: Array.from({ length: 6000 }, () => row) }, ' 口径文件太大，最多200 KB'],
    ['the same in Chinese', { source: { 'zh-CN': '长'.repeat(70_000), 'en-US': 'x' } }, ' 口径文件太大，最多200 KB'],
    [
      'a character nobody sees',
      { grades: [{ name: '优\u200b', from: '0' }] },
      'grades[0].name 含有看不见的字符（控制字符、换行、零宽或改变书写方向的字符），请删去',
    ],
  ])('is refused: %s', (_, part, fault) => {
    expect(faults(part)).toEqual([fault]);
  });

  test('at the limits it is taken', () => {
    const rows = Array.from({ length: 200 }, () => row);
    expect(faults({ rows, source: { 'zh-CN': '长'.repeat(500), 'en-US': 'x' } })).toEqual([]);
  });
});
