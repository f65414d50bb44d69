import { strToU8, zipSync } from 'fflate';
import { cellAddress } from '../../core/grid/address';
import { escapeXml } from '../sample/sheet-part';
import { drawSheet, type DrawnCell, type GoldenBook } from './sheet-notation';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const FIRST_OWN_FORMAT = 164;
/** Which record of cellXfs shows a number format, upright or not. */
type Styles = Map<string, { readonly id: number; readonly format: string; readonly stacked: boolean }>;

/** Draws the workbook as an .xlsx file: the same bytes at every run. */
export function drawBook({ sheets, date1904 = false }: GoldenBook): Uint8Array {
  const styles: Styles = new Map([['General', { id: 0, format: 'General', stacked: false }]]);
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(names.length),
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml':
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
      names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relationships([
      ...names.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(sheets[name] ?? '', styles, date1904);
  });
  parts['xl/styles.xml'] = stylesXml(styles);
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: new Date(2020, 4, 28) });
}

function sheetXml(notation: string, styles: Styles, date1904: boolean): string {
  const { cells, merges } = drawSheet(notation);
  const rows = [...new Set(cells.map(({ row }) => row))];
  const data = rows
    .map((row) => {
      const own = cells.filter((cell) => cell.row === row).map((cell) => cellXml(cell, styles, date1904));
      return `<row r="${row + 1}">${own.join('')}</row>`;
    })
    .join('');
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return (
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData>` +
    (merges.length > 0 ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : '') +
    '</worksheet>'
  );
}

function cellXml(cell: DrawnCell, styles: Styles, date1904: boolean): string {
  const { value, formula } = cell;
  const start = `<c r="${cellAddress(cell)}" s="${styleOf(cell, styles)}"`;
  const f = formula === null ? '' : `<f>${escapeXml(formula)}</f>`;
  switch (value.kind) {
    case 'blank':
      return `${start}>${f}</c>`;
    case 'number':
      return `${start}>${f}<v>${value.number}</v></c>`;
    case 'date':
      return `${start}>${f}<v>${serialOf(value.day, date1904)}</v></c>`;
    case 'boolean':
      return `${start} t="b">${f}<v>${value.yes ? 1 : 0}</v></c>`;
    case 'error':
      return `${start} t="e">${f}<v>${escapeXml(value.code)}</v></c>`;
    case 'text':
      return formula === null
        ? `${start} t="inlineStr"><is><t xml:space="preserve">${escapeXml(value.text)}</t></is></c>`
        : `${start} t="str">${f}<v>${escapeXml(value.text)}</v></c>`;
  }
}

function styleOf({ numberFormat, stacked, value }: DrawnCell, styles: Styles): number {
  const format = numberFormat ?? (value.kind === 'date' ? 'yyyy"年"m"月"d"日"' : 'General');
  const key = stacked ? `${format} upright` : format;
  const known = styles.get(key)?.id;
  if (known !== undefined) return known;
  styles.set(key, { id: styles.size, format, stacked });
  return styles.size - 1;
}

const DAY = 86_400_000;

/** Days since 30 December 1899, or since 1 January 1904. */
function serialOf(day: string, date1904: boolean): number {
  const first = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.parse(`${day}T00:00:00Z`) - first) / DAY;
}

function stylesXml(styles: Styles): string {
  const all = [...styles.values()];
  const own = [...new Set(all.map(({ format }) => format))].filter((format) => format !== 'General');
  const idOf = (format: string): number => (format === 'General' ? 0 : FIRST_OWN_FORMAT + own.indexOf(format));
  const records = all.map(
    ({ format, stacked }) =>
      `<xf numFmtId="${idOf(format)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">` +
      `<alignment vertical="center"${stacked ? ' textRotation="255"' : ''} wrapText="1"/></xf>`,
  );
  const formats = own.map((format) => `<numFmt numFmtId="${idOf(format)}" formatCode="${escapeXml(format)}"/>`);
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    (own.length > 0 ? `<numFmts count="${own.length}">${formats.join('')}</numFmts>` : '') +
    '<fonts count="1"><font><sz val="10.5"/><name val="宋体"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${records.length}">${records.join('')}</cellXfs></styleSheet>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const parts = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ...Array.from({ length: sheets }, (_, i) => [`/xl/worksheets/sheet${i + 1}.xml`, `${TYPE}.worksheet+xml`]),
  ].map(([part, type]) => `<Override PartName="${String(part)}" ContentType="${String(type)}"/>`);
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`
  );
}
