import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { allDismissed, broughtWorkbook, FULL_ROWS, LENIENT, POOR_TOTAL, swapped } from '../support/brought-workbook';
import { score, scratch } from './run-score';

async function file(brought: Parameters<typeof broughtWorkbook>[0]): Promise<string> {
  const path = join(scratch(), '自评表.xlsx');
  writeFileSync(path, await broughtWorkbook(brought));
  return path;
}

function scored(...args: readonly string[]) {
  const { status, stdout, stderr } = score(...args, '--json');
  const [only] = JSON.parse(stdout).files;
  return { status, stderr: stderr.split('\n').filter((line) => line !== ''), file: only };
}

const NOTHING = { ruleSet: null, rowDecisions: 0, corrections: 0, dismissals: 0, by: [], totalWithout: POOR_TOTAL };

test('nothing is in force of a workbook that brings nothing along', async () => {
  const { stderr, file: result } = scored(await file({}));
  expect([stderr, result.recordInForce]).toEqual([[], null]);
});

test.each([
  [
    'a rule set',
    { record: { ruleSet: LENIENT }, ruleSetId: 'lenient' },
    { ...NOTHING, ruleSet: { name: '某局口径', differs: 5 } },
    '口径 某局口径（与财政部2020口径相差 5 项）',
  ],
  ['decisions', { record: { decisions: FULL_ROWS } }, { ...NOTHING, rowDecisions: 4 }, '评分办法 4'],
  ['corrections', swapped, { ...NOTHING, corrections: 3 }, '纠正 3'],
  ['dismissed findings', allDismissed, { ...NOTHING, dismissals: 11 }, '忽略 11'],
] as const)('%s: one line says so, the result has it, and it can be ignored', async (_, brought, inForce, told) => {
  const path = await file(brought);
  const with1 = scored(path);
  expect(with1.file.recordInForce).toEqual(inForce);
  expect(with1.stderr).toEqual([expect.stringContaining(`本工作簿带有：${told}。采用时 `)]);
  expect(with1.stderr[0]).toContain(`；不用时 ${POOR_TOTAL} 差`);
  const out = scratch();
  const without = scored(path, '--ignore-record', '--out', out);
  expect(without.file.recordInForce).toBeNull();
  expect(without.file.forms[0].total).toMatchObject({ score: POOR_TOTAL });
  expect(without.stderr[0]).toContain('已按 --ignore-record 不采用');
  const copy = scored(join(out, '自评表.xlsx'));
  expect([copy.file.recordInForce, copy.file.forms[0].total.score]).toEqual([null, POOR_TOTAL]);
});

