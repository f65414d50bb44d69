import { columnCount, rowCount, type Area, type CellPlace } from '../../../core/grid/address';

/** The ranges that are written on a sheet, each address once in a request: what is asked about it and everything that is set
 *  goes to the same object. What is read of it before it is set is answered by what stood there. */
export class SheetRanges {
  readonly #sheet: Excel.Worksheet;
  readonly #ranges = new Map<string, Excel.Range>();

  constructor(sheet: Excel.Worksheet) {
    this.#sheet = sheet;
  }

  at(area: Area): Excel.Range {
    const { top, left, bottom, right } = area;
    const key = `${top} ${left} ${bottom} ${right}`;
    const known = this.#ranges.get(key);
    if (known) return known;
    const isCell = top === bottom && left === right;
    const range = isCell
      ? this.#sheet.getCell(top, left)
      : this.#sheet.getRangeByIndexes(top, left, rowCount(area), columnCount(area));
    range.untrack();
    this.#ranges.set(key, range);
    return range;
  }

  cell({ row, column }: CellPlace): Excel.Range {
    return this.at({ top: row, left: column, bottom: row, right: column });
  }
}
