import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markCopy } from '../../src/cli/copy-mark';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { CollectRun } from '../../src/taskpane/collect/collect-run';
import { sorted } from '../../src/taskpane/collect/chosen-files';
import { ThreadPool } from '../../src/taskpane/collect/thread-pool';
import { score, scratch } from '../cli/run-score';
import { OwnThread } from '../support/own-thread';

/* What the pane collects is what the command line collects: the same lines of JSON, the same cells. */

const GOLDEN = 'test/golden/workbooks';
const TERMS = { locale: 'zh-CN', ruleSetId: null } as const;

/** Forms of two departments, a copy beside its original, and three that cannot be read. */
function folderOfForms(): string {
  const folder = join(scratch(), '报送');
  mkdirSync(join(folder, '水利局'), { recursive: true });
  mkdirSync(join(folder, '评过'));
  for (const name of ['clean-form', 'sichuan', 'yinchuan'])
    copyFileSync(`${GOLDEN}/${name}.xlsx`, join(folder, `${name}.xlsx`));
  copyFileSync(`${GOLDEN}/national.xlsx`, join(folder, '水利局', '自评10.xlsx'));
  copyFileSync(`${GOLDEN}/chongqing.xlsx`, join(folder, '水利局', '自评2.xlsx'));
  writeFileSync(join(folder, '评过', 'sichuan.xlsx'), markCopy(readFileSync(`${GOLDEN}/sichuan.xlsx`)));
  writeFileSync(join(folder, '坏.xlsx'), 'no workbook');
  writeFileSync(join(folder, '旧表.xls'), 'old');
  writeFileSync(join(folder, '~$clean-form.xlsx'), 'lock');
  return folder;
}

/** As a browser tells the files of a folder. */
function inBrowser(folder: string): ReturnType<typeof sorted> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.xlsx?$/.test(name));
  return sorted(
    names.reverse().map((name) => {
      const path = name.replaceAll('\\', '/');
      const file = new File([new Uint8Array(readFileSync(join(folder, name)))], path.split('/').at(-1) ?? '');
      return { file, path: `报送/${path}` };
    }),
  );
}

const cellsOf = ({ sheets }: Workbook) =>
  sheets.map((sheet) => ({
    name: sheet.name,
    cells: [...sheet.filledCells()].map(([{ row, column }, cell]) => [row, column, cell, sheet.style(row, column)]),
    charts: sheet.charts(),
    print: sheet.print,
  }));

test('the same folder comes to the same summary and the same data in the pane and on the command line', async () => {
  const folder = folderOfForms();
  const out = join(folder, '汇总.xlsx');
  const lines = join(folder, '结果.jsonl');
  const chosen = inBrowser(folder);
  const { stdout } = score(folder, '--summary', out, '--jsonl', lines);
  const run = new CollectRun(async () => new ThreadPool(() => new OwnThread(), 3), TERMS);
  await run.start(chosen, TERMS);
  const { state } = run;
  expect(state).toMatchObject({ phase: 'done', total: 7, done: 7 });
  expect(state.unread.map(({ shown }) => shown).sort()).toEqual(['坏.xlsx', '旧表.xls', '评过/sichuan.xlsx'].sort());
  for (const { why } of state.unread) expect(stdout).toContain(why);
  expect((await run.lines().text()).split('\n')).toEqual(
    readFileSync(lines, 'utf8').replaceAll(`"file":"${folder}/`, '"file":"').split('\n'),
  );
  const bytes = await run.summary('汇总.xlsx');
  expect(bytes).not.toBeNull();
  const [own, known] = [bytes ?? new Uint8Array(), readFileSync(out)].map((each) => openWorkbook(each, '汇总.xlsx'));
  // What is left out is told in another order: files first.
  const [mine, theirs] = [own, known].map((book) => book && cellsOf(book).slice(0, 3));
  expect(mine).toEqual(theirs);
  expect(OwnThread.running.size).toBe(0);
});

test('the command line takes the pane’s summary for an earlier one of its own', async () => {
  const folder = folderOfForms();
  const run = new CollectRun(async () => new ThreadPool(() => new OwnThread(), 1), TERMS);
  await run.start(inBrowser(folder), TERMS);
  writeFileSync(join(folder, '汇总.xlsx'), (await run.summary('汇总.xlsx')) ?? '');
  expect(score(folder, '--summary', join(folder, '汇总.xlsx')).stdout).toContain('已写出');
});
