import { filePort } from '../../../src/host/file/file-port';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { buildXlsx, type BuiltWorkbook } from '../../support/build-xlsx';
import { portContract, type OpenWorkbook } from '../../support/port-contract';
import { filterContract } from '../../support/port-contract-filters';
import { looksContract } from '../../support/port-contract-looks';
import { markContract } from '../../support/port-contract-marks';
import { noteContract } from '../../support/port-contract-notes';
import { recordContract } from '../../support/port-contract-record';
import { refreshContract } from '../../support/port-contract-refresh';
import { sheetContract } from '../../support/port-contract-sheet';

async function open(source: BuiltWorkbook | Uint8Array): Promise<OpenWorkbook> {
  const workbook = openWorkbook(source instanceof Uint8Array ? source : buildXlsx(source), '自评表.xlsx');
  return { workbook, port: filePort(workbook) };
}

describe('as any door to a workbook', () => portContract(open));
describe('notes', () => noteContract(open));
describe('marks', () => markContract(open));
describe('the record', () => recordContract(open));
describe('a sheet of its own', () => sheetContract(open));
describe('a sheet of its own that is brought up to date', () => refreshContract(open));
describe('filters', () => filterContract(open));
describe('new columns', () => looksContract(open));
