import type { SessionNotice } from '../../src/app/session-state';
import type { Locale } from '../../src/text/locale';
import { noticeText, type ToBeTold } from '../../src/taskpane/states/notice-text';

const scored: Extract<SessionNotice, { kind: 'scored' }> = {
  kind: 'scored',
  cells: 0,
  flags: 0,
  unflags: 0,
  marked: 0,
  replaced: [],
  skipped: [],
  foreignNotes: 0,
  inMessages: false,
  notesMissing: false,
  wordless: 0,
  manualCalculation: false,
  precisionAsDisplayed: false,
  typed: [],
  notKept: null,
};

const REPLACED = {
  sheet: '自评表',
  row: 3,
  column: 6,
  isNew: true,
  reason: 'score',
  before: '7',
  after: '8.62',
} as const;

const COUNTS = {
  isSame: false,
  changed: 0,
  added: 0,
  addedRows: null,
  gone: 0,
  ownColumns: 0,
  ownRows: 0,
  missing: [],
};
const SUMMARY = {
  kind: 'summaryWritten',
  sheet: '汇总',
  sheets: ['汇总', '分单位', '概况'],
  forms: 3,
  refreshed: COUNTS,
  isHidden: false,
  withoutCharts: [],
} as const;

const TIMEOUT = { code: 'timeout', sheet: null, detail: null } as const;

/** A workbook with one scored form, in the sheet 乙. */
const STATE: ToBeTold = {
  phase: 'ready',
  forms: [{ card: { kind: 'scored', sheet: '乙' } }],
  ruleSets: [],
  ruleSetId: 'national-2020',
  undoNeedsPane: false,
  keysUndo: null,
  missingTraces: [],
  notice: null,
};

const told = (notice: SessionNotice | null, more: Partial<ToBeTold> = {}, locale: Locale = 'zh-CN') =>
  noticeText({ ...STATE, ...more, notice }, locale);

