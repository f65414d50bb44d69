import type { BuiltPackage } from './built-package';
import { MAIN, RELATIONSHIPS } from './build-xlsx-xml';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const SPREADSHEET = `${OFFICE}.spreadsheetml`;
const NS = `xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}"`;
const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const THREAD_TIES = 'http://schemas.microsoft.com/office/2017/10/relationships';

const PERSON = '{5B0C3A5E-0000-4000-8000-000000000001}';
/** The thread on a cell; the shadow it leaves among the notes has the author `tc=` and this id. */
export const THREAD = '{5B0C3A5E-0000-4000-8000-000000000002}';

/** Title, program and own properties of the document. */
export function addProperties(file: BuiltPackage): void {
  file.put(
    'docProps/core.xml',
    'application/vnd.openxmlformats-package.core-properties+xml',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>自评</dc:title></cp:coreProperties>',
  );
  file.put(
    'docProps/app.xml',
    `${OFFICE}.extended-properties+xml`,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
  );
  file.put(
    'docProps/custom.xml',
    `${OFFICE}.custom-properties+xml`,
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="批次"><vt:lpwstr>2024</vt:lpwstr></property></Properties>',
  );
  file.relate(
    '',
    'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    'docProps/core.xml',
  );
  file.relate('', 'extended-properties', 'docProps/app.xml');
  file.relate('', 'custom-properties', 'docProps/custom.xml');
}

/** A custom XML part as add-ins keep their data in. */
export function addCustomXml(file: BuiltPackage, workbook: string): void {
  file.raw('customXml/item1.xml', new TextEncoder().encode('<批次 xmlns="urn:example:batch">2024</批次>'));
  file.put(
    'customXml/itemProps1.xml',
    `${OFFICE}.customXmlProperties+xml`,
    '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5B0C3A5E-0000-4000-8000-000000000003}"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:batch"/></ds:schemaRefs></ds:datastoreItem>',
  );
  file.relate('customXml/item1.xml', 'customXmlProps', 'itemProps1.xml');
  file.relate(workbook, 'customXml', '../customXml/item1.xml');
}

/** A link to another file; returns the relationship id for the workbook's list of them. */
export function addExternalLink(file: BuiltPackage, workbook: string): string {
  const path = 'xl/externalLinks/externalLink1.xml';
  const id = file.relate(path, 'externalLinkPath', '预算.xlsx', true);
  file.put(
    path,
    `${SPREADSHEET}.externalLink+xml`,
    `<externalLink ${NS}><externalBook r:id="${id}"><sheetNames><sheetName val="预算"/></sheetNames></externalBook></externalLink>`,
  );
  return file.relate(workbook, 'externalLink', 'externalLinks/externalLink1.xml');
}

/** A thread of comments on a cell, with the person who wrote it. */
export function addThread(file: BuiltPackage, workbook: string, sheet: string, address: string): void {
  file.put(
    'xl/persons/person.xml',
    'application/vnd.ms-excel.person+xml',
    `<personList xmlns="${THREADED}"><person displayName="审核员" id="${PERSON}" userId="审核员" providerId="None"/></personList>`,
  );
  file.put(
    'xl/threadedComments/threadedComment1.xml',
    'application/vnd.ms-excel.threadedcomments+xml',
    `<ThreadedComments xmlns="${THREADED}"><threadedComment ref="${address}" dT="2024-03-01T08:00:00.00" personId="${PERSON}" id="${THREAD}"><text>请补充佐证材料</text></threadedComment></ThreadedComments>`,
  );
  file.relate(workbook, `${THREAD_TIES}/person`, 'persons/person.xml');
  file.relate(sheet, `${THREAD_TIES}/threadedComment`, '../threadedComments/threadedComment1.xml');
}

/** A table over A1:B4 of a sheet, `columns` its two headings; returns the relationship id for the sheet's `tablePart`. */
export function addTable(file: BuiltPackage, sheet: string, columns: readonly [string, string]): string {
  const list = columns.map((name, i) => `<tableColumn id="${String(i + 1)}" name="${name}"/>`);
  file.put(
    'xl/tables/table1.xml',
    `${SPREADSHEET}.table+xml`,
    `<table ${NS} id="1" name="经费" displayName="经费" ref="A1:B4" totalsRowShown="0"><autoFilter ref="A1:B4"/><tableColumns count="2">${list.join('')}</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  );
  return file.relate(sheet, 'table', '../tables/table1.xml');
}

/** A pivot table on a sheet over A1:B4 of another, its rows in the order LibreOffice sorts them in when it draws it anew; returns the relationship id for the workbook's list of caches. */
export function addPivot(
  file: BuiltPackage,
  workbook: string,
  sheet: string,
  source: string,
  columns: readonly [string, string],
): string {
  const cache = 'xl/pivotCache/pivotCacheDefinition1.xml';
  const table = 'xl/pivotTables/pivotTable1.xml';
  const records = file.relate(cache, 'pivotCacheRecords', 'pivotCacheRecords1.xml');
  file.put(
    cache,
    `${SPREADSHEET}.pivotCacheDefinition+xml`,
    `<pivotCacheDefinition ${NS} r:id="${records}" refreshedVersion="6" createdVersion="6" minRefreshableVersion="3" recordCount="3"><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="${source}"/></cacheSource><cacheFields count="2"><cacheField name="${columns[0]}" numFmtId="0"><sharedItems count="3"><s v="交通"/><s v="卫生"/><s v="教育"/></sharedItems></cacheField><cacheField name="${columns[1]}" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="10" maxValue="30"/></cacheField></cacheFields></pivotCacheDefinition>`,
  );
  file.put(
    'xl/pivotCache/pivotCacheRecords1.xml',
    `${SPREADSHEET}.pivotCacheRecords+xml`,
    `<pivotCacheRecords ${NS} count="3"><r><x v="0"/><n v="10"/></r><r><x v="1"/><n v="20"/></r><r><x v="2"/><n v="30"/></r></pivotCacheRecords>`,
  );
  file.put(
    table,
    `${SPREADSHEET}.pivotTable+xml`,
    `<pivotTableDefinition ${NS} name="透视表1" cacheId="1" dataCaption="值" updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1" outlineData="1"><location ref="A1:B5" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="合计" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`,
  );
  file.relate(table, 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml');
  file.relate(sheet, 'pivotTable', '../pivotTables/pivotTable1.xml');
  return file.relate(workbook, 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml');
}

/** A complete theme in few words. */
export function themeXml(): string {
  const slots = [
    'dk1',
    'lt1',
    'dk2',
    'lt2',
    'accent1',
    'accent2',
    'accent3',
    'accent4',
    'accent5',
    'accent6',
    'hlink',
    'folHlink',
  ];
  const colors = slots.map(
    (slot, i) =>
      `<a:${slot}><a:srgbClr val="${(i * 1_385_217).toString(16).padStart(6, '0').toUpperCase()}"/></a:${slot}>`,
  );
  const font = (name: string): string =>
    `<a:${name}><a:latin typeface="宋体"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const three = (xml: string): string => xml.repeat(3);
  return (
    `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="主题"><a:themeElements><a:clrScheme name="主题">${colors.join('')}</a:clrScheme>` +
    `<a:fontScheme name="主题">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="主题"><a:fillStyleLst>${three(fill)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${three(`<a:ln w="9525">${fill}</a:ln>`)}</a:lnStyleLst><a:effectStyleLst>${three(effect)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${three(fill)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
  );
}
