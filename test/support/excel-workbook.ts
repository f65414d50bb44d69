import { excelPort } from '../../src/host/excel/excel-port';
import type { WorkbookPort, WorkbookReading } from '../../src/host/port';
import {
  createOfficeHost,
  type OfficeHost,
  type OfficeHostOptions,
} from '../../src/stand-in/office-host/page/install-office-host';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from './build-xlsx';
import { hostOptions } from './host-options';
import { startOfficeJs, useAsGlobals, type ExcelLibrary } from './office-js';
import { TEST_PLATFORM } from './test-platform';

/** A workbook open in our host, and the add-in's door to it through Microsoft's office.js. */
export interface ExcelWorkbook {
  readonly workbook: Workbook;
  readonly host: OfficeHost;
  readonly port: WorkbookPort;
}

/** Opens a built workbook (or a file's bytes) in the host; options may be written as in the page's address. The port waits
 *  for an answer as many milliseconds as `patience` says, and speaks through the library of Excel that is asked for. */
export async function openInExcel(
  source: BuiltWorkbook | Uint8Array,
  options: OfficeHostOptions | string = {},
  patience = 20_000,
  library: ExcelLibrary = 'packaged',
): Promise<ExcelWorkbook> {
  const bytes = source instanceof Uint8Array ? source : buildXlsx(source);
  const workbook = openWorkbook(bytes, '自评表.xlsx');
  const given = typeof options === 'string' ? hostOptions(options) : options;
  const host = createOfficeHost(workbook, { platform: TEST_PLATFORM, ...given });
  useAsGlobals(await startOfficeJs(host, { library }));
  return { workbook, host, port: excelPort({ answer: patience, retry: 1 }) };
}

/** What the port reads; the test fails when it cannot. */
export async function readAll(port: WorkbookPort): Promise<WorkbookReading> {
  const read = await port.read('workbook');
  if (!read.ok) throw new Error(`not read: ${read.error.code} ${read.error.detail ?? ''}`);
  return read.value;
}
