import { evidenceSheet } from '../../src/app/beside/evidence-sheet';
import { planOwnSheet, writeOwnSheet } from '../../src/app/own-sheet';
import { readAndScore, type ScoredWorkbook } from '../../src/app/read-forms';
import { atOnce } from '../../src/app/work';
import { filePort } from '../../src/host/file/file-port';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { findingText } from '../../src/text/finding-text';
import { buildXlsx } from '../support/build-xlsx';
import { EVIDENCE_FORM } from './evidence-form';
import { openSession, sheetNamed, typeInto, valueAt, type FileSession } from './file-session';

const open = (cells: Readonly<Record<string, string | number>> = EVIDENCE_FORM): Workbook =>
  openWorkbook(buildXlsx({ sheets: [{ name: '自评表', cells }] }), '自评表.xlsx');

async function scored(workbook: Workbook): Promise<ScoredWorkbook> {
  const read = await readAndScore(filePort(workbook), atOnce);
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
}

async function write(workbook: Workbook) {
  const port = filePort(workbook);
  const read = await readAndScore(port, atOnce);
  if (!read.ok) throw new Error(read.error.code);
  const plan = planOwnSheet(read.value.reading, [
    evidenceSheet(read.value, 'zh-CN'),
    evidenceSheet(read.value, 'en-US'),
  ]);
  const written = await writeOwnSheet(port, plan);
  if (!written.ok) throw new Error(written.error.code);
  return written.value;
}

/** The lines below the headings, as they are seen: number, indicator, name, state, findings, issue. */
function lines(workbook: Workbook): readonly (readonly unknown[])[] {
  const sheet = workbook.sheets[1];
  const value = (row: number, column: number): unknown => sheet?.cell(row, column)?.value ?? '';
  const found: unknown[][] = [];
  for (let row = 2; [0, 2, 3].some((column) => value(row, column) !== ''); row++)
    found.push([0, 2, 3, 4, 7, 8].map((column) => value(row, column)));
  return found;
}

function type(workbook: Workbook, sheet: number, row: number, column: number, value: string | null): void {
  const sheetId = workbook.sheets[sheet]?.id ?? '';
  workbook.apply([{ kind: 'cell', sheetId, row, column, content: { value, formula: null } }], 'user');
}

test('a line a material, numbered in the order of the indicators, with what was found', async () => {
  const workbook = open();
  expect(await write(workbook)).toMatchObject({ name: '资料清单', refresh: null });
  expect(lines(workbook)).toEqual([
    ['1-1', '建设平台', '合同', '已提交', expect.stringContaining('超过 30'), ''],
    ['1-2', '建设平台', '验收单', '已提交', '', ''],
    ['2-1', '材料减少率', '', '待补充', expect.stringContaining('未达标：目标 ≥60%，实际 34%'), ''],
  ]);
  const sheet = workbook.sheets[1];
  expect(sheet?.cell(2, 2)?.formula).toBe(`=HYPERLINK("#'自评表'!D3","建设平台")`);
  expect(sheet?.cell(0, 2)?.formula).toBe('=COUNTIF(E$3:E$2000,"已提交")');
  // Submitted, missing, verified, without a name: also for who reads the file without calculating it.
  expect([2, 4, 6, 8].map((column) => sheet?.cell(0, column)?.value)).toEqual([2, 1, 0, 1]);
  expect(sheet?.dataValidations()).toMatchObject([{ formulas: ['"已提交,待补充,已核实"', null] }]);
  expect(sheet?.frozen.rows).toBe(2);
  // It holds no form, and E1 goes by it from now on: the material row has points and no material.
  const { recalculation } = await scored(workbook);
  expect(recalculation.forms).toHaveLength(1);
  const [finding] = recalculation.forms[0]?.card.findings.filter(({ check }) => check === 'E1') ?? [];
  expect(finding?.args).toEqual({ in: 'list', name: '材料减少率', score: '22.67', where: '资料清单' });
});

test('a name that is too long for a formula of Excel stands there without a link', async () => {
  const name = '建设平台'.repeat(64);
  const workbook = open({ ...EVIDENCE_FORM, B3: name });
  await write(workbook);
  const cell = workbook.sheets[1]?.cell(2, 2);
  expect([cell?.value, cell?.formula]).toEqual([name, null]);
});

