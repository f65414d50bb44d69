import { createScoringSession } from '../../src/app/scoring-session';
import type { ActivePlace, ScoringSession } from '../../src/app/session-state';
import { nextProblemCommand } from '../../src/commands/next-problem';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { nextStop } from '../../src/taskpane/todo/next-stop';
import { buildXlsx, type BuiltWorkbook } from '../support/build-xlsx';
import { addressBook, form } from '../taskpane/sample-forms';

async function opened(workbook: BuiltWorkbook): Promise<ScoringSession> {
  const session = createScoringSession(filePort(openWorkbook(buildXlsx(workbook), 'a.xlsx')));
  await session.refresh();
  return session;
}

const at = (sheet: string, row: number, column: number): ActivePlace => ({ sheet, row, column, address: 'A1' });

test('it goes down the sheet, then to the next one, and from the last to the first', async () => {
  const { state } = await opened({ sheets: [form('甲'), form('乙')] });
  const way: NonNullable<ReturnType<typeof nextStop>>[] = [];
  let active = at('甲', 0, 0);
  for (let press = 0; press < 20; press++) {
    const next = nextStop({ forms: state.forms, active });
    if (!next) throw new Error('there is something to do in these forms');
    way.push(next);
    active = at(next.sheet, next.row, next.column);
  }
  const round = way.findIndex((stop, i) => i > 0 && JSON.stringify(stop) === JSON.stringify(way[0]));
  const once = way.slice(0, round);
  expect(round).toBeGreaterThan(2);
  for (const sheet of ['甲', '乙']) {
    const rows = once.flatMap((stop) => (stop.sheet === sheet ? stop.row : []));
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(rows).toContain(3); // 100 of 120 is missed there
  }
  expect(once.map(({ sheet }) => sheet).join('')).toMatch(/^甲+乙+$/);
});

test('the button selects the cell; where nothing is to be done the pane is opened once the command is done', async () => {
  const session = await opened({ sheets: [form('甲')] });
  const selected: unknown[] = [];
  const steps: string[] = [];
  const press = (over: ScoringSession) =>
    nextProblemCommand(
      Promise.resolve({ ...over, state: over.state, select: async (...place) => void selected.push(place) }),
      () => steps.push('shown'),
      async (state) => nextStop(state),
    )({ completed: () => steps.push('completed') });
  await press(session);
  expect(selected).toEqual([['甲', expect.any(Number), expect.any(Number)]]);
  expect(steps).toEqual(['completed']);
  await press(await opened(addressBook));
  expect(steps).toEqual(['completed', 'completed', 'shown']);
});
