import fc from 'fast-check';
import type { CellValue } from '../../../src/core/grid/grid';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { StylePatch, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';

const BYTES = buildXlsx({
  sheets: [
    {
      name: '表',
      cells: {
        A1: '一',
        B2: { value: 2, numberFormat: '0.00', fill: 'FFC7CE', wrap: true },
        C3: { formula: 'B2*2', value: 4 },
        D4: { xml: '<c r="D4"><f t="shared" ref="D4:D5" si="0">B2</f><v>2</v></c>' },
        D5: { xml: '<c r="D5"><f t="shared" si="0"/><v>2</v></c>' },
      },
      rows: { 3: { height: 20 } },
      notes: { B2: { author: '审核员', text: '看' } },
    },
  ],
  names: [{ name: '口径', formula: '"a"' }],
  calcChain: true,
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(' a', 'a ', '\n', '_x000D_', '<v>', ']]>', '&amp;', '=1+1', "'x", '\ud83d', '😀', '\u0000', 'a\r\nb'),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom({ error: '#N/A' }, { error: '#DIV/0!' }),
);
const color = fc.constantFrom('FFC7CE', '00FF00', '123456');
const style: fc.Arbitrary<StylePatch> = fc.record(
  {
    fill: fc.option(color),
    numberFormat: fc.constantFrom('General', '0.00', '0.00" ▲未达标"', '@', '"<&>"0'),
    shrinkToFit: fc.boolean(),
    fontColor: color,
    bold: fc.boolean(),
    horizontal: fc.constantFrom('left', 'center', null),
    wrap: fc.boolean(),
    locked: fc.boolean(),
  },
  { requiredKeys: [] },
);
const place = fc.record({ row: fc.integer({ min: 0, max: 6 }), column: fc.integer({ min: 0, max: 5 }) });
const cellEdit: fc.Arbitrary<WorkbookEdit> = fc
  .tuple(
    place,
    fc.record(
      {
        content: fc.record({ value, formula: fc.option(fc.constantFrom('=A1', '=B2&"<"', '=1\n+2')) }),
        style,
        note: fc.option(fc.record({ text, author: fc.constantFrom('绩效评分', '审核员', '<&>') })),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([where, parts]) => ({ kind: 'cell', sheetId: '1', ...where, ...parts }));
const nameEdit: fc.Arbitrary<WorkbookEdit> = fc
  .tuple(fc.constantFrom('口径', '新名'), fc.constantFrom('"b"', '1<2', null))
  .map(([name, formula]) => ({ kind: 'name', name, formula }));
const edits = fc.array(fc.oneof({ weight: 5, arbitrary: cellEdit }, nameEdit), { minLength: 1, maxLength: 8 });

/** Each run packs and unpacks several files. */
const RUNS = { numRuns: 40 };

/** All that can be read of a workbook's cells, notes and names. */
function contents(bytes: Uint8Array): unknown;
function contents(workbook: ReturnType<typeof openWorkbook>): unknown;
function contents(given: Uint8Array | ReturnType<typeof openWorkbook>): unknown {
  const workbook = given instanceof Uint8Array ? openWorkbook(given, 'a') : given;
  const sheet = workbook.sheets[0];
  const cells = Array.from({ length: 64 }, (_, i) => {
    const [row, column] = [i >> 3, i & 7];
    const cell = sheet?.cell(row, column) ?? { value: null, formula: null };
    return {
      value: cell.value,
      formula: cell.formula,
      style: sheet?.style(row, column),
      note: sheet?.note(row, column),
    };
  });
  return { cells, names: [...workbook.names].sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

test('what was changed is read back verbatim from the saved file', () => {
  fc.assert(
    fc.property(edits, (changes) => {
      const workbook = openWorkbook(BYTES, 'a');
      workbook.apply(changes, 'user');
      expect(contents(workbook.save())).toEqual(contents(workbook));
    }),
    RUNS,
  );
});

test('undo gives back the very file, redo the changed one', () => {
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (steps) => {
      const workbook = openWorkbook(BYTES, 'a');
      for (const step of steps) workbook.apply(step, 'user');
      const changed = workbook.save();
      while (workbook.undo());
      expect(Buffer.compare(workbook.save(), BYTES)).toBe(0);
      while (workbook.redo());
      expect(Buffer.compare(workbook.save(), changed)).toBe(0);
    }),
    RUNS,
  );
});

test('a file saved in two goes holds the same as one saved at once', () => {
  fc.assert(
    fc.property(edits, edits, (first, second) => {
      const once = openWorkbook(BYTES, 'a');
      once.apply([...first, ...second], 'user');
      const between = openWorkbook(BYTES, 'a');
      between.apply(first, 'user');
      const twice = openWorkbook(between.save(), 'a');
      twice.apply(second, 'user');
      expect(contents(twice.save())).toEqual(contents(once.save()));
    }),
    RUNS,
  );
});
