import { startFormulas } from '../../src/stand-in/formula/start-formulas';
import {
  createOfficeHost,
  type OfficeHost,
  type OfficeHostOptions,
} from '../../src/stand-in/office-host/page/install-office-host';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from './build-xlsx';
import { TEST_PLATFORM } from './test-platform';
import { startOfficeJs, type OfficeJs } from './office-js';

/** A page with office.js on it, talking to a host over a built workbook. */
export interface ExcelPage extends OfficeJs {
  readonly host: OfficeHost;
  readonly workbook: Workbook;
  sheet(index?: number): WorkbookSheet;
  /** Loads the page anew in the same Excel. */
  reload(): Promise<OfficeJs>;
  /** The code and message of the error a batch ends with. */
  failure(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<{ code: string; message: string }>;
}

export type PageSheets = BuiltWorkbook['sheets'];

interface PageOptions extends OfficeHostOptions, Pick<BuiltWorkbook, 'names' | 'date1904'> {
  /** The formula engine calculates the workbook, as on the page. */
  readonly calculated?: boolean;
}

export async function excelPage(
  sheets: PageSheets,
  { names = [], date1904 = false, calculated = false, ...options }: PageOptions = {},
): Promise<ExcelPage> {
  const workbook = builtWorkbook(sheets, names, date1904);
  const formulas = calculated ? startFormulas(workbook, options.manual ? 'manual' : 'automatic') : null;
  const host = createOfficeHost(workbook, { platform: TEST_PLATFORM, ...options, formulas });
  await formulas;
  const office = await startOfficeJs(host);
  return {
    ...office,
    host,
    workbook,
    reload: () => startOfficeJs(host),
    sheet(index = 0) {
      const sheet = workbook.sheets[index];
      if (!sheet) throw new Error(`no sheet ${index}`);
      return sheet;
    },
    async failure(batch) {
      const cause: unknown = await office.Excel.run(batch).then(
        () => null,
        (error: unknown) => error,
      );
      if (!(cause instanceof Error && 'code' in cause)) throw new Error('the batch did not fail', { cause });
      return { code: String(cause.code), message: cause.message };
    },
  };
}

export function builtWorkbook(
  sheets: PageSheets,
  names: NonNullable<BuiltWorkbook['names']> = [],
  date1904 = false,
): Workbook {
  return openWorkbook(buildXlsx({ sheets, names, date1904 }), '自评表.xlsx');
}
