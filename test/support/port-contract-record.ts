import { RECORD_NAMESPACE, RECORD_SHEET } from '../../src/host/port';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { FORM, type OpenWorkbook } from './port-contract';

const TEXT = JSON.stringify({ version: 1, words: '满意度≥90%', list: [1, 2] });

/** Texts that have been taken for something else by some program. */
export const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://x","y")',
  "+1-1'",
  '@SUM(A1)',
  '0012',
  '2025-1-2',
  'TRUE',
  '"><script>alert(1)</script>',
  ']]>&lt;&#x41;&amp;lt;',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '_x0041__x005F_',
  'a\u0000b\u0007\r\n\tc\uFFFE\uFFFF',
  '\uD83D lone \uDE00 pair 😀',
  '__proto__',
  ' 空格\u00A0\u3000 ',
  '$& $1 $$',
];

/** Whether somebody else's sheet of that name holds what it held. */
function theirsStands({ workbook }: OpenWorkbook): boolean {
  const sheet = workbook.sheets.find(({ name }) => name === RECORD_SHEET);
  const [a, b] = [sheet?.cell(1, 1)?.value, sheet?.cell(2, 1)?.value];
  return a === '我们的记录' && b === '{}' && (sheet?.cell(0, 0)?.value ?? null) === null;
}

