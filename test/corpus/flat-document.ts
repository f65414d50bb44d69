const NAMESPACES = ['office', 'table', 'text', 'style', 'number']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`)
  .join(' ');

/** A whole document: its sheets, its styles, and what stands behind the sheets. */
export function document(tables: string, styles = '', end = ''): string {
  return (
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ` +
    'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">' +
    `<office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}${end}</office:spreadsheet></office:body></office:document>`
  );
}

/** A sheet. */
export function table(name: string, rows: readonly (readonly string[])[], attributes = ''): string {
  const xml = rows.map((cells) => `<table:table-row>${cells.join('')}</table:table-row>`);
  return `<table:table table:name="${name}"${attributes}>${xml.join('')}</table:table>`;
}

/** A cell with a number, a text or nothing; `inside` stands before its text. */
export function cell(value: string | number | null, attributes = '', inside = ''): string {
  if (value === null) return `<table:table-cell${attributes}>${inside}</table:table-cell>`;
  const stated =
    typeof value === 'number'
      ? ` office:value-type="float" office:value="${String(value)}"`
      : ' office:value-type="string"';
  return `<table:table-cell${stated}${attributes}>${inside}<text:p>${String(value)}</text:p></table:table-cell>`;
}

/** A cell that LibreOffice calculates. */
export function formula(text: string): string {
  return `<table:table-cell table:formula="of:=${text}"/>`;
}

/** A cell with a value of a type of its own. */
export function typed(type: string, name: string, value: string, style: string): string {
  return `<table:table-cell office:value-type="${type}" office:${name}="${value}" table:style-name="${style}"/>`;
}

/** A note, to be put inside a cell. */
export function note(text: string): string {
  return `<office:annotation><dc:creator>审核员</dc:creator><text:p>${text}</text:p></office:annotation>`;
}

/** Cell and table styles by name: percent, date, time, loud, open; hidden. */
export const STYLES =
  '<number:percentage-style style:name="N1"><number:number number:decimal-places="1" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>' +
  '<number:date-style style:name="N2"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>' +
  '<number:time-style style:name="N3"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>' +
  '<style:style style:name="percent" style:family="table-cell" style:data-style-name="N1"/>' +
  '<style:style style:name="date" style:family="table-cell" style:data-style-name="N2"/>' +
  '<style:style style:name="time" style:family="table-cell" style:data-style-name="N3"/>' +
  '<style:style style:name="loud" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffc7ce" fo:border="0.5pt solid #336699" fo:wrap-option="wrap" style:vertical-align="middle" style:rotation-angle="45"/><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-weight="bold" fo:font-style="italic" fo:color="#9c0006" fo:font-size="14pt" fo:font-family="宋体"/></style:style>' +
  '<style:style style:name="open" style:family="table-cell"><style:table-cell-properties style:cell-protect="none"/></style:style>' +
  '<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>';
