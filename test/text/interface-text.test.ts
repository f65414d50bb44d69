import type { HostErrorCode } from '../../src/host/port';
import { fileErrorText, hostErrorText, interfaceText } from '../../src/text/interface-text';
import type { Locale } from '../../src/text/locale';
import type { WorkbookFileErrorCode } from '../../src/stand-in/workbook/workbook-types';

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];

/** Whether the clerk's cells are as they were: yes, not known, or no. A code added to the port must be judged here. */
const HOST_CODES: Readonly<Record<HostErrorCode, 'unchanged' | 'unknown' | 'putBack' | 'recordOnly'>> = {
  editing: 'unchanged',
  protected: 'unchanged',
  readOnly: 'unchanged',
  timeout: 'unknown',
  tooLarge: 'unchanged',
  sheetGone: 'unchanged',
  itemGone: 'unchanged',
  changedMeanwhile: 'unchanged',
  covered: 'unchanged',
  nameTaken: 'unchanged',
  recordHalf: 'recordOnly',
  recordLocked: 'unchanged', // unless the sheet was shown
  sheetLeft: 'recordOnly',
  notWritten: 'putBack',
  putBack: 'putBack',
  cancelled: 'unchanged',
  stopped: 'unknown',
  tooOld: 'unchanged',
  refused: 'unchanged',
};
const FILE_CODES: Readonly<Record<WorkbookFileErrorCode, true>> = {
  notXlsx: true,
  encrypted: true,
  legacyXls: true,
  damaged: true,
  tooLarge: true,
  unsupported: true,
};

const hostCodes = Object.keys(HOST_CODES).filter((code): code is HostErrorCode => code in HOST_CODES);
const fileCodes = Object.keys(FILE_CODES).filter((code): code is WorkbookFileErrorCode => code in FILE_CODES);
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

describe.each(LOCALES)('in %s', (locale) => {
  test.each(hostCodes)('the failure %s says whether anything was changed, in plain words', (code) => {
    const text = hostErrorText({ code, sheet: null, detail: null }, locale);
    const unchanged = locale === 'zh-CN' ? /没有改动任何/ : /nothing was changed/i;
    expect(unchanged.test(text)).toBe(HOST_CODES[code] === 'unchanged');
    expect(text).not.toMatch(/[a-z][A-Z]/);
    expect(text).not.toMatch(/null|undefined|[（(]\s*[）)]/);
    expect(hasHan(text)).toBe(locale === 'zh-CN');
  });

  test.each(hostCodes.filter((code) => code !== 'cancelled'))('the failure %s says what to do', (code) => {
    const text = hostErrorText({ code, sheet: null, detail: null }, locale);
    expect(text).toMatch(locale === 'zh-CN' ? /请/ : /press|unprotect|check|delete|read|wait|score|try|open/i);
  });

  test.each(['protected', 'sheetGone', 'notWritten'] as const)('the failure %s names the sheet', (code) => {
    expect(hostErrorText({ code, sheet: '自评表', detail: null }, locale)).toContain('“自评表”');
  });

  test('what the host itself said is kept', () => {
    expect(hostErrorText({ code: 'refused', sheet: null, detail: 'GeneralException: x' }, locale)).toContain(
      'GeneralException: x',
    );
  });

  test('each file error has a sentence of its own', () => {
    const fault = { detail: 'xl/styles.xml', trouble: null, place: null };
    const texts = fileCodes.map((code) => fileErrorText({ ...fault, code }, locale));
    expect(new Set(texts).size).toBe(fileCodes.length);
    for (const text of texts) expect(hasHan(text)).toBe(locale === 'zh-CN');
    expect(fileErrorText({ ...fault, code: 'damaged' }, locale)).toContain('xl/styles.xml');
  });

  test('no interface word is empty', () => {
    const empty = Object.entries(interfaceText(locale)).filter(([, word]) => word === '');
    expect(empty).toEqual([]);
  });
});

test('a sheet that could not be put back is never said to be unchanged', () => {
  const text = hostErrorText({ code: 'notWritten', sheet: '自评表', detail: null }, 'zh-CN');
  expect(text).toContain('没能恢复');
  expect(text).not.toContain('已恢复');
});

test('English counts one and many', () => {
  const text = interfaceText('en-US');
  expect(text.scored(1)).toBe('Scored; 1 cell was written.');
  expect(text.scored(2)).toBe('Scored; 2 cells were written.');
});
