import { planForm } from '../../src/app/form-plan';
import { undoWriting } from '../../src/app/undo-scoring';
import type { SheetChange, WorkbookPort, WorkbookReading } from '../../src/host/port';
import { eachInSlices } from '../../src/slice';
import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';
import { openSession, typeInto } from './file-session';

jest.mock('../../src/app/form-plan', () => {
  const actual = jest.requireActual<typeof import('../../src/app/form-plan')>('../../src/app/form-plan');
  return { ...actual, planForm: jest.fn(actual.planForm) };
});

/* On a machine so slow that each step takes a slice, everything else has its turn after each. */

const { MessageChannel } = globalThis;
let breaths = 0;

beforeEach(() => {
  let now = 0;
  jest.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  globalThis.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      breaths += 1;
    }
  };
});
afterEach(() => {
  jest.restoreAllMocks();
  globalThis.MessageChannel = MessageChannel;
});

/** How many breaths were taken when each was done. */
function watched<T, R>(done: (one: T) => R): { readonly at: number[]; readonly each: (one: T) => R } {
  const at: number[] = [];
  return {
    at,
    each(one) {
      at.push(breaths);
      return done(one);
    },
  };
}

test('each of many is done in its order, and others have their turn in between', async () => {
  const { at, each } = watched((one: number) => one * 2);
  expect(await eachInSlices([3, 1, 2], each)).toEqual([6, 2, 4]);
  expect(new Set(at).size).toBe(3);
});

test('what the pane shows of a workbook is made a form at a time', async () => {
  const sheets = Array.from({ length: 5 }, (_, index) => form(`表${index + 1}`));
  const { session } = openSession(buildXlsx({ sheets }));
  const actual = jest.requireActual<typeof import('../../src/app/form-plan')>('../../src/app/form-plan');
  const at: number[] = [];
  jest.mocked(planForm).mockImplementation((...asked) => {
    at.push(breaths);
    return actual.planForm(...asked);
  });
  await session.refresh();
  expect(session.state.forms).toHaveLength(5);
  expect(new Set(at).size).toBe(5);
});

test('what is to be taken back is looked for a sheet at a time', async () => {
  const sheets = ['1', '2', '3', '4', '5'];
  const change = (sheetId: string): SheetChange => ({ sheetId, cells: [{ row: 0, column: 0, value: 1 }], basis: null });
  const reading: WorkbookReading = {
    sheets: [],
    date1904: false,
    manualCalculation: false,
    precisionAsDisplayed: false,
    activeSheetId: '1',
    ruleSet: null,
    record: { xml: null, sheet: null },
  };
  const port: Pick<WorkbookPort, 'read' | 'apply'> = {
    read: async () => ({ ok: true, value: reading }),
    apply: async () => ({ ok: false, error: { code: 'refused', sheet: null, detail: null } }),
  };
  const before = breaths;
  const changes = sheets.map(change);
  const undone = await undoWriting(port, { changes, applied: { inverse: changes, missing: [] } });
  expect(undone).toMatchObject({ ok: true, value: { cells: 0, kept: [{}, {}, {}, {}, {}] } });
  expect(breaths - before).toBe(5);
});

test('what is pressed as soon as the workbook is shown is carried out', async () => {
  const { session } = openSession(buildXlsx({ sheets: [form('表')] }));
  const pressed = new Promise<void>((done) => {
    const stop = session.subscribe(() => {
      if (session.state.phase !== 'ready') return;
      stop();
      queueMicrotask(() => done(session.score()));
    });
  });
  await session.refresh();
  await pressed;
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
});

test('a review that is begun while an edit is made ready to be shown shows that edit', async () => {
  const opened = openSession(buildXlsx({ sheets: [form('表')] }));
  const { session } = opened;
  const total = () => session.state.forms[0]?.card.total.score;
  await session.refresh();
  const before = total();
  const actual = jest.requireActual<typeof import('../../src/app/form-plan')>('../../src/app/form-plan');
  const begun = new Promise<void>((done) => {
    jest.mocked(planForm).mockImplementationOnce((...asked) => {
      done(session.setReviewing(true));
      return actual.planForm(...asked);
    });
  });
  typeInto(opened, '表', { E4: 110 });
  await begun;
  expect(session.state).toMatchObject({ phase: 'ready', reviewing: true });
  expect(total()).not.toBe(before);
});
