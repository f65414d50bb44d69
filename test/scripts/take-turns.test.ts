import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { takeTurns } from '../../src/scripts/take-turns';

const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-turns-'));
const turn = path.join(folder, 'turn');
afterAll(() => rmSync(folder, { recursive: true }));

test('while another process has its turn ours waits, and nothing is left behind', async () => {
  writeFileSync(turn, String(process.ppid));
  const done: string[] = [];
  const ours = takeTurns(turn, async () => void done.push('ours'));
  await pause(300);
  expect(done).toEqual([]);
  rmSync(turn);
  await ours;
  expect(done).toEqual(['ours']);
  expect(readdirSync(folder)).toEqual([]);
});

test('the turn of a process that is no more is taken, and one that fails ends its own', async () => {
  writeFileSync(turn, '999999999');
  await expect(takeTurns(turn, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(existsSync(turn)).toBe(false);
});

test('two turns asked for in one process come one after the other', async () => {
  const done: string[] = [];
  const slowly = (what: string) => async (): Promise<void> => {
    done.push(`${what} begins`);
    await pause(150);
    done.push(`${what} ends`);
  };
  const first = takeTurns(turn, slowly('first'));
  while (done.length === 0) await pause(5);
  await Promise.all([first, takeTurns(turn, slowly('second'))]);
  expect(done).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  expect(readdirSync(folder)).toEqual([]);
});
