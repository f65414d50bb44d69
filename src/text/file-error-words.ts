import type { FileFault, OtherFile } from '../stand-in/workbook/workbook-types';

/** What a file is instead of a workbook, and what helps. */
type Other = Readonly<Record<OtherFile, readonly [what: string, help: string]>>;

/** Where a fault stands, by the names of parts. */
type Parts = readonly (readonly [RegExp, string])[];

interface Words {
  readonly other: Other;
  readonly otherFile: (what: string, help: string) => string;
  readonly parts: Parts;
  readonly sheet: (name: string) => string;
  readonly part: (path: string) => string;
  readonly somewhere: string;
  readonly technical: (detail: string) => string;
  readonly encrypted: string;
  readonly legacyXls: string;
  readonly xlsb: string;
  readonly empty: string;
  readonly cutOff: string;
  readonly missing: (what: string) => string;
  readonly damaged: (where: string) => string;
  readonly tooMuchUnpacked: (megabytes: string) => string;
  readonly tooManyCells: (where: string, cell: string) => string;
  readonly tooLarge: string;
  readonly unsupported: (where: string) => string;
}

const SAVE_AS = '请在表格软件里打开，另存为“Excel 工作簿（*.xlsx）”再试。';
const ASK_FOR = '请向发来文件的人要 Excel 工作簿。';
const FETCH_AGAIN = '可能没有传完或下载完。请重新取得这个文件再试。';
const REPAIR = '请在表格软件里打开并修复，另存一份再试。';

const CHINESE: Words = {
  other: {
    text: ['里面是纯文字（例如 .csv 改了扩展名）', SAVE_AS],
    webPage: ['里面是网页（有些系统导出的“Excel”其实是网页）', SAVE_AS],
    xmlTable: ['里面是“XML 表格 2003”', SAVE_AS],
    openDocument: ['里面是 OpenDocument 文件（例如 .ods）', SAVE_AS],
    pdf: ['里面是 PDF', ASK_FOR],
    picture: ['里面是图片', ASK_FOR],
    document: ['里面是 Word、PowerPoint 一类的文档', ASK_FOR],
    archive: ['里面是压缩包', '请先解压，再打开其中的 .xlsx 文件。'],
    unknown: ['', SAVE_AS],
  },
  otherFile: (what, help) => `这不是 .xlsx 工作簿${what === '' ? '' : `，${what}`}，打不开。${help}`,
  parts: [
    [/styles\.xml$/u, '单元格格式'],
    [/sharedStrings\.xml$/u, '单元格里的文字'],
    [/workbook\.xml$/u, '工作表的清单'],
    [/comments[^/]*\.xml$/u, '批注'],
    [/tables\/[^/]*\.xml$/u, '表格（Excel 表）'],
    [/drawings\/[^/]*\.xml$/u, '图形和图表'],
    [/\.rels$/u, '文件内部的目录'],
  ],
  sheet: (name) => `工作表“${name}”`,
  part: (path) => `“${path}”这一部分`,
  somewhere: '文件',
  technical: (detail) => `（详细信息：${detail}）`,
  encrypted: '这个工作簿设了打开密码或访问权限，读不了。请在表格软件里取消密码、另存一份再打开。',
  legacyXls: '这是旧版 .xls 工作簿（或 WPS 的 .et），打不开。请在表格软件里另存为“Excel 工作簿（*.xlsx）”再打开。',
  xlsb: '这是二进制工作簿（.xlsb），打不开。请在表格软件里另存为“Excel 工作簿（*.xlsx）”再打开。',
  empty: `文件是空的，${FETCH_AGAIN}`,
  cutOff: `文件已损坏：不完整，后面的内容没有了，${FETCH_AGAIN}`,
  missing: (what) => `文件已损坏：里面缺少${what}，读不了。${REPAIR}`,
  damaged: (where) => `文件已损坏：${where}的内容有错，读不了。${REPAIR}`,
  tooMuchUnpacked: (megabytes) =>
    `文件解压以后有 ${megabytes} MB，大得不正常，为安全没有打开。请向发来文件的人核实，或删去多余的工作表、图片再试。`,
  tooManyCells: (where, cell) =>
    `文件太大：${where}的内容一直到 ${cell} 还没有完，超出了能处理的范围。请删去指标表以外多余的行列再试。`,
  tooLarge: '文件太大，超出了能处理的范围。请删去多余的工作表或图片再试。',
  unsupported: (where) => `${where}里有目前还不支持的内容，为避免损坏没有处理。请在表格软件里打开，另存一份再试。`,
};

const SAVE = 'Open it in your spreadsheet program, save it as “Excel Workbook (*.xlsx)” and try again.';
const ASK = 'Ask whoever sent it for the Excel workbook.';
const AGAIN = 'it may not have been sent or downloaded to its end. Get the file once more and try again.';
const MEND = 'Open and repair it in your spreadsheet program, save a copy, and try again.';

