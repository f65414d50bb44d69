import type { WorkbookEdit } from '../../src/stand-in/workbook/workbook-types';
import { DOORS, openDoor, placedNotes, type OpenDoor } from '../support/open-door';
import { form } from '../taskpane/sample-forms';

/* F9: what others did to our marks and notes is found when nothing else changes. */

const areasOf = ({ sheet }: OpenDoor) => sheet.conditionalFormats().map(({ areas }) => areas);

/** Somebody's copying has stretched our marks over ten more rows, and a format of theirs stands there too. */
function stretch({ workbook, sheet }: OpenDoor): void {
  const more = { top: 20, left: 0, bottom: 29, right: 3 };
  const stretched = sheet.conditionalFormats().map(({ id, ...format }) => ({
    kind: 'conditionalFormat' as const,
    sheetId: sheet.id,
    id,
    format: { ...format, areas: [...format.areas, more] },
  }));
  const foreign = { areas: [{ top: 1, left: 1, bottom: 1, right: 1 }], formula: '$B1>0', fill: null, fontColor: null };
  workbook.apply(
    [...stretched, { kind: 'conditionalFormat', sheetId: sheet.id, id: 'theirs', format: foreign }],
    'user',
  );
}

/** A note at the foot of the sheet. */
const note = ({ sheet }: OpenDoor, text: string | null): WorkbookEdit => {
  return { kind: 'cell', sheetId: sheet.id, row: 30, column: 1, note: text === null ? null : { text, author: '甲' } };
};
const STRAY = '【绩效评分】（已看）\n未达标';

describe.each(DOORS)('%s', (door) => {
  async function scored(): Promise<OpenDoor> {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    await opened.session.score();
    return opened;
  }

  test('a mark of ours that was stretched is put right, one of somebody else stays, and undo stretches it again', async () => {
    const opened = await scored();
    const before = areasOf(opened);
    stretch(opened);
    const after = areasOf(opened);
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'scored', cells: 0 });
    expect(areasOf(opened)).toHaveLength(before.length + 1);
    expect(areasOf(opened)).toEqual(expect.arrayContaining(before));
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged' });
    await opened.session.undo();
    expect(areasOf(opened)).toHaveLength(after.length);
    expect(areasOf(opened)).toEqual(expect.arrayContaining(after));
  });

  test('a note of ours that names no cell any more leaves with the next scoring, and undo brings it back', async () => {
    const opened = await scored();
    const before = placedNotes(opened);
    opened.workbook.apply([note(opened, STRAY)], 'user');
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'scored', cells: 0 });
    expect(placedNotes(opened)).toEqual(before);
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged' });
    await opened.session.undo();
    expect(placedNotes(opened)).toContain(`B31 ${STRAY}`);
  });

  test('where it stands below somebody else’s words, those stay', async () => {
    const opened = await scored();
    opened.workbook.apply([note(opened, `请复核\n──────────\n${STRAY}`)], 'user');
    await opened.session.score();
    expect(placedNotes(opened)).toContain('B31 请复核');
  });

  test('it leaves with the marks too, where no other note of ours is', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    opened.workbook.apply([note(opened, STRAY)], 'user');
    await opened.session.refresh();
    await opened.session.removeMarks();
    expect(placedNotes(opened)).toEqual([]);
    expect(opened.session.state.notice).toMatchObject({ kind: 'marksRemoved' });
  });
});