test('a rule set that is taken for one of ours is refused, with the field and why', async () => {
  const ruleSet = { ...LENIENT, name: { 'zh-CN': '财政部２０２０口径', 'en-US': 'x' } };
  const path = await file({ record: { ruleSet }, ruleSetId: 'lenient' });
  const before = readFileSync(path);
  const { status, file: result } = scored(path);
  expect([status, result.error.code]).toEqual([2, 'unknown-rule-set']);
  expect(result.error.message).toBe(
    '工作簿带来的口径“lenient”没有采用：名称 › 中文（name.zh-CN）：与自带口径的名称相同或容易看错，请改用别的名称。请用 --rule-set 指定口径，或加 --ignore-record。',
  );
  expect(scored(path, '--ignore-record').file.forms[0].total.score).toBe(POOR_TOTAL);
  expect(scored(path, '--rule-set', 'national-2020').file.forms[0].total.score).toBe(POOR_TOTAL);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('of two copies that disagree neither is used, and it is said', async () => {
  const path = await file({ record: { decisions: FULL_ROWS }, other: { decisions: [] } });
  const { stderr, file: result } = scored(path);
  expect(result.forms[0].total.score).toBe(POOR_TOTAL);
  expect(stderr).toEqual([expect.stringContaining('两份内容不同的选择和更正，都没有采用')]);
  expect([result.recordInForce, result.recordNotUsed]).toEqual([null, { code: 'disagree', message: stderr[0] }]);
});

test('where the copies that disagree choose a rule set of their own, that is said, not that there is no such rule set', async () => {
  const path = await file({ record: { ruleSet: LENIENT }, other: { decisions: FULL_ROWS }, ruleSetId: 'lenient' });
  const { status, file: result } = scored(path);
  expect([status, result.error.code]).toEqual([2, 'unknown-rule-set']);
  expect(result.error.message).toMatch(/两份内容不同的选择和更正，都没有采用，所以也没有它选用的口径“lenient”/);
});

test('what cannot be understood of a record is counted, and the rest is said to be in force', async () => {
  const [strange] = [{ sheet: '自评表', anchor: null, decision: {} }] as unknown as typeof FULL_ROWS;
  const path = await file({ record: { decisions: [...FULL_ROWS, ...(strange ? [strange] : [])] } });
  const { stderr, file: result } = scored(path);
  expect(result.recordNotUsed).toEqual({ code: 'partly', message: stderr[0] });
  expect(stderr[0]).toMatch(/有 1 处读不懂，没有采用；其余的照用。$/);
  expect([stderr[1], result.recordInForce.rowDecisions]).toEqual([expect.stringContaining('评分办法 4。采用时'), 4]);
});

test('a record that is damaged in both copies is told in the result too; one that is whole or absent is not', async () => {
  const path = await obstructed((parts) => {
    replace(parts, 'customXml/item1.xml', /checksum/u, 'checksun');
    replace(parts, RECORD_PART, /checksum/u, 'checksun');
  });
  const { stderr, file: result } = scored(path);
  expect(result.recordNotUsed).toEqual({ code: 'lost', message: stderr[0] });
  expect('recordNotUsed' in scored(await file({ record: { decisions: FULL_ROWS } })).file).toBe(false);
});

test('of a rule set that was refused the result says so where another was asked for', async () => {
  const path = await file({
    record: { ruleSet: { ...LENIENT, name: { 'zh-CN': '财政部２０２０口径', 'en-US': 'x' } } },
  });
  const { stderr, file: result } = scored(path, '--rule-set', 'national-2020');
  expect(result.recordNotUsed).toEqual({ code: 'refused', message: stderr[0] });
});

test('in English as well', async () => {
  const { stderr } = scored(await file({ record: { ruleSet: LENIENT }, ruleSetId: 'lenient' }), '--lang', 'en-US');
  expect(stderr[0]).toContain(
    'This workbook brings along: rule set Some bureau (5 values differ from National rules 2020). With it 100.00 优',
  );
});

/** What was brought along, and the record's sheet made another one by whoever sends the workbook. */
async function obstructed(change: (parts: Record<string, Uint8Array>) => void): Promise<string> {
  const path = join(scratch(), '自评表.xlsx');
  const parts = unzipSync(await broughtWorkbook({ record: { decisions: FULL_ROWS } }));
  change(parts);
  writeFileSync(path, zipSync(parts));
  return path;
}

const RECORD_PART = 'xl/worksheets/sheet2.xml';
const replace = (parts: Record<string, Uint8Array>, path: string, from: RegExp, to: string): void => {
  const text = strFromU8(parts[path] ?? new Uint8Array());
  expect(text).toMatch(from);
  parts[path] = strToU8(text.replace(from, to));
};

test.each([
  [
    "a sheet of the sender's own has its name",
    (parts: Record<string, Uint8Array>): void => {
      replace(parts, 'xl/workbook.xml', / state="veryHidden"/u, '');
      const theirs = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>我局记录</t></is></c></row></sheetData>';
      replace(parts, RECORD_PART, /<sheetData>.*<\/sheetData>/su, theirs);
    },
  ],
  [
    'its hidden sheet is protected',
    (parts: Record<string, Uint8Array>): void =>
      replace(parts, RECORD_PART, /<\/sheetData>/u, '</sheetData><sheetProtection sheet="1" objects="1"/>'),
  ],
])('--ignore-record ignores the record though %s', async (_, change) => {
  const path = await obstructed(change);
  const [used, ignored] = [scored(path), scored(path, '--ignore-record')];
  expect(used.file.forms[0].total.score).toBe('100.00');
  expect(ignored.file.forms[0].total.score).toBe(POOR_TOTAL);
  expect(ignored.stderr.join()).toContain('已按 --ignore-record 不采用');
});

test('the table of a form whose findings are all dismissed says how many there are, not that there are none', async () => {
  const path = await file(allDismissed);
  const { stdout } = score(path);
  expect(stdout).toContain('\n  11 个问题已忽略\n');
  expect(stdout).not.toContain('没有发现问题');
  expect(score(path, '--lang', 'en-US').stdout).toContain('\n  11 findings dismissed\n');
});
