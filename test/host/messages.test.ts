import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import { cellAddress } from '../../src/core/grid/address';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook, WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../support/build-xlsx';
import { openInExcel } from '../support/excel-workbook';
import { sheetOf } from '../support/port-contract';
import { formWithScoreCells } from '../support/score-cells';
import { partText } from '../support/zip-parts';

const SHEET = 'xl/worksheets/sheet1.xml';
const FORM = formWithScoreCells({ font: '宋体', size: 10.5, width: 18 });
const BYTES = buildXlsx({ sheets: [FORM] });

interface Opened {
  readonly workbook: Workbook;
  readonly session: ScoringSession;
  readonly sheet: WorkbookSheet;
}

async function inExcel(excelApi: string, bytes: Uint8Array = BYTES): Promise<Opened & { readonly host: Host }> {
  const opened = await openInExcel(bytes, { excelApi });
  return { ...opened, session: createScoringSession(opened.port), sheet: sheetOf(opened) };
}
type Host = Awaited<ReturnType<typeof openInExcel>>['host'];

function inFile(bytes: Uint8Array): Opened {
  const workbook = openWorkbook(bytes, '自评表.xlsx');
  const port = filePort(workbook);
  return { workbook, session: createScoringSession(port), sheet: sheetOf({ workbook, port }) };
}

const messages = ({ sheet }: Opened): Readonly<Record<string, string>> =>
  Object.fromEntries(
    sheet
      .dataValidations()
      .filter(({ formulas }) => formulas[0]?.includes('绩效评分'))
      .flatMap(({ areas, prompt }) =>
        areas.map(({ top, left }) => [cellAddress({ row: top, column: left }), `${prompt.title}|${prompt.text}`]),
      ),
  );
const notes = ({ sheet }: Opened): readonly string[] => sheet.notes().map(cellAddress).sort();

function type({ workbook, sheet }: Opened, row: number, column: number, value: string | number | null): void {
  workbook.apply([{ kind: 'cell', sheetId: sheet.id, row, column, content: { value, formula: null } }], 'user');
}

describe.each(['1.9', '1.14', '1.17'])('ExcelApi %s, without notes', (excelApi) => {
  test('what a note says is shown when its cell is selected, restricts nothing, and is told', async () => {
    const opened = await inExcel(excelApi);
    await opened.session.score();
    const told = messages(opened);
    expect(notes(opened)).toEqual([]);
    expect(told['G4']).toBe(
      '【绩效评分】G4|未达标\n目标：≥1750人次\n实际：1734\n差 16 人次\n怎么办：核实实际完成值，并在偏差原因栏说明原因和改进措施\n原得分 13，现为 14.86',
    );
    for (const { prompt, alert, ignoresBlanks, type: kind } of opened.sheet.dataValidations()) {
      expect([kind, alert.isShown, ignoresBlanks, prompt.isShown]).toEqual(['custom', false, true, true]);
      expect(prompt.title.length).toBeLessThanOrEqual(32);
      expect(prompt.text.length).toBeLessThanOrEqual(255);
    }
    expect(opened.session.state.notice).toMatchObject({
      kind: 'scored',
      inMessages: true,
      notesMissing: false,
      wordless: 0,
    });
  });

  test('scored again nothing changes; what is mended loses its message, the old figure stays told', async () => {
    const opened = await inExcel(excelApi);
    await opened.session.score();
    const first = messages(opened);
    await opened.session.score();
    expect([opened.session.state.notice?.kind, messages(opened)]).toEqual(['unchanged', first]);
    type(opened, 4, 4, '95%');
    await opened.session.score();
    const { G4, ...others } = messages(opened);
    expect(G4).toContain('原得分 13，现为 14.86');
    expect(others['G5']).toBeUndefined();
  });

  test('undone, the sheet is byte for byte as it was; cleared, no validation is left', async () => {
    const opened = await inExcel(excelApi);
    await opened.session.score();
    expect(Object.keys(messages(opened)).length).toBeGreaterThan(1);
    await opened.session.undo();
    expect(partText(opened.workbook.save(), SHEET)).toBe(partText(BYTES, SHEET));
    await opened.session.score();
    await opened.session.removeMarks();
    expect(opened.sheet.dataValidations()).toEqual([]);
    await opened.session.undo();
    expect(messages(opened)['G4']).toContain('未达标');
  });
});

