import { openInExcel } from '../../support/excel-workbook';
import { portContract } from '../../support/port-contract';
import { filterContract } from '../../support/port-contract-filters';
import { looksContract } from '../../support/port-contract-looks';
import { markContract } from '../../support/port-contract-marks';
import { noteContract } from '../../support/port-contract-notes';
import { recordContract } from '../../support/port-contract-record';
import { refreshContract } from '../../support/port-contract-refresh';
import { sheetContract } from '../../support/port-contract-sheet';

describe('as any door to a workbook', () => portContract((source) => openInExcel(source)));
describe('notes', () => noteContract((source) => openInExcel(source)));
describe('notes, by the library’s own classes', () =>
  noteContract((source) => openInExcel(source, {}, 20_000, 'withNotes')));
describe('marks', () => markContract((source) => openInExcel(source)));
describe('the record', () => recordContract((source) => openInExcel(source)));
describe('a sheet of its own', () => sheetContract((source) => openInExcel(source)));
describe('a sheet of its own that is brought up to date', () => refreshContract((source) => openInExcel(source)));
describe('filters', () => filterContract((source) => openInExcel(source, 'filterTrap=1,tableTrap=1')));
describe('new columns', () => looksContract((source) => openInExcel(source)));
