import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildRichWorkbook } from '../../support/rich-workbook';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText, touchedParts } from '../../support/zip-parts';
import { BYTES, saved } from './saved-workbook';

const RICH = buildRichWorkbook();
const KNOWN = '{5B0C3A5E-0000-4000-8000-000000000003}';
const NEW = '{5B0C3A5E-0000-4000-8000-0000000000AA}';

function custom(id: string, xml: string | null): WorkbookEdit {
  return { kind: 'customXml', id, xml };
}

function listed(bytes: Uint8Array): readonly (readonly [string, string])[] {
  return openWorkbook(bytes, 'a').customXml.map(({ id, xml }) => [id, xml]);
}

test('a workbook lists its custom XML parts', () => {
  expect(listed(RICH)).toEqual([[KNOWN, '<批次 xmlns="urn:example:batch">2024</批次>']]);
  expect(listed(BYTES)).toEqual([]);
});

test('an added part gets an id and its ties, and nothing else changes', () => {
  const bytes = saved([custom(NEW, '<a>一&amp;二</a>')]);
  expect(listed(bytes)).toEqual([[NEW, '<a>一&amp;二</a>']]);
  expect(touchedParts(BYTES, bytes)).toEqual(['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']);
  expect(validateXlsx(bytes)).toEqual([]);
});

test('a replaced part keeps its name, whatever the case of the id', () => {
  const bytes = saved([custom(KNOWN.toLowerCase(), '<b/>')], RICH);
  expect(touchedParts(RICH, bytes)).toEqual(['customXml/item1.xml']);
  expect(partText(bytes, 'customXml/item1.xml')).toBe('<b/>');
  expect(listed(bytes)).toEqual([[KNOWN, '<b/>']]);
});

test('a removed part goes with its properties and ties', () => {
  const bytes = saved([custom(KNOWN, null)], RICH);
  expect(partNames(bytes).filter((name) => name.startsWith('customXml/'))).toEqual([]);
  expect(partText(bytes, '[Content_Types].xml')).not.toContain('customXml');
  expect(listed(bytes)).toEqual([]);
  expect(validateXlsx(bytes)).toEqual([]);
});

test('undo gives the very file, redo the part', () => {
  const workbook = openWorkbook(RICH, 'a');
  workbook.apply([custom(KNOWN, null), custom(NEW, '<a/>')], 'user');
  workbook.undo();
  expect(Buffer.compare(workbook.save(), RICH)).toBe(0);
  workbook.redo();
  expect(listed(workbook.save())).toEqual([[NEW, '<a/>']]);
});

test.each([
  ['invalidName', custom('1', '<a/>')],
  ['invalidValue', custom(NEW, '<a>')],
  ['invalidValue', custom(NEW, '<!DOCTYPE a><a/>')],
  ['invalidValue', custom(NEW, '<?xml version="1.0" encoding="gbk"?><a/>')],
])('%s: what is no id or no XML is not taken', (code, edit) => {
  expect(() => saved([edit])).toThrow(expect.objectContaining({ code }));
});