test('where notes are there (1.18) they are used, and no validation', async () => {
  const opened = await inExcel('1.18');
  await opened.session.score();
  expect([opened.sheet.dataValidations(), notes(opened).includes('G4')]).toEqual([[], true]);
});

const DOORS = {
  'Excel with notes': (bytes: Uint8Array): Promise<Opened> => inExcel('1.18', bytes),
  'a file': async (bytes: Uint8Array): Promise<Opened> => inFile(bytes),
};

test.each(Object.entries(DOORS))(
  'a workbook that goes from Excel 2021 to %s: notes take the place of messages',
  async (_name, open) => {
    const before = await inExcel('1.14');
    await before.session.score();
    const scored = before.workbook.save();
    const after = await open(scored);
    await after.session.score();
    expect(after.sheet.dataValidations()).toEqual([]);
    expect(notes(after)).toEqual(Object.keys(messages(before)).sort());
    expect(after.sheet.note(3, 6)?.text).toContain('原得分 13，现为 14.86');
    await after.session.score();
    expect(after.session.state.notice?.kind).toBe('unchanged');
    const undone = await open(scored);
    await undone.session.score();
    await undone.session.undo();
    expect(partText(undone.workbook.save(), SHEET)).toBe(partText(scored, SHEET));
    const cleared = await open(scored);
    await cleared.session.removeMarks();
    expect(cleared.sheet.dataValidations()).toEqual([]);
  },
);

test('copied and moved messages are found where they are, and never doubled', async () => {
  const opened = await inExcel('1.14');
  await opened.session.score();
  const before = messages(opened);
  const [own] = opened.sheet.dataValidations();
  if (!own) throw new Error('no message');
  const { id, isFixed: _fixed, ...validation } = own;
  const areas = [...own.areas, { top: 0, left: 0, bottom: 1, right: 0 }];
  opened.workbook.apply(
    [{ kind: 'dataValidation', sheetId: opened.sheet.id, id, validation: { ...validation, areas } }],
    'user',
  );
  await opened.session.score();
  expect(messages(opened)).toEqual(before);
});

describe('cells with a validation of the department’s own', () => {
  const listed = formWithScoreCells({ font: '宋体', size: 10.5, width: 18 });

  function withList(): Uint8Array {
    const workbook = openWorkbook(buildXlsx({ sheets: [listed] }), '自评表.xlsx');
    const alert = { isShown: true, title: '', text: '', style: 'stop' as const };
    const validation = {
      areas: [{ top: 3, left: 6, bottom: 3, right: 6 }],
      type: 'decimal' as const,
      operator: 'between',
      formulas: ['0', '100'] as const,
      ignoresBlanks: true,
      hasDropDown: true,
      prompt: { isShown: true, title: '得分', text: '0 到 100' },
      alert,
    };
    workbook.apply([{ kind: 'dataValidation', sheetId: workbook.activeSheetId, id: 'x', validation }], 'user');
    return workbook.save();
  }

  test('keep it and get no message, and that is said; the others get theirs', async () => {
    const opened = await inExcel('1.14', withList());
    await opened.session.score();
    expect(messages(opened)['G4']).toBeUndefined();
    expect(messages(opened)['G5']).toContain('未达标');
    expect(opened.sheet.dataValidations()).toContainEqual(expect.objectContaining({ type: 'decimal' }));
    expect(opened.session.state.notice).toMatchObject({ kind: 'scored', wordless: 1 });
    await opened.session.score();
    expect(opened.session.state.notice?.kind).toBe('unchanged');
  });
});

