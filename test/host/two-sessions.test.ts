import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import type { SheetChange, WorkbookPort } from '../../src/host/port';
import { parseCellAddress } from '../../src/core/grid/address';
import type { CellValue } from '../../src/core/grid/grid';
import { DOORS, openDoor, placedNotes, type OpenDoor } from '../support/open-door';
import { insertRows } from '../support/insert-rows';
import { touchedParts } from '../support/zip-parts';
import { formatsOf } from '../support/port-contract-marks';
import { form } from '../taskpane/sample-forms';

/* Two people at one workbook. Of the form: 100/120 × 50 = 41.67 in G4. */

function type({ workbook, sheet }: OpenDoor, cells: Readonly<Record<string, CellValue>>): void {
  for (const [address, value] of Object.entries(cells)) {
    const place = parseCellAddress(address) ?? { row: 0, column: 0 };
    workbook.apply([{ kind: 'cell', sheetId: sheet.id, ...place, content: { value, formula: null } }], 'user');
  }
}

const at = ({ sheet }: OpenDoor, address: string): CellValue => {
  const { row, column } = parseCellAddress(address) ?? { row: 0, column: 0 };
  return sheet.cell(row, column)?.value ?? null;
};

/** A session in whose workbook something is done just before its first writing. */
function disturbed(opened: OpenDoor, disturb: () => void): ScoringSession {
  let isFirst = true;
  const port: WorkbookPort = Object.assign(Object.create(opened.port), {
    apply: async (changes: readonly SheetChange[]) => {
      if (isFirst) disturb();
      isFirst = false;
      return opened.port.apply(changes);
    },
  });
  return createScoringSession(port);
}

describe.each(DOORS)('%s', (door) => {
  test('a score typed while scoring stays, and is told with both figures; the total waits for another press', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表', { E6: '有所改善' })] });
    const session = disturbed(opened, () => type(opened, { G4: 12 }));
    await session.score();
    expect(session.state.notice).toMatchObject({
      kind: 'scored',
      typed: [{ sheet: '自评表', row: 3, column: 6, reason: 'score', before: '12', after: '41.67' }],
    });
    expect([at(opened, 'G4'), at(opened, 'G5')]).toEqual([12, expect.any(Number)]);
    expect(at(opened, 'G7')).toBeNull();
    await session.score();
    expect(session.state.notice).toMatchObject({ typed: [], replaced: [{ before: '12', after: '41.67' }] });
    expect([at(opened, 'G4'), at(opened, 'G7')]).toEqual([41.67, 91.67]);
  });

  test('a total typed while scoring stays, and no grade is written beside it', async () => {
    const graded = form('自评表', { E6: '有所改善', A8: '评价等级' });
    const opened = await openDoor(door, { sheets: [graded] });
    const session = disturbed(opened, () => type(opened, { G7: 88 }));
    await session.score();
    expect(session.state.notice).toMatchObject({ typed: [{ reason: 'total', before: '88', after: '91.67' }] });
    expect([at(opened, 'G4'), at(opened, 'G7'), at(opened, 'G8')]).toEqual([41.67, 88, null]);
  });

  test('rows put in while scoring are no typed figures', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表', { G5: 3 })] });
    const session = disturbed(opened, () => insertRows(opened.workbook, opened.sheet, 3, 1));
    await session.score();
    expect(session.state.notice).toMatchObject({ kind: 'scored', typed: [] });
    expect([at(opened, 'G4'), at(opened, 'G5'), at(opened, 'G6')]).toEqual([null, 41.67, 20]);
  });

  test('a score typed while undoing stays, and is told', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    let isUndoing = false;
    const port: WorkbookPort = Object.assign(Object.create(opened.port), {
      apply: async (changes: readonly SheetChange[]) => {
        if (isUndoing) type(opened, { G4: 12 });
        return opened.port.apply(changes);
      },
    });
    const session = createScoringSession(port);
    await session.score();
    isUndoing = true;
    await session.undo();
    expect(session.state.notice).toMatchObject({
      kind: 'undone',
      kept: [{ sheet: '自评表', row: 3, column: 6, wrote: '41.67', now: '12' }],
    });
    expect([at(opened, 'G4'), at(opened, 'G5'), at(opened, 'G7')]).toEqual([12, null, null]);
  });

  test('undoing leaves what another session has scored since: figures, flags, notes and marks', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    const [mine, other] = [createScoringSession(opened.port), createScoringSession(opened.port)];
    await mine.score();
    const before = placedNotes(opened);
    type(opened, { E4: 60, E5: '90%', E6: '' });
    await other.score();
    const scored = placedNotes(opened).filter((note) => !before.includes(note));
    const marks = formatsOf(opened.sheet);
    await mine.undo();
    expect(mine.state.notice).toMatchObject({
      kind: 'undone',
      kept: [
        { wrote: '41.67', now: '25' },
        { wrote: '20', now: '18.95' },
      ],
      keptMarks: expect.any(Number),
    });
    expect([at(opened, 'G4'), at(opened, 'G5')]).toEqual([25, 18.95]);
    expect(scored.length).toBeGreaterThan(2);
    expect(placedNotes(opened)).toEqual(expect.arrayContaining([...scored]));
    expect(formatsOf(opened.sheet)).toEqual(marks);
  });

  test('both undone, the workbook is as it was, with the notes of others', async () => {
    const notes = { G6: { author: '复核', text: '请核对' } };
    const sheets = ['甲', '乙'].map((name) => form(name, {}, { notes }));
    const opened = await openDoor(door, { sheets });
    const before = opened.workbook.save();
    const [mine, other] = [createScoringSession(opened.port), createScoringSession(opened.port)];
    await Promise.all([mine.score(), other.score()]);
    await mine.undo();
    await other.undo();
    // The history tells of both, in a sheet of its own, whose parts join the others.
    const joined = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml'];
    await opened.port.saveRecord(null);
    expect(touchedParts(before, opened.workbook.save())).toEqual(joined);
  });
});
