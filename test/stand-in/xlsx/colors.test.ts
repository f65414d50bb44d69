import { Colors } from '../../../src/stand-in/xlsx/styles/colors';
import { parseXml } from '../../../src/stand-in/xlsx/xml/xml-tree';

const THEME = parseXml(
  '<a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr lastClr="FFFFFF"/></a:lt1>' +
    '<a:dk2><a:srgbClr val="44546a"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme>',
);

test.each([
  ['<color rgb="FFffc7ce"/>', 'FFC7CE'],
  ['<color theme="0"/>', 'FFFFFF'],
  ['<color theme="1"/>', '000000'],
  ['<color theme="3"/>', '44546A'],
  // The figures of Excel's own palette: "80 % lighter", "25 % darker" of the accent; "15 % darker" of white.
  ['<color theme="4" tint="0.79998168889431442"/>', 'DAE3F3'],
  ['<color theme="4" tint="-0.249977111117893"/>', '2F5597'],
  ['<color theme="0" tint="-0.14999847407452621"/>', 'D9D9D9'],
  ['<color indexed="10"/>', 'FF0000'],
  ['<color indexed="64"/>', '000000'],
  ['<color auto="1"/>', null],
])('%s is %s', (xml, rgb) => expect(new Colors(THEME, null).color(parseXml(xml))).toBe(rgb));

test('a file can bring its own palette', () => {
  const palette = parseXml('<indexedColors><rgbColor rgb="00112233"/></indexedColors>');
  expect(new Colors(null, palette).color(parseXml('<color indexed="0"/>'))).toBe('112233');
});
