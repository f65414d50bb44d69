import { parseCellAddress } from '../../src/core/grid/address';
import type { CellValue } from '../../src/core/grid/grid';
import { NOTE_MARK } from '../../src/host/port';
import type { WorkbookEdit } from '../../src/stand-in/workbook/workbook-types';
import { insertRows } from '../support/insert-rows';
import { DOORS, openDoor, placedNotes, type Door, type OpenDoor } from '../support/open-door';
import { form } from '../taskpane/sample-forms';

const RULES = [{ name: '绩效口径', formula: '"hubei"' }];

const open = (door: Door, rest = {}): Promise<OpenDoor> =>
  openDoor(door, { sheets: [form('自评表', {}, rest)], names: RULES });

/** Notes of ours that do not stand where they say. */
const stray = (opened: OpenDoor): readonly string[] =>
  placedNotes(opened).filter((note) => {
    const [address] = note.split(' ', 1);
    return note.includes(NOTE_MARK) && !note.includes(`${NOTE_MARK}${address ?? ''}\n`);
  });

function type({ workbook, sheet }: OpenDoor, cells: Readonly<Record<string, CellValue>>): void {
  const edits = Object.entries(cells).map(([address, value]): WorkbookEdit => {
    const place = parseCellAddress(address) ?? { row: 0, column: 0 };
    return { kind: 'cell', sheetId: sheet.id, ...place, content: { value, formula: null } };
  });
  workbook.apply(edits, 'user');
}

/** Every point of the form put right. */
const RIGHT = (down: number): Readonly<Record<string, CellValue>> => {
  const at = (column: string, row: number): string => `${column}${String(row + down)}`;
  return {
    [at('E', 4)]: 120,
    [at('F', 4)]: 25,
    [at('F', 5)]: 25,
    [at('F', 6)]: 25,
    [at('G', 6)]: 20,
    [at('A', 7)]: '满意度指标',
    [at('B', 7)]: '满意度',
    [at('H', 6)]: '略有不足',
    [at('C', 7)]: '满意度',
    [at('D', 7)]: '≥90%',
    [at('E', 7)]: '95%',
    [at('F', 7)]: 25,
    [at('A', 8)]: '总分',
    [at('F', 8)]: 100,
  };
};

describe.each(DOORS)('%s', (door) => {
  test.each(['score', 'removeMarks'] as const)('notes that copied rows took along leave (%s)', async (action) => {
    const opened = await open(door);
    await opened.session.score();
    const before = placedNotes(opened);
    const { id: sheetId } = opened.sheet;
    const { text, author } = opened.sheet.note(3, 7) ?? { text: '', author: '' };
    opened.workbook.apply([{ kind: 'cell', sheetId, row: 20, column: 7, note: { text, author } }], 'user');
    await opened.session[action]();
    expect(placedNotes(opened)).toEqual(action === 'score' ? before : []);
  });
});

const REVIEWED = { notes: { A1: { author: '复核', text: '请核对' } } };
const CASES = DOORS.flatMap((door) =>
  [[], ['H4']].flatMap((reviewed) => [1, 2, 5].map((rows) => [door, rows, reviewed.length > 0] as const)),
);

describe.each(CASES)('%s, %i rows put in above, with notes of others %s', (door, rows, reviewed) => {
  const scoredAndMoved = async (): Promise<OpenDoor> => {
    const opened = await open(door, reviewed ? REVIEWED : {});
    await opened.session.score();
    expect(placedNotes(opened).length).toBeGreaterThan(3);
    insertRows(opened.workbook, opened.sheet, 2, rows);
    expect(stray(opened).length).toBeGreaterThan(3);
    return opened;
  };

  test('scored again, every note stands where it says, and once more changes nothing', async () => {
    const opened = await scoredAndMoved();
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'scored' });
    expect(stray(opened)).toEqual([]);
    const fresh = await open(door, reviewed ? REVIEWED : {});
    insertRows(fresh.workbook, fresh.sheet, 2, rows);
    await fresh.session.score();
    expect(placedNotes(opened)).toEqual(placedNotes(fresh));
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged' });
  });

  test('every point put right and scored, no note and no mark is left', async () => {
    const opened = await scoredAndMoved();
    type(opened, RIGHT(rows));
    await opened.session.score();
    const settled = { notes: placedNotes(opened), marks: opened.sheet.conditionalFormats() };
    expect(settled).toEqual({ notes: reviewed ? ['A1 请核对'] : [], marks: [] });
  });

  test('taking the marks away leaves nothing, and can be undone', async () => {
    const opened = await scoredAndMoved();
    const before = placedNotes(opened);
    await opened.session.removeMarks();
    expect([placedNotes(opened), opened.sheet.conditionalFormats()]).toEqual([reviewed ? ['A1 请核对'] : [], []]);
    await opened.session.undo();
    expect(placedNotes(opened)).toEqual(before);
  });
});
