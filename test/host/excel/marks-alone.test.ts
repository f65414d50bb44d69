import { createScoringSession } from '../../../src/app/scoring-session';
import { markFormula } from '../../../src/host/carried/mark-format';
import type { MarkGroup } from '../../../src/host/port';
import { noticeText } from '../../../src/taskpane/states/notice-text';
import type { Fault } from '../../../src/stand-in/office-host/page/request-plan';
import { openInExcel, readAll } from '../../support/excel-workbook';
import { changeOf, FORM, noteOn, sheetOf } from '../../support/port-contract';
import { ERRORS, formatsOf, HINTS } from '../../support/port-contract-marks';
import { form } from '../../taskpane/sample-forms';

/* B1: no score depends on marks and notes. */

const SOURCE = { sheets: [form('自评表'), form('另一张')] };
const SCORE = [3, 6] as const;

async function scored(options: string) {
  const open = await openInExcel(SOURCE, options);
  const session = createScoringSession(open.port);
  await session.score();
  return { ...open, session };
}

test('two rules on one cell (office-js 5222): scores and marks are written, as of a sheet without them', async () => {
  const plain = await scored('');
  const paired = await scored('b1-5222');
  expect(paired.session.state).toMatchObject({ notice: { kind: 'scored' }, missingTraces: [] });
  for (const index of [0, 1]) {
    expect(formatsOf(sheetOf(paired, index))).toEqual(formatsOf(sheetOf(plain, index)));
    expect(sheetOf(paired, index).notes()).toEqual(sheetOf(plain, index).notes());
  }
  await paired.session.undo();
  expect(sheetOf(paired).conditionalFormats()).toEqual([]);
  expect(sheetOf(paired).cell(...SCORE)).toBeNull();
});

test('a rule that was duplicated (office-js 6835): scores and notes are written, marks are told; later they are set', async () => {
  const open = await scored('b1-6835');
  expect(open.session.state.notice).toMatchObject({ kind: 'scored' });
  expect(open.session.state.missingTraces).toEqual([
    { sheet: '自评表', what: 'marks', why: 'notKnown' },
    { sheet: '另一张', what: 'marks', why: 'notKnown' },
  ]);
  expect(sheetOf(open).cell(...SCORE)?.value).toBe(41.67);
  expect([sheetOf(open).notes().length > 0, sheetOf(open).conditionalFormats()]).toEqual([true, []]);
  const told = noticeText(open.session.state, 'zh-CN');
  expect(told?.intent).toBe('warning');
  expect(told?.sentences.join()).toMatch(/没能读出工作表“自评表”“另一张”上原有的底色标记.*得分不受影响/);
  const later = await openInExcel(open.workbook.save());
  const session = createScoringSession(later.port);
  await session.score();
  expect(session.state).toMatchObject({ notice: { kind: 'scored', cells: 0 }, missingTraces: [] });
  expect(sheetOf(later).conditionalFormats().length).toBeGreaterThan(0);
});

/** Two requests read, one writes the scores. */
const fromMarksOn =
  (fault: Fault) =>
  ({ number }: { readonly number: number }): Fault | null =>
    number > 3 ? fault : null;

test.each(['ItemNotFound', 'GeneralException', 'AccessDenied', 'RequestAborted'])(
  'marks and notes refused for good (%s): the scores stay, it is told, and pressing again heals',
  async (code) => {
    const open = await openInExcel(SOURCE);
    const session = createScoringSession(open.port);
    open.host.setFaults(fromMarksOn({ kind: 'request', code }));
    await session.score();
    expect(session.state.notice).toMatchObject({ kind: 'scored', skipped: [] });
    expect(sheetOf(open).cell(...SCORE)?.value).toBe(41.67);
    expect(session.state.missingTraces).toEqual(
      expect.arrayContaining(
        ['自评表', '另一张'].flatMap((sheet) => ['marks', 'notes'].map((what) => ({ sheet, what, why: 'notSet' }))),
      ),
    );
    open.host.setFaults(null);
    await session.score();
    expect(session.state.missingTraces).toEqual([]);
    const flawless = await scored('');
    expect(formatsOf(sheetOf(open))).toEqual(formatsOf(sheetOf(flawless)));
    expect(
      sheetOf(open)
        .notes()
        .map(({ text }) => text),
    ).toEqual(
      sheetOf(flawless)
        .notes()
        .map(({ text }) => text),
    );
  },
);

