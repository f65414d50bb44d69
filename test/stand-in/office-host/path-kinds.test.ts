import { BY_METHOD } from '../../../src/stand-in/office-host/request/resolve-path';
import { officeClasses } from '../../support/office-calls';
import { excelPage } from '../../support/excel-page';

/* Paths and selections as Microsoft's own classes send them, and no others (B4, B5). */

const classes = officeClasses();

test('Microsoft’s collections reach their items by an indexer, but for those the host knows of', () => {
  const keyed = [...classes].filter(([, { items }]) => items !== null);
  const indexed = keyed.filter(([, { indexer }]) => indexer !== null).map(([name]) => name);
  const byMethod = keyed.filter(([, { objectMethods }]) => objectMethods.has('GetItem')).map(([name]) => name);
  expect(indexed.length).toBeGreaterThan(30);
  expect(byMethod.sort()).toEqual([...BY_METHOD].sort());
});

test('an item asked for by a method GetItem is refused (B5)', async () => {
  const { failure, OfficeExtension } = await excelPage([{ name: '自评表', cells: { A1: 1 } }]);
  const helper = Reflect.get(OfficeExtension, 'BatchApiHelper') as {
    createMethodObject(...args: readonly unknown[]): Excel.Worksheet;
  };
  const refused = await failure(async (context) => {
    const { worksheets } = context.workbook;
    const made = helper.createMethodObject(
      Reflect.get(worksheets.getActiveWorksheet(), 'constructor'),
      worksheets,
      'GetItem',
      1,
      ['自评表'],
      false,
      false,
      null,
      4,
    );
    made.load('name');
    await context.sync();
  });
  expect(refused.code).toBe('ApiNotFound');
});

test('an array of paths keeps `items/`, which Excel does not know (B4); a string does not', async () => {
  const { failure, Excel } = await excelPage([{ name: '自评表', cells: { A1: 1 } }]);
  const refused = await failure(async (context) => {
    context.workbook.worksheets.load(['items/id', 'items/name']);
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
  const names = await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
  expect(names).toEqual(['自评表']);
});

test('a selection that is no path is refused', async () => {
  const { failure } = await excelPage([{ name: '自评表', cells: { A1: 1 } }]);
  const refused = await failure(async (context) => {
    context.workbook.worksheets.getItem('自评表').getRange('A1').load(['values formulas']);
    await context.sync();
  });
  expect(refused.code).toBe('InvalidArgument');
});
