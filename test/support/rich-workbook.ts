import { commentsXml, sheetXml, vmlXml, type BuiltSheet } from './build-xlsx-sheet';
import { BuiltStyles } from './build-xlsx-styles';
import { escapeXml, MAIN, RELATIONSHIPS } from './build-xlsx-xml';
import { BuiltPackage } from './built-package';
import { addDrawing } from './rich-drawing';
import {
  addCustomXml,
  addExternalLink,
  addPivot,
  addProperties,
  addTable,
  addThread,
  THREAD,
  themeXml,
} from './rich-parts';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
const XM = 'http://schemas.microsoft.com/office/excel/2006/main';

/** The parts that a change of scores on the first sheet may touch. */
export const RICH_SHEET = 'xl/worksheets/sheet1.xml';

const FOREIGN_NOTE = { author: '审核员', text: '数据来源:\n统计年鉴' };
const NOTES = { B3: FOREIGN_NOTE, C4: { author: `tc=${THREAD}`, text: '[线程批注]\n请补充佐证材料' } };

/** A workbook of more than 30 parts with everything a department's file may hold: charts, picture, pivot table, table,
 *  validation, conditional formats old and new, sparklines, protection, notes, a comment thread, names, hidden sheets,
 *  custom XML, printer settings, an external link. The form to score is the first sheet: values in C3:C6, scores in D3:D6,
 *  their sum in D7. */
export function buildRichWorkbook(): Uint8Array {
  const file = new BuiltPackage();
  const styles = new BuiltStyles();
  const strings: string[] = [];
  file.relate('', 'officeDocument', WORKBOOK);
  addProperties(file);
  const sheets = addSheets(file).map((sheet, i) => {
    file.put(sheetPath(i), `${SPREADSHEET}.worksheet+xml`, sheetXml(sheet, styles, strings, i === 0));
    const state = sheet.visibility ? ` state="${sheet.visibility}"` : '';
    const id = file.relate(WORKBOOK, 'worksheet', `worksheets/sheet${String(i + 1)}.xml`);
    return `<sheet name="${sheet.name}" sheetId="${String(i + 1)}"${state} r:id="${id}"/>`;
  });
  const link = addExternalLink(file, WORKBOOK);
  const cache = addPivot(file, WORKBOOK, sheetPath(2), '经费', ['部门', '金额']);
  addThread(file, WORKBOOK, RICH_SHEET, 'C4');
  addCustomXml(file, WORKBOOK);
  addBook(file, 'styles', `${SPREADSHEET}.styles+xml`, withDifferentialFormats(styles.xml(MAIN)));
  addBook(file, 'sharedStrings', `${SPREADSHEET}.sharedStrings+xml`, stringsXml(strings));
  addBook(
    file,
    'calcChain',
    `${SPREADSHEET}.calcChain+xml`,
    `<calcChain xmlns="${MAIN}"><c r="D7" i="1"/><c r="B5" i="2"/></calcChain>`,
  );
  file.put('xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml', themeXml());
  file.relate(WORKBOOK, 'theme', 'theme/theme1.xml');
  file.put(WORKBOOK, `${SPREADSHEET}.sheet.main+xml`, workbookXml(sheets, link, cache));
  return file.zip();
}

