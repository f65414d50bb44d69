import { strToU8, zipSync, type Zippable } from 'fflate';
import { LookTable } from './cell-look';
import { INDICATOR_SHEET } from './indicator-sheet';
import { SELF_EVALUATION_SHEET } from './self-evaluation-sheet';
import { escapeXml, sheetPart, TextTable } from './sheet-part';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEETS = [SELF_EVALUATION_SHEET, INDICATOR_SHEET] as const;
/** The workbook carries the id of the rule set it is scored with under this name (see RULE_SET_NAME in src/host/port.ts). */
const RULE_SET_DEFINITION = '<definedName name="绩效口径">"shijiazhuang-2019"</definedName>';

function contentTypes(): string {
  const overrides = [
    ['/xl/workbook.xml', `${SPREADSHEET_TYPE}.sheet.main+xml`],
    ...SHEETS.map((_, index) => [`/xl/worksheets/sheet${String(index + 1)}.xml`, `${SPREADSHEET_TYPE}.worksheet+xml`]),
    ['/xl/styles.xml', `${SPREADSHEET_TYPE}.styles+xml`],
    ['/xl/sharedStrings.xml', `${SPREADSHEET_TYPE}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${String(part)}" ContentType="${String(type)}"/>`);
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], index) => `<Relationship Id="rId${String(index + 1)}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function workbookPart(): string {
  const sheets = SHEETS.map(
    (sheet, index) =>
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  );
  const printAreas = SHEETS.map((sheet, index) => {
    const absolute = sheet.printArea.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return `<definedName name="_xlnm.Print_Area" localSheetId="${String(index)}">${escapeXml(sheet.name)}!${absolute}</definedName>`;
  });
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    '<workbookPr defaultThemeVersion="124226"/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000" activeTab="0"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>` +
    `<definedNames>${printAreas.join('')}${RULE_SET_DEFINITION}</definedNames><calcPr calcId="191029"/></workbook>`
  );
}

function coreProperties(): string {
  const made = '2020-05-28T00:00:00Z';
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"` +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    '<dc:title>项目支出绩效自评表</dc:title><dc:creator>Jixiao</dc:creator>' +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${made}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${made}</dcterms:modified></cp:coreProperties>`
  );
}

function extendedProperties(): string {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties';
  return `${DECLARATION}<Properties xmlns="${namespace}"><Application>Jixiao</Application></Properties>`;
}

/** The sample workbook's parts by their path in the package. */
export function sampleParts(): Readonly<Record<string, string>> {
  const looks = new LookTable();
  const texts = new TextTable();
  const sheets = SHEETS.map(
    (sheet, index) =>
      [`xl/worksheets/sheet${String(index + 1)}.xml`, sheetPart(sheet, index === 0, looks, texts)] as const,
  );
  return {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([
      [`${RELATIONSHIPS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'],
    ]),
    'docProps/core.xml': coreProperties(),
    'docProps/app.xml': extendedProperties(),
    'xl/workbook.xml': workbookPart(),
    'xl/_rels/workbook.xml.rels': relationships([
      ...SHEETS.map((_, index) => [`${RELATIONSHIPS}/worksheet`, `worksheets/sheet${String(index + 1)}.xml`] as const),
      [`${RELATIONSHIPS}/styles`, 'styles.xml'],
      [`${RELATIONSHIPS}/sharedStrings`, 'sharedStrings.xml'],
    ]),
    ...Object.fromEntries(sheets),
    'xl/styles.xml': looks.stylesPart(),
    'xl/sharedStrings.xml': texts.part(),
  };
}

/** The sample workbook as an .xlsx file: the same bytes at every run and in every time zone. */
export function sampleWorkbook(): Uint8Array {
  const entries: Zippable = {};
  for (const [path, text] of Object.entries(sampleParts())) entries[path] = strToU8(text);
  return zipSync(entries, { level: 9, mtime: new Date(2020, 4, 28) });
}
