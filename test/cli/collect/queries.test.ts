import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookSheet } from '../../../src/stand-in/workbook/workbook-types';
import { score, scratch } from '../run-score';

const PAGE = readFileSync('src/cli/collect/QUERIES.md', 'utf8');
const QUERIES = new Map([...PAGE.matchAll(/```sql (\w+)\n(.*?)```/gs)].map(([, name = '', sql = '']) => [name, sql]));

type Row = Readonly<Record<string, unknown>>;

let [folder, connection]: [string, DuckDBConnection | null] = ['', null];

beforeAll(async () => {
  folder = scratch();
  const at = (name: string): string => join(folder, name);
  const { stdout } = score(
    'test/golden/workbooks',
    '--summary',
    at('汇总.xlsx'),
    '--parquet',
    at('结果.parquet'),
    '--jsonl',
    at('结果.jsonl'),
  );
  expect(stdout.split('已写出')).toHaveLength(5);
  connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run((QUERIES.get('duckdb') ?? '').replaceAll("'结果.", `'${folder}/结果.`));
});
afterAll(() => connection?.closeSync());

/** What a query of the page comes to. */
async function asked(name: string): Promise<readonly Row[]> {
  const reader = await connection?.runAndReadAll(QUERIES.get(name) ?? 'no such query');
  return reader?.getRowObjectsJson() ?? [];
}

/** The lines of a sheet of the summary by their headings. */
function summary(sheet: string, top = 0): readonly Row[] {
  const book = openWorkbook(readFileSync(join(folder, '汇总.xlsx')), '汇总.xlsx');
  const found: WorkbookSheet | undefined = book.sheets.find(({ name }) => name === sheet);
  const value = (row: number, column: number): unknown => found?.cell(row, column)?.value ?? null;
  const headings = Array.from({ length: 20 }, (_, column) => value(top, column)).filter((text) => text !== null);
  const rows: Row[] = [];
  for (let row = top + 1; value(row, 0) !== null; row += 1)
    rows.push(Object.fromEntries(headings.map((heading, column) => [String(heading), value(row, column)])));
  return rows;
}

const hundredths = (value: unknown): number | null => (value === null ? null : Math.round(Number(value) * 100) / 100);

test('every query of the page runs', async () => {
  const names = [...QUERIES.keys()].filter((name) => name !== 'duckdb' && name !== 'spark');
  expect(names).toHaveLength(8);
  for (const name of names) expect(await asked(name)).toEqual(expect.any(Array));
  expect((await asked('lost')).length).toBe(20);
  expect((await asked('reviewed')).length).toBeGreaterThan(0);
});

test('departments are those of the summary', async () => {
  const found = await asked('departments');
  const told = summary('分单位').filter(({ 单位: name }) => name !== '全部');
  const sorted = (rows: readonly (readonly unknown[])[]): unknown =>
    [...rows].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  expect(found.length).toBeGreaterThan(5);
  expect(
    sorted(
      found.map(({ name, forms, complete, mean, highest, lowest, unmet }) => [
        name,
        ...[forms, complete].map(Number),
        ...[mean, highest, lowest].map(hundredths),
        Number(unmet),
      ]),
    ),
  ).toEqual(
    sorted(
      told.map((row) => [
        row['单位'],
        row['表数'],
        row['总分完整'],
        row['平均总分'],
        row['最高'],
        row['最低'],
        row['未达标'],
      ]),
    ),
  );
});

test('grades and levels are those of the overview', async () => {
  const counts = new Map((await asked('grades')).map(({ grade, forms }) => [grade, Number(forms)]));
  const [all] = summary('分单位').filter(({ 单位: name }) => name === '全部');
  expect([...counts.keys()]).toContain('优');
  for (const [grade, forms] of counts) expect([grade, all?.[String(grade)]]).toEqual([grade, forms]);
  const words = ['预算执行', '产出', '效益', '满意度', '其他'];
  const book = openWorkbook(readFileSync(join(folder, '汇总.xlsx')), '汇总.xlsx');
  const overview = book.sheets.find(({ name }) => name === '概况');
  const rows = Array.from({ length: 40 }, (_, row) => [overview?.cell(row, 0)?.value, overview?.cell(row, 1)?.value]);
  const shares = (await asked('levels')).map(({ share }) => Math.round(Number(share) * 1e6) / 1e6);
  expect(shares).toEqual(words.map((word) => rows.find(([name]) => name === word)?.[1]));
});

test('the lines of JSON and the tables say the same as the list of forms', async () => {
  const [lines] = await asked('lines');
  const list = summary('汇总');
  const totals = list.flatMap(({ 总分: total }) => (typeof total === 'number' ? [total] : []));
  expect(lines).toMatchObject({ forms: String(list.length), complete: String(totals.length) });
  expect(hundredths(lines?.['mean'])).toBe(hundredths(totals.reduce((sum, total) => sum + total, 0) / totals.length));
  expect(Number(lines?.['unmet'])).toBe(list.reduce((sum, { 未达标: unmet }) => sum + Number(unmet), 0));
});

test('the scores of a form add up to its total, unless it is capped, raised or has points off', async () => {
  expect((await asked('sums')).map(({ file }) => String(file).replace(/^.*\//, ''))).toEqual([]);
});
