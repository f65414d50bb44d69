import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { WorkbookFileError } from '../../src/stand-in/workbook/workbook-types';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { fileErrorText } from '../../src/text/interface-text';
import type { Locale } from '../../src/text/locale';
import { buildXlsx } from '../support/build-xlsx';

/* What is sent in the place of a workbook, and what can be wrong with one: each has a sentence that says what it is and what
   helps; what only a technician can use stands in brackets at the end. */

const GOOD = buildXlsx({ sheets: [{ name: '自评表', cells: { A1: '指标', B1: 1 } }] });
const PARTS = unzipSync(GOOD);
const SHEET = 'xl/worksheets/sheet1.xml';

function told(bytes: Uint8Array, locale: Locale = 'zh-CN'): string {
  try {
    openWorkbook(bytes, 'a.xlsx');
  } catch (error) {
    if (error instanceof WorkbookFileError) return fileErrorText(error, locale);
    throw error;
  }
  return 'opened';
}

function without(part: string): Uint8Array {
  const { [part]: _, ...others } = PARTS;
  return zipSync(others);
}

function withPart(part: string, change: (xml: string) => string): Uint8Array {
  return zipSync({ ...PARTS, [part]: strToU8(change(strFromU8(PARTS[part] ?? new Uint8Array()))) });
}

const half = (xml: string): string => xml.slice(0, xml.length / 2);
const compound = (stream: string): Uint8Array => {
  const file = Buffer.alloc(1024);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(file);
  file.write(stream, 640, 'utf16le');
  file.writeUInt16LE(stream.length * 2 + 2, 640 + 64);
  return file;
};
const officeFile = (target: string): Uint8Array => {
  const rels = strFromU8(PARTS['_rels/.rels'] ?? new Uint8Array());
  return zipSync({
    '_rels/.rels': strToU8(rels.replace(/Target="[^"]*"/u, `Target="${target}"`)),
    [target]: strToU8('<a/>'),
  });
};

const KINDS: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['an empty file', new Uint8Array(), /^文件是空的，可能没有传完或下载完。请重新取得/],
  ['a renamed .csv', strToU8('指标,得分\n1,2'), /里面是纯文字（例如 \.csv 改了扩展名）.*另存为/],
  ['a web page', strToU8('\n<html><table>'), /里面是网页.*另存为/],
  [
    'XML Spreadsheet 2003',
    strToU8('<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /XML 表格 2003/,
  ],
  ['a PDF', strToU8('%PDF-1.7'), /里面是 PDF.*请向发来文件的人要/],
  ['a picture', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), /里面是图片/],
  ['a .rar', strToU8('Rar!\u001a\u0007'), /里面是压缩包.*请先解压/],
  ['a zip of workbooks', zipSync({ '自评表.xlsx': GOOD }), /里面是压缩包.*请先解压/],
  [
    'a renamed .ods',
    zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }),
    /OpenDocument 文件（例如 \.ods）/,
  ],
  ['a renamed .docx', officeFile('word/document.xml'), /里面是 Word、PowerPoint 一类/],
  ['a renamed .doc', compound('WordDocument'), /里面是 Word、PowerPoint 一类/],
  ['a renamed .xls or .et', compound('Workbook'), /旧版 \.xls 工作簿（或 WPS 的 \.et）/],
  ['a password', compound('EncryptedPackage'), /打开密码/],
  ['a renamed .xlsb', officeFile('xl/workbook.bin'), /二进制工作簿（\.xlsb）/],
  ['a file that is cut off', GOOD.slice(0, GOOD.length - 40), /不完整，后面的内容没有了.*请重新取得/],
  ['no list of parts', without('_rels/.rels'), /缺少文件内部的目录.*（详细信息：.*_rels\/\.rels.*）$/],
  ['no workbook part', without('xl/workbook.xml'), /缺少工作表的清单.*xl\/workbook\.xml/],
  ['no sheet part', without(SHEET), /缺少工作表“自评表”/],
  ['no list of the parts of the workbook', without('xl/_rels/workbook.xml.rels'), /缺少工作表“自评表”/],
  ['a broken sheet', withPart(SHEET, half), /工作表“自评表”的内容有错.*（详细信息：xl\/worksheets\/sheet1\.xml: .+）$/],
  ['a broken workbook part', withPart('xl/workbook.xml', half), /工作表的清单的内容有错.*xl\/workbook\.xml/],
  ['broken formats', withPart('xl/styles.xml', half), /单元格格式的内容有错.*xl\/styles\.xml/],
  [
    'a document type',
    withPart(SHEET, (xml) => xml.replace('<worksheet', '<!DOCTYPE a><worksheet')),
    /^工作表“自评表”里有目前还不支持的内容/,
  ],
  [
    'a zip bomb',
    zipSync({ ...PARTS, 'xl/media/a.bin': new Uint8Array(70 * 2 ** 20) }, { level: 1 }),
    /^文件解压以后有 70 MB，大得不正常/,
  ],
];

test.each(KINDS)('%s', (_, bytes, sentence) => expect(told(bytes)).toMatch(sentence));

test('before the brackets there is nothing a clerk cannot read; English has a sentence for each as well', () => {
  for (const [, bytes] of KINDS) {
    expect(told(bytes).replace(/（详细信息：.*）$/u, '')).not.toMatch(/[A-Za-z]{3,} [a-z]+/u);
    expect(told(bytes, 'en-US').replaceAll('自评表', '')).not.toMatch(/\p{Script=Han}|undefined|null/u);
    expect(told(bytes, 'en-US')).toMatch(/[.)]$/u);
  }
});
