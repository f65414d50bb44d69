import { NOTE_JOINT } from '../../src/host/port';
import type { BuiltWorkbook } from './build-xlsx';
import { readAll } from './excel-workbook';
import { changeOf, flag, noteOn, picture, sheetOf, type OpenWorkbook } from './port-contract';

const REVIEWED: BuiltWorkbook = {
  sheets: [
    { name: '自评表', cells: { A1: '率', E1: 11, E2: 3 }, notes: { E1: { author: '复核', text: '请核对\n附件' } } },
  ],
};

/** What every door does with notes. */
export function noteContract(open: (source: BuiltWorkbook) => Promise<OpenWorkbook>): void {
  const apply = async (opened: OpenWorkbook, ...cells: Parameters<typeof changeOf>[1]) => {
    const applied = await opened.port.apply([changeOf(await readAll(opened.port), cells)]);
    if (!applied.ok) throw new Error(`${applied.error.code} ${applied.error.detail ?? ''}`);
    return applied.value;
  };

  test("ours joins somebody else's note below a line, is read without it, and leaves with it as it was", async () => {
    const opened = await open(REVIEWED);
    const before = picture(sheetOf(opened));
    await apply(opened, flag(0, 4));
    const own = noteOn(0, 4, '目标 60%，实际 34%');
    expect(sheetOf(opened).note(0, 4)).toMatchObject({ text: `请核对\n附件${NOTE_JOINT}${own}`, author: '复核' });
    expect((await readAll(opened.port)).sheets[0]?.ownNotes).toEqual([own]);
    const newer = noteOn(0, 4, '目标 60%，实际 50%');
    await apply(opened, { row: 0, column: 4, note: newer });
    expect(sheetOf(opened).note(0, 4)?.text).toBe(`请核对\n附件${NOTE_JOINT}${newer}`);
    await apply(opened, {
      row: 0,
      column: 4,
      value: 11,
      numberFormat: 'General',
      mark: { kind: 'clear' },
      note: null,
    });
    expect(picture(sheetOf(opened))).toEqual(before);
  });

  test('a colleague who quotes a note of ours, line and all, keeps the quotation', async () => {
    const quoting = `您的批注：${NOTE_JOINT}${noteOn(0, 4, '差 26')}\n是否算错？`;
    const opened = await open({
      sheets: [{ name: '自评表', cells: { A1: '率', E1: 11 }, notes: { E1: { author: '复核', text: quoting } } }],
    });
    // Below a line and under our mark it is ours to any reader; once ours stands below it, the last one is ours.
    const both = `${quoting}${NOTE_JOINT}${noteOn(0, 4, '新')}`;
    const { id: sheetId } = sheetOf(opened);
    opened.workbook.apply([{ kind: 'cell', sheetId, row: 0, column: 4, note: { text: both, author: '复核' } }], 'user');
    await apply(opened, { row: 0, column: 4, note: null });
    expect(sheetOf(opened).note(0, 4)).toMatchObject({ text: quoting, author: '复核' });
  });

  test('the inverse takes our part out again, or puts back the one before', async () => {
    const opened = await open(REVIEWED);
    const before = picture(sheetOf(opened));
    const { inverse, foreignNotes } = await apply(opened, flag(0, 4), { row: 1, column: 4, note: noteOn(1, 4, '一') });
    expect(foreignNotes).toEqual([]);
    const middle = picture(sheetOf(opened));
    const second = await apply(
      opened,
      { row: 0, column: 4, note: noteOn(0, 4, '二') },
      { row: 1, column: 4, note: null },
    );
    await readAll(opened.port);
    expect(await opened.port.apply(second.inverse)).toMatchObject({ ok: true });
    expect(picture(sheetOf(opened))).toEqual(middle);
    // Also without reading in between.
    expect(
      await opened.port.apply(inverse.map(({ sheetId, cells }) => ({ sheetId, cells, basis: null }))),
    ).toMatchObject({ ok: true });
    expect(picture(sheetOf(opened))).toEqual(before);
  });

  test('a threaded comment is left alone and told; the score, and the notes of other cells, are written', async () => {
    const thread = { author: 'tc={1}', text: '[线程批注] 请说明' };
    const opened = await open({
      sheets: [{ name: '自评表', cells: { A1: '率', E1: 11, E2: 3 }, notes: { E1: thread } }],
    });
    const { inverse, foreignNotes } = await apply(opened, flag(0, 4), { row: 1, column: 4, note: noteOn(1, 4, '一') });
    expect(foreignNotes).toEqual([{ sheet: '自评表', row: 0, column: 4 }]);
    expect(
      sheetOf(opened)
        .notes()
        .map(({ row }) => row),
    ).toEqual([1]);
    expect(sheetOf(opened).cell(0, 4)?.value).toBe(16);
    expect((await readAll(opened.port)).sheets[0]?.ownNotes).toHaveLength(1);
    expect(await opened.port.apply(inverse)).toMatchObject({ ok: true });
    expect([sheetOf(opened).notes(), sheetOf(opened).cell(0, 4)?.value]).toEqual([[], 11]);
  });

  test("taking away our note where only somebody else's stands changes nothing", async () => {
    const opened = await open(REVIEWED);
    const before = picture(sheetOf(opened));
    await apply(opened, { row: 0, column: 4, note: null });
    expect(picture(sheetOf(opened))).toEqual(before);
  });
}
