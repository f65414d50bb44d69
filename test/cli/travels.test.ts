import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCellAddress } from '../../src/core/grid/address';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { score, scratch } from './run-score';

const SHEET = [
  '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
  '| 修路 | 10公里 | 9公里 | 50 | |',
  '| 合格率 | ≥90% | 95% | 50 | |',
  '| 合计 | | | 100 | |',
].join('\n');

const firstForm = (stdout: string) => JSON.parse(stdout).files[0].forms[0];

test('a scored copy tells what was changed in it since, in JSON, in the table and by its exit status; and its history', () => {
  const folder = scratch();
  const source = join(folder, '自评表.xlsx');
  writeFileSync(source, drawBook({ sheets: { 自评表: SHEET } }));
  const first = score(source, '--out', join(folder, 'scored'), '--json');
  expect(firstForm(first.stdout).lastScored).toBeUndefined();
  const copy = join(folder, 'scored', '自评表.xlsx');
  const unchanged = score(copy, '--json');
  expect(firstForm(unchanged.stdout)).toMatchObject({
    lastScored: { moved: null, changed: [], typedOver: [], otherRules: null },
  });

  const workbook = openWorkbook(new Uint8Array(readFileSync(copy)), '自评表.xlsx');
  const [sheet] = workbook.sheets;
  for (const [address, value] of [
    ['C2', '8公里'],
    ['E3', 45],
  ] as const) {
    const place = parseCellAddress(address);
    if (!sheet || !place) throw new Error('no cell');
    workbook.apply([{ kind: 'cell', sheetId: sheet.id, ...place, content: { value, formula: null } }], 'user');
  }
  writeFileSync(copy, workbook.save());
  const again = score(copy, '--json', '--history');
  expect(again.status).toBe(1);
  const form = firstForm(again.stdout);
  expect(form.lastScored).toMatchObject({
    total: '95.00',
    totalNow: '90.00',
    moved: '-5',
    changed: [
      { cell: 'C2', what: 'actual', name: '修路', from: '9公里', to: '8公里', scoreFrom: '45.00', scoreTo: '40.00' },
    ],
    typedOver: [{ cell: 'E3', what: 'score', name: '合格率', from: '50.00', to: '45', computed: '50.00' }],
  });
  const found = form.findings.map(({ check, cell }: { check: string; cell: string }) => `${check} ${cell}`);
  expect(found).toEqual(expect.arrayContaining(['V1 C2', 'V2 E3']));
  expect(found.filter((each: string) => /^S[2-5]/u.test(each))).toEqual([]);
  expect(JSON.parse(again.stdout).files[0].history).toMatchObject({
    folded: 0,
    lines: [
      {
        did: 'scored',
        ruleSet: { id: 'national-2020' },
        cells: 3,
        forms: [{ sheet: '自评表', total: '95.00', totalBefore: null }],
      },
    ],
  });
  const table = score(copy, '--history').stdout;
  expect(table).toMatch(/E3 {2}“合格率”的得分原为 50\.00，\d{4}-\d\d-\d\d 评分后被改为 45；按口径为 50\.00/u);
  expect(table).toMatch(
    /评分记录 {2}以下是随工作簿带来的记录，内容无法核实\n {4}\d{4}-\d\d-\d\d \d\d:\d\d {2}评分，写入 3 处\n {6}自评表：95\.00 优\n/u,
  );
});
