import { readArguments } from '../../src/cli/arguments';
import { fileJson, type ScoredFile } from '../../src/collecting/score-json';
import { scoreFile, type FileOptions } from '../../src/cli/score-file';
import { fileTable } from '../../src/cli/score-table';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';

const FORM = [
  '| 三级指标 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 偏离度 | 备注 |',
  '| 培训人数 | ≥200人 | 180人 | 30 | 30 | | | | |',
  '| 培训场次 | ≥10次 | 10次 | 50 | 50 | 8次 | | | |',
  '| 满意度 | ≥90% | 95% | 20 | 20 | 95% | 19 | | 问卷少 |',
  '| 合计 | | | 100 | 100 | | | | |',
].join('\n');
const OPTIONS: FileOptions = {
  locale: 'zh-CN',
  ruleSetId: null,
  wantsCopy: true,
  ignoreRecord: false,
  style: null,
  history: false,
  review: true,
};

const cellsOf = (bytes: Uint8Array): Map<string, unknown> => {
  const [sheet] = openWorkbook(bytes, 'copy.xlsx').sheets;
  return new Map([...(sheet?.filledCells() ?? [])].map(([place, { value }]) => [JSON.stringify(place), value]));
};
const json = (scored: ScoredFile) => JSON.parse(JSON.stringify(fileJson(scored, 'zh-CN', false))).forms[0];

test('--review fills the reviewer’s blank cells in the copy, and leaves every other cell as it was', async () => {
  const bytes = drawBook({ sheets: { 复核表: FORM } });
  const { copy, notes } = await scoreFile('复核表.xlsx', bytes, OPTIONS);
  const [before, after] = [cellsOf(bytes), cellsOf(copy ?? new Uint8Array())];
  const changed = [...after].filter(([place, value]) => before.get(place) !== value).map(([, value]) => value);
  // 180÷200×30 = 27; 8÷10×50 = 40; 27+40+19 = 86
  expect(changed).toEqual([
    27,
    0.1,
    '自评30，按口径重算27.00，核减3：180人÷200人×30=27',
    40,
    0.2,
    '自评50，按口径重算40.00，核减10：8次÷10次×50=40',
    0.05,
    86,
  ]);
  expect([...before].filter(([place, value]) => after.get(place) !== value)).toEqual([]);
  expect(notes).toEqual(['复核表.xlsx：复核列写入 8 个单元格，自评得分没有改动']);
  const again = await scoreFile('复核表.xlsx', copy ?? new Uint8Array(), OPTIONS);
  expect(cellsOf(again.copy ?? new Uint8Array())).toEqual(after);
  expect(again.notes).toEqual(['复核表.xlsx：能重算的都已填好，没有写入']);
});

test('what differs is told, the largest difference first, and stands in the JSON row by row', async () => {
  const bytes = drawBook({ sheets: { 复核表: FORM } });
  const { scored } = await scoreFile('复核表.xlsx', bytes, { ...OPTIONS, wantsCopy: false });
  const told = fileTable(scored, 'zh-CN');
  expect(told.slice(told.findIndex((line) => line.startsWith('  复核  ')))).toEqual([
    '  复核  自评 100 优 → 复核 86.00 良，差 -14，等级由 优 变为 良',
    '    G3  培训场次  自评 50，复核 40.00 (-10)  复核完成值 8次  8次÷10次×50=40',
    '    G2  培训人数  自评 30，复核 27.00 (-3)  180人÷200人×30=27',
    '    G4  满意度  自评 20，复核 19 (-1)  复核完成值 95%  按口径重算 20.00  95%≥90%，达到目标，得满分20',
  ]);
  const form = json(scored);
  expect(form.rows[1].review).toEqual({
    own: '50',
    found: '8次',
    typed: null,
    score: '40.00',
    judged: false,
    difference: '-10',
    deviation: '0.2000',
    cell: 'G3',
    remark: '8次÷10次×50=40',
  });
  expect(form.reviewed).toEqual({
    column: 'G',
    own: {
      score: '100',
      grade: '优',
    },
    reviewed: {
      score: '86.00',
      grade: '良',
    },
    difference: '-14',
    gradeChanged: true,
    differing: [3, 2, 4],
    open: [],
  });
});

