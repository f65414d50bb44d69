import { cellAddress, parseCellAddress } from '../../../../src/core/grid/address';
import { MergeIndex } from '../../../../src/stand-in/workbench/grid/merge-index';
import {
  goTo,
  jump,
  selectCell,
  step,
  type Direction,
  type Selection,
  type Walk,
} from '../../../../src/stand-in/workbench/grid/selection';
import { openWorkbook } from '../../../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../../../support/build-xlsx';

function walk(): Walk {
  const bytes = buildXlsx({
    sheets: [
      {
        name: '表',
        cells: { A1: '标题', A3: 1, A4: 2, A5: 3, A9: 4, C3: 5 },
        merges: ['A1:C1'],
        rows: { 6: { hidden: true } },
      },
    ],
  });
  const [sheet] = openWorkbook(bytes, 'walk.xlsx').sheets;
  if (!sheet) throw new Error('the workbook has a sheet');
  return { sheet, merges: new MergeIndex(sheet.merges), rows: 20, columns: 5 };
}

function at(address: string): Selection {
  const place = parseCellAddress(address);
  if (!place) throw new Error(address);
  return selectCell(place);
}

test.each<[string, Direction, string]>([
  ['A3', 'down', 'A4'],
  ['A3', 'up', 'A2'],
  ['A1', 'up', 'A1'],
  ['A1', 'right', 'D1'],
  ['D1', 'left', 'A1'],
  ['B2', 'up', 'A1'],
  ['A5', 'down', 'A7'],
  ['E5', 'right', 'E5'],
])('an arrow from %s %s', (from, direction, to) => {
  expect(cellAddress(step(at(from), direction, false, walk()).active)).toBe(to);
});

test.each<[string, Direction, string]>([
  ['A3', 'down', 'A5'],
  ['A5', 'down', 'A9'],
  ['A9', 'down', 'A20'],
  ['A3', 'right', 'C3'],
  ['C3', 'right', 'E3'],
  ['A20', 'up', 'A9'],
])('Ctrl with an arrow from %s %s', (from, direction, to) => {
  expect(cellAddress(jump(at(from), direction, false, walk()).active)).toBe(to);
});

test('Shift moves the corner and leaves the active cell', () => {
  const { active, head } = step(at('B3'), 'down', true, walk());
  expect([cellAddress(active), cellAddress(head)]).toEqual(['B3', 'B4']);
});

test('going beyond the sheet ends at its edge', () => {
  expect(cellAddress(goTo(at('A1'), { row: 99, column: -3 }, false, walk()).active)).toBe('A20');
});
