import { WorkbookFileError } from '../../../src/stand-in/xlsx/workbook-file-error';
import { XmlSplice } from '../../../src/stand-in/xlsx/xml/xml-splice';
import { parseXml } from '../../../src/stand-in/xlsx/xml/xml-tree';

const SOURCE = `<?xml version="1.0"?><!-- <no/> --><x:a k='1>2' l = "&lt;"><x:b/>text<![CDATA[<c>]]><x:d>in</x:d></x:a>`;

test('reads names, attributes, texts and places', () => {
  const root = parseXml(SOURCE);
  expect([root.name, root.local, root.prefix]).toEqual(['x:a', 'a', 'x:']);
  expect([root.attribute('k'), root.attribute('l'), root.attribute('m')]).toEqual(['1>2', '<', null]);
  expect(root.text).toBe('text<c>');
  expect(root.children.map((child) => SOURCE.slice(child.start, child.end))).toEqual(['<x:b/>', '<x:d>in</x:d>']);
  expect(root.child('b')?.isSelfClosing).toBe(true);
});

test('leaves the content of a skipped element unread', () => {
  const root = parseXml('<a><big><broken></big><c/></a>', 'big');
  expect(root.children.map(({ local }) => local)).toEqual(['big', 'c']);
});

test.each(['<a>', '<a></b>', '<a/><b/>', '<a b=1/>', '<a', '<a b="<"/>', 'text', '', '<a><!-- </a>', '</a>'])(
  '%j is damaged',
  (source) => {
    expect(() => parseXml(source)).toThrow(expect.objectContaining({ code: 'damaged' }));
  },
);

test('a document type is refused by name: entities are the way bombs come in', () => {
  expect(() => parseXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toThrow(
    new WorkbookFileError('unsupported', 'DOCTYPE'),
  );
});

test('cuts changes in and keeps every other character', () => {
  const root = parseXml(SOURCE);
  const splice = new XmlSplice(SOURCE);
  const [b, d] = root.children;
  if (!b || !d) throw new Error('two children were written');
  splice.append(root, '<x:e/>');
  splice.append(b, 'now');
  splice.remove(d);
  splice.setAttribute(root, 'k', '3');
  splice.setAttribute(root, 'm', '4');
  expect(splice.result).toBe(
    `<?xml version="1.0"?><!-- <no/> --><x:a m="4" k="3" l = "&lt;"><x:b>now</x:b>text<![CDATA[<c>]]><x:e/></x:a>`,
  );
});
