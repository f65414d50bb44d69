import { NOTE_JOINT } from '../../../src/host/port';
import type { Fault } from '../../../src/stand-in/office-host/page/request-plan';
import { readAll } from '../../support/excel-workbook';
import { outcome, REWRITTEN, scoredBefore } from '../../support/fault-sweep';
import { changeOf, flag, noteOn, sheetOf } from '../../support/port-contract';
import { HINTS } from '../../support/port-contract-marks';

describe.each([1, 3])('%i sheets', (sheets) => {
  const every = sheets === 1 ? 5 : 41;
  const actions = Array.from({ length: sheets === 1 ? 16 : 6 }, (_, i) => i * every);

  test('a failure that passes, at many an action: all is written, and can be undone', async () => {
    for (const action of actions) {
      const fault: Fault = { kind: 'action', action, code: 'GeneralException' };
      expect([action, await outcome(sheets, (nth) => (nth === 0 ? fault : null))]).toEqual([action, 'done']);
    }
  });

  test('a failure that stays for three tries, at many an action, or a refusal: nothing is left written', async () => {
    for (const action of actions.filter((_, i) => i % 3 === 0)) {
      for (const [code, times] of [
        ['GeneralException', 3],
        ['AccessDenied', 1],
      ] as const) {
        const fault: Fault = { kind: 'action', action, code };
        const result = await outcome(sheets, (nth) => (nth < times ? fault : null));
        expect([action, code, result]).toEqual([action, code, expect.stringMatching(/^(?:as before|scored|done)$/)]);
      }
    }
  });

  test('requests refused as a whole', async () => {
    const refused: Fault = { kind: 'request', code: 'GeneralException' };
    expect(await outcome(sheets, (nth) => (nth === 0 ? refused : null))).toBe('done');
    expect(await outcome(sheets, (nth) => (nth < 3 ? refused : null))).toBe('as before');
    expect(await outcome(sheets, () => refused)).toBe('as before');
  });
});

const PASSING =
  'GeneralException ServiceNotAvailable ActivityLimitReached RequestAborted Conflict UndoNotSupported'.split(' ');

test.each(PASSING)('%s may pass: the same is sent again, and all is written', async (code) => {
  expect(await outcome(1, (nth) => (nth === 0 ? { kind: 'request', code } : null))).toBe('done');
});

test('AccessDenied does not pass: it is not sent again', async () => {
  expect(await outcome(1, (nth) => (nth === 0 ? { kind: 'request', code: 'AccessDenied' } : null))).toBe('as before');
});

test.each([
  [0, false, 'done'],
  [0, true, 'done'],
  [1, false, 'done'],
  [1, true, 'done, not undone'],
] as const)(
  'no answer to the values (0) or the marks (1), %i, carried out or not (%s): all is written all the same',
  async (request, done, expected) => {
    // Where the marks lay that were taken away is then not known, so undoing takes away ours and puts none back.
    expect(await outcome(1, (nth) => (nth === request ? { kind: 'silence', done } : null), 1_000)).toBe(expected);
  },
);

test('notes that have moved with their rows are found, and the wrong ones are not touched', async () => {
  const open = await scoredBefore(1);
  const sheet = sheetOf(open);
  const [old, joined] = [sheet.note(2, 4)?.text ?? '', sheet.note(1, 4)?.text ?? ''];
  expect(joined).toContain(NOTE_JOINT);
  const reading = await readAll(open.port);
  const note = (row: number, text: string | null) =>
    ({ kind: 'cell', sheetId: sheet.id, row, column: 4, note: text === null ? null : { text, author: 'x' } }) as const;
  open.workbook.apply([note(2, null), note(3, old)], 'user');
  const wanted = [
    { row: 2, column: 4, note: null },
    { row: 3, column: 4, note: noteOn(3, 4, '新') },
  ];
  expect(await open.port.apply([changeOf(reading, wanted)])).toMatchObject({ ok: true });
  expect(sheet.notes().map(({ row, text }) => [row, text])).toEqual([
    [1, joined],
    [3, noteOn(3, 4, '新')],
  ]);
});

test('a note and marks that somebody puts in or takes away after reading', async () => {
  const open = await scoredBefore(1);
  const reading = await readAll(open.port);
  const sheet = sheetOf(open);
  const formats = sheet.conditionalFormats();
  open.workbook.apply(
    [
      { kind: 'cell', sheetId: sheet.id, row: 0, column: 4, note: { text: '刚写的', author: '同事' } },
      { kind: 'cell', sheetId: sheet.id, row: 2, column: 4, note: null },
      ...formats.map(({ id }) => ({ kind: 'conditionalFormat', sheetId: sheet.id, id, format: null }) as const),
    ],
    'user',
  );
  expect(await open.port.apply([{ ...changeOf(reading, REWRITTEN), marks: [HINTS] }])).toMatchObject({ ok: true });
  expect(sheet.note(0, 4)).toMatchObject({ author: '同事', text: `刚写的${NOTE_JOINT}${flag(0, 4).note ?? ''}` });
  expect(sheet.note(2, 4)).toBeNull();
  expect((await readAll(open.port)).sheets[0]?.markKeys).toEqual([HINTS.key]);
});
