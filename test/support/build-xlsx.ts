import { strToU8, zipSync } from 'fflate';
import { commentsXml, sheetXml, vmlXml, type BuiltSheet } from './build-xlsx-sheet';
import { BuiltStyles } from './build-xlsx-styles';
import { tableRelationship, tableXml } from './build-xlsx-table';
import { escapeXml, MAIN, RELATIONSHIPS, relationshipsXml, XML_HEAD, type BuiltRelationship } from './build-xlsx-xml';

/** A workbook to build. */
export interface BuiltWorkbook {
  readonly sheets: readonly BuiltSheet[];
  readonly names?: readonly {
    readonly name: string;
    readonly formula: string;
    /** Index of the sheet it belongs to; the whole workbook when absent. */
    readonly sheet?: number;
    readonly hidden?: boolean;
  }[];
  /** Index of the sheet in front. */
  readonly activeSheet?: number;
  readonly date1904?: boolean;
  /** Formulas are calculated only when asked to. */
  readonly manual?: boolean;
  /** Adds a calculation chain that lists every formula cell, as Excel does. */
  readonly calcChain?: boolean;
  /** Further parts by path, or replacements of built ones. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** Builds the bytes of a real .xlsx for tests, without the product's own writer:
 *  `buildXlsx({ sheets: [{ name: '自评表', cells: { A1: '指标', B2: 34, C2: { value: 0.5, numberFormat: '0%' }, D2: { formula: 'B2*2', value: 68 } } }] })`. */
export function buildXlsx(workbook: BuiltWorkbook): Uint8Array {
  const styles = new BuiltStyles();
  const strings: string[] = [];
  const parts: Record<string, string | Uint8Array> = {};
  const overrides: string[] = [];
  const put = (path: string, type: string, xml: string): void => {
    parts[path] = XML_HEAD + xml;
    overrides.push(`<Override PartName="/${path}" ContentType="${type}"/>`);
  };
  let tableCount = 0;
  workbook.sheets.forEach((sheet, i) => {
    put(
      `xl/worksheets/sheet${i + 1}.xml`,
      `${SPREADSHEET}.worksheet+xml`,
      sheetXml(sheet, styles, strings, i === (workbook.activeSheet ?? 0)),
    );
    const relationships: BuiltRelationship[] = [];
    if (sheet.notes) {
      put(`xl/comments${i + 1}.xml`, `${SPREADSHEET}.comments+xml`, commentsXml(sheet.notes));
      parts[`xl/drawings/vmlDrawing${i + 1}.vml`] = vmlXml(sheet.notes, i + 1);
      relationships.push(
        { id: 'rId1', type: 'vmlDrawing', target: `../drawings/vmlDrawing${i + 1}.vml` },
        { id: 'rId2', type: 'comments', target: `../comments${i + 1}.xml` },
      );
    }
    sheet.tables?.forEach((table, index) => {
      tableCount += 1;
      put(`xl/tables/table${tableCount}.xml`, `${SPREADSHEET}.table+xml`, tableXml(table, tableCount));
      relationships.push({ id: tableRelationship(index), type: 'table', target: `../tables/table${tableCount}.xml` });
    });
    if (relationships.length > 0) parts[`xl/worksheets/_rels/sheet${i + 1}.xml.rels`] = relationshipsXml(relationships);
  });
  put('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`, workbookXml(workbook));
  put('xl/styles.xml', `${SPREADSHEET}.styles+xml`, styles.xml(MAIN));
  put('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`, stringsXml(strings));
  const chain = calcChainXml(workbook);
  if (chain) put('xl/calcChain.xml', `${SPREADSHEET}.calcChain+xml`, chain);
  parts['xl/_rels/workbook.xml.rels'] = relationshipsXml(workbookRelationships(workbook, chain !== null));
  parts['_rels/.rels'] = relationshipsXml([{ id: 'rId1', type: 'officeDocument', target: 'xl/workbook.xml' }]);
  parts['[Content_Types].xml'] = contentTypesXml(overrides);
  return zip({ ...parts, ...workbook.parts });
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Zips parts with a fixed time, so that the same workbook always has the same bytes. */
function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const order = ['[Content_Types].xml', '_rels/.rels'];
  const names = [...order, ...Object.keys(parts).filter((name) => !order.includes(name))];
  const files = names.map((name) => {
    const part = parts[name] ?? '';
    return [name, typeof part === 'string' ? strToU8(part) : part] as const;
  });
  return zipSync(Object.fromEntries(files), { mtime: new Date(2020, 0, 1) });
}

function workbookXml(workbook: BuiltWorkbook): string {
  const sheets = workbook.sheets.map((sheet, i) => {
    const state = sheet.visibility && sheet.visibility !== 'visible' ? ` state="${sheet.visibility}"` : '';
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`;
  });
  const names = (workbook.names ?? []).map(({ name, formula, sheet, hidden }) => {
    const scope = sheet === undefined ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${escapeXml(name)}"${scope}${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</definedName>`;
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView activeTab="${workbook.activeSheet ?? 0}"/></bookViews><sheets>${sheets.join('')}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '') +
    `<calcPr calcId="191029"${workbook.manual ? ' calcMode="manual"' : ''}/></workbook>`
  );
}

function workbookRelationships(workbook: BuiltWorkbook, withChain: boolean): readonly BuiltRelationship[] {
  const sheets = workbook.sheets.map((_, i) => ({
    id: `rId${i + 1}`,
    type: 'worksheet',
    target: `worksheets/sheet${i + 1}.xml`,
  }));
  const others = ['styles', 'sharedStrings', ...(withChain ? ['calcChain'] : [])].map((type, i) => ({
    id: `rId${workbook.sheets.length + i + 1}`,
    type,
    target: `${type}.xml`,
  }));
  return [...sheets, ...others];
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items.join('')}</sst>`;
}

function calcChainXml(workbook: BuiltWorkbook): string | null {
  if (!workbook.calcChain) return null;
  const cells = workbook.sheets.flatMap((sheet, i) =>
    Object.entries(sheet.cells)
      .filter(([, cell]) => typeof cell === 'object' && cell !== null && 'formula' in cell)
      .map(([address]) => `<c r="${address}" i="${i + 1}"/>`),
  );
  return `<calcChain xmlns="${MAIN}">${cells.join('')}</calcChain>`;
}

function contentTypesXml(overrides: readonly string[]): string {
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join('')}</Types>`
  );
}
