import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { breakFive, measuredScore, writeWorkbooks } from './many-workbooks';

/** What a run over many workbooks, five of them broken, has to come to. Returns the greatest memory in MB. */
export async function scoreMany(scratch: string, count: number): Promise<number> {
  const files = writeWorkbooks(join(scratch, 'in'), count);
  const broken = breakFive(files);
  const out = join(scratch, 'out');
  const { status, stdout, stderr, peak } = await measuredScore(scratch, [...files, '--json', '--out', out]);
  expect(status).toBe(2);
  const results: { file: string; error: unknown; forms: { rows: { score: string }[] }[] }[] = JSON.parse(stdout).files;
  expect(results.map(({ file }) => file)).toEqual(files);
  expect(results.filter(({ error }) => error !== null).map(({ file }) => file)).toEqual(broken);
  for (const file of broken) expect(stderr).toContain(basename(file));
  const scores = results.flatMap(({ error, forms }, n) => (error === null ? [[n, forms[0]?.rows[0]?.score]] : []));
  expect(scores).toEqual(
    files.flatMap((file, n) => (broken.includes(file) ? [] : [[n, (((n % 100) * 5) / 100).toFixed(2)]])),
  );
  expect(readdirSync(out)).toHaveLength(count - broken.length);
  return peak;
}

/** Ends a run half-way: what stands in the folder is whole, and the next run is none the worse for it. */
export async function killHalfWay(scratch: string, count: number): Promise<void> {
  const files = writeWorkbooks(join(scratch, 'in'), count);
  const out = join(scratch, 'out');
  // Early on: while this process waits for its turn, the other one goes on.
  const { status } = await measuredScore(scratch, [...files, '--out', out], count / 8);
  expect(status).toBeNull();
  const copies = readdirSync(out).filter((name) => name.endsWith('.xlsx'));
  expect(copies.length).toBeGreaterThanOrEqual(count / 8);
  expect(copies.length).toBeLessThan(count);
  for (const name of copies) {
    expect(openWorkbook(readFileSync(join(out, name)), name).sheets[0]?.cell(2, 4)?.value).toBe(5);
  }
  const again = await measuredScore(scratch, [...files, '--out', out]);
  expect(again.stderr.split('已写出')).toHaveLength(count + 1);
  expect(readdirSync(out).sort()).toEqual(files.map((file) => basename(file)));
}