test('a mark that copied rows have taken along is put right, and a rule of somebody else’s stays', async () => {
  const open = await openInExcel(FORM);
  const apply = async (marks: readonly MarkGroup[]) => {
    const change = { ...changeOf(await readAll(open.port), []), marks };
    expect(await open.port.apply([change])).toMatchObject({ ok: true, value: { missing: [] } });
  };
  await apply([ERRORS, HINTS]);
  const sheet = sheetOf(open);
  const wanted = formatsOf(sheet);
  const copy = {
    areas: [{ top: 9, left: 1, bottom: 9, right: 2 }],
    formula: markFormula(ERRORS.key),
    fill: 'FFD5D9',
    fontColor: null,
  };
  const other = { ...copy, formula: '$B1>0' };
  open.workbook.apply(
    [
      { kind: 'conditionalFormat', sheetId: sheet.id, id: 'copied', format: copy },
      { kind: 'conditionalFormat', sheetId: sheet.id, id: 'other', format: other },
    ],
    'user',
  );
  expect((await readAll(open.port)).sheets[0]?.markKeys).toContain('?');
  await apply([ERRORS, HINTS]);
  expect(formatsOf(sheet).filter((each) => JSON.stringify(each).includes('绩效评分'))).toEqual(wanted);
  expect(sheet.conditionalFormats().some(({ formula }) => formula === '$B1>0')).toBe(true);
});

test('marks that somebody takes away meanwhile are no obstacle', async () => {
  const open = await openInExcel(FORM);
  const change = async (marks: readonly MarkGroup[]) => ({ ...changeOf(await readAll(open.port), []), marks });
  await open.port.apply([await change([ERRORS])]);
  const next = await change([HINTS]);
  const { id: sheetId } = sheetOf(open);
  const [standing] = sheetOf(open).conditionalFormats();
  open.workbook.apply([{ kind: 'conditionalFormat', sheetId, id: standing?.id ?? '', format: null }], 'user');
  open.host.statistics.reset();
  expect(await open.port.apply([next])).toMatchObject({ ok: true, value: { missing: [] } });
  expect(open.host.statistics.syncs).toBe(2);
  expect((await readAll(open.port)).sheets[0]?.markKeys).toEqual([HINTS.key]);
});

test('a sheet that is protected between its scores and its marks keeps no other from its marks', async () => {
  const source = { sheets: ['甲', '乙', '丙'].map((name) => ({ name, cells: { A1: 1 } })) };
  const open = await openInExcel(source, 'protect=乙@4');
  const reading = await readAll(open.port);
  const changes = [0, 1, 2].map((index) => ({
    ...changeOf(reading, [{ row: 0, column: 0, value: 5, note: noteOn(0, 0, '差') }], index),
    marks: [HINTS],
  }));
  expect(await open.port.apply(changes)).toMatchObject({
    ok: true,
    value: {
      missing: [
        { sheet: '乙', what: 'marks', why: 'notSet' },
        { sheet: '乙', what: 'notes', why: 'notSet' },
      ],
    },
  });
  expect([0, 1, 2].map((index) => sheetOf(open, index).cell(0, 0)?.value)).toEqual([5, 5, 5]);
  expect([0, 1, 2].map((index) => sheetOf(open, index).conditionalFormats().length)).toEqual([1, 0, 1]);
  expect([0, 1, 2].map((index) => sheetOf(open, index).notes().length)).toEqual([1, 0, 1]);
});
