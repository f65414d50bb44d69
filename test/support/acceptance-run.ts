import { ALL_PROBES } from '../../src/acceptance/probes/all-probes';
import { runProbes, type ProbesRun } from '../../src/acceptance/run-probes';
import { startFormulas } from '../../src/stand-in/formula/start-formulas';
import { createOfficeHost } from '../../src/stand-in/office-host/page/install-office-host';
import type { RequestBatch } from '../../src/stand-in/office-host/request/wire';
import { shownValue } from '../../src/stand-in/workbench/number-format';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from './build-xlsx';
import { hostOptions } from './host-options';
import { startOfficeJs, useAsGlobals, type ExcelLibrary } from './office-js';
import { recorded } from './wire-record';

/** The probes that take no person. */
export const AUTOMATIC = ALL_PROBES.filter(({ group }) => group !== 'person');

/** Situations that our workbook in memory cannot make, and why; in Excel they are made. What a file brings along of them our
 *  host has as Excel does (test/stand-in/office-host, test/host/excel/odd-sheets). */
export const BEYOND_OUR_HOST: Readonly<Record<string, string>> = {
  'merged-areas': 'the workbook in memory reads merged cells and merges none',
  'comment-place': 'it reads threaded comments, whose parts of a file it cannot make',
  'filtered-rows': 'it reads filters and hides no rows',
  'filtered-block': 'it reads filters and hides no rows',
  'table-column': 'it reads tables, whose parts of a file it cannot make',
};

/** Runs probes (all automatic ones) against our own Excel host, on a workbook with one empty sheet, or two that are not. */
export async function acceptanceOn(
  options: string,
  cells: BuiltWorkbook['sheets'][number]['cells'] = {},
  library: ExcelLibrary = 'packaged',
  probes = AUTOMATIC,
): Promise<{ readonly run: ProbesRun; readonly workbook: Workbook; readonly batches: readonly RequestBatch[] }> {
  const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const workbook = openWorkbook(
    buildXlsx({
      sheets:
        Object.keys(cells).length === 0
          ? [{ name: 'Sheet1', cells }]
          : ['Sheet1', 'Sheet2'].map((name) => ({ name, cells })),
    }),
    '新建.xlsx',
  );
  const formulas = startFormulas(workbook, 'automatic');
  const host = createOfficeHost(workbook, {
    ...hostOptions(`${options},b1-kinds`),
    formulas,
    displayText: (value, format) => shownValue(value, format, { date1904: false, locale: 'zh-CN' }).text,
  });
  const { host: told, batches } = recorded(host);
  try {
    useAsGlobals(await startOfficeJs(told, { library }));
    const person = { ask: () => Promise.reject(new Error('nobody is here')), offerDownload: () => undefined };
    return { run: await runProbes(probes, { person }), workbook, batches };
  } finally {
    (await formulas).dispose();
    silent.mockRestore();
  }
}
