import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { handmade, saved } from './saved-workbook';

/** As Excel and LibreOffice read it: spaces at the ends of a text count only where the file says so. */
test.each([
  ['<c t="inlineStr"><is><t> a\n</t></is></c>', 'a'],
  ['<c t="inlineStr"><is><t xml:space="preserve"> a\n</t></is></c>', ' a\n'],
  ['<c t="inlineStr"><is><r><t> a </t></r><r><t xml:space="preserve"> b</t></r></is></c>', 'a b'],
  ['<c t="str"><v> a </v></c>', 'a'],
  ['<c t="str"><v xml:space="preserve"> a </v></c>', ' a '],
  ['<c t="str"><f>" "</f><v> a </v></c>', 'a'],
  ['<c t="inlineStr"><is><t>\u3000甲\u3000</t></is></c>', '\u3000甲\u3000'],
])('%s', (cell, text) => {
  expect(
    openWorkbook(handmade(`<row>${cell}</row>`), 'a')
      .sheet('1')
      ?.cell(0, 0)?.value,
  ).toBe(text);
});

test('what we write comes back with all its spaces', () => {
  const content = { value: ' \n前后\t ', formula: null };
  const bytes = saved([{ kind: 'cell', sheetId: '1', row: 0, column: 0, content }]);
  expect(openWorkbook(bytes, 'a').sheet('1')?.cell(0, 0)?.value).toBe(content.value);
});