test.each<[string, SessionNotice, string, RegExp]>([
  ['scored', { ...scored, cells: 2 }, 'success', /^评分完成，写入 2 处。$/],
  ['only flags changed', { ...scored, unflags: 1 }, 'success', /得分无需改动。\|去掉 1 个已达标的标记。$/],
  [
    'replaced figures',
    { ...scored, cells: 2, replaced: [REPLACED] },
    'success',
    /1 处原来填写的数已按口径改写：自评表 G4 原得分 7，现为 8.62。\|原来的数记在这些单元格的批注里。$/,
  ],
  [
    'replaced figures where there are no notes',
    { ...scored, cells: 7, replaced: Array.from({ length: 7 }, () => REPLACED), notesMissing: true },
    'success',
    /7 处原来填写的数已按口径改写：(?:自评表 G4 原得分 7，现为 8.62；?){5} 等。\|此版本/,
  ],
  ['other findings', { ...scored, cells: 1, flags: 1, marked: 3 }, 'success', /1 行未达标。\|另有 3 处/],
  ['notes by others', { ...scored, cells: 1, flags: 1, foreignNotes: 1 }, 'success', /保留原批注/],
  ['calculated by hand', { ...scored, manualCalculation: true }, 'success', /手动计算.*F9/],
  ['kept as shown', { ...scored, precisionAsDisplayed: true }, 'success', /以显示精度为准.*小数/],
  ['no notes in this version', { ...scored, flags: 1, notesMissing: true }, 'success', /不支持加批注/],
  ['a hidden sheet', { ...scored, skipped: [{ sheet: '甲', reason: 'hidden' }] }, 'warning', /^工作表“甲”已隐藏/],
  [
    'only left out',
    { kind: 'unchanged', skipped: [{ sheet: '甲', reason: 'protected' }], typed: [], notKept: null },
    'warning',
    /受保护.*\|其余的得分/,
  ],
  [
    'undone',
    { kind: 'undone', notKept: null, steps: 1, action: 'scored', cells: 3, marks: 0, kept: [], keptMarks: 0 },
    'success',
    /^已撤销上次评分，恢复 3 处。$/,
  ],
  [
    'marks undone',
    { kind: 'undone', notKept: null, steps: 1, action: 'scored', cells: 3, marks: 2, kept: [], keptMarks: 0 },
    'success',
    /恢复 3 处.*\|另有 2 处的标记或批注/,
  ],
  [
    'partly undone',
    {
      kind: 'undone',
      notKept: null,
      steps: 2,
      action: 'scored',
      cells: 3,
      marks: 0,
      kept: [{ sheet: '甲', row: 3, column: 6, wrote: '8.62', now: '' }],
      keptMarks: 2,
    },
    'warning',
    /^已撤销最近 2 步，恢复 3 处。\|1 处之后又改过，保留现在的内容：甲 G4 评分写入 8.62，现为 空白。\|2 处标记或批注之后又重新标过/,
  ],
  [
    'figures typed meanwhile',
    { ...scored, cells: 2, typed: [{ ...REPLACED, sheetId: '1' }] },
    'warning',
    /^评分时有人在 1 处要写入的单元格里填了数，保留没有改写：自评表 G4 现为 7，按口径应为 8.62。.*请再评一次。\|评分完成/,
  ],
  [
    'a record not mended',
    { ...scored, notKept: { error: TIMEOUT, mending: true } },
    'warning',
    /^工作簿里记的内容有一份受损，这次没能修复/,
  ],
  ['marks taken away', { kind: 'marksRemoved', cells: 2, skipped: [] }, 'success', /^已清除 2 处标记和批注/],
  [
    'a list',
    { kind: 'listWritten', sheet: '整改清单', refreshed: null, isHidden: false, findings: 5, settled: 0 },
    'success',
    /^已写好工作表“整改清单”，列出 5 个问题。$/,
  ],
  [
    'a list that is brought up to date, in a sheet people have hidden',
    {
      kind: 'listWritten',
      sheet: '整改清单',
      refreshed: { ...COUNTS, added: 2, addedRows: { first: 9, last: 10 }, gone: 1 },
      isHidden: true,
      findings: 5,
      settled: 2,
    },
    'warning',
    /^已更新工作表“整改清单”：新增 2 行（第 9–10 行），1 行的问题这次没有出现，见“状态”列。\|“整改清单”是隐藏的工作表，取消隐藏就能看到。\|现有待整改 5 个，清单里留有这次没有出现的 2 行。$/,
  ],
  [
    'a summary that is new',
    { ...SUMMARY, refreshed: null },
    'success',
    /^已写好工作表“汇总”“分单位”“概况”，列出 3 张指标表。$/,
  ],
  [
    'one that is up to date',
    { ...SUMMARY, refreshed: { ...COUNTS, isSame: true } },
    'success',
    /^工作表“汇总”已经是最新的，没有改动。$/,
  ],
  [
    'one that is brought up to date around what people wrote',
    {
      ...SUMMARY,
      refreshed: {
        ...COUNTS,
        changed: 2,
        added: 1,
        addedRows: { first: 8, last: 8 },
        gone: 1,
        ownColumns: 1,
        ownRows: 2,
      },
    },
    'success',
    /^已更新工作表“汇总”：改了 2 行，新增 1 行（第 8 行），1 行的指标表已不在，已注明。\|自己加的 1 列、2 行和各行的顺序没有动。$/,
  ],
  [
    'one without some columns and charts',
    { ...SUMMARY, refreshed: { ...COUNTS, missing: ['口径'] }, withoutCharts: ['概况'] },
    'warning',
    /^已更新工作表“汇总”。\|表里没有“口径”列，没有写。\|“概况”的图表没有画上/,
  ],
  [
    'a rule set refused',
    {
      kind: 'ruleSetRefused',
      faults: [{ field: 'rows[0].choice.step', expected: { 'zh-CN': '应为数', 'en-US': 'must be a number' } }],
    },
    'error',
    /\|个别指标的评分办法第1条 › 每差多少扣一次（rows\[0\]\.choice\.step）：应为数$/,
  ],
  ['a rule set taken', { kind: 'ruleSetImported', name: { 'zh-CN': '本县', 'en-US': 'County' } }, 'success', /“本县”/],
  ['a mended record', { kind: 'recordMended' }, 'warning', /已按另一份修复/],
  ['a lost record', { kind: 'recordLost' }, 'error', /读不出来/],
  [
    'a record of which parts are strange',
    { kind: 'recordPartly', leftOut: 3 },
    'warning',
    /3 处读不懂，没有采用；其余的照用/,
  ],
  ['failed', { kind: 'error', error: { code: 'tooLarge', sheet: null, detail: null } }, 'error', /内容太多/],
])('%s', (_, notice, intent, words) => {
  const text = told(notice);
  expect(text?.intent).toBe(intent);
  expect([...(text?.sentences ?? []), ...(text?.details ?? [])].join('|')).toMatch(words);
});

