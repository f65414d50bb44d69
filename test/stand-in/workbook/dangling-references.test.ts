import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { WorkbookEditError, WorkbookFileError } from '../../../src/stand-in/workbook/workbook-types';
import { buildRichWorkbook } from '../../support/rich-workbook';

const RICH = unzipSync(buildRichWorkbook());

/** The rich workbook with one part changed; fails when there was nothing to change. */
function broken(part: string, what: RegExp, into: string): Uint8Array {
  const text = strFromU8(RICH[part] ?? new Uint8Array());
  const changed = text.replace(what, into);
  if (changed === text) throw new Error(`nothing like ${what} in ${part}`);
  return zipSync({ ...RICH, [part]: strToU8(changed) });
}

/** Opens, looks at every used cell, writes one, marks it, saves and opens again. */
function outcome(bytes: Uint8Array): string {
  try {
    const workbook = openWorkbook(bytes, 'a.xlsx');
    for (const sheet of workbook.sheets) {
      sheet.conditionalFormats();
      sheet.notes();
      for (const [{ row, column }] of sheet.filledCells()) sheet.style(row, column);
    }
    const sheetId = workbook.sheets[0]?.id ?? '';
    workbook.apply(
      [
        { kind: 'cell', sheetId, row: 60, column: 0, content: { value: 5, formula: null }, style: { fill: 'FFC7CE' } },
        {
          kind: 'conditionalFormat',
          sheetId,
          id: 'ours',
          format: {
            areas: [{ top: 60, left: 0, bottom: 60, right: 0 }],
            formula: 'TRUE',
            fill: 'FFEB9C',
            fontColor: null,
          },
        },
      ],
      'user',
    );
    return `kept ${String(openWorkbook(workbook.save(), 'b.xlsx').sheets[0]?.cell(60, 0)?.value)}`;
  } catch (error) {
    if (error instanceof WorkbookFileError || error instanceof WorkbookEditError) return error.code;
    throw error;
  }
}

const SHEET = 'xl/worksheets/sheet1.xml';

test.each<[string, Uint8Array, string]>([
  ['a cell’s look', broken(SHEET, /<c ([^>]*?) ?s="\d+"/, '<c $1 s="9999"'), 'kept 5'],
  ['a conditional format’s look', broken(SHEET, /dxfId="\d+"/, 'dxfId="9999"'), 'kept 5'],
  ['a shared text', broken(SHEET, /t="s"([^>]*)><v>\d+</, 't="s"$1><v>99999<'), 'damaged'],
  ['a sheet’s part', broken('xl/_rels/workbook.xml.rels', /worksheets\/sheet1\.xml/, 'worksheets/gone.xml'), 'damaged'],
  ['a sheet’s relationship', broken('xl/workbook.xml', /r:id="[^"]+"/, 'r:id="rId9999"'), 'damaged'],
  [
    'a sheet’s name, given twice',
    broken('xl/workbook.xml', /(<sheet [^>]*name=")([^"]+)("[^>]*>\s*<sheet [^>]*name=")[^"]+/, '$1$2$3$2'),
    'kept 5',
  ],
  ['a font', broken('xl/styles.xml', /(<cellXfs[\s\S]*?)fontId="\d+"/, '$1fontId="999"'), 'kept 5'],
])('what leads nowhere is refused by name or kept: %s', (_, bytes, expected) => {
  expect(outcome(bytes)).toBe(expected);
});
