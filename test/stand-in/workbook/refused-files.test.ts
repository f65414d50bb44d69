import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { WorkbookFileError } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN, RELATIONSHIPS } from '../../support/build-xlsx-xml';

function refusal(bytes: Uint8Array): string {
  try {
    openWorkbook(bytes, 'a.xlsx');
  } catch (error) {
    if (error instanceof WorkbookFileError) return error.code;
    throw error;
  }
  return 'opened';
}

/** A compound file with one directory entry of this name, as far as telling its kind needs it. */
function compoundFile(stream: string): Uint8Array {
  const file = Buffer.alloc(1024);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.write(stream, 640, 'utf16le');
  file.writeUInt16LE(stream.length * 2 + 2, 640 + 64);
  return file;
}

const GOOD = buildXlsx({ sheets: [{ name: '表', cells: { A1: '指标', B1: 1, C1: { formula: 'B1', value: 1 } } }] });

function withSheet(content: string): Uint8Array {
  return buildXlsx({
    sheets: [{ name: '表', cells: {} }],
    parts: { 'xl/worksheets/sheet1.xml': content },
  });
}

function rows(content: string): Uint8Array {
  return withSheet(`<worksheet xmlns="${MAIN}"><sheetData>${content}</sheetData></worksheet>`);
}

test.each([
  ['an empty file', new Uint8Array(), 'notXlsx'],
  ['a text file', strToU8('指标,得分\n1,2'), 'notXlsx'],
  ['a zip file of something else', zipSync({ 'a.txt': strToU8('a') }), 'notXlsx'],
  ['a workbook with a password', compoundFile('EncryptedPackage'), 'encrypted'],
  ['an Excel 97 workbook', compoundFile('Workbook'), 'legacyXls'],
  ['an Excel 95 workbook', compoundFile('Book'), 'legacyXls'],
  ['a Word 97 document', compoundFile('WordDocument'), 'notXlsx'],
  ['a sheet with a document type', withSheet('<!DOCTYPE a><worksheet/>'), 'unsupported'],
  ['a sheet in UTF-16', withSheet('\ufeff<worksheet/>'), 'damaged'],
  ['a sheet of something else', withSheet('<chartsheet/>'), 'damaged'],
  ['rows out of order', rows('<row r="2"/><row r="1"/>'), 'damaged'],
  ['cells out of order', rows('<row r="1"><c r="B1"/><c r="A1"/></row>'), 'damaged'],
  ['a cell in another row', rows('<row r="1"><c r="A2"/></row>'), 'damaged'],
  ['a shared string that is not there', rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'), 'damaged'],
  ['a number that is none', rows('<row r="1"><c r="A1"><v>1,5</v></c></row>'), 'damaged'],
  ['an unknown kind of cell', rows('<row r="1"><c r="A1" t="zz"><v>1</v></c></row>'), 'unsupported'],
  ['an unknown kind of formula', rows('<row r="1"><c r="A1"><f t="zz">1</f></c></row>'), 'unsupported'],
  ['a row that never ends', rows('<row r="1"><c r="A1"><v>1</v></c>'), 'damaged'],
])('%s', (_, bytes, code) => expect(refusal(bytes)).toBe(code));

test('a Word document is no workbook', () => {
  const file = zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="x"><Relationship Id="a" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8('<w:document xmlns:w="w"/>'),
  });
  expect(refusal(file)).toBe('notXlsx');
});

test('any cut of a workbook is damaged', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: GOOD.length - 1 }), (length) => {
      expect(refusal(GOOD.slice(0, length))).toBe('damaged');
    }),
  );
});

test('any change of its bytes is refused or opened, never another exception', () => {
  const place = fc.record({ at: fc.integer({ min: 0, max: GOOD.length - 1 }), byte: fc.integer({ min: 0, max: 255 }) });
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
      const broken = GOOD.slice();
      for (const { at, byte } of places) broken[at] = byte;
      expect(['opened', 'notXlsx', 'damaged', 'encrypted', 'tooLarge', 'unsupported']).toContain(refusal(broken));
    }),
  );
});

test('any change of a part’s text is refused or opened, never another exception', () => {
  const sheet = `<worksheet xmlns="${MAIN}"><cols><col min="1" max="2" width="9"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f t="shared" si="0" ref="B1:B2">A1</f></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
  const change = fc.record({
    at: fc.integer({ min: 0, max: sheet.length }),
    gone: fc.integer({ min: 0, max: 6 }),
    put: fc.constantFrom('', '<', '>', '"', '&', '/', '<c', '</row>', ' r="', '-1', 'é'),
  });
  fc.assert(
    fc.property(change, ({ at, gone, put }) => {
      const bytes = withSheet(sheet.slice(0, at) + put + sheet.slice(at + gone));
      expect(['opened', 'damaged', 'unsupported']).toContain(refusal(bytes));
    }),
  );
});
