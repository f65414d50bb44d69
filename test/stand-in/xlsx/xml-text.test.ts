import fc from 'fast-check';
import { WorkbookFileError } from '../../../src/stand-in/xlsx/workbook-file-error';
import { encodeAttribute, encodeText, fitsXml, readText, unescapeXml } from '../../../src/stand-in/xlsx/xml/xml-text';
import { parseXml } from '../../../src/stand-in/xlsx/xml/xml-tree';

test.each([
  ['a&lt;b&gt;&amp;&quot;&apos;', 'a<b>&"\''],
  ['&#x4e2d;&#25991;&#x1F600;', '中文😀'],
  ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
])('%j is read as %j', (source, text) => expect(unescapeXml(source)).toBe(text));

test.each(['&unknown;', '&', '&#xZZ;', '&#1114112;'])('%s is refused', (source) => {
  expect(() => unescapeXml(source)).toThrow(WorkbookFileError);
});

test.each([
  ['_x0041_', '_x005F_x0041_'],
  ['_x0041_x0042_', '_x005F_x0041_x005F_x0042_'],
  ['\r\u0000', '_x000D__x0000_'],
  ['\ud800', '_xD800_'],
  [']]>', ']]&gt;'],
])('%j is written as %s', (text, source) => expect(encodeText(text)).toBe(source));

const ANY_TEXT = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('_', 'x', '0041', '_x0009_', '<', '&', ']]>', '\r', '\n', '\ud83d', '\u0007', ' '))
    .map((parts) => parts.join('')),
);

test('any text in an element or an attribute comes back verbatim', () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      const source = new TextDecoder().decode(
        new TextEncoder().encode(`<t a="${encodeAttribute(text)}">${encodeText(text)}</t>`),
      );
      const element = parseXml(source);
      expect(element.xstring('a')).toBe(text);
      expect(readText(source.slice(element.openEnd, element.closeStart))).toBe(text);
    }),
  );
});

test('tells what XML cannot hold', () => {
  expect(['中\t\n\r', 'a\u0000', '\ud800', '\uffff', '😀'].map(fitsXml)).toEqual([true, false, false, false, true]);
});
