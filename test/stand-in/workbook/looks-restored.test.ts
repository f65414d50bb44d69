import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { StylePatch, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { validateXlsx } from '../../support/validate-xlsx';
import { partText } from '../../support/zip-parts';
import { look, put, saved, SHEET } from './saved-workbook';

/** Formats of which 1 to 5 look alike: Excel keeps such twins, which differ in what they say of the parts that apply, and
 *  other programs write a font's parts in another order. 6 looks as a flagged cell does. */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><name val="宋体"/><sz val="11"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/>' +
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment/></xf>' +
  '<xf numFmtId="2" fontId="1" fillId="0" borderId="0" xfId="0" applyFill="1"/>' +
  '<xf numFmtId="2" fontId="0" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFill="1"/></cellXfs></styleSheet>';
const ROW =
  '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>2</v></c><c s="3" r="C1"><v>3</v></c><c r="D1" t="str" s="4"><v>四</v></c>' +
  `<c r='E1' s='5'/><c r="F1"><v>6</v></c><c r="G1" s="0" t="b"><v>1</v></c></row>`;
const BYTES = buildXlsx({
  sheets: [{ name: '表', cells: {} }],
  parts: { [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${ROW}</sheetData></worksheet>`, 'xl/styles.xml': STYLES },
});
const COLUMNS = [0, 1, 2, 3, 4, 5, 6];

type Patches = readonly (readonly [set: StylePatch, back: StylePatch])[];
const CASES: readonly (readonly [string, Patches])[] = [
  ['a fill', [[{ fill: 'FFC7CE' }, { fill: null }]]],
  ['a bold font', [[{ bold: true }, { bold: false }]]],
  [
    'alignment',
    [
      [
        { shrinkToFit: true, wrap: true, horizontal: 'center' },
        { shrinkToFit: false, wrap: false, horizontal: null },
      ],
    ],
  ],
  ['a lock', [[{ locked: false }, { locked: true }]]],
  [
    'a flag',
    [
      [
        { fill: 'FFC7CE', shrinkToFit: true, locked: false },
        { fill: null, shrinkToFit: false, locked: true },
      ],
    ],
  ],
  [
    'one after the other',
    [
      [{ fill: 'FFC7CE' }, { fill: null }],
      [{ bold: true }, { bold: false }],
    ],
  ],
];

/** What each cell's format is, in words of its own, so that it can be set back as it was. */
function numberFormats(back: boolean): readonly WorkbookEdit[] {
  return COLUMNS.map((column) =>
    look([0, column], { numberFormat: back ? (column < 5 ? '0.00' : 'General') : '0.00" ▲"' }),
  );
}

function all(style: StylePatch): readonly WorkbookEdit[] {
  return COLUMNS.map((column) => look([0, column], style));
}

test.each(CASES)(
  'set and taken back, in one sitting or after closing the file, the sheet is as it was: %s',
  (_, patches) => {
    const [set, back] = [patches.flatMap(([there]) => all(there)), patches.flatMap(([, again]) => all(again))];
    const marked = saved(set, BYTES);
    expect(partText(marked, SHEET)).not.toBe(partText(BYTES, SHEET));
    expect(validateXlsx(marked)).toEqual(validateXlsx(BYTES));
    expect(saved([...set, ...back], BYTES)).toEqual(BYTES);
    expect(partText(saved(back, marked), SHEET)).toBe(partText(BYTES, SHEET));
    const stepwise = [...patches].reverse().reduce((bytes, [, again]) => saved(all(again), bytes), marked);
    expect(partText(stepwise, SHEET)).toBe(partText(BYTES, SHEET));
  },
);

test('a number format too', () => {
  const marked = saved(numberFormats(false), BYTES);
  expect(partText(saved(numberFormats(true), marked), SHEET)).toBe(partText(BYTES, SHEET));
});

test('scored with a flag, then without: as scored without at once', () => {
  const scores = COLUMNS.map((column) => put([0, column], 12.5));
  const flagged = saved([...scores, ...all({ fill: 'FFC7CE' })], BYTES);
  const better = COLUMNS.map((column) => put([0, column], 20));
  const [withFlag, without] = [saved([...better, ...all({ fill: null })], flagged), saved(better, BYTES)];
  expect(partText(withFlag, SHEET)).toBe(partText(without, SHEET));
  expect(partText(saved(all({ fill: null }), flagged), SHEET)).toBe(partText(saved(scores, BYTES), SHEET));
});

test('a new cell too', () => {
  const flagged = saved([{ ...put([4, 4], 1), style: { fill: 'FFC7CE' } } as WorkbookEdit], BYTES);
  const plain = saved([put([4, 4], 1)], BYTES);
  expect(partText(saved([look([4, 4], { fill: null })], flagged), SHEET)).toBe(partText(plain, SHEET));
});

test('setting the same again and again adds nothing', () => {
  const once = saved(all({ fill: 'FFC7CE' }), BYTES);
  const back = saved(all({ fill: null }), once);
  const twice = saved(all({ fill: 'FFC7CE' }), back);
  expect(partText(twice, 'xl/styles.xml')).toBe(partText(once, 'xl/styles.xml'));
  expect(openWorkbook(twice, 'a').sheet('1')?.style(0, 3).fill).toBe('FFC7CE');
});

test('a number format gets an id of its own where the file means something else by the usual one', () => {
  const styles = STYLES.replace(
    '<fonts ',
    '<numFmts count="1"><numFmt numFmtId="10" formatCode="0.000%"/></numFmts><fonts ',
  );
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>0.34</v></c></row></sheetData></worksheet>`;
  const bytes = buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { [SHEET]: sheet, 'xl/styles.xml': styles } });
  const file = saved([look([0, 0], { numberFormat: '0.00%' }), look([0, 1], { numberFormat: '0.000%' })], bytes);
  const [first, second] = [0, 1].map((column) => openWorkbook(file, 'b.xlsx').sheets[0]?.style(0, column).numberFormat);
  expect([first, second]).toEqual(['0.00%', '0.000%']);
  expect(partText(file, 'xl/styles.xml')).toContain('<numFmt numFmtId="164" formatCode="0.00%"/>');
});
