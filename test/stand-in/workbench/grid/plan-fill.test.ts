import { fillTarget, planFill, planFillFrom } from '../../../../src/stand-in/workbench/grid/plan-fill';
import { viewSheet, type SheetView } from '../../../../src/stand-in/workbench/grid/sheet-view';
import { openWorkbook } from '../../../../src/stand-in/workbook/open-workbook';
import type { Area, Workbook } from '../../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../../support/build-xlsx';

const CELLS = {
  A1: 1,
  A2: 2,
  B1: '项目1',
  C1: { formula: 'A1*$B$9', value: 0 },
  D1: { value: 45_000, numberFormat: 'yyyy/m/d' },
  F5: 7,
};

function opened(more: { readonly protected?: boolean } = {}): {
  readonly workbook: Workbook;
  readonly view: SheetView;
} {
  const workbook = openWorkbook(
    buildXlsx({ sheets: [{ name: '表', cells: CELLS, merges: ['A4:A5'], ...more }] }),
    'a.xlsx',
  );
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const settings = { date1904: false, locale: 'zh-CN' } as const;
  return { workbook, view: viewSheet(sheet, settings, { row: 0, column: 0 }, () => undefined) };
}

const area = (top: number, left: number, bottom: number, right: number): Area => ({ top, left, bottom, right });

function filled(source: Area, target: Area): readonly (readonly unknown[])[] {
  const { workbook, view } = opened();
  const planned = planFill(view, source, target, false);
  if (!planned.ok) throw new Error('refused');
  workbook.apply(planned.edits, 'user');
  const [sheet] = workbook.sheets;
  return Array.from({ length: target.bottom - target.top + 1 }, (_, row) =>
    Array.from({ length: target.right - target.left + 1 }, (__, column) => {
      const cell = sheet?.cell(target.top + row, target.left + column);
      return cell?.formula ?? cell?.value ?? null;
    }),
  );
}

test('down: each column goes on in its own way, formulas move along, over what is covered nothing is written', () => {
  expect(filled(area(0, 0, 1, 0), area(0, 0, 4, 0)).flat()).toEqual([1, 2, 3, 4, null]);
  expect(filled(area(0, 1, 0, 3), area(0, 1, 2, 3))).toEqual([
    ['项目1', '=A1*$B$9', 45_000],
    ['项目2', '=A2*$B$9', 45_001],
    ['项目3', '=A3*$B$9', 45_002],
  ]);
});

test('up, right and left', () => {
  expect(filled(area(4, 5, 4, 5), area(2, 5, 4, 5)).flat()).toEqual([7, 7, 7]);
  expect(filled(area(0, 2, 0, 2), area(0, 2, 0, 4)).flat()).toEqual(['=A1*$B$9', '=B1*$B$9', '=C1*$B$9']);
  expect(filled(area(4, 5, 4, 5), area(4, 3, 4, 5)).flat()).toEqual([7, 7, 7]);
});

test('it is one step to take back, and brings its number format', () => {
  const { workbook, view } = opened();
  const planned = planFill(view, area(0, 3, 0, 3), area(0, 3, 3, 3), false);
  if (planned.ok) workbook.apply(planned.edits, 'user');
  const [sheet] = workbook.sheets;
  expect(sheet?.style(3, 3).numberFormat).toBe('yyyy/m/d');
  workbook.undo();
  expect(sheet?.cell(1, 3)).toBeNull();
});

test('Ctrl+D and Ctrl+R copy the first row or column, or what stands before a single one', () => {
  const contents = (from: Area, way: 'down' | 'right'): unknown => {
    const planned = planFillFrom(opened().view, from, way);
    return planned.ok
      ? planned.edits.map((edit) => (edit.kind === 'cell' ? (edit.content?.formula ?? edit.content?.value) : edit))
      : planned;
  };
  expect(contents(area(0, 1, 2, 2), 'down')).toEqual(['项目1', '项目1', '=A2*$B$9', '=A3*$B$9']);
  expect(contents(area(1, 1, 1, 1), 'down')).toEqual(['项目1']);
  expect(contents(area(0, 2, 0, 2), 'right')).toEqual(['项目1']);
  expect(contents(area(0, 0, 0, 0), 'down')).toEqual([]);
});

test('a locked cell is refused, and nothing is planned', () => {
  expect(planFill(opened({ protected: true }).view, area(0, 0, 1, 0), area(0, 0, 2, 0), false)).toMatchObject({
    ok: false,
  });
});

test.each([
  [{ row: 5, column: 1 }, area(0, 0, 5, 1)],
  [{ row: 1, column: 4 }, area(0, 0, 1, 4)],
  [{ row: 3, column: 2 }, area(0, 0, 3, 1)],
  [{ row: 1, column: 1 }, null],
])('a handle dragged to %j', (to, expected) => {
  expect(fillTarget(area(0, 0, 1, 1), to)).toEqual(expected);
});