test('brought up to date: what people named, set and wrote stays, new material takes the next number', async () => {
  const workbook = open();
  await write(workbook);
  type(workbook, 1, 4, 3, '抽样明细表');
  type(workbook, 1, 4, 4, '已核实');
  type(workbook, 1, 2, 8, '缺签字页');
  // A line of their own below, and two new names in the form.
  type(workbook, 1, 5, 0, '2-2');
  type(workbook, 1, 5, 3, '现场照片');
  type(workbook, 0, 2, 6, '合同；验收单；付款凭证');
  type(workbook, 0, 3, 6, '梳理报告');
  expect(await write(workbook)).toMatchObject({ name: '资料清单' });
  expect(lines(workbook).map((line) => line.filter((_, column) => column !== 4))).toEqual([
    ['1-1', '建设平台', '合同', '已提交', '缺签字页'],
    ['1-2', '建设平台', '验收单', '已提交', ''],
    ['2-1', '材料减少率', '抽样明细表', '已核实', ''],
    ['2-2', '', '现场照片', '', ''],
    ['1-3', '建设平台', '付款凭证', '已提交', ''],
    ['2-3', '材料减少率', '梳理报告', '已提交', ''],
  ]);
  expect(await write(workbook)).toMatchObject({ written: null });
  const { recalculation } = await scored(workbook);
  const found = recalculation.forms[0]?.card.findings.filter(({ check }) => check.startsWith('E'));
  expect(found).toEqual([]);
});

test('a material the form names no longer says so once people wrote something in its line, else it goes', async () => {
  const workbook = open();
  await write(workbook);
  type(workbook, 1, 2, 9, '在档案室');
  type(workbook, 0, 2, 6, '付款凭证');
  await write(workbook);
  expect(lines(workbook).map(([number, , name, , found]) => [number, name, found])).toEqual([
    ['1-1', '合同', '自评表里已没有这一项'],
    ['1-2', '验收单', '自评表里已没有这一项'],
    ['2-1', '', expect.stringContaining('未达标')],
    ['1-3', '付款凭证', expect.stringContaining('超过 30')],
  ]);
});

test('an indicator that comes between others takes a number no paper has', async () => {
  const workbook = open();
  await write(workbook);
  const moved = [
    ['产出指标', '系统迁云', '≥15个', '15个', '20', null],
    ['效益指标', '材料减少率', '≥60%', '34%', '20', null],
    ['总分', null, null, null, '100', null],
  ];
  for (const [row, cells] of moved.entries())
    cells.forEach((value, column) => type(workbook, 0, row + 3, column, value));
  await write(workbook);
  expect(lines(workbook).map(([number, indicator]) => [number, indicator])).toEqual([
    ['1-1', '建设平台'],
    ['1-2', '建设平台'],
    ['2-1', '材料减少率'],
    ['3-1', '系统迁云'],
  ]);
});

