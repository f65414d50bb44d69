import { parseAreaAddress, type Area } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { gridCell, type Grid } from '../grid/grid';
import type { IndicatorRow, IndicatorSheet } from '../sheet/indicator-sheet';
import { measureKind } from './sample-headings';
import type { SampleTable } from './sample-table';

/** A form and the sheet it stands in. */
export interface FormBeside {
  readonly sheet: IndicatorSheet;
  readonly grid: Grid;
}

type Placed = { readonly form: FormBeside; readonly row: IndicatorRow };

/** An indicator whose actual comes from a table of samples: from one measure (counted from 0) or from all of them. */
export interface SampleLink<Form extends FormBeside = FormBeside> {
  readonly form: Form;
  readonly row: IndicatorRow;
  readonly table: SampleTable;
  readonly of: number | 'overall';
  /** By the formula of its actual cell; or because the words of both leave no doubt. */
  readonly by: 'formula' | 'name';
}

/** Which indicators the tables of samples stand behind. Where two indicators, or two tables, might be meant by the words
 *  alone, none is. */
export function linkSamples<Form extends FormBeside>(
  forms: readonly Form[],
  tables: readonly SampleTable[],
): readonly SampleLink<Form>[] {
  if (tables.length === 0) return [];
  const rows = forms.flatMap((form) =>
    form.sheet.kind === 'scored' ? form.sheet.rows.map((row) => ({ form, row })) : [],
  );
  const byFormula = rows.flatMap((each) => {
    const meant = tables.flatMap((table) => meantByFormula(each, table) ?? []);
    const [first] = meant;
    return first && meant.length === 1 ? [{ ...each, ...first, by: 'formula' } as const] : [];
  });
  const linked = new Set(byFormula.map(({ row }) => row));
  const open = rows.filter((each) => !linked.has(each.row) && formulaOf(each) === null);
  const byName = tables.flatMap((table) => {
    if (tables.some((other) => other !== table && sharesMeasure(other, table))) return [];
    return aims(table).flatMap((of): readonly SampleLink<Form>[] => {
      if (byFormula.some((each) => each.table === table && each.of === of)) return [];
      const meant = open.filter(({ row }) => isNamed(row, table, of));
      const [first] = meant;
      return first && meant.length === 1 ? [{ ...first, table, of, by: 'name' }] : [];
    });
  });
  return [...byFormula, ...byName];
}

function formulaOf({ form, row: { cells } }: Placed): string | null {
  return cells.actual && gridCell(form.grid, cells.actual.row, cells.actual.column).formula;
}

const aims = ({ measures }: SampleTable): readonly (number | 'overall')[] => [
  ...measures.keys(),
  ...(measures.length > 1 ? (['overall'] as const) : []),
];

const sharesMeasure = (a: SampleTable, b: SampleTable): boolean =>
  a.measures.some(({ label }) => b.measures.some((other) => other.label === label));

const REFERENCE = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!(\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?)/gu;

/** Which rates of a table a formula takes: those of one column, or those of several. */
function meantByFormula(placed: Placed, table: SampleTable): Pick<SampleLink, 'table' | 'of'> | null {
  const formula = formulaOf(placed);
  if (formula === null) return null;
  const areas = areasIn(formula, placed.form.sheet.sheet, table.sheet).filter((area) => touches(area, table.area));
  if (areas.length === 0) return null;
  const { overall } = table;
  if (overall && areas.some(({ top, left }) => top === overall.row && left === overall.column))
    return { table, of: 'overall' };
  const measures = table.measures.flatMap(({ rate, before, after }, index) =>
    areas.some(({ left, right }) => [rate, before, after].some((at) => at !== null && at >= left && at <= right))
      ? [index]
      : [],
  );
  const [only] = measures;
  if (only === undefined) return null;
  return { table, of: measures.length === 1 ? only : 'overall' };
}

function areasIn(formula: string, own: string, wanted: string): readonly Area[] {
  if (own === wanted) return plainAreas(formula.replace(REFERENCE, ''));
  return [...formula.matchAll(REFERENCE)].flatMap(([, quoted, plain, address = '']) => {
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
    return sheet.toLowerCase() === wanted.toLowerCase() ? (parseAreaAddress(address) ?? []) : [];
  });
}

const plainAreas = (formula: string): readonly Area[] =>
  [...formula.matchAll(/\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?/gu)].flatMap(
    ([address]) => parseAreaAddress(address) ?? [],
  );

const touches = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;

const SAVES = /减少|节约|压减|压缩|缩减|精简|降低|节省|减免|reduc|sav/iu;
const OVERALL = /总体|综合|整体|overall/iu;

/** Whether an indicator is called after what a table counts: 群众提供材料减少率 after 材料, 总体节约率 after all. */
function isNamed({ name, actual }: IndicatorRow, { measures }: SampleTable, of: number | 'overall'): boolean {
  const words = compactText(name);
  if (!SAVES.test(words) || actual.kind === 'error') return false;
  const kind = measureKind(words);
  if (of === 'overall') return kind === null && OVERALL.test(words);
  const measure = measures[of];
  if (!measure) return false;
  return measure.kind === null
    ? kind === null && measure.label.length >= 2 && words.includes(measure.label)
    : kind === measure.kind;
}
