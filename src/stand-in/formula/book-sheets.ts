import { cellCount } from '../../core/grid/address';
import type { CalculatorSheet, SheetPlace, LeftReason } from './calculator';
import type { FormulaReference } from './dependents';
import type { PlacedTable } from './table-references';

/** A formula that fills more cells than this is taken to be read by its first one only. */
const MOST_SHOWN = 5_000;

/** What formulas have to know of the sheets they are on and lead to. */
export class BookSheets {
  private readonly byId: ReadonlyMap<string, CalculatorSheet>;
  private readonly byName: ReadonlyMap<string, CalculatorSheet>;
  private readonly tables: ReadonlyMap<string, PlacedTable>;

  constructor(sheets: readonly CalculatorSheet[]) {
    this.byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    this.byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    this.tables = new Map(
      sheets.flatMap(({ id, name, tables }) =>
        tables.map((table): [string, PlacedTable] => [
          table.name.toLowerCase(),
          { table, sheetId: id, sheetName: name },
        ]),
      ),
    );
  }

  idOf(name: string): string | null {
    return this.byName.get(name.toLowerCase())?.id ?? null;
  }

  /** The sheets from one to another (`一月:三月`), or the one of that name. */
  idsBetween(names: string): readonly string[] {
    const ids = [...this.byId.keys()];
    const ends = names.split(':').map((name) => ids.indexOf(this.idOf(name) ?? ''));
    return ends.includes(-1) ? [] : ids.slice(Math.min(...ends), Math.max(...ends) + 1);
  }

  get hasTables(): boolean {
    return this.tables.size > 0;
  }

  tableNamed(name: string): PlacedTable | null {
    return this.tables.get(name.toLowerCase()) ?? null;
  }

  /** The cells that show the result of the formula at a place: those it fills are its first cell's. */
  shownIn(place: SheetPlace): readonly SheetPlace[] {
    const { sheetId, row, column } = place;
    const area = this.byId.get(sheetId)?.formulaBlock(row, column) ?? null;
    if (!area || area.top !== row || area.left !== column || cellCount(area) > MOST_SHOWN) return [place];
    const places: SheetPlace[] = [];
    for (let at = area.top; at <= area.bottom; at += 1) {
      for (let next = area.left; next <= area.right; next += 1) places.push({ sheetId, row: at, column: next });
    }
    return places;
  }

  /** Whether a formula is to be left because its functions pass over rows that are hidden, and some are: the engine does
   *  not know them. null: it is not. */
  leftFor(formula: string, references: readonly FormulaReference[]): LeftReason | null {
    const passes = passedOver(formula);
    return passes !== 'none' && references.some((one) => this.hidesRows(one, passes)) ? 'hiddenRows' : null;
  }

  private hidesRows({ sheetId, area }: FormulaReference, passes: 'filtered' | 'hidden'): boolean {
    const sheet = this.byId.get(sheetId);
    const used = sheet?.usedArea(true);
    if (!sheet || !used || (passes === 'filtered' && !sheet.isFiltered)) return false;
    for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row += 1) {
      if (sheet.rowHeight(row) === 0) return true;
    }
    return false;
  }
}

/** Which rows the functions of a formula pass over: SUBTOTAL always those that a filter hides, from 101 on all hidden ones;
 *  AGGREGATE by its second argument. What is calculated may be any of them. */
function passedOver(formula: string): 'none' | 'filtered' | 'hidden' {
  const text = formula.replace(/"(?:[^"]|"")*"/g, '""');
  const subtotals = [...text.matchAll(/\bSUBTOTAL\((\d*)(,?)/gi)];
  const aggregates = [...text.matchAll(/\bAGGREGATE\([^,()]*,(\d*)(,?)/gi)];
  const isPlain = ([, code, end]: RegExpMatchArray): boolean => code !== '' && end === ',';
  if (subtotals.some((found) => !isPlain(found) || Number(found[1]) > 100)) return 'hidden';
  if (aggregates.some((found) => !isPlain(found) || [1, 3, 5, 7].includes(Number(found[1])))) return 'hidden';
  return subtotals.length > 0 ? 'filtered' : 'none';
}