const ENGLISH: Words = {
  other: {
    text: ['it is plain text (such as a renamed .csv)', SAVE],
    webPage: ['it is a web page (as some systems export for “Excel”)', SAVE],
    xmlTable: ['it is an “XML Spreadsheet 2003”', SAVE],
    openDocument: ['it is an OpenDocument file (such as .ods)', SAVE],
    pdf: ['it is a PDF', ASK],
    picture: ['it is a picture', ASK],
    document: ['it is a document of Word, PowerPoint or the like', ASK],
    archive: ['it is an archive', 'Unpack it and open the .xlsx file in it.'],
    unknown: ['', SAVE],
  },
  otherFile: (what, help) =>
    `This is not an .xlsx workbook${what === '' ? '' : `: ${what}`}. It cannot be opened. ${help}`,
  parts: [
    [/styles\.xml$/u, 'the cell formats'],
    [/sharedStrings\.xml$/u, 'the texts of the cells'],
    [/workbook\.xml$/u, 'the list of sheets'],
    [/comments[^/]*\.xml$/u, 'the notes'],
    [/tables\/[^/]*\.xml$/u, 'a table'],
    [/drawings\/[^/]*\.xml$/u, 'the pictures and charts'],
    [/\.rels$/u, 'the list of parts'],
  ],
  sheet: (name) => `sheet “${name}”`,
  part: (path) => `the part “${path}”`,
  somewhere: 'the file',
  technical: (detail) => ` (Details: ${detail})`,
  encrypted:
    'This workbook has a password to open, or restricted access, and cannot be read. Remove the password and save a copy first.',
  legacyXls:
    'This is an old .xls workbook (or a WPS .et file) and cannot be opened. Save it as “Excel Workbook (*.xlsx)” in your spreadsheet program first.',
  xlsb: 'This is a binary workbook (.xlsb) and cannot be opened. Save it as “Excel Workbook (*.xlsx)” in your spreadsheet program first.',
  empty: `The file is empty; ${AGAIN}`,
  cutOff: `The file is damaged: its end is missing; ${AGAIN}`,
  missing: (what) => `The file is damaged: ${what} is missing, so it cannot be read. ${MEND}`,
  damaged: (where) => `The file is damaged: there are faults in ${where}, so it cannot be read. ${MEND}`,
  tooMuchUnpacked: (megabytes) =>
    `The file unpacks to ${megabytes} MB, which is not usual; to be safe it was not opened. Ask whoever sent it, or remove sheets and pictures that are not needed and try again.`,
  tooManyCells: (where, cell) =>
    `The file is larger than can be handled: ${where} is filled down to ${cell} and beyond. Remove rows and columns outside the forms and try again.`,
  tooLarge: 'The file is larger than can be handled. Remove sheets or pictures that are not needed and try again.',
  unsupported: (where) =>
    `There is something in ${where} that is not supported yet; it was left alone so that nothing gets damaged. Open it in your spreadsheet program, save a copy, and try again.`,
};

/** Why a file cannot be opened or saved, in Chinese: what is the matter, what helps, and last what a technician needs. */
export const fileErrorsChinese = (fault: FileFault): string => sentence(fault, CHINESE);

/** The same in English. */
export const fileErrorsEnglish = (fault: FileFault): string => sentence(fault, ENGLISH);

function sentence(fault: FileFault, words: Words): string {
  const { code, trouble } = fault;
  if (code === 'encrypted' || code === 'legacyXls') return words[code];
  if (trouble?.is === 'empty' || trouble?.is === 'xlsb') return words[trouble.is];
  if (code === 'notXlsx') return words.otherFile(...words.other[trouble?.is === 'other' ? trouble.kind : 'unknown']);
  return `${withDetail(fault, words)}${words.technical(technical(fault))}`;
}

function withDetail(fault: FileFault, words: Words): string {
  const { code, trouble } = fault;
  const where = placeText(fault, words);
  if (trouble?.is === 'cutOff') return words.cutOff;
  if (trouble?.is === 'missing') return words.missing(where);
  if (trouble?.is === 'tooMuchUnpacked') return words.tooMuchUnpacked((trouble.bytes / 2 ** 20).toFixed(0));
  if (trouble?.is === 'tooManyCells') return words.tooManyCells(where, trouble.at);
  if (code === 'tooLarge') return words.tooLarge;
  return code === 'unsupported' ? words.unsupported(where) : words.damaged(where);
}

function placeText({ place }: FileFault, words: Words): string {
  if (!place) return words.somewhere;
  if (place.sheet !== null) return words.sheet(place.sheet);
  return words.parts.find(([part]) => part.test(place.part))?.[1] ?? words.part(place.part);
}

function technical({ detail, place }: FileFault): string {
  const part = place?.part ?? '';
  return part === '' || detail.includes(part) ? detail : `${part}: ${detail}`;
}
