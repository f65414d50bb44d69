import type { Recalculation } from '../../src/core/recalculate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAndScore } from '../../src/app/read-forms';
import { atOnce } from '../../src/app/work';
import type { Grid } from '../../src/core/grid/grid';
import { dismissalOf } from '../../src/core/record/dismissals';
import { recordText } from '../../src/core/record/record-text';
import { EMPTY_RECORD, type WorkbookRecord } from '../../src/core/record/workbook-record';
import { correctionMaker, type CorrectionRequest } from '../../src/core/sheet/make-correction';
import { filePort } from '../../src/host/file/file-port';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { score, scratch } from './run-score';

const SHEET = [
  '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
  '| 修路 | 10公里 | 9公里 | 50 | |',
  '| 合格率 | ≥90% | 0.81 | 50 | |',
  '| 填报口径 | 5 | 4 | 5 | |',
].join('\n');

/** A workbook as the pane leaves it: the record is written by the port, the file is saved. */
async function remembered(
  record: (grid: Grid, found: Recalculation) => WorkbookRecord,
  ruleSet: string | null = null,
): Promise<{ file: string; bytes: Uint8Array }> {
  const workbook = openWorkbook(drawBook({ sheets: { 自评表: SHEET } }), 'kept.xlsx');
  const port = filePort(workbook);
  const read = await readAndScore(port, atOnce);
  const grid = read.ok ? read.value.sheets[0]?.grid : null;
  if (!read.ok || !grid) throw new Error('not read');
  expect(await port.saveRecord(recordText(record(grid, read.value.recalculation), 1))).toMatchObject({ ok: true });
  if (ruleSet !== null) await port.saveRuleSet(ruleSet);
  const bytes = workbook.save();
  const file = join(scratch(), '自评表.xlsx');
  writeFileSync(file, bytes);
  return { file, bytes };
}

const formOf = (file: string) => JSON.parse(score(file, '--json').stdout).files[0].forms[0];
const scores = (form: { rows: { score: string | null }[] }): (string | null)[] => form.rows.map((row) => row.score);

function corrected(grid: Grid, ...requests: readonly CorrectionRequest[]): WorkbookRecord {
  const corrections = requests.flatMap((request) => correctionMaker(grid)(request) ?? []);
  expect(corrections).toHaveLength(requests.length);
  return { ...EMPTY_RECORD, corrections };
}

test('without anything remembered the figures are asked about', async () => {
  const { file } = await remembered(() => EMPTY_RECORD);
  expect(scores(formOf(file))).toEqual(['45.00', null, '4.00']);
});

test('corrections kept in the workbook hold on the command line', async () => {
  const { file, bytes } = await remembered((grid) =>
    corrected(grid, { kind: 'percent', row: 2, cell: 'actual', fraction: true }, { kind: 'notIndicator', row: 3 }),
  );
  const form = formOf(file);
  expect(scores(form)).toEqual(['45.00', '45.00']);
  expect(form.total).toMatchObject({ complete: true, score: '90.00', weight: '100' });
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a function chosen for a row holds on the command line', async () => {
  const { file } = await remembered(() => ({
    ...EMPTY_RECORD,
    decisions: [
      {
        sheet: '自评表',
        anchor: { name: '修路', level1: '', level2: '', occurrence: 0 },
        decision: { chosen: { function: 'threshold' }, confirmed: null },
      },
    ],
  }));
  expect(formOf(file).rows[0]).toMatchObject({ function: 'threshold', score: '0.00' });
});

test("the department's own rule set holds on the command line", async () => {
  const own = {
    schemaVersion: 1,
    extends: 'national-2020',
    id: 'county',
    name: { 'zh-CN': '某县口径' },
    decimals: 1,
  };
  const { file } = await remembered(() => ({ ...EMPTY_RECORD, ruleSet: own }), 'county');
  const form = formOf(file);
  expect(form.ruleSet).toBe('county');
  expect(form.rows[0].score).toBe('45.0');
});

test('a finding set aside is not told on the command line, until its figures change', async () => {
  const { file } = await remembered((_, { forms }) => {
    const [form] = forms;
    const finding = form?.card.findings.find(({ check, row }) => check === 'W6' && row === 1);
    if (!form || !finding) throw new Error('no W6');
    const dismissal = dismissalOf(finding, { ...form, neighbours: [form.sheet] }, '已核实', '2026-11-23');
    return { ...EMPTY_RECORD, dismissals: [dismissal] };
  });
  const overweight = (path: string): string[] =>
    formOf(path)
      .findings.filter(({ check }: { check: string }) => check === 'W6')
      .map(({ cell }: { cell: string }) => cell);
  expect(overweight(file)).toEqual(['D3']);
  const workbook = openWorkbook(readFileSync(file), 'kept.xlsx');
  const { id } = workbook.sheets[0] ?? { id: '' };
  workbook.apply([{ kind: 'cell', sheetId: id, row: 1, column: 3, content: { value: 45, formula: null } }], 'user');
  writeFileSync(file, workbook.save());
  expect(overweight(file)).toEqual(['D2', 'D3']);
});

test('a record that is damaged is said, and the sheet is scored without it', async () => {
  const workbook = openWorkbook(drawBook({ sheets: { 自评表: SHEET } }), 'kept.xlsx');
  expect(await filePort(workbook).saveRecord('{"jixiao":1,"revision":1,"checksum":"x","record":{}}')).toMatchObject({
    ok: true,
  });
  const file = join(scratch(), '自评表.xlsx');
  writeFileSync(file, workbook.save());
  const { stderr, stdout } = score(file, '--json');
  expect(stderr).toContain('选择和更正已损坏');
  expect(scores(JSON.parse(stdout).files[0].forms[0])).toEqual(['45.00', null, '4.00']);
});