test('a cell being edited is waited for while working, and an error once waiting has ended', () => {
  const editing: SessionNotice = { kind: 'error', error: { code: 'editing', sheet: null, detail: null } };
  expect(told(editing, { phase: 'working' })).toMatchObject({
    intent: 'warning',
    sentences: [expect.stringMatching(/自动继续/)],
  });
  expect(told(editing)).toMatchObject({ intent: 'error' });
});

test('every notice has its sentences in English too', () => {
  const english = (notice: SessionNotice): string => told(notice, {}, 'en-US')?.sentences.join(' ') ?? '';
  expect(english({ kind: 'marksRemoved', cells: 1, skipped: [] })).toBe(
    'Marks and notes were cleared from 1 cell; the scores stay.',
  );
  expect(
    english({ kind: 'listWritten', sheet: 'List', refreshed: null, isHidden: false, findings: 1, settled: 0 }),
  ).toBe('The sheet “List” lists 1 problem.');
  const refreshed = {
    ...COUNTS,
    changed: 1,
    added: 2,
    addedRows: { first: 4, last: 5 },
    ownRows: 1,
    missing: ['Rule set'],
  };
  expect(english({ ...SUMMARY, refreshed, withoutCharts: ['Overview'] })).toMatch(
    /^The sheet “汇总” was brought up to date: 1 row changed, 2 new \(rows 4–5\). Your own 1 row and the order of the rows stay as they are. The sheet has no column “Rule set”/,
  );
  for (const why of ['noForm', 'noAnchor'] as const) {
    expect(english({ kind: 'selectionUnfit', why })).toMatch(/^[A-Z][^\p{Script=Han}]+\.$/u);
  }
  for (const kind of ['recordMended', 'recordLost'] as const)
    expect(english({ kind })).toMatch(/^[^\p{Script=Han}]+\.$/u);
});

const UNCHANGED: Extract<SessionNotice, { kind: 'unchanged' }> = {
  kind: 'unchanged',
  skipped: [],
  typed: [],
  notKept: null,
};

test('nothing was to be written: said without a green sign', () => {
  expect(told(UNCHANGED)).toMatchObject({ intent: 'info', sentences: ['表里的得分已经是最新的，没有改动。'] });
});

test('where nothing is scored, pressing the button tells nothing: the pane says why', () => {
  expect(told(UNCHANGED, { forms: [] })).toBeNull();
  expect(told(UNCHANGED, { forms: [{ card: { kind: 'weights', sheet: '乙' } }] })).toBeNull();
});

test('a workbook whose only form is protected is not called up to date', () => {
  const text = told({ ...UNCHANGED, skipped: [{ sheet: '乙', reason: 'protected' }] });
  expect(text?.intent).toBe('warning');
  expect(text?.sentences).toEqual(['工作表“乙”受保护，没有写入；请在“审阅”里撤销保护后再评分。']);
});

test('what only somebody who wonders reads is folded, what has to be seen is not', () => {
  const text = told({
    ...scored,
    cells: 2,
    flags: 1,
    replaced: [REPLACED],
    notesMissing: true,
    precisionAsDisplayed: true,
  });
  expect(text?.sentences).toEqual([
    '评分完成，写入 2 处。',
    '标出 1 行未达标。',
    expect.stringContaining('以显示精度为准'),
  ]);
  expect(text?.details).toHaveLength(2);
});

test('a step of which nothing is left cannot be undone any more: said so, with what stands there', () => {
  const kept = [{ sheet: '乙', row: 3, column: 6, wrote: '8.62', now: '9' }];
  const text = told({
    kind: 'undone',
    notKept: null,
    steps: 1,
    action: 'scored',
    cells: 0,
    marks: 0,
    kept,
    keptMarks: 0,
  });
  expect(text?.intent).toBe('warning');
  expect(text?.sentences[0]).toBe('上次写入的内容之后都改过，撤不回了，没有改动任何内容。');
  expect(text?.sentences[1]).toContain('乙 G4 评分写入 8.62，现为 9');
});

test("Excel's own words reach no clerk", () => {
  const refused: SessionNotice = {
    kind: 'error',
    error: { code: 'refused', sheet: null, detail: 'GeneralException: busy' },
  };
  for (const locale of ['zh-CN', 'en-US'] as const)
    expect(told(refused, {}, locale)?.sentences.join(' ')).not.toMatch(/Exception|busy/);
});

test('nothing happened, nothing is told', () => {
  expect(told(null)).toBeNull();
});
