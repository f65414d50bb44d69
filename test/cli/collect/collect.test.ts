import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { summarySheets } from '../../../src/app/summary/summary-draft';
import { cellAddress } from '../../../src/core/grid/address';
import { newKeyedSheet } from '../../../src/core/plan/keyed-sheet';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { validateXlsx } from '../../support/validate-xlsx';
import { readArguments } from '../../../src/cli/arguments';
import { writeWorkbooks } from '../../support/many-workbooks';
import { score, scratch } from '../run-score';

const GOLDEN = 'test/golden/workbooks';

/** A folder with forms of two departments, and a file that is none. */
function forms(): string {
  const folder = join(scratch(), '报送');
  mkdirSync(join(folder, '水利局'), { recursive: true });
  for (const name of ['clean-form', 'sichuan']) copyFileSync(`${GOLDEN}/${name}.xlsx`, join(folder, `${name}.xlsx`));
  copyFileSync(`${GOLDEN}/national.xlsx`, join(folder, '水利局', '自评.xlsx'));
  writeFileSync(join(folder, '坏.xlsx'), 'no workbook');
  return folder;
}

interface Line {
  readonly file: string;
  readonly sheet: string;
  readonly department: string | null;
  readonly total: { readonly score: string | null };
}

const lines = (file: string): readonly Line[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));

test('--jsonl has a line a form, the same as --json, and what could not be read is told', () => {
  const folder = forms();
  const out = join(folder, '结果.jsonl');
  const { status, stdout, stderr } = score(folder, '--jsonl', out);
  expect(status).toBe(2);
  expect(stdout).toContain('没有计入 1 个：');
  expect(stdout).toContain(`${join(folder, '坏.xlsx')}：`);
  expect(stdout).toContain(`已写出 ${out}`);
  expect(stderr).not.toContain('坏.xlsx');
  expect(readdirSync(folder).sort()).toEqual(
    ['clean-form.xlsx', 'sichuan.xlsx', '坏.xlsx', '水利局', '结果.jsonl'].sort(),
  );
  const known: { readonly files: readonly { readonly file: string; readonly forms: readonly object[] }[] } = JSON.parse(
    score(folder, '--json').stdout,
  );
  const collected = lines(out);
  expect(collected).toMatchObject(
    known.files.flatMap(({ file, forms: all }) => all.map((form) => ({ version: 1, file, ...form }))),
  );
  expect(new Set(collected.map(({ department }) => department))).toContain('某县水利局');
  // The closing lines name the forms that are incomplete.
  const incomplete = collected.filter(({ total }) => total.score === null);
  expect(stdout).toContain(`不完整的：${incomplete.map(({ file, sheet }) => `${file} ${sheet}`).join('、')}。`);
});

test('nothing is replaced that is no earlier output, and nothing is scored then', () => {
  const folder = forms();
  const out = join(scratch(), '结果.jsonl');
  writeFileSync(out, '张表\n');
  const refused = score(folder, '--jsonl', out);
  expect([refused.status, readFileSync(out, 'utf8')]).toEqual([2, '张表\n']);
  expect(refused.stderr).toContain('--force');
  expect(score(folder, '--jsonl', out, '--force').stdout).toContain('已写出');
  // Its own is replaced.
  expect(score(folder, '--jsonl', out).stdout).toContain('已写出');
});

test('an input is never written over, not even by force', () => {
  const folder = forms();
  const input = join(folder, 'clean-form.xlsx');
  const before = readFileSync(input);
  const { status, stderr } = score(input, join(folder, 'sichuan.xlsx'), '--jsonl', input, '--force');
  expect(status).toBe(2);
  expect(stderr).toContain('它是要评分的文件');
  expect(readFileSync(input).equals(before)).toBe(true);
});

test.each([
  [['--summary', 'a.txt'], '.xlsx'],
  [['--parquet', 'a.txt'], '.parquet'],
  [['--fresh'], '--fresh'],
  [['--jsonl', 'a.xlsx', '--summary', 'a.xlsx'], '不同的文件'],
])('%j is wrong usage', (args, said) => {
  const asked = readArguments(['a.xlsx', ...args]);
  expect(asked).toMatchObject({ help: false, told: expect.arrayContaining([expect.stringContaining(said)]) });
});

test('a run that is stopped leaves what stood there, and the next one goes on', async () => {
  const folder = scratch();
  writeWorkbooks(join(folder, 'in'), 60);
  const out = join(folder, '结果.jsonl');
  expect(await stopped([join(folder, 'in'), '--jsonl', out], `${out}.resume`)).toEqual([
    130,
    expect.stringContaining('再运行同一条命令'),
  ]);
  expect(readdirSync(folder).sort()).toEqual(['in', '结果.jsonl.resume'].sort());
  const again = score(join(folder, 'in'), '--jsonl', out);
  expect(again.stderr).toContain('接着上次中断的地方');
  expect(existsSync(`${out}.resume`)).toBe(false);
  expect(lines(out).map(({ file }) => file)).toEqual(
    Array.from({ length: 60 }, (_, n) => join(folder, 'in', `单位${String(n).padStart(4, '0')}.xlsx`)),
  );
});

