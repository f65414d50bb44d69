import { excelPage } from '../../support/excel-page';

const SHEET = { name: '自评表', cells: { A1: 1 } };
const OURS = 'urn:jixiao:record:1';
const RECORD = `<?xml version="1.0"?><r:record xmlns:r="${OURS}">记录</r:record>`;

test('a part is added, found by its namespace, changed and removed', async () => {
  const { Excel, workbook } = await excelPage([SHEET]);
  const id = await Excel.run(async (context) => {
    const part = context.workbook.customXmlParts.add(RECORD);
    context.workbook.customXmlParts.add('<other xmlns="urn:other"/>');
    part.load('id,namespaceUri');
    await context.sync();
    expect(part.namespaceUri).toBe(OURS);
    return part.id;
  });
  expect(workbook.customXml.map(({ xml }) => xml)).toEqual([RECORD, '<other xmlns="urn:other"/>']);
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    const own = customXmlParts.getByNamespace(OURS);
    const only = own.getOnlyItemOrNullObject();
    const [xml, count, all] = [only.getXml(), own.getCount(), customXmlParts.getCount()];
    own.load('items');
    only.load('id');
    await context.sync();
    expect([xml.value, count.value, all.value]).toEqual([RECORD, 1, 2]);
    expect([only.id, own.items[0]?.id]).toEqual([id, id]);
    only.setXml(`<record xmlns='${OURS}'/>`);
    const changed = only.getXml();
    await context.sync();
    expect(changed.value).toBe(`<record xmlns='${OURS}'/>`);
    customXmlParts.getItem(id).delete();
    const gone = customXmlParts.getItemOrNullObject(id);
    const none = customXmlParts.getByNamespace(OURS).getOnlyItemOrNullObject();
    await context.sync();
    expect([gone.isNullObject, none.isNullObject]).toEqual([true, true]);
  });
  expect(workbook.customXml).toHaveLength(1);
});

test('text that is no XML and parts that are not there are refused', async () => {
  const { failure } = await excelPage([SHEET]);
  const broken = ['no xml', '<a', '<a><b></a>', ''];
  for (const xml of broken) {
    const refused = await failure(async (context) => {
      context.workbook.customXmlParts.add(xml);
      await context.sync();
    });
    expect(refused.code).toBe('InvalidArgument');
  }
  const missing = await failure(async (context) => {
    context.workbook.customXmlParts.getItem('{00000000-0000-0000-0000-000000000000}').getXml();
    await context.sync();
  });
  expect(missing.code).toBe('ItemNotFound');
});

test('two parts of one namespace are not the only one', async () => {
  const { Excel } = await excelPage([SHEET]);
  await Excel.run(async (context) => {
    const { customXmlParts } = context.workbook;
    customXmlParts.add(RECORD);
    customXmlParts.add(RECORD);
    const only = customXmlParts.getByNamespace(OURS).getOnlyItemOrNullObject();
    await context.sync();
    expect(only.isNullObject).toBe(true);
  });
});

test('before ExcelApi 1.5 there are none', async () => {
  const { failure } = await excelPage([SHEET], { excelApi: '1.4' });
  const refused = await failure(async (context) => {
    context.workbook.customXmlParts.load('items');
    await context.sync();
  });
  expect(refused.code).toBe('ApiNotFound');
});
