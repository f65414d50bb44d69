import { DOORS, openDoor, placedNotes, type OpenDoor } from '../support/open-door';
import { partText } from '../support/zip-parts';
import { form } from '../taskpane/sample-forms';

const SHEET = 'xl/worksheets/sheet1.xml';
const part = ({ workbook }: OpenDoor): string => partText(workbook.save(), SHEET);

describe.each(DOORS)('%s', (door) => {
  test('scored with marks and undone, the part of the sheet is byte for byte as it was', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    const before = part(opened);
    await opened.session.score();
    expect([placedNotes(opened).length, opened.sheet.conditionalFormats().length]).toEqual([4, 1]);
    await opened.session.undo();
    expect(opened.session.state.notice).toMatchObject({ kind: 'undone', kept: [], keptMarks: 0 });
    expect(part(opened)).toBe(before);
  });

  test('marks that were all there was to write are taken back too', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    await opened.session.score();
    const { id: sheetId } = opened.sheet;
    const formats = opened.sheet.conditionalFormats();
    opened.workbook.apply(
      formats.map(({ id }) => ({ kind: 'conditionalFormat', sheetId, id, format: null }) as const),
      'user',
    );
    const before = part(opened);
    await opened.session.score();
    expect(opened.session.state).toMatchObject({ canUndo: true, notice: { kind: 'scored', cells: 0 } });
    expect(opened.sheet.conditionalFormats()).toHaveLength(formats.length);
    await opened.session.undo();
    expect(part(opened)).toBe(before);
  });

  test('a mark that has lost its fill is made anew by the next scoring', async () => {
    const opened = await openDoor(door, { sheets: [form('自评表')] });
    await opened.session.score();
    const { id: sheetId } = opened.sheet;
    const fills = (): readonly unknown[] => opened.sheet.conditionalFormats().map(({ fill }) => fill);
    const before = fills();
    const edits = opened.sheet
      .conditionalFormats()
      .map(
        ({ id, ...format }) => ({ kind: 'conditionalFormat', sheetId, id, format: { ...format, fill: null } }) as const,
      );
    opened.workbook.apply(edits, 'user');
    await opened.session.score();
    expect([opened.session.state.notice?.kind, fills()]).toEqual(['scored', before]);
  });
});