test('several forms are summed up: of those with both totals the sums, then how many differ', async () => {
  // 100→87 and 100→100; of the third a row is left to the reviewer.
  const same = '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 |\n| 甲 | ≥10次 | 10次 | 100 | 100 | |';
  const open = '| 三级指标 | 指标值 | 完成值 | 分值 | 自评得分 | 复核得分 |\n| 机制健全性 | 健全 | 健全 | 100 | 90 | |';
  const bytes = drawBook({ sheets: { 一: FORM.replace('| 19 |', '| |'), 二: same, 三: open } });
  const { scored } = await scoreFile('复核表.xlsx', bytes, { ...OPTIONS, wantsCopy: false });
  expect(fileTable(scored, 'zh-CN').slice(-2)).toEqual([
    '  复核  2 张合计：自评 200 → 复核 187，差 -13',
    '  复核  1 张有差异，1 张等级变化，1 张待评定',
  ]);
  expect(JSON.parse(JSON.stringify(fileJson(scored, 'zh-CN', false))).reviews).toEqual({
    forms: 3,
    compared: 2,
    own: '200',
    reviewed: '187',
    difference: '-13',
    gradeChanges: 1,
    open: 1,
    differing: 1,
  });
});

test('without --review nothing is said of one, and a form without a column for it is told what to add', async () => {
  const plain = drawBook({
    sheets: { 自评表: '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n| 甲 | ≥10次 | 9次 | 100 | 100 |' },
  });
  const not = await scoreFile('自评表.xlsx', plain, { ...OPTIONS, review: false, wantsCopy: false });
  expect(json(not.scored)).not.toHaveProperty('reviewed');
  expect(json(not.scored).rows[0]).not.toHaveProperty('review');
  const asked = await scoreFile('自评表.xlsx', plain, OPTIONS);
  expect(cellsOf(asked.copy ?? new Uint8Array())).toEqual(cellsOf(plain));
  expect(asked.notes).toEqual([
    '自评表.xlsx：工作表“自评表”没有复核得分列，没有写入；请在表右侧加一列“复核得分”，再复核一次',
  ]);
});

test('--review-columns gives forms without review columns some, filled in, and says where, or why not', async () => {
  const plain =
    '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n| 甲 | ≥10次 | 9次 | 100 | 100 |\n| 合计 | | | 100 | 100 |';
  const bytes = drawBook({
    sheets: { 一: plain, 二: plain.replace('9次 | 100 | 100 |', '9次 | 100 | 100 | 见附件 |') },
  });
  const { copy, notes, scored } = await scoreFile('自评表.xlsx', bytes, { ...OPTIONS, review: 'columns' });
  expect(notes).toEqual([
    '自评表.xlsx：工作表“一”加上复核列 F–H 列（F1:H3），写入 8 处',
    '自评表.xlsx：工作表“二”没有加复核列：右侧 F2 已有内容，请先移开。',
  ]);
  const before = [...cellsOf(bytes)];
  const after = cellsOf(copy ?? new Uint8Array());
  expect(before.filter(([place, value]) => after.get(place) !== value)).toEqual([]);
  // 9÷10×100 = 90
  const added = [...after].filter(([place]) => !new Map(before).has(place));
  expect(added.map(([, value]) => value)).toEqual([
    '复核得分',
    '差异',
    '复核说明',
    90,
    -10,
    '自评100，按口径重算90.00，核减10：9次÷10次×100=90',
    90,
    -10,
  ]);
  expect(json(scored).reviewed).toMatchObject({ column: 'F', reviewed: { score: '90.00' } });
});

test('--review-columns writes into copies alone', () => {
  const given = readArguments(['表.xlsx', '--review-columns']);
  expect('told' in given ? given.told[0] : null).toBe('命令写法有误：--review-columns 要写进副本，须与 --out 同用');
});

test.each(['--formulas', '--values'])('--review writes no scores, so %s is refused', (style) => {
  const given = readArguments(['表.xlsx', '--review', '--out', '副本', style]);
  const told = 'told' in given ? given.told[0] : null;
  expect(told).toBe('命令写法有误：--review 不写自评得分，不能与 --formulas 或 --values 同用');
});

test('below wide headings, the department’s beside the reviewer’s', async () => {
  const sheet = [
    '| 项目支出绩效自评复核表 | < | < | < | < | < | < | < |',
    '| 三级指标 | 指标值 | 分值 | 自评情况 | < | 财务复核情况 | < | 复核意见 |',
    '| ^ | ^ | ^ | 完成值 | 得分 | 完成值 | 得分 | ^ |',
    '| 培训场次 | ≥10次 | 60 | 10次 | 60 | 8次 | | |',
    '| 培训人数 | ≥200人 | 40 | 200人 | 40 | | | |',
    '| 合计 | < | 100 | | 100 | | | |',
  ].join('\n');
  const { scored } = await scoreFile('复核表.xlsx', drawBook({ sheets: { 复核表: sheet } }), OPTIONS);
  // 8÷10×60 = 48
  expect(json(scored).reviewed).toMatchObject({ column: 'G', own: { score: '100' }, reviewed: { score: '88.00' } });
});
