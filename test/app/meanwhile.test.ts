import { openSession, sheetNamed, typeInto, valueAt, type FileSession } from './file-session';
import type { BuiltSheet } from '../support/build-xlsx-sheet';
import { form } from '../taskpane/sample-forms';

/* A colleague changes the workbook between the reading and the writing of one click. */

/** A session in whose workbook somebody types just before the first so many writings. */
function disturbed(sheet: BuiltSheet, times: number, type: (opened: FileSession, nth: number) => void): FileSession {
  let writings = 0;
  const opened: FileSession = openSession({ sheets: [sheet] }, (file) => ({
    apply: async (changes) => {
      writings += 1;
      if (writings <= times) type(opened, writings);
      return file.apply(changes);
    },
  }));
  return opened;
}

test('another actual meanwhile: it is scored by that one, as if it had stood there from the start', async () => {
  const opened = disturbed(form('自评表'), 1, (one) => typeInto(one, '自评表', { E4: 120 }));
  await opened.session.score();
  expect(opened.session.state.notice).toMatchObject({ kind: 'scored' });
  expect(valueAt(opened, '自评表', 'G4')).toBe(50);
});

test('inputs that change each time are given up on after three tries, and nothing is written', async () => {
  let seen = 0;
  const opened = disturbed(form('自评表'), 9, (one, nth) => {
    seen = nth;
    typeInto(one, '自评表', { E4: 100 + nth });
  });
  await opened.session.score();
  expect(opened.session.state.notice).toMatchObject({ kind: 'error', error: { code: 'changedMeanwhile' } });
  expect([seen, valueAt(opened, '自评表', 'G4')]).toEqual([3, null]);
});

test.each([
  ['weight', 'F4', 'G4', 25, 20.83],
  ['target', 'D4', 'G4', 200, 25],
  ['actual', 'E4', 'G4', 60, 25],
])('a %s that is a formula counts as an input', async (_, address, score, result, expected) => {
  const before = { F4: 50, D4: 120, E4: 100 }[address] ?? 0;
  const formula = { value: before, formula: 'Z1' };
  const opened = disturbed(form('自评表', { D4: 120, [address]: formula }), 1, (one) => {
    const { id } = sheetNamed(one, '自评表');
    const [row, column] = [3, 'ABCDEF'.indexOf(address.charAt(0))];
    one.workbook.apply(
      [{ kind: 'cell', sheetId: id, row, column, content: { value: result, formula: '=Z1' } }],
      'calculation',
    );
  });
  await opened.session.score();
  expect(valueAt(opened, '自评表', score)).toBe(expected);
});

test('of a protected sheet the pane tells what was found in it, not what would be if it had been written', async () => {
  const wrong = { G4: 50, G5: 20, G7: 100 };
  const opened = openSession({ sheets: [form('甲'), form('自评表', wrong, { protected: true })] });
  await opened.session.refresh();
  const found = opened.session.state.forms[1]?.card;
  await opened.session.score();
  expect(opened.session.state.notice).toMatchObject({ skipped: [{ sheet: '自评表', reason: 'protected' }] });
  expect(opened.session.state.forms[1]?.card).toEqual(found);
  expect(found?.findings.map(({ check }) => check)).toContain('U3');
  expect(opened.session.state.forms[0]?.card.rows[0]?.written).toBe('41.67');
});
