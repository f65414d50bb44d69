import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReportArguments } from '../../src/cli/report/report-arguments';
import { writeReports } from '../../src/cli/report/write-reports';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { ZipContainer } from '../../src/stand-in/xlsx/zip/zip-container';
import { saidIn } from '../../src/word/report-blocks';
import { openReport } from '../../src/word/report-file';
import { partText } from '../support/zip-parts';
import { scratch, type Run } from './run-score';

/** Does what `npm run report` does, in this process. */
async function report(...args: readonly string[]): Promise<Run> {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((stream) =>
    jest.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
  );
  try {
    const given = readReportArguments(args);
    if ('help' in given) return { status: 2, stdout: '', stderr: given.told.join('\n') };
    return { status: await writeReports(given), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const SAMPLE = 'assets/source-report.xlsx';

function textOf(file: string): string {
  const opened = openReport(readFileSync(file));
  if (!opened) throw new Error('no document');
  return saidIn(opened.body);
}

const form = (actual: string): string =>
  `| 项目支出绩效自评表 | < | < | < |\n| 项目名称 | {project} | < | < |\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 |\n| 修路 | 10公里 | ${actual} | 100 |`;
const book = (file: string, sheets: Readonly<Record<string, string>>): string => {
  writeFileSync(file, drawBook({ sheets }));
  return file;
};

test('a workbook gives its report; run again it says that nothing changed, and what was written in it stays', async () => {
  const out = join(scratch(), '报告.docx');
  const first = await report(SAMPLE, '--out', out);
  expect(first.status).toBe(0);
  expect(first.stdout).toContain(`已写出 ${out}，有 10 处要补充`);
  expect(first.stderr).toContain('工作表“指标体系”只列指标和分值，没有写报告');
  expect(textOf(out)).toContain('自评总分96.00分（满分100分），评价等级为“优”。');
  expect((await report(SAMPLE, '--out', out)).stdout).toContain('没有改动');
  const part = 'word/document.xml';
  const own = partText(readFileSync(out), part).replace('〔请补充：组织实施情况〕', '由财务科组织。');
  writeFileSync(out, new ZipContainer(readFileSync(out)).save(new Map([[part, new TextEncoder().encode(own)]])));
  const other = await report(SAMPLE, '--rule-set', 'national-2020', '--out', out, '--template', 'six-chapters');
  expect(other.stdout).toContain(`已更新 ${out}`);
  expect(textOf(out)).toContain('由财务科组织。');
  expect(textOf(out)).toContain('自评总分91.33分');
  const outline = await report(SAMPLE, '--out', out, '--template', 'national-2020', '--lang', 'en-US');
  expect(outline.status).toBe(2);
  expect(outline.stderr).toContain('was not brought up to date: it was written by the outline six-chapters');
});

test('a folder gives a report for each form, several of one workbook named by project; open totals are exit status 1', async () => {
  const [folder, out] = [scratch(), join(scratch(), '报告')];
  mkdirSync(join(folder, '下级'));
  copyFileSync(SAMPLE, join(folder, '样表.xlsx'));
  const two = { 甲: form('9公里').replace('{project}', '修路/一期'), 乙: form('').replace('{project}', '架桥') };
  book(join(folder, '下级', '两个.xlsx'), two);
  const { status, stdout, stderr } = await report(folder, '--out', out);
  expect(readdirSync(out).sort()).toEqual(['下级', '样表.docx'].sort());
  expect(readdirSync(join(out, '下级')).sort()).toEqual(['两个-修路 一期.docx', '两个-架桥.docx'].sort());
  expect(stdout.match(/已写出/gu)).toHaveLength(3);
  expect(status).toBe(1);
  expect(stderr).toContain('工作表“乙”的总分不完整');
  expect(textOf(join(out, '下级', '两个-架桥.docx'))).not.toMatch(/自评总分\d/);
});

test('nothing that is not ours is replaced, and no workbook ever', async () => {
  const folder = scratch();
  const file = book(join(folder, '自评表.xlsx'), { 甲: form('9公里').replace('{project}', '修路') });
  const out = join(folder, '报告.docx');
  writeFileSync(out, 'somebody’s');
  const refused = await report(file, '--out', out);
  expect([refused.status, readFileSync(out, 'utf8')]).toEqual([2, 'somebody’s']);
  expect(refused.stderr).toContain('那里的同名文件不是先前写出的报告');
  expect((await report(file, '--out', out, '--force')).status).toBe(0);
  const broken = join(folder, '坏.xlsx');
  writeFileSync(broken, 'no zip');
  const both = await report(broken, file, '--out', join(folder, '都'));
  expect(both.status).toBe(2);
  expect(existsSync(join(folder, '都', '自评表.docx'))).toBe(true);
  expect(both.stderr).toContain('坏.xlsx：');
  copyFileSync(file, join(folder, '表.docx'));
  expect((await report(join(folder, '表.docx'), '--out', join(folder, '表.docx'))).stderr).toContain(
    '它是要评分的文件',
  );
});

test('two workbooks of one name do not write over each other’s report', async () => {
  const [first, second, out] = [scratch(), scratch(), scratch()];
  const file = (folder: string, project: string): string =>
    book(join(folder, '自评表.xlsx'), { 甲: form('9公里').replace('{project}', project) });
  const { status, stderr } = await report(file(first, '修路'), file(second, '架桥'), '--out', out);
  expect(status).toBe(2);
  expect(stderr).toContain('前面已有同名工作簿的报告');
  expect(textOf(join(out, '自评表.docx'))).toContain('修路');
});

test.each([
  [[SAMPLE], '要用 --out 写明报告写到哪里'],
  [[SAMPLE, SAMPLE, '--out', 'a.docx'], '多个工作簿请写文件夹'],
  [[SAMPLE, '--out', 'a.docx', '--template', 'x'], '没有提纲“x”。可以用的有：national-2020、six-chapters'],
  [[SAMPLE, '--out', '报告.doc'], '--out 的文件名要以 .docx 结尾'],
  [[SAMPLE, '--out', 'a.docx', '--json'], '没有选项 --json'],
])('%j is refused with what is wrong and how it is used', async (args, why) => {
  const { status, stderr } = await report(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(why);
  expect(existsSync('a.docx')).toBe(false);
});

test('npm run report is the same, with help', () => {
  const { status, stdout } = spawnSync(process.execPath, ['src/scripts/node-ts.cjs', 'src/cli/report.ts', '--help'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stdout).toContain('--template 提纲');
  expect(readFileSync('package.json', 'utf8')).toContain(
    '"report": "node src/scripts/node-bundle.cjs src/cli/report.ts"',
  );
});