test('a protected sheet that does not tell its validations keeps no other from its messages', async () => {
  const other = { ...FORM, name: '另一张' };
  const opened = await openInExcel(
    buildXlsx({ sheets: [{ ...FORM, name: '保护', protected: true }, FORM, other] }),
    'excelApi=1.14,hidesProtected=1',
  );
  const session = createScoringSession(opened.port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored', inMessages: true });
  const counts = opened.workbook.sheets.map((sheet) => sheet.dataValidations().length);
  expect([counts[0], (counts[1] ?? 0) > 1, counts[2] === counts[1]]).toEqual([0, true, true]);
});

test('a rule set leaves messages out, and takes away those that stand', async () => {
  const opened = await inExcel('1.14');
  await opened.session.score();
  const own = { extends: 'national-2020', id: 'no-messages', version: 1, withoutNotes: 'leaveOut' };
  await opened.session.importRuleSet(JSON.stringify(own));
  expect(opened.session.state.notice?.kind).toBe('ruleSetImported');
  await opened.session.score();
  expect(opened.sheet.dataValidations()).toEqual([]);
  expect(opened.session.state.notice).toMatchObject({ kind: 'scored', inMessages: false, notesMissing: true });
});

/** Of the requests that may change something: values, marks, then messages. */
const MESSAGES = 3;

test.each([
  ['refused', { kind: 'request', code: 'AccessDenied' }],
  ['broken off half-way', { kind: 'action', action: 9, code: 'InvalidArgument' }],
] as const)(
  'the request for the messages alone is %s: scores stand, it is said, and pressing again heals it',
  async (_how, fault) => {
    const opened = await inExcel('1.14');
    let writes = 0;
    opened.host.setFaults((request) => (request.writes && ++writes === MESSAGES ? fault : null));
    await opened.session.score();
    expect(opened.sheet.cell(3, 6)?.value).toBe(14.86);
    expect(opened.session.state).toMatchObject({
      notice: { kind: 'scored' },
      missingTraces: [{ sheet: '自评表', what: 'messages', why: 'notSet' }],
    });
    opened.host.setFaults(() => null);
    await opened.session.score();
    expect(messages(opened)['G4']).toContain('原得分 13，现为 14.86');
    expect(opened.session.state.missingTraces).toEqual([]);
    await opened.session.score();
    expect(opened.session.state.notice?.kind).toBe('unchanged');
  },
);

test('a request for the messages that fails in passing is sent again', async () => {
  const opened = await inExcel('1.14');
  let writes = 0;
  opened.host.setFaults((request) =>
    request.writes && ++writes === MESSAGES ? { kind: 'action', action: 5, code: 'GeneralException' } : null,
  );
  await opened.session.score();
  expect(opened.session.state.missingTraces).toEqual([]);
  expect(messages(opened)['G5']).toContain('未达标');
});

const HEADINGS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

/** The round trips of a scoring of so many missed rows, and of the next one, which changes nothing. */
async function roundTrips(excelApi: string, rows: number): Promise<readonly number[]> {
  const headings = HEADINGS.map((heading, column) => [cellAddress({ row: 0, column }), heading] as const);
  const missed = Array.from({ length: rows }, (_, row) =>
    ['产出指标', '数量指标', `培训班次${row}`, '≥100次', 50 + (row % 40), 1, 1].map(
      (value, column) => [cellAddress({ row: row + 1, column }), value] as const,
    ),
  ).flat();
  const cells = Object.fromEntries([...headings, ...missed]);
  const opened = await inExcel(excelApi, buildXlsx({ sheets: [{ name: '自评表', cells }] }));
  const trips: number[] = [];
  for (let i = 0; i < 2; i++) {
    opened.host.statistics.reset();
    await opened.session.score();
    trips.push(opened.host.statistics.syncs);
  }
  expect(opened.session.state.notice?.kind).toBe('unchanged');
  expect([Object.keys(messages(opened)), notes(opened)].map(({ length }) => length >= rows).sort()).toEqual([
    false,
    true,
  ]);
  return trips;
}

test('300 missed rows take as many round trips as 30: one more than with notes, to write and to read them', async () => {
  const many = await roundTrips('1.14', 300);
  expect(await roundTrips('1.14', 30)).toEqual(many);
  const [first = 0, second = 0] = await roundTrips('1.18', 300);
  expect(many).toEqual([first + 1, second + 1]);
});
