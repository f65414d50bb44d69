/** How a cell of the sample looks: everything optional, as a clerk would set it. */
export interface CellLook {
  readonly font?: 'title' | 'subtitle' | 'label' | 'note' | 'table' | 'tableLabel';
  readonly shaded?: boolean;
  readonly framed?: boolean;
  readonly horizontal?: 'left' | 'center' | 'right';
  /** Written top to bottom, one character under the other. */
  readonly stacked?: boolean;
  /** Numbers do not wrap: only then can Excel shrink them to fit. */
  readonly numberFormat?: string;
}

const FONTS: Readonly<Record<NonNullable<CellLook['font']> | 'body', string>> = {
  body: font('宋体', 10.5, false),
  title: font('宋体', 18, true),
  subtitle: font('宋体', 12, false),
  label: font('宋体', 10.5, true),
  note: font('宋体', 9, false, 'FF595959'),
  table: font('等线', 10.5, false),
  tableLabel: font('等线', 10.5, true),
};

function font(name: string, size: number, bold: boolean, color = 'FF000000'): string {
  const weight = bold ? '<b/>' : '';
  return `<font>${weight}<sz val="${String(size)}"/><color rgb="${color}"/><name val="${name}"/><family val="3"/><charset val="134"/></font>`;
}

const SIDE = '<color rgb="FF6B7785"/>';
const FRAME =
  `<border><left style="thin">${SIDE}</left><right style="thin">${SIDE}</right>` +
  `<top style="thin">${SIDE}</top><bottom style="thin">${SIDE}</bottom><diagonal/></border>`;
const SHADE =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEAF1F7"/><bgColor indexed="64"/></patternFill></fill>';
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = { General: 0, '0.00': 2, '#,##0.00': 4, '0%': 9 };
const FIRST_OWN_FORMAT = 164;

/** The first record is what cells without a look of their own have, also those of sheets added later. */
const PLAIN = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

function alignmentXml({ horizontal = 'center', stacked, numberFormat }: CellLook): string {
  const rotation = stacked ? ' textRotation="255"' : '';
  const wrap = numberFormat === undefined && !stacked ? ' wrapText="1"' : '';
  const indent = horizontal === 'center' ? '' : ' indent="1"';
  return `<alignment horizontal="${horizontal}" vertical="center"${rotation}${wrap}${indent}/>`;
}

/** Collects the looks the sample uses and writes them as the workbook's styles part. */
export class LookTable {
  private readonly formats: string[] = [];
  private readonly records = new Map<string, number>();

  constructor() {
    this.records.set(PLAIN, 0);
  }

  /** The number of the cell format record (`s` of a cell) for a look. */
  indexOf(look: CellLook): number {
    const record = this.record(look);
    const known = this.records.get(record);
    if (known !== undefined) return known;
    this.records.set(record, this.records.size);
    return this.records.size - 1;
  }

  private record(look: CellLook): string {
    const fontId = Object.keys(FONTS).indexOf(look.font ?? 'body');
    const format = this.formatId(look.numberFormat ?? 'General');
    const alignment = alignmentXml(look);
    return (
      `<xf numFmtId="${String(format)}" fontId="${String(fontId)}" fillId="${look.shaded ? '2' : '0'}" borderId="${look.framed ? '1' : '0'}"` +
      ` xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`
    );
  }

  private formatId(code: string): number {
    const builtIn = BUILT_IN_FORMATS[code];
    if (builtIn !== undefined) return builtIn;
    if (!this.formats.includes(code)) this.formats.push(code);
    return FIRST_OWN_FORMAT + this.formats.indexOf(code);
  }

  /** `xl/styles.xml`. */
  stylesPart(): string {
    const fonts = Object.values(FONTS);
    const records = [...this.records.keys()];
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${String(FIRST_OWN_FORMAT + index)}" formatCode="${code}"/>`,
    );
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      (formats.length > 0 ? `<numFmts count="${String(formats.length)}">${formats.join('')}</numFmts>` : '') +
      `<fonts count="${String(fonts.length)}">${fonts.join('')}</fonts>` +
      `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${SHADE}</fills>` +
      `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${FRAME}</borders>` +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${String(records.length)}">${records.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>'
    );
  }
}
