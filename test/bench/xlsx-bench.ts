import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findPython } from '../../src/scripts/find-programs';
import { exceljsFolder } from '../support/exceljs';
import { COLUMNS, formattedRows, largeWorkbook, ROWS } from './large-workbook';

/** Seconds, and megabytes of resident memory at the peak. */
interface Measurement {
  readonly load: number;
  readonly apply: number;
  readonly save: number;
  readonly peak: number;
}

const LIMITS = { load: 1.5, save: 2.5, peak: 500 };
/** Seconds within which a sheet formatted down to its last row is opened. */
const FORMATTED_ROWS_LIMIT = 2;

/** Runs a program that prints a measurement; null when it cannot run here. */
function measured(program: string, args: readonly string[]): Measurement | null {
  const run = spawnSync(program, args, { encoding: 'utf8' });
  if (run.status !== 0) return null;
  return JSON.parse(run.stdout) as Measurement;
}

function line(name: string, { load, apply, save, peak }: Measurement): string {
  const times = [`load ${load.toFixed(2)} s`, `change ${apply.toFixed(2)} s`, `save ${save.toFixed(2)} s`];
  return `${name.padEnd(34)} ${times.join('   ')}   ${peak.toFixed(0)} MB`;
}

function isWithin({ load, save, peak }: Measurement): boolean {
  return load <= LIMITS.load && save <= LIMITS.save && peak <= LIMITS.peak;
}

function bench(folder: string): void {
  const file = path.join(folder, 'large.xlsx');
  writeFileSync(file, largeWorkbook());
  console.log(`${(ROWS * COLUMNS).toLocaleString('en')} cells; limits: load 1.5 s, save 2.5 s, 500 MB`);
  for (const columns of [1, 5]) {
    const found = own(file, columns);
    console.log(line(`ours, ${(ROWS * columns).toLocaleString('en')} cells changed`, found));
    if (!isWithin(found)) process.exitCode = 1;
  }
  const formatted = path.join(folder, 'formatted.xlsx');
  writeFileSync(formatted, formattedRows());
  const opened = own(formatted, 0);
  console.log(line('ours, 1,048,576 formatted rows', opened));
  if (opened.load > FORMATTED_ROWS_LIMIT) process.exitCode = 1;
  compareOthers(folder, file);
}

function own(file: string, columns: number): Measurement {
  const program = ['src/scripts/node-ts.cjs', 'test/bench/measure-workbook.ts', file, String(columns)];
  const found = measured(process.execPath, program);
  if (!found) throw new Error('the measurement itself failed');
  return found;
}

function compareOthers(folder: string, file: string): void {
  const exceljs = exceljsFolder();
  const python = findPython();
  const copy = (name: string): string => path.join(folder, `${name}.xlsx`);
  const others = {
    exceljs: exceljs && measured(process.execPath, ['test/bench/measure-exceljs.cjs', exceljs, file, copy('exceljs')]),
    openpyxl: python && measured(python, ['test/bench/measure-openpyxl.py', file, copy('openpyxl')]),
  };
  for (const [name, found] of Object.entries(others)) {
    console.log(found ? line(`${name}, ${ROWS.toLocaleString('en')} cells changed`, found) : `${name}: not here`);
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-bench-'));
try {
  bench(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
