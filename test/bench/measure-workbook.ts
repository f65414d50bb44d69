import { readFileSync } from 'node:fs';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../src/stand-in/workbook/workbook-types';
import { ROWS } from './large-workbook';

/** In a process of its own, so that its peak of memory is its own: opens the file, changes the first columns of all rows
 *  in one step, saves, and prints seconds and megabytes as JSON. `measure-workbook.ts FILE COLUMNS` */
const [, , file = '', columns = '1'] = process.argv;
const bytes = readFileSync(file);

const beforeLoad = performance.now();
const workbook = openWorkbook(bytes, file);
const load = performance.now() - beforeLoad;

const sheetId = workbook.activeSheetId;
const edits: readonly WorkbookEdit[] = Array.from({ length: ROWS * Number(columns) }, (_, i) => ({
  kind: 'cell',
  sheetId,
  row: i % ROWS,
  column: 1 + Math.floor(i / ROWS),
  content: { value: i / 100, formula: null },
  ...(i % 10 === 0 && { style: { numberFormat: '0.00" ▲未达标"', fill: 'FFC7CE' } }),
}));
const beforeApply = performance.now();
workbook.apply(edits, 'api');
const apply = performance.now() - beforeApply;

const beforeSave = performance.now();
const saved = workbook.save();
const save = performance.now() - beforeSave;

const peak = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ load: load / 1000, apply: apply / 1000, save: save / 1000, peak, bytes: saved.length }));
