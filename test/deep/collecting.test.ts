import { DuckDBInstance } from '@duckdb/node-api';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { breakFive, measuredScore, writeWorkbooks } from '../support/many-workbooks';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-collect-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const COUNT = 2000;

test('2,000 workbooks, five of them broken, are collected in less than 200 MB, and all outputs say the same', async () => {
  const files = writeWorkbooks(join(folder, 'in'), COUNT);
  const broken = breakFive(files);
  const at = (name: string): string => join(folder, name);
  const outputs = ['--summary', at('汇总.xlsx'), '--parquet', at('r.parquet'), '--jsonl', at('r.jsonl')];
  const begun = performance.now();
  const { status, stdout, peak, cpu } = await measuredScore(folder, [join(folder, 'in'), ...outputs]);
  const seconds = (performance.now() - begun) / 1000;
  const used = `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time, ${peak.toFixed(0)} MB`;
  console.log(`${String(COUNT)} workbooks collected: ${used}`);
  expect(status).toBe(2);
  for (const file of broken) expect(stdout).toContain(basename(file));
  expect(peak).toBeLessThan(200);
  expect(existsSync(at('汇总.xlsx.resume'))).toBe(false);

  // 95 points for 19 rows, and 5·n/100 for the first.
  const totals = files.flatMap((file, n) => (broken.includes(file) ? [] : [95 + ((n % 100) * 5) / 100]));
  const { sheets } = openWorkbook(readFileSync(at('汇总.xlsx')), '汇总.xlsx');
  const [list, , , unread] = sheets;
  const column = Array.from({ length: 30 }, (_, index) => index).find(
    (index) => list?.cell(0, index)?.value === '总分',
  );
  expect(totals.map((_, n) => list?.cell(n + 1, column ?? -1)?.value)).toEqual(totals);
  expect(list?.cell(totals.length + 1, 0)).toBeNull();
  expect(broken.map((_, n) => unread?.cell(n + 1, 0)?.value)).toEqual(broken.map((file) => basename(file)));

  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const asked = async (query: string) => (await connection.runAndReadAll(query)).getRowsJson();
  const forms = await asked(`SELECT CAST(total AS DOUBLE) FROM '${at('r.forms.parquet')}'`);
  expect(forms.map(([total]) => total)).toEqual(totals);
  expect(await asked(`SELECT COUNT(*), COUNT(score) FROM '${at('r.parquet')}'`)).toEqual([
    [String(totals.length * 20), String(totals.length * 20)],
  ]);
  const lines = await asked(
    `SELECT CAST(total.score AS DOUBLE) FROM read_json('${at('r.jsonl')}', format = 'newline_delimited')`,
  );
  expect(lines.map(([total]) => total)).toEqual(totals);
  connection.closeSync();
}, 600_000);
