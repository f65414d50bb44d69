import { excelPage, type ExcelPage } from '../../support/excel-page';
import { hostOptions } from '../../support/host-options';
import { turns } from '../../support/turns';

/* The traps of Excel's transport, by their numbers in the list of traps: each happens here when it is asked for. */

const SHEET = { name: '自评表', cells: { A1: 1, C3: 3 } };

const write = (address: string, values: unknown[][]) => async (context: Excel.RequestContext) => {
  const range = context.workbook.worksheets.getItem('自评表').getRange(address);
  range.values = values;
  range.untrack();
  await context.sync();
};

const loaded = async ({ Excel }: ExcelPage, address: string): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('自评表').getRange(address);
    range.load('values');
    await context.sync();
    return range.values;
  });

test('trap 1: every sync is a request that takes its time', async () => {
  const page = await excelPage([SHEET], hostOptions('latency=30'));
  const started = performance.now();
  await page.Excel.run(async (context) => {
    for (let i = 0; i < 3; i++) {
      context.workbook.worksheets.getItem('自评表').load('name');
      await context.sync();
    }
  });
  expect(page.host.statistics.syncs).toBe(3);
  expect(performance.now() - started).toBeGreaterThan(85);
});

test('trap 2: on the web more than 5 MB are refused, in both directions', async () => {
  const page = await excelPage([SHEET], hostOptions('payloadLimit=5000000'));
  const text = 'x'.repeat(30_000);
  const many = (count: number) =>
    write(
      `A1:A${count}`,
      Array.from({ length: count }, () => [text]),
    );
  const request = await page.failure(many(170));
  expect(request.code).toBe('RequestPayloadSizeLimitExceeded');
  await page.Excel.run(many(80));
  await page.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('B1:B80').values = Array.from({ length: 80 }, () => [text]);
    await context.sync();
  });
  const answer = await page.failure(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    for (const address of ['A1:A80', 'B1:B80', 'A1:A40']) sheet.getRange(address).load('values');
    await context.sync();
  });
  expect(answer.code).toBe('ResponsePayloadSizeLimitExceeded');
});

test('trap 3: over 5,000,000 cells a read is refused', async () => {
  const page = await excelPage([SHEET]);
  await expect(loaded(page, 'A1:J500001')).rejects.toMatchObject({ code: 'RangeExceedsLimit' });
});

test('trap 3: or its values are null', async () => {
  const page = await excelPage([SHEET], hostOptions('nullOverLimit=1'));
  expect(await loaded(page, 'A1:J500001')).toBeNull();
  const lower = await excelPage([SHEET], hostOptions('cellLimit=3,nullOverLimit=1'));
  expect(await loaded(lower, 'A1:B2')).toBeNull();
  expect(await loaded(lower, 'A1:C1')).toEqual([[1, '', '']]);
});

test('trap 4: whole columns read null and cannot be written', async () => {
  const page = await excelPage([SHEET]);
  expect(await loaded(page, 'A:A')).toBeNull();
  expect((await page.failure(write('A:A', [[1]]))).code).toBe('InvalidArgument');
});

test('trap 5: a format far below makes the used range long, values only does not', async () => {
  const page = await excelPage([
    { ...SHEET, cells: { ...SHEET.cells, B90000: { numberFormat: '0.00', value: null } } },
  ]);
  const addresses = await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const ranges = [sheet.getUsedRangeOrNullObject(), sheet.getUsedRangeOrNullObject(true)];
    for (const range of ranges) range.load('address');
    await context.sync();
    return ranges.map(({ address }) => address);
  });
  expect(addresses).toEqual(['自评表!A1:C90000', '自评表!A1:C3']);
});

test('trap 6: the text of an address ends after 8,192 characters, and no longer one is taken', async () => {
  const page = await excelPage([SHEET]);
  const cells = (count: number): string => Array.from({ length: count }, (_, i) => `A${2 * i + 1}`).join(',');
  const address = await page.Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getItem('自评表').getRanges(cells(1300));
    areas.load('address,areaCount');
    await context.sync();
    expect(areas.areaCount).toBe(1300);
    return areas.address;
  });
  expect(address).toHaveLength(8192);
  const refused = await page.failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRanges(cells(1700)).load('areaCount');
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
});

test.each([
  ['hang=1', 1],
  ['hangDone=1', 2],
])('trap 7: a sync can hang for ever (%s)', async (options, value) => {
  const page = await excelPage([SHEET], hostOptions(options));
  const silence = turns(40).then(() => 'silence');
  expect(await Promise.race([page.Excel.run(write('A1', [[2]])), silence])).toBe('silence');
  expect(page.sheet().cell(0, 0)?.value).toBe(value);
});

test('trap 8: a range that is not untracked costs a request to clean up', async () => {
  const page = await excelPage([SHEET]);
  await loaded(page, 'A1');
  await turns();
  expect(page.host.statistics).toMatchObject({ syncs: 1, requests: 2 });
  page.host.statistics.reset();
  await page.Excel.run(write('A1', [[2]]));
  await turns();
  expect(page.host.statistics).toMatchObject({ syncs: 1, requests: 1 });
});

test('trap 11: what is no number arrives as null and leaves the old value', async () => {
  const page = await excelPage([{ name: '自评表', cells: { A1: 1, B1: 2, C1: 3 } }]);
  await page.Excel.run(write('A1:C1', [[Number.NaN, Infinity, undefined]]));
  expect(await loaded(page, 'A1:C1')).toEqual([[1, 2, 3]]);
});

test('trap 12: many cells are written in slices, and a slice that fails leaves those before it', async () => {
  const rows = Array.from({ length: 4000 }, () => [7]);
  let actions = 0;
  const counting = await excelPage([SHEET], {
    faults: (request) => {
      actions = Math.max(actions, request.actions);
      return null;
    },
  });
  await counting.Excel.run(write('A1:A4000', rows));
  const written = new Set<number>();
  for (let action = 0; action < actions; action++) {
    const page = await excelPage([SHEET], hostOptions(`fault=${action}:GeneralException`));
    expect((await page.failure(write('A1:A4000', rows))).code).toBe('GeneralException');
    written.add(rows.filter((_, row) => page.sheet().cell(row, 0)?.value === 7).length);
  }
  expect([...written].some((count) => count > 0 && count < 4000)).toBe(true);
});

test('trap 13: two runs at once work on the same cells between each other’s requests', async () => {
  const page = await excelPage([SHEET]);
  const increment = async (context: Excel.RequestContext): Promise<void> => {
    const range = context.workbook.worksheets.getItem('自评表').getRange('A1');
    range.load('values');
    await context.sync();
    range.values = [[Number(range.values[0]?.[0]) + 1]];
    await context.sync();
  };
  await Promise.all([page.Excel.run(increment), page.Excel.run(increment)]);
  expect(page.sheet().cell(0, 0)?.value).toBe(2);
});

test('trap 50: every code of refusal can be had for a request or an action', async () => {
  const codes = ['ServiceNotAvailable', 'Conflict', 'ActivityLimitReached', 'RequestAborted', 'UndoNotSupported'];
  for (const code of codes) {
    const whole = await excelPage([SHEET], hostOptions(`refuse=1:${code}`));
    expect((await whole.failure(write('A1', [[2]]))).code).toBe(code);
    await whole.Excel.run(write('A1', [[2]]));
    const one = await excelPage([SHEET], hostOptions(`fault=1.3:${code}`));
    expect((await one.failure(write('A1', [[2]]))).code).toBe(code);
  }
});
