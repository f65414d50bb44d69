import { createScoringSession } from '../../src/app/scoring-session';
import { carriedFlag } from '../../src/core/grid/flag';
import { openInExcel } from '../support/excel-workbook';
import { DOORS, openDoor, type Door, type OpenDoor } from '../support/open-door';
import { formWithScoreCells, SCORE_CELLS, type ScoreCells } from '../support/score-cells';
import { syncsUntilShown } from '../support/syncs-until-shown';
import { partText } from '../support/zip-parts';

const NARROW: ScoreCells = { font: '宋体', size: 10.5, width: 6 };
const [FIRST, SECOND] = [3, 4];
const SCORE = 6;

const open = (door: Door, cells: ScoreCells): Promise<OpenDoor> =>
  openDoor(door, { sheets: [formWithScoreCells(cells)] });
const format = ({ sheet }: OpenDoor, row = FIRST): string => sheet.style(row, SCORE).numberFormat;
const note = ({ sheet }: OpenDoor, row = FIRST): string => sheet.note(row, SCORE)?.text ?? '';
const part = ({ workbook }: OpenDoor): string => partText(workbook.save(), 'xl/worksheets/sheet1.xml');
const unmetMarks = ({ sheet }: OpenDoor) => sheet.conditionalFormats().filter(({ fill }) => fill === 'FFC7CE');

describe.each(DOORS)('%s', (door) => {
  test.each(SCORE_CELLS)('%s', async (_, cells, sign) => {
    const opened = await open(door, cells);
    await opened.session.refresh();
    await opened.session.score();
    const plain = cells.numberFormat ?? 'General';
    const suffix = sign === '' ? '' : sign === '▲' ? '"\u00a0▲"' : '" ▲未达标"';
    for (const row of [FIRST, SECOND]) {
      expect(format(opened, row)).toBe(plain + suffix);
      expect(note(opened, row)).toContain('未达标\n目标：');
      expect(opened.sheet.style(row, SCORE).alignment).toMatchObject({ wrap: true });
    }
    expect(unmetMarks(opened).flatMap(({ areas }) => areas)).toEqual(
      sign === '' ? [{ top: FIRST, bottom: SECOND, left: SCORE, right: SCORE }] : [],
    );
    expect(opened.session.state.notice).toMatchObject({ kind: 'scored', flags: 2 });
    const after = part(opened);
    await opened.session.score();
    expect(opened.session.state.notice).toMatchObject({ kind: 'unchanged' });
    const other = createScoringSession(opened.port);
    await other.score();
    expect(other.state.notice).toMatchObject({ kind: 'unchanged' });
    expect(part(opened)).toBe(after);
  });

  test('asked for nothing before, it comes to the same', async () => {
    const scoredAndUndone = async (cells: ScoreCells, readBefore: boolean): Promise<readonly unknown[]> => {
      const opened = await open(door, cells);
      if (readBefore) await opened.session.refresh();
      await opened.session.score();
      const { sheet } = opened;
      const looks = [FIRST, SECOND].map((row) => [sheet.style(row, SCORE), sheet.note(row, SCORE)]);
      const marks = sheet.conditionalFormats().map(({ formula, areas }) => JSON.stringify([formula, areas]));
      await opened.session.undo();
      return [looks, marks.sort(), part(opened)];
    };
    for (const [, cells] of SCORE_CELLS) {
      expect(await scoredAndUndone(cells, false)).toEqual(await scoredAndUndone(cells, true));
    }
  });

  test('clearing takes all of it away', async () => {
    for (const [, cells] of SCORE_CELLS) {
      const opened = await open(door, cells);
      await opened.session.score();
      await opened.session.removeMarks();
      expect([carriedFlag(format(opened)), opened.sheet.style(FIRST, SCORE).fill]).toEqual(['no', null]);
      expect([opened.sheet.notes(), opened.sheet.conditionalFormats()]).toEqual([[], []]);
    }
  });

  test('a flag of old whose words hide the score is mended, its fill goes where the sign has no room', async () => {
    const flagged = { value: 14.86, numberFormat: 'General" ▲未达标"', fill: 'FFC7CE', shrinkToFit: true, wrap: true };
    const old = async (cells: ScoreCells): Promise<OpenDoor> => {
      const form = formWithScoreCells(cells);
      const font = { fontName: cells.font, fontSize: cells.size };
      const opened = await openDoor(door, {
        sheets: [{ ...form, cells: { ...form.cells, G4: { ...flagged, ...font } } }],
      });
      await opened.session.refresh();
      await opened.session.score();
      return opened;
    };
    const narrow = await old(NARROW);
    expect([format(narrow), narrow.sheet.style(FIRST, SCORE).fill]).toEqual(['General', null]);
    const wider = await old({ font: '宋体', size: 9, width: 11.71 });
    expect([format(wider), wider.sheet.style(FIRST, SCORE).fill]).toEqual(['General"\u00a0▲"', 'FFC7CE']);
    const wide = await old({ ...NARROW, width: 20 });
    expect(format(wide)).toBe('General" ▲未达标"');
  });

  test('a fill of the department’s stays: an open sign, or a mark over it that leaves with it', async () => {
    for (const [width, expected] of [
      [11.71, 'General"\u00a0△"'],
      [6, 'General'],
    ] as const) {
      const form = formWithScoreCells({ font: '宋体', size: 9, width });
      const G4 = { value: 13, fill: 'FFF2CC', fontSize: 9, wrap: true };
      const opened = await openDoor(door, { sheets: [{ ...form, cells: { ...form.cells, G4 } }] });
      await opened.session.score();
      expect([opened.sheet.style(FIRST, SCORE).fill, format(opened)]).toEqual(['FFF2CC', expected]);
      await opened.session.removeMarks();
      expect([opened.sheet.style(FIRST, SCORE).fill, format(opened)]).toEqual(['FFF2CC', 'General']);
    }
  });

  test('a target that is met by now takes the mark away', async () => {
    const opened = await open(door, NARROW);
    await opened.session.score();
    const sheetId = opened.sheet.id;
    const typed = (row: number, value: number | string) =>
      ({ kind: 'cell', sheetId, row, column: 4, content: { value, formula: null } }) as const;
    opened.workbook.apply([typed(FIRST, 1800), typed(SECOND, '95%')], 'user');
    await opened.session.score();
    expect([unmetMarks(opened), note(opened).includes('未达标')]).toEqual([[], false]);
  });
});