describe('numbers anew by the order of the indicators', () => {
  /** 系统迁云 comes between the two others: 3-1, after 2-1 on the papers. */
  async function between() {
    const opened = openSession({ sheets: [{ name: '自评表', cells: EVIDENCE_FORM }] });
    await opened.session.score();
    await opened.session.writeEvidence();
    typeInto(opened, '资料清单', { D5: '抽样明细表' });
    typeInto(opened, '自评表', { A4: '产出指标', B4: '系统迁云', C4: '≥15个', D4: '15个', E4: 20, G4: '迁云报告' });
    typeInto(opened, '自评表', { A5: '效益指标', B5: '材料减少率', C5: '≥60%', D5: '34%', E5: 20, G5: null });
    typeInto(opened, '自评表', { A6: '总分', E6: 100 });
    await opened.session.writeEvidence();
    await opened.session.linkEvidence();
    return opened;
  }
  const numbers = (opened: FileSession) => ['A3', 'A4', 'A5', 'A6'].map((cell) => valueAt(opened, '资料清单', cell));
  const link = (opened: FileSession) => sheetNamed(opened, '自评表').cell(4, 6)?.value;

  test('what would change is shown; written, the forms’ links follow, and it is one step back', async () => {
    const opened = await between();
    expect([numbers(opened), link(opened)]).toEqual([['1-1', '1-2', '2-1', '3-1'], '见资料清单 2-1']);
    const shown = (await opened.session.seeEvidence())?.renumbering;
    expect(shown).toEqual({
      sheet: '资料清单',
      numbers: [
        { row: 4, column: 0, before: '2-1', after: '3-1', name: '抽样明细表' },
        { row: 5, column: 0, before: '3-1', after: '2-1', name: '迁云报告' },
      ],
      links: 1,
      locked: 0,
    });
    if (!shown) throw new Error('nothing is shown');
    const steps = opened.session.state.undoSteps.length;
    await opened.session.renumberEvidence(shown);
    expect([numbers(opened), link(opened)]).toEqual([['1-1', '1-2', '3-1', '2-1'], '见资料清单 3-1']);
    expect(opened.session.state.notice).toEqual({ kind: 'evidenceRenumbered', numbers: 2, links: 1, locked: 0 });
    expect((await opened.session.seeEvidence())?.renumbering).toBeNull();
    await opened.session.writeEvidence();
    expect(opened.session.state.notice).toMatchObject({ refreshed: { isSame: true } });
    expect(opened.session.state.undoSteps).toHaveLength(steps + 1);
    await opened.session.undo();
    expect([numbers(opened), link(opened)]).toEqual([['1-1', '1-2', '2-1', '3-1'], '见资料清单 2-1']);
  });

  test('nothing is written where it would be other than it was shown, nor by a reviewer', async () => {
    const opened = await between();
    const shown = (await opened.session.seeEvidence())?.renumbering;
    if (!shown) throw new Error('nothing is shown');
    await opened.session.setReviewing(true);
    await opened.session.renumberEvidence(shown);
    await opened.session.setReviewing(false);
    typeInto(opened, '资料清单', { A6: '9-1' });
    await opened.session.renumberEvidence(shown);
    expect(opened.session.state.notice).toEqual({ kind: 'shownAgain' });
    expect(numbers(opened)).toEqual(['1-1', '1-2', '2-1', '9-1']);
  });

  test('a line of people’s own is numbered with its indicator, twice and missing numbers go, and loose ones come last', async () => {
    const opened = await between();
    const own = { A7: '2-1', D7: '现场照片', A8: '8-4', C8: '别的指标', D8: '说明' };
    typeInto(opened, '资料清单', { A4: '1-5', ...own });
    await opened.session.refresh();
    const found = opened.session.state.forms[0]?.card.findings.filter(({ check }) => check === 'E2') ?? [];
    expect(found.map((finding) => findingText(finding, 'zh-CN'))).toEqual(
      expect.arrayContaining([
        '资料编号缺 1-2、1-3、1-4，在“验收单”（资料清单!A4）之前',
        '资料编号 2-1 用了两次，第二次是“现场照片”（资料清单!A7）',
      ]),
    );
    const shown = (await opened.session.seeEvidence())?.renumbering;
    expect(shown?.numbers.map(({ before, after, name }) => [name, before, after])).toEqual([
      ['验收单', '1-5', '1-2'],
      ['抽样明细表', '2-1', '3-1'],
      ['迁云报告', '3-1', '2-1'],
      ['现场照片', '2-1', '2-2'],
      ['说明', '8-4', '4-1'],
    ]);
  });
});

test('what has points and no material is the same before there is a list and after: the budget execution counts', async () => {
  const rows = [
    '| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    '| 年度资金总额 | 100 | 100 | 10 | 100% | |',
    '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 佐证材料 |',
    '| 建设平台 | ≥1个 | 1个 | 50 | | 合同 |',
    '| 材料减少率 | ≥60% | 34% | 40 | | |',
  ];
  const opened = openSession(drawBook({ sheets: { 自评表: rows.join('\n') } }));
  await opened.session.score();
  const names = async () => (await opened.session.seeEvidence())?.open.map(({ name }) => name);
  const before = await names();
  expect(before).toContain('');
  await opened.session.writeEvidence();
  expect(await names()).toEqual(before);
});

test('the lines of a form whose sheet was given another name are known again, with numbers and what people wrote', async () => {
  const opened = openSession({ sheets: [{ name: '自评表', cells: EVIDENCE_FORM }] });
  await opened.session.score();
  await opened.session.writeEvidence();
  typeInto(opened, '资料清单', { D5: '抽样明细表', E5: '已核实', I3: '缺签字页' });
  const { id } = sheetNamed(opened, '自评表');
  opened.workbook.apply([{ kind: 'renameSheet', sheetId: id, name: '终稿' }], 'user');
  await opened.session.writeEvidence();
  const row = (at: number) => Array.from('ADEI', (column) => valueAt(opened, '资料清单', `${column}${at}`));
  expect([3, 4, 5, 6].map(row)).toEqual([
    ['1-1', '合同', '已提交', '缺签字页'],
    ['1-2', '验收单', '已提交', null],
    ['2-1', '抽样明细表', '已核实', null],
    [null, null, null, null],
  ]);
  expect(sheetNamed(opened, '资料清单').cell(2, 2)?.formula).toContain("#'终稿'!");
});
