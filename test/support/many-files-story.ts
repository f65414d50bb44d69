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

/** Stops a run by Ctrl+C: it says how far it came. */
export async function stopHalfWay(scratch: string, count: number): Promise<void> {
  const files = writeWorkbooks(join(scratch, 'in'), count);
  const out = join(scratch, 'out');
  const { status, stderr } = await measuredScore(scratch, [...files, '--out', out], count / 8, 'SIGINT');
  expect(status).toBe(130);
  const [, done, total] =
    /已停止：完成了 (\d+) \/ (\d+) 个文件，原文件没有改动，写出的副本都是完整的。/u.exec(stderr) ?? [];
  expect(Number(total)).toBe(count);
  expect(Number(done)).toBeGreaterThanOrEqual(count / 8);
  // The one that was being written when the signal came may be told no more.
  expect([Number(done), Number(done) + 1]).toContain(readdirSync(out).length);
  expect(readdirSync(out).every((name) => name.endsWith('.xlsx'))).toBe(true);
}

/** Ends a run on its way: what stands in the folder is whole, and the next run is none the worse for it. */
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
