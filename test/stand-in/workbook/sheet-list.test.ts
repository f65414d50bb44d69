import { startFormulas } from '../../../src/stand-in/formula/start-formulas';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { validateXlsx } from '../../support/validate-xlsx';
import { partText, touchedParts } from '../../support/zip-parts';
import { BYTES, put } from './saved-workbook';

const opened = (bytes = BYTES): Workbook => openWorkbook(bytes, 'a.xlsx');
const rename = (sheetId: string, name: string): WorkbookEdit => ({ kind: 'renameSheet', sheetId, name });
const remove = (sheetId: string): WorkbookEdit => ({ kind: 'removeSheet', sheetId });
const add = (sheetId: string, name: string, visibility: 'visible' | 'veryHidden' = 'visible'): WorkbookEdit => {
  return { kind: 'addSheet', sheetId, name, visibility };
};
const onList = (row: number, value: string | number, formula: string | null = null): WorkbookEdit => {
  return { kind: 'cell', sheetId: '9', row, column: 0, content: { value, formula } };
};
const names = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);

test('a new name stands in the list of sheets and nowhere else, and undo gives the very file back', () => {
  const workbook = opened();
  workbook.apply([rename('2', 'R&D "甲"')], 'user');
  const bytes = workbook.save();
  expect(touchedParts(BYTES, bytes)).toEqual(['xl/workbook.xml']);
  expect(partText(bytes, 'xl/workbook.xml').replace('R&amp;D &quot;甲&quot;', '二')).toBe(
    partText(BYTES, 'xl/workbook.xml'),
  );
  expect(names(opened(bytes))).toEqual(['自评表', 'R&D "甲"']);
  expect(validateXlsx(bytes)).toEqual([]);
  workbook.undo();
  expect(workbook.save()).toEqual(BYTES);
  workbook.redo();
  expect(workbook.save()).toEqual(bytes);
});

test('an added sheet is renamed and a sheet takes a name that has just become free', () => {
  const workbook = opened();
  workbook.apply([add('9', '清单'), rename('9', '整改清单'), rename('2', '清单')], 'api');
  expect(names(opened(workbook.save()))).toEqual(['自评表', '清单', '整改清单']);
});

test.each<readonly [string, readonly WorkbookEdit[], object]>([
  ['a taken name', [rename('2', '自评表')], { code: 'invalidName' }],
  ['a name Excel does not take', [rename('2', 'a/b')], { code: 'invalidName' }],
  ['a name in a defined name', [rename('1', '新')], { code: 'mentioned', detail: '自评表' }],
  ['a name in a formula of the same change', [put([8, 0], 1, "'二'!A1"), rename('2', '新')], { code: 'mentioned' }],
  ['removing a sheet of the file', [remove('2')], { code: 'sheetOfFile', detail: '二' }],
  ['removing a very hidden sheet', [add('9', '记录', 'veryHidden'), remove('9')], { code: 'veryHidden' }],
  ['removing what a formula reads', [add('9', '清单'), put([8, 0], 1, '清单!A1'), remove('9')], { code: 'mentioned' }],
])('%s is refused by name, and nothing of the change stays', (_, edits, refusal) => {
  const workbook = opened();
  // A formula is told with its equals sign.
  const told = edits.map((edit) =>
    edit.kind === 'cell' && edit.content?.formula
      ? { ...edit, content: { ...edit.content, formula: `=${edit.content.formula}` } }
      : edit,
  );
  expect(() => workbook.apply(told, 'api')).toThrow(expect.objectContaining(refusal));
  expect([names(workbook), workbook.canUndo]).toEqual([['自评表', '二'], false]);
  expect(workbook.save()).toEqual(BYTES);
});

test('the last sheet that can be seen is not removed', () => {
  const workbook = opened(buildXlsx({ sheets: [{ name: '表', cells: {} }] }));
  expect(() => workbook.apply([remove('1')], 'api')).toThrow(expect.objectContaining({ code: 'lastSheet' }));
});

