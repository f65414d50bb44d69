import { surveySheet } from '../../src/core/sheet/recognise-sheet';
import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';
import { openSession, reopened, typeInto, type FileSession } from './file-session';

jest.mock('../../src/core/sheet/recognise-sheet', () => {
  const actual = jest.requireActual<typeof import('../../src/core/sheet/recognise-sheet')>(
    '../../src/core/sheet/recognise-sheet',
  );
  return { ...actual, surveySheet: jest.fn(actual.surveySheet) };
});

/** Types into the sheet in front, and waits until that is read; which sheets were looked at for it. */
async function type(opened: FileSession, cells: Record<string, string | number>): Promise<readonly string[]> {
  jest.mocked(surveySheet).mockClear();
  const { session } = opened;
  const read = new Promise<void>((resolve) => {
    const leave = session.subscribe(() => {
      if (session.state.outOfDate) return;
      leave();
      resolve();
    });
  });
  typeInto(opened, '表1', cells);
  await read;
  return jest.mocked(surveySheet).mock.calls.map(([grid]) => grid.sheet);
}

const totals = ({ session }: FileSession): readonly (string | null)[] =>
  session.state.forms.map(({ card }) => card.total.score);

test('after an edit only its sheet is looked at again, and the others stay what they came to', async () => {
  const opened = openSession(buildXlsx({ sheets: [form('表1'), form('表2'), form('表3')] }));
  const { session } = opened;
  await session.refresh();
  await type(opened, { E4: 110 });
  expect(await type(opened, { E4: 60 })).toEqual(['表1']);
  expect(totals(opened)).toEqual(['75.00', '91.67', '91.67']);
  // What was decided in another sheet, and other rules, hold for the forms that were not typed into.
  const chosen = { function: 'threshold' } as const;
  await session.decideRow('表2', 3, { chosen, confirmed: null });
  expect(totals(opened)).toEqual(['75.00', '50.00', '91.67']);
  await type(opened, { E4: 120 });
  expect(await type(opened, { E4: 90 })).toEqual(['表1']);
  expect(totals(opened)).toEqual(['87.50', '50.00', '91.67']);
  const anew = reopened(opened);
  await anew.session.refresh();
  expect(session.state.forms.map(({ card }) => card)).toEqual(anew.session.state.forms.map(({ card }) => card));
});
