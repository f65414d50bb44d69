import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../../support/build-xlsx';
import { RELATIONSHIPS, relationshipsXml, XML_HEAD } from '../../support/build-xlsx-xml';
import { touchedParts } from '../../support/zip-parts';
import { handmade, put, SHEET } from './saved-workbook';

/* Files as other programs make them: legal, and unlike Excel's own. Each is opened, changed in one cell and opened again. */

const GOOD = buildXlsx({ sheets: [{ name: '表', cells: { A1: '指标', B1: 1 } }] });

/** What A1 and the changed B1 hold after saving, and which parts were touched. */
function afterOneChange(bytes: Uint8Array): {
  readonly cells: readonly unknown[];
  readonly touched: readonly string[];
} {
  const workbook = openWorkbook(bytes, 'a.xlsx');
  workbook.apply([put([0, 1], 2)], 'api');
  const saved = workbook.save();
  const sheet = openWorkbook(saved, 'a.xlsx').sheets[0];
  return { cells: [sheet?.cell(0, 0)?.value, sheet?.cell(0, 1)?.value], touched: touchedParts(bytes, saved) };
}

function utf16(text: string, littleEndian: boolean, marked: boolean): Uint8Array {
  const units = [...(marked ? `\uFEFF${text}` : text)].map((character) => character.charCodeAt(0));
  const buffer = Buffer.alloc(units.length * 2);
  units.forEach((unit, i) => (littleEndian ? buffer.writeUInt16LE(unit, i * 2) : buffer.writeUInt16BE(unit, i * 2)));
  return new Uint8Array(buffer);
}

function withPart(path: string, change: (text: string) => string | Uint8Array): Uint8Array {
  const parts = unzipSync(GOOD);
  const changed = change(strFromU8(parts[path] ?? new Uint8Array()));
  return zipSync({ ...parts, [path]: typeof changed === 'string' ? strToU8(changed) : changed });
}

test.each([
  ['little-endian with a mark', true, true],
  ['little-endian without a mark', true, false],
  ['big-endian with a mark', false, true],
])('parts in UTF-16, %s, are read and stay so', (_, littleEndian, marked) => {
  const bytes = withPart(SHEET, (text) => utf16(text.replace('UTF-8', 'UTF-16'), littleEndian, marked));
  expect(afterOneChange(bytes)).toEqual({ cells: ['指标', 2], touched: [SHEET] });
  const workbook = openWorkbook(bytes, 'a.xlsx');
  workbook.apply([put([0, 1], 2)], 'api');
  const before = unzipSync(bytes)[SHEET] ?? new Uint8Array();
  const after = unzipSync(workbook.save())[SHEET] ?? new Uint8Array();
  expect(after.slice(0, 40)).toEqual(before.slice(0, 40));
});

test('a part that says it is in another encoding is refused by name', () => {
  const bytes = withPart(SHEET, (text) => text.replace('UTF-8', 'GB2312'));
  expect(() => openWorkbook(bytes, 'a.xlsx')).toThrow(expect.objectContaining({ code: 'unsupported' }));
});

test.each([
  ['UTF-16', utf16(`${XML_HEAD.replace('UTF-8', 'utf-16')}<DataMashup>AAAA</DataMashup>`, true, true)],
  ['no text at all', new Uint8Array([0xff, 0xfe, 0, 0xd8, 0x80])],
  ['another encoding', strToU8('<?xml version="1.0" encoding="gb18030"?><a/>')],
  ['a document type', strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')],
  ['nothing', new Uint8Array()],
])('custom XML with %s does not stop anybody, and keeps its bytes', (_, content) => {
  const parts = unzipSync(GOOD);
  const list = 'xl/_rels/workbook.xml.rels';
  const tie = `<Relationship Id="rId90" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/></Relationships>`;
  const bytes = zipSync({
    ...parts,
    [list]: strToU8(strFromU8(parts[list] ?? new Uint8Array()).replace('</Relationships>', tie)),
    'customXml/item1.xml': content,
    'customXml/itemProps1.xml': strToU8(
      '<ds:datastoreItem ds:itemID="{5D7C2B1E-8A43-4F0B-9C64-3E1F7A92D0B9}" xmlns:ds="d"/>',
    ),
    'customXml/_rels/item1.xml.rels': strToU8(
      relationshipsXml([{ id: 'rId1', type: 'customXmlProps', target: 'itemProps1.xml' }]),
    ),
  });
  expect(openWorkbook(bytes, 'a.xlsx').customXml.length).toBeLessThanOrEqual(1);
  expect(afterOneChange(bytes)).toEqual({ cells: ['指标', 2], touched: [SHEET] });
});

test('targets of relationships may be written with backslashes', () => {
  const bytes = withPart('xl/_rels/workbook.xml.rels', (text) => text.replaceAll('worksheets/', 'worksheets\\'));
  expect(afterOneChange(bytes)).toEqual({ cells: ['指标', 2], touched: [SHEET] });
});

test('times and durations written as text are numbers, and other texts among dates are texts', () => {
  const cell = (address: string, text: string): string => `<c r="${address}" t="d"><v>${text}</v></c>`;
  const bytes = handmade(`<row r="1">${cell('A1', '12:00:00')}${cell('B1', 'PT0H36M')}${cell('C1', '未定')}</row>`);
  const sheet = openWorkbook(bytes, 'a.xlsx').sheets[0];
  expect([0, 1, 2].map((column) => sheet?.cell(0, column)?.value)).toEqual([0.5, 0.025, '未定']);
});

test('whole columns and rows may be merged', () => {
  const bytes = handmade(
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '',
    '<mergeCells><mergeCell ref="M:M"/><mergeCell ref="9:10"/></mergeCells>',
  );
  expect(openWorkbook(bytes, 'a.xlsx').sheets[0]?.merges).toEqual([
    { top: 0, bottom: 1_048_575, left: 12, right: 12 },
    { top: 8, bottom: 9, left: 0, right: 16_383 },
  ]);
});