test.each([
  ['xl/charts/chart1.xml', '<c:f>二!$A$1</c:f>', true],
  ['xl/pivotCache/pivotCacheDefinition1.xml', '<worksheetSource ref="A1:B2" sheet="二"/>', true],
  ['xl/charts/chart1.xml', '<c:f>之二!$A$1</c:f>', false],
  ['customXml/item1.xml', '<a>二!A1</a>', false],
  ['docProps/app.xml', '<a>二</a>', false],
])('%s with %s refers to the sheet 二: %s', (path, xml, refers) => {
  const parts = { [path]: `<x xmlns:c="c">${xml}</x>` };
  const workbook = opened(buildXlsx({ sheets: [{ name: '甲', cells: {} }, { name: '二', cells: { A1: '二' } }], parts })); // prettier-ignore
  const renaming = (): void => workbook.apply([rename('2', '新')], 'api');
  if (refers) expect(renaming).toThrow(expect.objectContaining({ code: 'mentioned' }));
  else expect(renaming).not.toThrow();
});

const show = (sheetId: string, visibility: 'visible' | 'hidden' | 'veryHidden'): WorkbookEdit => {
  return { kind: 'sheetVisibility', sheetId, visibility };
};

test('a sheet is hidden in the list of sheets and nowhere else, its neighbour comes to the front, and undo shows it', () => {
  const workbook = opened();
  workbook.apply([show('1', 'veryHidden')], 'user');
  const bytes = workbook.save();
  expect(touchedParts(BYTES, bytes)).toEqual(['xl/workbook.xml']);
  expect(partText(bytes, 'xl/workbook.xml').replace(' state="veryHidden"', '')).toBe(
    partText(BYTES, 'xl/workbook.xml'),
  );
  expect(validateXlsx(bytes)).toEqual([]);
  expect([opened(bytes).sheet('1')?.visibility, workbook.activeSheetId]).toEqual(['veryHidden', '2']);
  workbook.undo();
  expect(workbook.save()).toEqual(BYTES);
  workbook.redo();
  expect(workbook.save()).toEqual(bytes);
  workbook.apply([show('1', 'visible')], 'user');
  expect(opened(workbook.save()).sheet('1')?.visibility).toBe('visible');
});

test('the last sheet that can be seen stays in sight', () => {
  const workbook = opened();
  expect(() => workbook.apply([show('1', 'hidden'), show('2', 'hidden')], 'api')).toThrow(
    expect.objectContaining({ code: 'lastSheet', detail: '二' }),
  );
  expect([workbook.sheet('1')?.visibility, workbook.activeSheetId]).toEqual(['visible', '1']);
});

test('a name in a text of a formula stays there, as in Excel', () => {
  const workbook = opened();
  workbook.apply([put([8, 0], 'A1', '=HYPERLINK("#二!A1","A1")'), rename('2', '新')], 'api');
  expect(names(workbook)).toEqual(['自评表', '新']);
});

test('an added sheet is removed with its names, its right neighbour comes to the front, and undo brings all back', () => {
  const workbook = opened();
  workbook.apply(
    [add('9', '清单'), onList(0, '位置'), onList(1, 2, '=1+清单!A3'), add('10', '后'),
      { kind: 'name', name: '头', formula: '清单!$A$1', sheetId: '9' }, { kind: 'activeSheet', sheetId: '9' }], 'api'); // prettier-ignore
  const [before, heard] = [workbook.save(), jest.fn()];
  workbook.onChange(heard);
  workbook.apply([remove('9')], 'user');
  expect([names(workbook), workbook.activeSheetId]).toEqual([['自评表', '二', '后'], '10']);
  expect(names(opened(workbook.save()))).toEqual(['自评表', '二', '后']);
  workbook.undo();
  expect(names(workbook)).toEqual(['自评表', '二', '清单', '后']);
  expect(workbook.save()).toEqual(before);
  expect(heard).toHaveBeenLastCalledWith(expect.arrayContaining([add('9', '清单'), onList(0, '位置')]), 'undo');
});

test('formulas follow: a name that is there now is found, one that is gone no longer, and undo counts too', async () => {
  const workbook = opened();
  const engine = await startFormulas(workbook);
  const shown = async (): Promise<unknown> => {
    await engine.settled();
    return workbook.sheet('1')?.cell(8, 0)?.value;
  };
  workbook.apply([put([8, 0], null, '=SUM(新!A1)')], 'user');
  workbook.apply([rename('2', '新')], 'user');
  expect(await shown()).toBe(1);
  workbook.apply([{ ...put([0, 0], 5), sheetId: '2' } as WorkbookEdit], 'user'); // prettier-ignore
  expect(await shown()).toBe(5);
  workbook.undo();
  workbook.undo();
  workbook.apply([{ ...put([0, 0], 7), sheetId: '2' } as WorkbookEdit], 'user');
  expect(await shown()).toBe(5); // the name leads nowhere again: the last result stays
  engine.dispose();
});
