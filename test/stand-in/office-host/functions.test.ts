import { excelPage } from '../../support/excel-page';

const DAYS: readonly (readonly [number, number, number])[] = [
  [1904, 1, 2],
  [1904, 1, 1],
  [1900, 1, 1],
  [2024, 14, 0],
];

test.each([
  [false, [1463, 1462, 1, 45688]],
  [true, [1, 0, null, 44226]],
])('DATE counts from the first day of the date system (1904: %s)', async (date1904, serials) => {
  const { Excel } = await excelPage([{ name: '自评表', cells: {} }], { date1904 });
  await Excel.run(async (context) => {
    const results = DAYS.map(([year, month, day]) => {
      const result = context.workbook.functions.date(year, month, day);
      result.load('value,error');
      return result;
    });
    await context.sync();
    expect(results.map(({ value }) => value)).toEqual(serials);
    expect(results.map(({ error }) => error)).toEqual(serials.map((serial) => (serial === null ? '#NUM!' : null)));
  });
});
