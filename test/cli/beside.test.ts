import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../../src/cli/arguments';
import { scoreFile } from '../../src/cli/score-file';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { drawBook } from '../../src/scripts/golden/draw-book';

const OPTIONS = {
  locale: 'zh-CN',
  ruleSetId: 'shijiazhuang-2019',
  wantsCopy: true,
  ignoreRecord: false,
  style: null,
  history: false,
  review: false,
} as const;

test('--evidence and --sample write into the copy, and bring up to date what an earlier copy has', async () => {
  const file = join(__dirname, '../golden/workbooks/source-report-sample.xlsx');
  const asked = { ...OPTIONS, evidence: true, sample: true };
  const { copy, notes } = await scoreFile('报告.xlsx', readFileSync(file), asked);
  expect(notes).toEqual([
    '报告.xlsx：工作簿里已有抽样明细（“抽样明细”），没有再生成。',
    '报告.xlsx：资料清单写在工作表“资料清单”，7 行。',
  ]);
  const workbook = openWorkbook(copy ?? new Uint8Array(), '报告.xlsx');
  expect(workbook.sheets.map(({ name }) => name)).toContain('资料清单');
  const again = await scoreFile('报告.xlsx', copy ?? new Uint8Array(), asked);
  expect(again.scored.scorecards.map(({ rows }) => rows.find(({ row }) => row === 16)?.score)).toEqual(['16.00']);
  expect(again.notes.at(-1)).toBe('报告.xlsx：工作表“资料清单”已经是最新的，没有改动。');
});

test('--sample draws a blank sheet where there is none', async () => {
  const form = '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 |\n| 材料减少率 | ≥60% | 34% | 100 | |';
  const { notes, copy } = await scoreFile('甲.xlsx', drawBook({ sheets: { 自评表: form } }), {
    ...OPTIONS,
    sample: true,
  });
  expect(notes).toEqual(['甲.xlsx：空白的抽样明细表写在工作表“抽样明细”，可填 10 项。']);
  const sheet = openWorkbook(copy ?? new Uint8Array(), '甲.xlsx').sheets.find(({ name }) => name === '抽样明细');
  expect(sheet?.cell(1, 4)?.formula).toBe('=IF(COUNT(C2,D2)<2,"",IF(C2=0,"",(C2-D2)/C2))');
});

test('--list writes the list of findings into the copy with what the other sheets bring to light', async () => {
  const file = join(__dirname, '../golden/workbooks/source-report-sample.xlsx');
  const asked = { ...OPTIONS, evidence: true, list: true };
  const { copy, notes } = await scoreFile('报告.xlsx', readFileSync(file), asked);
  expect(notes.at(-1)).toMatch(/^报告\.xlsx：已写好工作表“整改清单”，列出 \d+ 个问题。$/u);
  const list = openWorkbook(copy ?? new Uint8Array(), '报告.xlsx').sheets.find(({ name }) => name === '整改清单');
  const problems = Array.from({ length: 30 }, (_, row) => String(list?.cell(row, 5)?.value ?? ''));
  expect(problems).toContainEqual(expect.stringContaining('“资料清单”里没有已提交的资料'));
  const again = await scoreFile('报告.xlsx', copy ?? new Uint8Array(), asked);
  expect(again.notes.slice(-2)).toEqual([
    '报告.xlsx：工作表“整改清单”已经是最新的，没有改动。',
    expect.stringMatching(/^报告\.xlsx：现有待整改 \d+ 个。$/u),
  ]);
});

test('they go with --out', () => {
  for (const option of ['--evidence', '--sample', '--list']) {
    const refused = readArguments(['甲.xlsx', option]);
    expect('told' in refused && refused.told[0]).toContain('要与 --out 同用');
    expect(readArguments(['甲.xlsx', option, '--out', '副本'])).toMatchObject({ [option.slice(2)]: true });
  }
});