function addBook(file: BuiltPackage, name: string, type: string, xml: string): void {
  file.put(`xl/${name}.xml`, type, xml);
  file.relate(WORKBOOK, name, `${name}.xml`);
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

function workbookXml(sheets: readonly string[], link: string, cache: string): string {
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"><fileVersion appName="xl" lastEdited="7"/><workbookPr/><workbookProtection lockStructure="1"/>` +
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join('')}</sheets>` +
    `<externalReferences><externalReference r:id="${link}"/></externalReferences><definedNames>` +
    '<definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$E$7</definedName>' +
    '<definedName name="分值合计">自评表!$D$7</definedName></definedNames><calcPr calcId="191029"/>' +
    `<pivotCaches><pivotCache cacheId="1" r:id="${cache}"/></pivotCaches></workbook>`
  );
}

function addSheets(file: BuiltPackage): readonly BuiltSheet[] {
  return [
    formSheet(file),
    {
      name: '经费',
      cells: {
        A1: '部门',
        B1: '金额',
        A2: '交通',
        B2: 10,
        A3: '卫生',
        B3: 20,
        A4: '教育',
        B4: 30,
        B5: { formula: 'SUM(B2:B4)', value: 60 },
      },
      tail: `<drawing r:id="${addDrawing(file, sheetPath(1), '经费')}"/><tableParts count="1"><tablePart r:id="${addTable(file, sheetPath(1), ['部门', '金额'])}"/></tableParts>`,
    },
    {
      name: '透视',
      cells: { A1: '部门', B1: '合计', A2: '交通', B2: 10, A3: '卫生', B3: 20, A4: '教育', B4: 30, A5: '总计', B5: 60 },
    },
    { name: '字典', cells: { A1: '优', A2: '良', A3: '中', A4: '差' }, visibility: 'hidden' },
    { name: '设置', cells: { A1: '口径' }, visibility: 'veryHidden' },
  ];
}

function formSheet(file: BuiltPackage): BuiltSheet {
  const path = sheetPath(0);
  file.put('xl/comments1.xml', `${SPREADSHEET}.comments+xml`, commentsXml(NOTES));
  file.raw('xl/drawings/vmlDrawing1.vml', new TextEncoder().encode(vmlXml(NOTES, 1)));
  file.raw(
    'xl/printerSettings/printerSettings1.bin',
    Uint8Array.from({ length: 300 }, (_, i) => (i * 37) & 255),
  );
  const boxes = file.relate(path, 'vmlDrawing', '../drawings/vmlDrawing1.vml');
  file.relate(path, 'comments', '../comments1.xml');
  const printer = file.relate(path, 'printerSettings', '../printerSettings/printerSettings1.bin');
  const web = file.relate(path, 'hyperlink', 'https://example.invalid/', true);
  const score = { numberFormat: '0.00', border: true, locked: false } as const;
  return {
    name: '自评表',
    cells: {
      A1: { value: '项目支出绩效自评表', bold: true, fontSize: 16, horizontal: 'center' },
      A2: '指标',
      B2: '指标值',
      C2: '实际完成值',
      D2: '得分',
      E2: '说明',
      A3: '产出数量',
      B3: '≥100',
      C3: 90,
      D3: { value: null, ...score },
      A4: '产出质量',
      B4: '≥95%',
      C4: { value: 0.97, numberFormat: '0%' },
      D4: { value: 8, ...score },
      A5: '产出时效',
      B5: '≤12',
      C5: 15,
      D5: { value: null, ...score, fill: 'DDEBF7' },
      A6: '满意度',
      B6: '≥90%',
      C6: { value: 0.5, numberFormat: '0%' },
      D6: { value: null, ...score },
      D7: { formula: 'SUM(D3:D6)', value: 8, numberFormat: '0.00' },
    },
    merges: ['A1:E1'],
    columns: { A: { width: 20 } },
    rows: { 1: { height: 30 } },
    frozen: { rows: 2, columns: 1 },
    protected: true,
    tail:
      '<conditionalFormatting sqref="D3:D6"><cfRule type="cellIs" dxfId="0" priority="2" operator="lessThan"><formula>6</formula></cfRule></conditionalFormatting>' +
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E3:E6"><formula1>字典!$A$1:$A$4</formula1></dataValidation></dataValidations>' +
      `<hyperlinks><hyperlink ref="A2" r:id="${web}"/></hyperlinks><printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
      `<pageSetup paperSize="9" orientation="landscape" r:id="${printer}"/><headerFooter><oddFooter>第 &amp;P 页</oddFooter></headerFooter>` +
      `<ignoredErrors><ignoredError sqref="B3:B6" numberStoredAsText="1"/></ignoredErrors><legacyDrawing r:id="${boxes}"/>${extensionsXml()}`,
  };
}

/** A data bar of Excel 2010 and sparklines. */
function extensionsXml(): string {
  const bar =
    '<x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{5B0C3A5E-0000-4000-8000-000000000004}"><x14:dataBar><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>C3:C6</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings>';
  const line =
    '<x14:sparklineGroups><x14:sparklineGroup displayEmptyCellsAs="gap"><x14:colorSeries rgb="FF376092"/><x14:sparklines><x14:sparkline><xm:f>经费!B2:B4</xm:f><xm:sqref>E3</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups>';
  const ext = (uri: string, xml: string): string =>
    `<ext uri="${uri}" xmlns:x14="${X14}" xmlns:xm="${XM}">${xml}</ext>`;
  return `<extLst>${ext('{78C0D931-6437-407d-A8EE-F0AAD7539E65}', bar)}${ext('{05C60535-1F16-4fd2-B633-F4F36F0B64E0}', line)}</extLst>`;
}

function withDifferentialFormats(styles: string): string {
  const format =
    '<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>';
  return styles.replace('</styleSheet>', () => `<dxfs count="1">${format}</dxfs></styleSheet>`);
}

function stringsXml(strings: readonly string[]): string {
  const list = strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`);
  return `<sst xmlns="${MAIN}" count="${String(list.length)}" uniqueCount="${String(list.length)}">${list.join('')}</sst>`;
}