/** Stops a run by Ctrl+C when it has done some files; its exit status and what it said. */
function stopped(args: readonly string[], resume: string): Promise<readonly [number | null, string]> {
  const run = spawn(process.execPath, ['src/scripts/node-bundle.cjs', 'src/cli/score.ts', ...args]);
  const timer = setInterval(() => {
    if (existsSync(resume) && readFileSync(resume, 'utf8').split('\n').length > 5) {
      clearInterval(timer);
      run.kill('SIGINT');
    }
  }, 5);
  let said = '';
  run.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return new Promise((resolve) => {
    run.on('close', (status) => resolve([status, said]));
  });
}

test('a summary in which people have worked is brought up to date around what they wrote', () => {
  const folder = forms();
  const out = join(scratch(), '汇总.xlsx');
  score(folder, '--summary', out);
  const theirs = openWorkbook(readFileSync(out), out);
  const [list] = theirs.sheets;
  if (!list) throw new Error('no list');
  const right = list.usedArea(true)?.right ?? 0;
  const type = (row: number, column: number, value: string): WorkbookEdit => {
    return { kind: 'cell', sheetId: list.id, row, column, content: { value, formula: null } };
  };
  theirs.apply([type(0, right + 1, '联系人'), type(2, right + 1, '办公室')], 'user');
  writeFileSync(out, theirs.save());
  copyFileSync(`${GOLDEN}/yunnan.xlsx`, join(folder, '新报送.xlsx'));
  const { stdout } = score(folder, '--summary', out);
  expect(stdout).toContain('写出以后有人动过，在原处更新：');
  expect(stdout).toContain('新增 2 行');
  expect(stdout).toContain('自己加的 1 列、0 行没有动');
  const bytes = readFileSync(out);
  expect(validateXlsx(bytes)).toEqual([]);
  const { sheets } = openWorkbook(bytes, out);
  expect(sheets.map(({ name }) => name)).toEqual(['汇总', '分单位', '概况', '没有计入']);
  expect(sheets[0]?.cell(2, right + 1)?.value).toBe('办公室');
  expect(sheets[0]?.usedArea(true)?.bottom).toBe((list.usedArea(true)?.bottom ?? 0) + 2);
  expect(sheets[2]?.charts()).toHaveLength(2);
});

test('one whose sheet is protected is not written, and that is said before anything is scored', () => {
  const folder = forms();
  const out = join(scratch(), '汇总.xlsx');
  const [headings = []] = newKeyedSheet(summarySheets([], null, 'zh-CN')[0]).rows;
  const cells = Object.fromEntries(
    headings.map((heading, column) => [cellAddress({ row: 0, column }), String(heading)]),
  );
  const locked = buildXlsx({ sheets: [{ name: '汇总', cells, protected: true }] });
  writeFileSync(out, locked);
  const refused = score(folder, '--summary', out);
  expect(refused.stderr).toContain('里面的工作表“汇总”受保护');
  expect(readFileSync(out)).toEqual(Buffer.from(locked));
});

test('--summary is a valid workbook with links, a filter, charts and print set-up, and is replaced until people work in it', () => {
  const folder = forms();
  const out = join(folder, '汇总.xlsx');
  score(folder, '--summary', out);
  const bytes = readFileSync(out);
  expect(validateXlsx(bytes)).toEqual([]);
  const { sheets } = openWorkbook(bytes, out);
  expect(sheets.map(({ name }) => name)).toEqual(['汇总', '分单位', '概况', '没有计入']);
  const [list, , overview, unread] = sheets;
  expect(list?.cell(1, 0)?.formula).toContain('HYPERLINK("');
  expect(list?.frozen).toEqual({ rows: 1, columns: 0 });
  expect(list?.print).toMatchObject({ landscape: true, fit: { wide: 1, tall: 0 } });
  expect(overview?.charts().map(({ title }) => title)).toEqual(['等级分布', '各类指标平均得分率']);
  expect(unread?.cell(1, 0)?.value).toBe('坏.xlsx');
  expect(unread?.cell(1, 1)?.value).toMatch(/。$/);
  // It is no input of the next run, which replaces it; under another name it is known for what it is.
  copyFileSync(out, join(folder, '去年汇总.xlsx'));
  const again = score(folder, '--summary', out).stdout;
  expect(again).toContain('没有计入 2 个');
  expect(again).toContain('这是先前汇总出来的工作簿');
});
