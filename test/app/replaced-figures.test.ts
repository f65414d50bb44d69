import { createScoringSession } from '../../src/app/scoring-session';
import type { BuiltWorkbook } from '../support/build-xlsx';
import { DOORS, openDoor, type OpenDoor } from '../support/open-door';
import { partText } from '../support/zip-parts';
import { formWithScoreCells } from '../support/score-cells';

type BuiltSheet = BuiltWorkbook['sheets'][number];

/** Typed 13 of 15 (14.86 by the rule set), 25 of 25 (8.33), 60 of 60, total 98 (83.19). */
const FORM = formWithScoreCells({ font: '宋体', size: 10.5, width: 18 });
const [FIRST, SECOND, THIRD, TOTAL] = [3, 4, 5, 6];
const [ACTUAL, SCORE] = [4, 6];

const note = ({ sheet }: OpenDoor, row: number, column = SCORE): string => sheet.note(row, column)?.text ?? '';

function type({ workbook, sheet }: OpenDoor, row: number, column: number, value: number | string | null): void {
  workbook.apply([{ kind: 'cell', sheetId: sheet.id, row, column, content: { value, formula: null } }], 'user');
}

describe.each(DOORS)('%s', (door) => {
  const open = (sheet: BuiltSheet = FORM): Promise<OpenDoor> => openDoor(door, { sheets: [sheet] });

  test('what the department had is noted beside what it is now, and nothing where nothing is replaced', async () => {
    const opened = await open();
    await opened.session.score();
    expect(note(opened, FIRST)).toMatch(/未达标\n[^]*\n\n原得分 13，现为 14.86$/);
    expect(note(opened, SECOND)).toMatch(/\n\n原得分 25，现为 8.33$/);
    expect(note(opened, THIRD)).not.toContain('原得分');
    expect(note(opened, TOTAL)).toContain('原总分 98，现为 83.19');
    expect(opened.session.state.notice).toMatchObject({
      replaced: [
        { sheet: '自评表', row: FIRST, column: SCORE, reason: 'score', before: '13', after: '14.86' },
        { row: SECOND, before: '25', after: '8.33' },
        { row: TOTAL, reason: 'total', before: '98', after: '83.19' },
      ],
    });
  });

  test('a second scoring writes nothing, a corrected actual keeps the department’s figure, whoever scores', async () => {
    const opened = await open();
    await opened.session.score();
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged' });
    type(opened, FIRST, ACTUAL, 1700);
    await opened.session.score();
    expect(note(opened, FIRST)).toContain('原得分 13，现为 14.57');
    expect(note(opened, TOTAL)).toContain('原总分 98，现为 82.9');
    type(opened, FIRST, ACTUAL, 1600);
    await createScoringSession(opened.port).score();
    expect(note(opened, FIRST)).toContain('原得分 13，现为 13.71');
  });

  test('a figure typed since is the department’s figure now', async () => {
    const opened = await open();
    await opened.session.score();
    type(opened, FIRST, SCORE, 12);
    await opened.session.score();
    expect(note(opened, FIRST)).toContain('原得分 12，现为 14.86');
    type(opened, FIRST, ACTUAL, 1517);
    type(opened, FIRST, SCORE, 13);
    await opened.session.score();
    expect(note(opened, FIRST)).not.toContain('原得分');
  });

  test('a figure we have written elsewhere on the sheet is the department’s where somebody typed it', async () => {
    const opened = await open();
    await opened.session.score();
    type(opened, FIRST, SCORE, 8.33); // what we have written in the second row
    await opened.session.scoreOrPreview();
    expect(opened.session.state.preview).toEqual({ only: null });
    expect(opened.sheet.cell(FIRST, SCORE)?.value).toBe(8.33);
    await opened.session.score();
    expect(note(opened, FIRST)).toContain('原得分 8.33，现为 14.86');
  });

  test('a score that comes to what the department had says nothing any more', async () => {
    const opened = await open();
    await opened.session.score();
    type(opened, SECOND, ACTUAL, '95%');
    await opened.session.score();
    expect([opened.sheet.cell(SECOND, SCORE)?.value, note(opened, SECOND)]).toEqual([25, '']);
  });

  test('our own result is no figure of the department’s, also where rows were put in', async () => {
    const opened = await open({ ...FORM, cells: { ...FORM.cells, G4: null, G7: null } });
    await opened.session.score();
    expect(note(opened, FIRST)).not.toContain('原得分');
    type(opened, FIRST, ACTUAL, 1700);
    await opened.session.score();
    expect(note(opened, FIRST)).not.toContain('原得分');
    expect(note(opened, TOTAL)).not.toContain('原总分');
  });

  test('our own result of an earlier session is no figure of the department’s, and what was typed since is', async () => {
    const opened = await open({ ...FORM, cells: { ...FORM.cells, G4: null, G5: null, G6: null, G7: null } });
    await opened.session.score();
    type(opened, FIRST, ACTUAL, 1700);
    type(opened, SECOND, SCORE, 20);
    const later = createScoringSession(opened.port);
    await later.refresh();
    const kinds = later.state.forms[0]?.plan.cells.map(({ row, isClaimed = false }) => [row, isClaimed]);
    expect(kinds).toEqual([
      [FIRST, true],
      [SECOND, false],
      [TOTAL, true],
    ]);
    await later.score();
    expect(note(opened, FIRST)).not.toContain('原得分');
    expect(note(opened, SECOND)).toContain('原得分 20，现为 8.33');
    expect(note(opened, TOTAL)).not.toContain('原总分');
    type(opened, FIRST, ACTUAL, 1600);
    await createScoringSession(opened.port).score();
    expect(note(opened, FIRST)).not.toContain('原得分');
    expect(note(opened, SECOND)).toContain('原得分 20，现为 8.33');
  });

  test('it leaves with our notes, and undoing puts figure and cell back', async () => {
    const opened = await open();
    const before = partText(opened.workbook.save(), 'xl/worksheets/sheet1.xml');
    await opened.session.score();
    await opened.session.undo();
    expect(partText(opened.workbook.save(), 'xl/worksheets/sheet1.xml')).toBe(before);
    await opened.session.score();
    await opened.session.removeMarks();
    expect([opened.sheet.notes(), opened.sheet.cell(FIRST, SCORE)?.value]).toEqual([[], 14.86]);
  });

  test('beside somebody else’s note, which stays as it is', async () => {
    const opened = await open({ ...FORM, notes: { G4: { author: '复核', text: '请核对' } } });
    await opened.session.score();
    expect(note(opened, FIRST)).toMatch(/^请核对\n[^]*原得分 13，现为 14.86$/);
    await opened.session.removeMarks();
    expect(note(opened, FIRST)).toBe('请核对');
  });

  test('execution rate and grade, as they are shown', async () => {
    const cells = {
      A1: '项目支出绩效自评表',
      ...Object.fromEntries(
        ['项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((text, i) => [
          `${'ABCDEF'[i]}2`,
          text,
        ]),
      ),
      A3: '年度资金总额',
      B3: 43.2,
      C3: 37.24,
      D3: 10,
      E3: { value: 0.9, numberFormat: '0%' },
      F3: 9,
      ...Object.fromEntries(
        ['三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((text, i) => [`${'ABCDE'[i]}4`, text]),
      ),
      A5: '培训人次',
      B5: '≥100人次',
      C5: 80,
      D5: 90,
      E5: 90,
      A6: '总分',
      D6: 100,
      E6: 99,
      A7: '评价等级',
      E7: '优',
    };
    const opened = await open({ name: '自评表', cells });
    await opened.session.score();
    const said = opened.sheet.notes().flatMap(({ text }) => /原.*，现为.*/u.exec(text)?.[0] ?? []);
    expect(new Set(said)).toEqual(
      new Set([
        '原执行率 90%，现为 86%',
        '原得分 9，现为 8.62',
        '原得分 90，现为 72',
        '原总分 99，现为 80.62',
        '原等级 优，现为 良',
      ]),
    );
  });

  test('an English form', async () => {
    const headings = ['Indicator', 'Target', 'Actual', 'Weight', 'Score'];
    const opened = await open({
      name: 'Scorecard',
      cells: {
        ...Object.fromEntries(headings.map((text, i) => [`${'ABCDE'[i]}1`, text])),
        A2: 'People trained',
        B2: '≥100',
        C2: 80,
        D2: 100,
        E2: 90,
        A3: 'Total',
        D3: 100,
        E3: 90,
      },
      columns: { E: { width: 18 } },
    });
    await opened.session.score();
    expect(note(opened, 1, 4)).toContain('previous score 90, now 80');
    expect(note(opened, 2, 4)).toContain('previous total 90, now 80');
  });

  test('notes and marks on covered cells of a merged area stand where its words are seen', async () => {
    const opened = await open({
      ...FORM,
      cells: { ...FORM.cells, H3: '偏差原因分析及改进措施' },
      merges: ['H4:H5'],
    });
    await opened.session.score();
    expect(opened.sheet.note(SECOND, 7)).toBeNull();
    expect(note(opened, FIRST, 7)).toMatch(/^【绩效评分】H4\n[^]*怎么办：[^]*怎么办：/);
    const covered = opened.sheet.conditionalFormats().flatMap(({ areas }) => areas);
    expect(covered.some(({ left, top, bottom }) => left === 7 && top <= SECOND && bottom >= SECOND)).toBe(false);
  });
});