test('many sheets in one workbook, nothing known of them: no score is hidden, and the next scoring writes nothing', async () => {
  const sheets = Array.from({ length: 12 }, (_, i) => ({ ...formWithScoreCells(NARROW), name: `表${i}` }));
  const { port, workbook, host } = await openInExcel({ sheets });
  const session = createScoringSession(port);
  await session.score();
  const forms = workbook.sheets.slice(0, sheets.length);
  expect(forms.map((sheet) => sheet.style(FIRST, SCORE).numberFormat)).toEqual(sheets.map(() => 'General'));
  const saved = Buffer.from(workbook.save());
  const next = createScoringSession(port);
  // One for each reading as always, and one that asks where the marks lie.
  expect([await syncsUntilShown(next, host), next.state.notice?.kind]).toEqual([3, 'unchanged']);
  expect(Buffer.from(workbook.save()).equals(saved)).toBe(true);
});

test.each([
  [1, 3],
  [12, 4],
])('%d sheets that have been read before are flagged as it fits in %d round trips', async (count, syncs) => {
  const sheets = Array.from({ length: count }, (_, i) => ({ ...formWithScoreCells(NARROW), name: `表${i}` }));
  const { port, host } = await openInExcel({ sheets });
  const session = createScoringSession(port);
  await session.refresh();
  expect(await syncsUntilShown(session, host)).toBe(syncs);
  expect(session.state.notice).toMatchObject({ kind: 'scored', flags: 2 * count });
});
