import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killHalfWay, scoreMany, stopHalfWay } from '../support/many-files-story';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jixiao-many-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('of 2,000 workbooks five broken ones are named and the others scored, in less than 200 MB', async () => {
  const peak = await scoreMany(folder, 2000);
  console.log(`2,000 workbooks: ${peak.toFixed(0)} MB`);
  expect(peak).toBeLessThan(200);
}, 600_000);

test('of 1,000 workbooks some are written when the run is killed, every one of them whole', async () => {
  await killHalfWay(folder, 1000);
}, 600_000);

test('a run over 400 workbooks that is stopped by Ctrl+C says how many are done, and leaves whole copies only', async () => {
  await stopHalfWay(folder, 400);
}, 600_000);
