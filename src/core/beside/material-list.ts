import { ROW_KEY } from './row-key';
import type { Area, CellPlace } from '../grid/address';
import { compactText } from '../grid/cell-text';
import { serialDay } from '../grid/date-text';
import { gridCell, type Grid } from '../grid/grid';
import { formatMeaning } from '../grid/number-format';
import { ofLine, type LabelGrid, type LabelLine } from '../sheet/label-grid';

/** How far a material is: 已提交, 待补充, 已核实. */
export type MaterialState = 'submitted' | 'missing' | 'verified';

/** One line of a list of materials. */
export interface MaterialLine {
  /** Its row, from 0. */
  readonly row: number;
  /** As it is written on the paper, 1-2; '' where none is. */
  readonly number: string;
  readonly numberCell: CellPlace | null;
  /** The indicator and the sheet it belongs to, as the list says them; '' where it does not. */
  readonly indicator: string;
  readonly sheet: string;
  /** '' where it is still to be named. */
  readonly name: string;
  /** null: the list says nothing of it, or something else. */
  readonly state: MaterialState | null;
  /** What is wrong with it, in people's words. */
  readonly issue: string;
  /** By what a line of ours is known again; '' in people's own. */
  readonly key: string;
}

/** A list of materials (资料清单), ours or a person's. */
export interface MaterialList {
  readonly sheet: string;
  readonly area: Area;
  readonly lines: readonly MaterialLine[];
  /** It has a column of numbers. */
  readonly isNumbered: boolean;
  /** Its lines are ours to bring up to date. */
  readonly isOurs: boolean;
}

type Column = 'number' | 'indicator' | 'sheet' | 'name' | 'state' | 'issue' | 'key';

const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  [
    'name',
    /^(?:资料|材料|佐证材料|佐证资料|证明材料|支撑材料|文件|档案|证据)(?:名称|内容|文件名|清单)?$|^(?:material|document|evidence)(?:name)?$/iu,
  ],
  ['state', /^(?:资料)?状态$|^(?:是否|资料)?(?:提交|提供|报送)(?:情况|状态)?$|^status$/iu],
  ['number', /^(?:资料|材料|档案)?(?:编号|序号|编码|号)$|^no\.?$/iu],
  ['sheet', /^(?:所在表|工作表|自评表|sheet)$/iu],
  ['indicator', /^(?:对应|所属|三级|绩效|评价)*指标(?:名称)?$|^indicator$/iu],
  ['issue', /^(?:存在的?|发现的?)?问题$|^(?:open)?(?:issues?|problems?)$/iu],
  ['key', new RegExp(`^(?:${Object.values(ROW_KEY).map(compactText).join('|')})$`, 'u')],
];

const STATES: readonly (readonly [MaterialState, RegExp])[] = [
  ['verified', /已核实|已核对|已审核|核实无误|(?<!not ?|un)verified/iu],
  ['missing', /待补|未提交|未提供|缺|否|没有|无|不齐|不全|未齐|尚未|未报送|missing|to ?be|\bnot\b/iu],
  ['submitted', /已提交|已提供|已报送|是|有|√|齐全|submitted|provided/iu],
];

const TITLE = /资料清单|材料清单|佐证|档案目录|materials?list|evidence/iu;
/** What tells a list of materials from a form of indicators. */
const isHead = ofLine(({ labels }: LabelLine): boolean =>
  labels.some((label) => HEADINGS[0]?.[1].test(label) ?? false),
);

/** The lists of materials of a sheet; it holds one at most. */
export function recogniseMaterials(labels: LabelGrid): readonly MaterialList[] {
  const { top } = labels.grid.area;
  for (
    let row = labels.nextFilledRow(top), seen = 0;
    row !== null && seen < MOST_ABOVE;
    row = labels.nextFilledRow(row + 1), seen += 1
  ) {
    const columns = isHead(labels.line(row)) ? headingColumns(labels, row) : null;
    if (columns && isList(labels, row, columns)) return listFrom(labels, row, columns);
  }
  return [];
}

const MOST_ABOVE = 10;

type Columns = ReadonlyMap<Column, number>;

function headingColumns(labels: LabelGrid, row: number): Columns {
  const columns = new Map<Column, number>();
  for (const column of labels.filled(row)) {
    const label = labels.label(row, column);
    const found = HEADINGS.find(([, pattern]) => pattern.test(label))?.[0];
    if (found !== undefined && !columns.has(found)) columns.set(found, column);
  }
  return columns;
}

function isList(labels: LabelGrid, row: number, columns: Columns): boolean {
  // A form of indicators may have such a column as well.
  if (labels.filled(row).some((column) => /指标值|分值|target|weight/iu.test(labels.label(row, column)))) return false;
  if (!columns.has('name') || !(columns.has('number') || columns.has('indicator'))) return false;
  if (columns.has('state')) return true;
  const above = labels.filled(labels.grid.area.top).map((column) => labels.label(labels.grid.area.top, column));
  return TITLE.test(labels.grid.sheet) || above.some((label) => TITLE.test(label));
}

function listFrom(labels: LabelGrid, headRow: number, columns: Columns): readonly MaterialList[] {
  const { grid } = labels;
  const lines: MaterialLine[] = [];
  let carried = { indicator: '', sheet: '' };
  for (let row = labels.nextFilledRow(headRow + 1); row !== null; row = labels.nextFilledRow(row + 1)) {
    const text = (column: Column): string => {
      const at = columns.get(column);
      return at === undefined ? '' : (labels.text(row, at) ?? '');
    };
    // An indicator stands once for the materials below it.
    const own = { indicator: text('indicator'), sheet: text('sheet') };
    if (own.indicator !== '') carried = { indicator: own.indicator, sheet: own.sheet || carried.sheet };
    const at = columns.get('number');
    const number = at === undefined ? '' : numberText(grid, row, at);
    const name = text('name');
    if (number === '' && name === '' && own.indicator === '') continue;
    lines.push({
      row,
      number,
      numberCell: at === undefined ? null : { row, column: at },
      ...carried,
      name,
      state: stateOf(text('state')),
      issue: text('issue'),
      key: text('key'),
    });
  }
  const area = { ...grid.area, top: headRow };
  return [{ sheet: grid.sheet, area, lines, isNumbered: columns.has('number'), isOurs: columns.has('key') }];
}

const stateOf = (text: string): MaterialState | null =>
  text === '' ? null : (STATES.find(([, pattern]) => pattern.test(text))?.[0] ?? null);

/** Excel takes a typed 1-2 for the second of January. */
function numberText(grid: Grid, row: number, column: number): string {
  const { value, numberFormat } = gridCell(grid, row, column);
  if (typeof value === 'string')
    return value
      .replace(/\s/gu, '')
      .normalize('NFKC')
      .replace(/[－—–﹣]/gu, '-');
  if (typeof value !== 'number') return '';
  const day = formatMeaning(numberFormat).date ? serialDay(value, grid.date1904 ?? false) : null;
  return day ? `${String(day.month)}-${String(day.day)}` : String(value);
}

/** Whether a line says that there is something to look at. */
export const hasMaterial = ({ name, state }: MaterialLine): boolean => name !== '' && state !== 'missing';

/** A number in parts: 1-2 → the second material of the first indicator; 7 → the seventh of all. null: another kind. */
export function numberParts(number: string): { readonly group: string; readonly place: number } | null {
  const [, group = '', place = ''] = /^(?:(.*\d)[-.])?(\d{1,4})$/u.exec(number) ?? [];
  return place === '' ? null : { group, place: Number(place) };
}
