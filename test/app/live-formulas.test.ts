import { startFormulas } from '../../src/stand-in/formula/start-formulas';
import { cellAddress, parseCellAddress } from '../../src/core/grid/address';
import { createScoringSession } from '../../src/app/scoring-session';
import { buildXlsx } from '../support/build-xlsx';
import { openInExcel } from '../support/excel-workbook';
import { sheetOf } from '../support/port-contract';
import { DOORS, openDoor, type Door, type OpenDoor } from '../support/open-door';
import { form } from '../taskpane/sample-forms';
import { formState, pendingCount, totalInSheet } from '../../src/taskpane/form-state';
import { sentenceOf } from '../../src/taskpane/state-sentence';
import { paneWords } from '../../src/text/pane-words';

const WITH_GRADE = form('自评表', { A8: '等级', E5: { value: 0.93, numberFormat: '0%' } });

/** A form in a workbook that calculates. */
async function open(door: Door, source: Parameters<typeof openDoor>[1] = { sheets: [WITH_GRADE] }): Promise<OpenDoor> {
  const bytes = source instanceof Uint8Array ? source : buildXlsx(source);
  if (door === 'file') {
    const opened = await openDoor(door, bytes);
    engines.push(await startFormulas(opened.workbook));
    return opened;
  }
  const excel = await openInExcel(bytes);
  const engine = await startFormulas(excel.workbook);
  excel.host.replaceWorkbook(excel.workbook, Promise.resolve(engine));
  engines.push(engine);
  return { ...excel, session: createScoringSession(excel.port), sheet: sheetOf(excel) };
}

const engines: Awaited<ReturnType<typeof startFormulas>>[] = [];
afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose();
});

function cell({ sheet }: OpenDoor, address: string) {
  const place = parseCellAddress(address);
  const found = place && sheet.cell(place.row, place.column);
  return { value: found?.value ?? null, formula: found?.formula ?? null };
}

async function type(opened: OpenDoor, address: string, value: number | string): Promise<void> {
  const place = parseCellAddress(address);
  if (!place) throw new Error(address);
  const content = { value, formula: null };
  opened.workbook.apply([{ kind: 'cell', sheetId: opened.sheet.id, ...place, content }], 'user');
  for (const engine of engines) await engine.settled();
}

/** What the pane says of the first form. */
function told({ session: { state } }: OpenDoor): string | null {
  const [shown] = state.forms;
  const stands = shown && formState(shown);
  return stands ? sentenceOf(shown, stands, state, paneWords('zh-CN'), 'zh-CN') : null;
}

const TRAINED = '=IF(COUNT(E4,F4)=2,ROUND(ROUND(IF(ROUND(E4,10)>=120,F4,MAX(0,E4/120*F4)),10),2),"")';

describe.each(DOORS)('%s', (door) => {
  test('scores become formulas that follow an edit, and numbers again', async () => {
    const opened = await open(door);
    const { session } = opened;
    await session.refresh();
    await session.writeFormulas(true);
    expect(session.state.asFormulas).toBe(true);
    await session.score();
    expect(cell(opened, 'G4')).toEqual({ value: 41.67, formula: TRAINED });
    expect(cell(opened, 'G7').formula).toBe('=IF(COUNT(G4:G6)=3,ROUND(SUM(G4:G6),2),"")');

    await type(opened, 'E4', 108);
    expect(cell(opened, 'G4').value).toBe(45);
    await session.refresh();
    const [shown] = session.state.forms;
    expect(shown?.card.rows[0]).toMatchObject({ score: '45.00', written: '45' });
    // The sheet shows what scoring would give: nothing is out of date, and nobody typed over anything.
    expect(shown?.plan.cells).toEqual([]);
    expect(shown?.since?.typed).toEqual([]);
    expect(told(opened)).toBe('自上次评分后 E4 有改动，表中已经是现在的得分（多 3.33 分）');
    const change = shown?.card.findings.find(({ check }) => check === 'V1');
    expect(change).toMatchObject({ severity: 'info', args: { scoreFrom: '41.67', shown: '45.00' } });

    await session.score();
    await session.writeFormulas(false);
    expect(told(opened)).toBe('得分没有变，公式或数值还没有改写');
    expect(session.state.forms.map(totalInSheet)).toEqual([null]);
    expect(pendingCount(session.state, null)).toMatchObject({
      renews: 0,
      rewrites: session.state.forms[0]?.plan.cells.length,
    });
    await session.score();
    expect(cell(opened, 'G4')).toEqual({ value: 45, formula: null });
    expect(cell(opened, 'G7').formula).toBeNull();
    // 45 + 19.58 + 30 = 94.58
    const grade = session.state.forms[0]?.sheet.gradeCell;
    expect(grade && cell(opened, cellAddress(grade))).toEqual({ value: '优', formula: null });
  });

  test('scoring again writes nothing, and one undo takes all of it back', async () => {
    const opened = await open(door);
    const { session } = opened;
    await session.refresh();
    await session.writeFormulas(true);
    await session.score();
    await session.score();
    expect(session.state.notice).toMatchObject({ kind: 'unchanged' });
    await session.undo();
    expect(cell(opened, 'G4')).toEqual({ value: null, formula: null });
  });

  test('a number is written where no formula is sure, and told with why', async () => {
    const opened = await open(door, { sheets: [form('自评表', { E4: '100人次' })] });
    const { session } = opened;
    await session.refresh();
    await session.writeFormulas(true);
    await session.score();
    expect(cell(opened, 'G4')).toEqual({ value: 41.67, formula: null });
    expect(session.state.forms[0]?.plan.asNumbers).toContainEqual({ row: 3, column: 6, why: 'words' });
  });

  test('a blank actual leaves the score and the total blank, never 0', async () => {
    const opened = await open(door);
    const { session } = opened;
    await session.refresh();
    await session.writeFormulas(true);
    await session.score();
    await type(opened, 'E4', '');
    expect([cell(opened, 'G4').value, cell(opened, 'G7').value]).toEqual(['', '']);
  });

  test('a number typed over a formula is told as typed over', async () => {
    const opened = await open(door);
    const { session } = opened;
    await session.refresh();
    await session.writeFormulas(true);
    await session.score();
    await type(opened, 'G4', 50);
    await session.refresh();
    expect(session.state.forms[0]?.since?.typed).toMatchObject([{ what: 'score', from: '41.67', to: '50' }]);
    expect(session.state.forms[0]?.plan.cells).toContainEqual(
      expect.objectContaining({ row: 3, column: 6, kind: 'replaces', before: '50', after: '41.67', isFormula: true }),
    );
  });

  test('a formula of the department’s stays, in the same column', async () => {
    const opened = await open(door, { sheets: [form('自评表', { G5: { formula: 'F5', value: 20 } })] });
    const { session } = opened;
    await session.refresh();
    await session.writeFormulas(true);
    await session.score();
    expect(cell(opened, 'G5').formula).toBe('=F5');
  });
});

test('the next office goes on with formulas', async () => {
  const opened = await open('file');
  await opened.session.refresh();
  await opened.session.writeFormulas(true);
  await opened.session.score();
  const again = await open('Excel', opened.workbook.save());
  await again.session.refresh();
  expect(again.session.state.asFormulas).toBe(true);
  await type(again, 'E4', 60);
  await again.session.refresh();
  expect(again.session.state.forms[0]?.card.total.score).toBe('74.58');
  expect(again.session.state.forms[0]?.plan.cells).toEqual([]);
});
