import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { findPython, NO_PYTHON } from '../../src/scripts/find-programs';
import { breakFive, measuredScore, writeWorkbooks } from '../support/many-workbooks';

/* Collecting 2,000 workbooks, five of them broken: processor time a workbook beside what openpyxl needs to open and save the
   same files. Each is measured in turns, and its best turn counts: what else the machine does makes all of them slower. */

const COUNT = 2000;
const TURNS = 3;
/** Of what openpyxl takes; and megabytes of resident memory at the peak. */
const LIMITS = { share: 0.5, peak: 200 };

interface Turn {
  readonly cpu: number;
  readonly peak: number;
  readonly wall: number;
}

async function collected(scratch: string, folder: string, outputs: readonly string[]): Promise<Turn> {
  const begun = performance.now();
  const { cpu, peak } = await measuredScore(scratch, [folder, ...outputs, '--force', '--fresh']);
  return { cpu: (cpu / COUNT) * 1000, peak, wall: (performance.now() - begun) / 1000 };
}

/** Milliseconds a workbook; null: there is no openpyxl. */
function openpyxl(python: string | null, folder: string): number | null {
  if (python === null) return null;
  const program = path.join(__dirname, 'measure-openpyxl-folder.py');
  const { stdout } = spawnSync(python, [program, folder], { encoding: 'utf8' });
  const { cpu, done }: { readonly cpu: number; readonly done: number } = JSON.parse(stdout);
  return (cpu / done) * 1000;
}

const least = (figures: readonly number[]): number => Math.min(...figures);

async function bench(scratch: string): Promise<void> {
  const folder = path.join(scratch, 'in');
  breakFive(writeWorkbooks(folder, COUNT));
  const at = (name: string): string => path.join(scratch, name);
  const summary = ['--summary', at('summary.xlsx')];
  const all = [...summary, '--parquet', at('r.parquet'), '--jsonl', at('r.jsonl')];
  const python = findPython();
  if (python === null) console.log(NO_PYTHON);
  await measuredScore(scratch, ['--help']); // the program is made when a source has changed
  const [summaries, everything, theirs]: [Turn[], Turn[], number[]] = [[], [], []];
  for (let turn = 0; turn < TURNS; turn += 1) {
    summaries.push(await collected(scratch, folder, summary));
    everything.push(await collected(scratch, folder, all));
    theirs.push(...[openpyxl(python, folder) ?? []].flat());
  }
  console.log(
    `${COUNT.toLocaleString('en')} workbooks, ${String(availableParallelism())} processors; best of ${String(TURNS)}`,
  );
  if (theirs.length > 0) console.log(`openpyxl, opened and saved   ${least(theirs).toFixed(2)} ms`);
  for (const [name, turns] of [
    ['summary', summaries],
    ['summary, parquet, jsonl', everything],
  ] as const) {
    const cpu = least(turns.map((turn) => turn.cpu));
    const share = theirs.length > 0 ? cpu / least(theirs) : 0;
    const peak = Math.max(...turns.map((turn) => turn.peak));
    const figures = [`${cpu.toFixed(2)} ms of processor`, `${share.toFixed(2)} of openpyxl`, `${peak.toFixed(0)} MB`];
    const wall = `${least(turns.map((turn) => turn.wall)).toFixed(1)} s`;
    console.log(`${name.padEnd(28)} ${[...figures, wall].join('   ')}`);
    if (share > LIMITS.share || peak > LIMITS.peak) process.exitCode = 1;
  }
}

const scratch = mkdtempSync(path.join(tmpdir(), 'jixiao-collect-bench-'));
bench(scratch).finally(() => rmSync(scratch, { recursive: true, force: true }));