/** What every door does with the record. */
export function recordContract(open: (source: BuiltWorkbook) => Promise<OpenWorkbook>): void {
  const copies = async ({ port }: OpenWorkbook) => (await readAll(port)).record;
  const sheetsOf = async ({ port }: OpenWorkbook) => (await readAll(port)).sheets.map(({ name }) => name);

  test('a record that was made from an older one is refused, and what stands there stays', async () => {
    const opened = await open(FORM);
    const before = await copies(opened);
    expect(await opened.port.saveRecord(TEXT, before)).toEqual({ ok: true, value: undefined });
    const late = await opened.port.saveRecord('{}', before);
    expect(late).toMatchObject({ ok: false, error: { code: 'changedMeanwhile', sheet: RECORD_SHEET } });
    expect(await copies(opened)).toEqual({ xml: TEXT, sheet: TEXT });
    expect(await opened.port.saveRecord('{}', { xml: TEXT, sheet: TEXT })).toMatchObject({ ok: true });
  });

  test('a workbook without a record has none; one that is kept comes back from both copies', async () => {
    const opened = await open(FORM);
    expect(await copies(opened)).toEqual({ xml: null, sheet: null });
    expect(await opened.port.saveRecord(TEXT)).toMatchObject({ ok: true });
    expect(await copies(opened)).toEqual({ xml: TEXT, sheet: TEXT });
    expect(opened.workbook.customXml.map(({ xml }) => xml.includes(RECORD_NAMESPACE))).toEqual([true]);
    expect(opened.workbook.sheets.find(({ name }) => name === RECORD_SHEET)?.visibility).toBe('veryHidden');
    expect(await sheetsOf(opened)).toEqual(['自评表']);
  });

  test('the next record takes the place of the last, however long; null takes both away', async () => {
    const opened = await open(FORM);
    for (const text of [TEXT, `"${'长'.repeat(29_999)}😀${'1,'.repeat(40_000)}"`, `${TEXT}\n`]) {
      expect(await opened.port.saveRecord(text)).toMatchObject({ ok: true });
      expect(await copies(opened)).toEqual({ xml: text, sheet: text });
    }
    expect(opened.workbook.customXml).toHaveLength(1);
    expect(await opened.port.saveRecord(null)).toMatchObject({ ok: true });
    expect(await copies(opened)).toEqual({ xml: null, sheet: null });
    expect(opened.workbook.customXml).toEqual([]);
    expect(await sheetsOf(opened)).toEqual(['自评表']);
    expect(await opened.port.saveRecord(TEXT)).toMatchObject({ ok: true });
    expect(await copies(opened)).toEqual({ xml: TEXT, sheet: TEXT });
  });

  test('every text comes back as it was', async () => {
    const opened = await open(FORM);
    for (const text of [...HOSTILE, HOSTILE.join('')]) {
      expect(await opened.port.saveRecord(text)).toMatchObject({ ok: true });
      expect(await copies(opened)).toEqual({ xml: text, sheet: text });
    }
    const sheet = opened.workbook.sheets.find(({ name }) => name === RECORD_SHEET);
    expect(sheet?.cell(1, 0)?.formula).toBeNull();
  });

  test('a copy that is lost or damaged is told apart from the other, and mended by the next writing', async () => {
    const opened = await open(FORM);
    await opened.port.saveRecord(TEXT);
    const { workbook } = opened;
    const part = workbook.customXml[0]?.id ?? '';
    const sheetId = workbook.sheets.find(({ name }) => name === RECORD_SHEET)?.id ?? '';
    workbook.apply([{ kind: 'customXml', id: part, xml: null }], 'user');
    expect(await copies(opened)).toEqual({ xml: null, sheet: TEXT });
    await opened.port.saveRecord(TEXT);
    workbook.apply([{ kind: 'cell', sheetId, row: 1, column: 0, content: { value: null, formula: null } }], 'user');
    expect(await copies(opened)).toEqual({ xml: TEXT, sheet: null });
    const damaged = `<record xmlns="${RECORD_NAMESPACE}"><b/>x</record>`;
    workbook.apply([{ kind: 'customXml', id: workbook.customXml[0]?.id ?? '', xml: damaged }], 'user');
    expect(await copies(opened)).toEqual({ xml: damaged, sheet: null });
    await opened.port.saveRecord(TEXT);
    expect(await copies(opened)).toEqual({ xml: TEXT, sheet: TEXT });
  });

  test('two parts of ours that differ are no copy to rely on, and become one again', async () => {
    const opened = await open(FORM);
    await opened.port.saveRecord(TEXT);
    const id = '{11111111-2222-3333-4444-555555555555}';
    const xml = `<record xmlns="${RECORD_NAMESPACE}">other</record>`;
    opened.workbook.apply([{ kind: 'customXml', id, xml }], 'user');
    const read = await copies(opened);
    expect(read.sheet).toBe(TEXT);
    expect([TEXT, 'other', null]).not.toContain(read.xml);
    await opened.port.saveRecord(TEXT);
    expect(opened.workbook.customXml).toHaveLength(1);
    expect(await copies(opened)).toEqual({ xml: TEXT, sheet: TEXT });
  });

  test.each(['visible', 'hidden'] as const)(
    "a %s sheet of somebody's own that has the name is read as any other, named, and never written over",
    async (visibility) => {
      const theirs = { name: RECORD_SHEET, cells: { B2: '我们的记录', B3: '{}' }, visibility };
      const opened = await open({ sheets: [...FORM.sheets, theirs] });
      expect(await sheetsOf(opened)).toContain(RECORD_SHEET);
      expect(await copies(opened)).toEqual({ xml: null, sheet: null });
      expect(await opened.port.saveRecord(TEXT)).toMatchObject({
        ok: false,
        error: { code: 'nameTaken', sheet: RECORD_SHEET, detail: 'B2“我们的记录”' },
      });
      expect(theirsStands(opened)).toBe(true);
      expect(opened.workbook.customXml).toEqual([]);
    },
  );

  test("what a stranger's part says can be taken away though a sheet of somebody's own has the name", async () => {
    const theirs = { name: RECORD_SHEET, cells: { B2: '我们的记录', B3: '{}' } };
    const opened = await open({ sheets: [...FORM.sheets, theirs] });
    const xml = `<record xmlns="${RECORD_NAMESPACE}">${TEXT}</record>`;
    opened.workbook.apply([{ kind: 'customXml', id: '{11111111-2222-3333-4444-555555555555}', xml }], 'user');
    expect((await copies(opened)).sheet).toBeNull();
    expect(await opened.port.saveRecord(null)).toMatchObject({ ok: true });
    expect(opened.workbook.customXml).toEqual([]);
    expect(theirsStands(opened)).toBe(true);
  });

  test('a record that is too long is refused whole', async () => {
    const opened = await open(FORM);
    expect(await opened.port.saveRecord('长'.repeat(900_001))).toMatchObject({
      ok: false,
      error: { code: 'tooLarge' },
    });
    expect(await copies(opened)).toEqual({ xml: null, sheet: null });
  });
}
