import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { SheetPrint, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { validateXlsx } from '../../support/validate-xlsx';
import { partText } from '../../support/zip-parts';
import { BYTES, handmade, saved, SHEET } from './saved-workbook';

/** Nothing in it names its sheet. */
const handmadeBook = buildXlsx({ sheets: [{ name: '自评表', cells: { A1: 1 } }] });

const DEFAULT: SheetPrint = {
  landscape: false,
  paper: null,
  scale: 100,
  fit: null,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  centered: { across: false, down: false },
  gridlines: false,
  footer: '',
};

const WIDE: SheetPrint = {
  ...DEFAULT,
  landscape: true,
  paper: 9,
  fit: { wide: 1, tall: 0 },
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
  centered: { across: true, down: false },
  gridlines: true,
  footer: '&C&P / &N',
};

function print(part: Partial<SheetPrint>): WorkbookEdit {
  return { kind: 'print', sheetId: '1', print: { ...DEFAULT, ...part } };
}

function printed(bytes: Uint8Array): SheetPrint | undefined {
  return openWorkbook(bytes, 'a.xlsx').sheet('1')?.print;
}

test('a sheet that says nothing is printed as Excel does by itself; set up, it reads as it was set', () => {
  expect(printed(BYTES)).toEqual(DEFAULT);
  const after = saved([print(WIDE)]);
  expect(printed(after)).toEqual(WIDE);
  expect(validateXlsx(after)).toEqual([]);
  expect(partText(after, SHEET)).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  expect(partText(after, SHEET)).toContain(
    '<printOptions horizontalCentered="1" gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>',
  );
});

test('set up and set back it is the very file; undo and redo', () => {
  expect(saved([print(WIDE), print(DEFAULT)])).toEqual(BYTES);
  const workbook = openWorkbook(BYTES, 'a.xlsx');
  workbook.apply([print(WIDE)], 'user');
  workbook.undo();
  expect(workbook.save()).toEqual(BYTES);
  workbook.redo();
  expect(workbook.sheet('1')?.print).toEqual(WIDE);
});

describe('a sheet with a set-up of its own', () => {
  const BEFORE = '<sheetPr codeName="Sheet1"><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/></sheetPr>';
  const AFTER =
    '<printOptions gridLines="1" verticalCentered="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
    '<pageSetup paperSize="8" scale="80" pageOrder="overThenDown" orientation="landscape" copies="2"/><headerFooter><oddFooter>&amp;C&amp;P</oddFooter></headerFooter>';
  const bytes = handmade('', BEFORE, AFTER);
  const own: SheetPrint = {
    landscape: true,
    paper: 8,
    scale: 80,
    fit: null,
    margins: { left: 1, right: 1, top: 1, bottom: 1, header: 0.5, footer: 0.5 },
    centered: { across: false, down: true },
    gridlines: true,
    footer: '&C&P',
  };

  test('is read', () => expect(printed(bytes)).toEqual(own));

  test('keeps all it says beside', () => {
    const after = saved(
      [{ kind: 'print', sheetId: '1', print: { ...own, landscape: false, fit: { wide: 1, tall: 0 } } }],
      bytes,
    );
    expect(printed(after)).toEqual({ ...own, landscape: false, fit: { wide: 1, tall: 0 } });
    const text = partText(after, SHEET);
    expect(text).toContain('<outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>');
    expect(text).toContain(
      '<printOptions gridLines="1" verticalCentered="1"/><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>' +
        '<pageSetup paperSize="8" scale="80" pageOrder="overThenDown" orientation="portrait" copies="2" fitToHeight="0"/><headerFooter>',
    );
    expect(validateXlsx(after)).toEqual([]);
    expect(printed(saved([{ kind: 'print', sheetId: '1', print: own }], after))).toEqual(own);
  });

  test('its foot is written behind its head', () => {
    const headed = handmade(
      '',
      '',
      '<headerFooter><oddHeader>&amp;L表</oddHeader><evenHeader>x</evenHeader></headerFooter>',
    );
    const after = saved([print({ footer: '&C&P / &N' })], headed);
    expect(partText(after, SHEET)).toContain(
      '<oddHeader>&amp;L表</oddHeader><oddFooter>&amp;C&amp;P / &amp;N</oddFooter><evenHeader>',
    );
    expect(validateXlsx(after)).toEqual([]);
  });

  test('a paper can be left to the printer again', () => {
    const after = saved([{ kind: 'print', sheetId: '1', print: { ...own, paper: null } }], bytes);
    expect(printed(after)?.paper).toBeNull();
  });
});

test.each([
  [{ scale: 9 }],
  [{ scale: 401 }],
  [{ fit: { wide: -1, tall: 0 } }],
  [{ fit: { wide: 1, tall: 1.5 } }],
  [{ paper: 0 }],
  [{ margins: { ...DEFAULT.margins, left: -1 } }],
  [{ margins: { ...DEFAULT.margins, left: Number.NaN } }],
])('%j is refused', (part) => {
  expect(() => saved([print(part)])).toThrow(expect.objectContaining({ code: 'invalidValue' }));
});

test('what is printed and repeated follows a sheet to another name, and back', () => {
  const named = (name: string, formula: string): WorkbookEdit => {
    return { kind: 'name', name: `_xlnm.Print_${name}`, sheetId: '1', formula };
  };
  const workbook = openWorkbook(
    saved([named('Titles', "'自评表'!$A:$B,自评表!$1:$2"), named('Area', '自评表!$A$1:$C$9')], handmadeBook),
    'a.xlsx',
  );
  workbook.apply([{ kind: 'renameSheet', sheetId: '1', name: "甲's 表" }], 'user');
  const formulas = (): readonly string[] => workbook.names.map(({ formula }) => formula);
  expect(formulas()).toEqual(["'甲''s 表'!$A:$B,'甲''s 表'!$1:$2", "'甲''s 表'!$A$1:$C$9"]);
  expect(validateXlsx(workbook.save())).toEqual([]);
  workbook.undo();
  expect([workbook.sheets[0]?.name, formulas()]).toEqual([
    '自评表',
    ["'自评表'!$A:$B,自评表!$1:$2", '自评表!$A$1:$C$9'],
  ]);
});
