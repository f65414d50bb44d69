import { type OtherFile, WorkbookFileError } from '../workbook-file-error';

/** Refuses what is no zip file, by what it is: people send and rename all kinds of files. */
export function refuseOtherFiles(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new WorkbookFileError('notXlsx', 'an empty file', { trouble: { is: 'empty' } });
  if (begins(bytes, COMPOUND)) throw compoundFile(bytes);
  if (begins(bytes, 'PK')) return;
  throw new WorkbookFileError('notXlsx', 'no zip file', { trouble: { is: 'other', kind: kindOf(bytes) } });
}

const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** Compound files are what old .xls files and encrypted workbooks are ([MS-CFB]). */
function compoundFile(bytes: Uint8Array): WorkbookFileError {
  if (hasStream(bytes, ['EncryptedPackage'])) return new WorkbookFileError('encrypted', 'the workbook has a password');
  if (hasStream(bytes, ['Workbook', 'Book'])) return new WorkbookFileError('legacyXls', 'Excel 97-2003');
  const kind = hasStream(bytes, ['WordDocument', 'PowerPoint Document']) ? 'document' : 'unknown';
  return new WorkbookFileError('notXlsx', 'a compound file without a workbook', { trouble: { is: 'other', kind } });
}

/** Whether a compound file has a stream of one of these names. Directory entries are 128 bytes long and begin at
 *  multiples of 128: the name, then at 64 its length in bytes with the closing zero. */
function hasStream(bytes: Uint8Array, names: readonly string[]): boolean {
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = (bytes[at + 64] ?? 0) - 2;
    if (bytes[at + 65] !== 0 || length < 2 || length > 62) continue;
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length));
    if (names.includes(name)) return true;
  }
  return false;
}

/** How files of other kinds begin; those without a kind are texts. */
const BEGINNINGS: readonly (readonly [string, OtherFile | null])[] = [
  ['%PDF', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['Rar!', 'archive'],
  ["7z\xbc\xaf'\x1c", 'archive'],
  ['\x1f\x8b', 'archive'],
  ['{\\rtf', 'document'],
  ['\xff\xfe', null],
  ['\xfe\xff', null],
];

function begins(bytes: Uint8Array, beginning: string): boolean {
  return Array.from(beginning).every((sign, at) => bytes[at] === sign.charCodeAt(0));
}

/** So many bytes tell texts from other files. */
const HEAD = 4096;

function kindOf(bytes: Uint8Array): OtherFile {
  const head = bytes.subarray(0, HEAD);
  const begun = BEGINNINGS.find(([beginning]) => begins(head, beginning));
  if (begun?.[1]) return begun[1];
  return begun || !head.includes(0) ? kindOfText(new TextDecoder().decode(head)) : 'unknown';
}

function kindOfText(text: string): OtherFile {
  if (/urn:schemas-microsoft-com:office:spreadsheet/u.test(text) && !/<html/iu.test(text)) return 'xmlTable';
  return /^\s*(?:<(?:!doctype\s+html|html|head|body|table|meta)\b|mime-version:)/iu.test(text) ? 'webPage' : 'text';
}
