import { escapeXml, MAIN } from './build-xlsx-xml';

/** A table of a sheet to build; its headings have to stand in the cells too. */
export interface BuiltTable {
  readonly name: string;
  /** With headings and totals, such as `A1:C6`. */
  readonly area: string;
  readonly columns: readonly string[];
  /** By column: the formula meant for all its cells, without the leading `=`. */
  readonly calculated?: Readonly<Record<string, string>>;
  readonly totals?: boolean;
  /** The first column shows this one value only; the rows have to be hidden too. `null`: no filter buttons. */
  readonly filter?: string | null;
}

/** The part of a table; `id` is unique in the workbook. */
export function tableXml({ name, area, columns, calculated = {}, totals, filter }: BuiltTable, id: number): string {
  const [from = '', to = ''] = area.split(':');
  const filtered = totals ? `${from}:${to.replace(/\d+$/, (row) => String(Number(row) - 1))}` : area;
  const criteria =
    filter === undefined || filter === null
      ? ''
      : `<filterColumn colId="0"><filters><filter val="${escapeXml(filter)}"/></filters></filterColumn>`;
  const list = columns.map((column, i) => {
    const formula = calculated[column];
    const inside =
      formula === undefined ? '' : `<calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula>`;
    return `<tableColumn id="${i + 1}" name="${escapeXml(column).replaceAll('\n', '_x000a_')}">${inside}</tableColumn>`;
  });
  return (
    `<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${area}"` +
    `${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    (filter === null ? '' : `<autoFilter ref="${filtered}">${criteria}</autoFilter>`) +
    `<tableColumns count="${columns.length}">${list.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>'
  );
}

/** The element of a sheet that lists so many tables. */
export function tablePartsXml(count: number): string {
  if (count === 0) return '';
  const parts = Array.from({ length: count }, (_, i) => `<tablePart r:id="${tableRelationship(i)}"/>`);
  return `<tableParts count="${count}">${parts.join('')}</tableParts>`;
}

/** The relationship of a sheet's nth table. */
export function tableRelationship(index: number): string {
  return `rIdTable${index + 1}`;
}
