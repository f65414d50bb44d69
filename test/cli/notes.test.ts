import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { buildXlsx } from '../support/build-xlsx';
import { score, scratch } from './run-score';

function fileOf(sheets: Readonly<Record<string, string>>): string {
  const file = join(scratch(), '自评表.xlsx');
  writeFileSync(file, drawBook({ sheets }));
  return file;
}

const FORM = '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 修路 | 10公里 | 10公里 | 100 | |';

test('more formulas than are recalculated are said, and only where a copy is written', () => {
  const file = join(scratch(), '大表.xlsx');
  const formulas = Array.from({ length: 10_001 }, (_, i) => [`H${String(i + 1)}`, { formula: '1+1', value: 2 }]);
  const words = { A1: '三级指标', B1: '年度指标值', C1: '实际完成值', D1: '分值', E1: '得分' };
  const cells = { ...words, A2: '修路', B2: 10, C2: 9, D2: 100, ...Object.fromEntries(formulas) };
  writeFileSync(file, buildXlsx({ sheets: [{ name: '自评表', cells }] }));
  const out = scratch();
  expect(score(file, '--out', out).stderr).toMatch(/10001 个公式的结果没有重算（第一个在 .*）：公式超过 10000 个/);
  expect(score(file, '--out', out, '--lang', 'en-US').stderr).toContain('more than 10,000 formulas');
  expect(score(file).stderr).not.toContain('公式超过');
});

test('a form without a score column is scored, and it is said that nothing can be written', () => {
  const file = fileOf({ 自评表: '| 三级指标 | 年度指标值 | 实际完成值 | 分值 |\n| 修路 | 10公里 | 10公里 | 100 |' });
  const { stdout, stderr } = score(file, '--json', '--out', scratch());
  expect(JSON.parse(stdout).files[0].forms[0].total.score).toBe('100.00');
  expect(stderr).toContain('“自评表”没有得分列');
  const { stderr: english } = score(file, '--out', scratch(), '--lang', 'en-US');
  expect(english).toContain('has no column for scores');
});

test('every kind of table that is not scored is named with its sheet, its row and why', () => {
  const file = fileOf({
    自评表: FORM,
    监控: '| 绩效运行监控表 |\n| 三级指标 | 年度指标值 | 1-7月执行情况 | 完成目标可能性 |\n| 修路 | 10公里 | 5公里 | 能 |',
    申报: '| 绩效目标申报表 |\n| 一级指标 | 三级指标 | 指标值 |\n| 产出指标 | 修路 | 10公里 |',
    空表: '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
  });
  const { stderr, stdout, status } = score(file, '--json', '--explain');
  const [{ skipped, forms }] = JSON.parse(stdout).files;
  expect(forms).toHaveLength(1);
  expect(skipped.map(({ sheet, row }: { sheet: string; row: number }) => [sheet, row])).toEqual([
    ['监控', 2],
    ['申报', 2],
    ['空表', 1],
  ]);
  for (const words of ['“监控”第 2 行', '“申报”第 2 行', '“空表”第 1 行', '只有表头']) expect(stderr).toContain(words);
  expect(status).toBe(0);
});

test('sheets are named as they are called, with quotation marks and signs', () => {
  const file = fileOf({ '修\'路"表': FORM, '📊 2023年（自评）': FORM });
  const { forms } = JSON.parse(score(file, '--json').stdout).files[0];
  expect(forms.map(({ sheet }: { sheet: string }) => sheet)).toEqual(['修\'路"表', '📊 2023年（自评）']);
  expect(forms.map(({ total }: { total: { score: string } }) => total.score)).toEqual(['100.00', '100.00']);
});

test('hidden rows and columns are read like any others', () => {
  const file = join(scratch(), '隐藏.xlsx');
  const words = { A1: '三级指标', B1: '辅助', C1: '年度指标值', D1: '实际完成值', E1: '分值', F1: '得分' };
  const first = { A2: '修路', B2: 1, C2: '10公里', D2: '9公里', E2: 60 };
  const second = { A3: '受益', B3: 2, C3: '10人', D3: '10人', E3: 40 };
  const cells = { ...words, ...first, ...second };
  const hidden = { columns: { B: { hidden: true } }, rows: { 3: { hidden: true } } };
  writeFileSync(file, buildXlsx({ sheets: [{ name: '自评表', cells, ...hidden }] }));
  const [form] = JSON.parse(score(file, '--json').stdout).files[0].forms;
  expect(form.rows.map((row: { score: string }) => row.score)).toEqual(['54.00', '40.00']);
});

test.each([
  ['zh-CN', '用法：', ['--json', '--explain', '--out 文件夹', '--force', '--rule-set', '--lang', '退出码']],
  ['en-US', 'Usage:', ['--json', '--explain', '--out FOLDER', '--force', '--rule-set', '--lang', 'Exit status']],
])('--help in %s: every option, a line for each, none too wide for a terminal', (lang, start, parts) => {
  const { stdout, stderr, status } = score('--help', '--lang', lang);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  expect(stdout.startsWith(start)).toBe(true);
  for (const part of parts) expect(stdout).toContain(part);
  const width = (line: string): number => [...line].reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0);
  expect(Math.max(...stdout.split('\n').map(width))).toBeLessThanOrEqual(100);
});
