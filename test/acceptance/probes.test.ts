import { differing, type ProbeResult } from '../../src/acceptance/probe';
import { ALL_PROBES, NOT_PROBED } from '../../src/acceptance/probes/all-probes';
import { acceptanceOn, AUTOMATIC, BEYOND_OUR_HOST } from '../support/acceptance-run';

/* The acceptance page's probes against our own Excel host: green as it is, red where it is asked to misbehave. */

const verdicts = (results: readonly ProbeResult[], verdict: ProbeResult['verdict']): readonly string[] =>
  results.filter((result) => result.verdict === verdict).map(({ id }) => id);

const NEWER: Readonly<Record<string, readonly string[]>> = {
  '1.9': ['merged-areas', 'nothing-merged', 'gone-mark', 'no-comments', 'comment-place', 'own-change-heard'],
  '1.14': [],
  '1.17': [],
  '1.20': [],
};
const NOTES = ['notes-round-trip', 'note-places', 'notes-counted', 'note-codes', 'library-notes'];

test.each(Object.keys(NEWER))('every automatic probe is green on our host with ExcelApi %s', async (excelApi) => {
  const { run, workbook } = await acceptanceOn(`excelApi=${excelApi}`);
  expect(run.results.flatMap(({ id, differs, error }) => (differs.length > 0 ? [id, differs, error] : []))).toEqual([]);
  expect(run.results.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  expect(verdicts(run.results, 'notTried')).toEqual([]);
  const lacking = [...Object.keys(BEYOND_OUR_HOST), ...(NEWER[excelApi] ?? []), ...(excelApi === '1.20' ? [] : NOTES)];
  expect(new Set(verdicts(run.results, 'notSupported'))).toEqual(new Set(lacking));
  expect(run.results).toHaveLength(AUTOMATIC.length);
  expect(run.left).toEqual([]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
  expect([workbook.names, workbook.customXml]).toEqual([[], []]);
});

test.each([
  ['crlfNotes', 'notes-round-trip', 'differs'],
  ['hidesProtected', 'protected-validations', 'differs'],
  ['b1-5222', 'two-rules-on-a-cell', 'differs'],
  ['b1-6835', 'whole-scoring', 'differs'],
  ['cellLimit=4', 'values-come-back', 'failed'],
])('asked for %s, our host turns a probe red: %s', async (options, id, verdict) => {
  const probes = AUTOMATIC.filter((probe) => probe.id === id);
  const { run } = await acceptanceOn(options, {}, 'packaged', probes);
  const [found] = run.results;
  expect(found?.verdict).toBe(verdict);
  expect(verdict === 'failed' ? found?.error?.code : found?.differs.length).toBeTruthy();
  expect(run.left).toEqual([]);
});

test.each([
  ['platform=mac', 'packaged'],
  ['platform=web,excelApi=1.21', 'packaged'],
  ['platform=windows', 'withNotes'],
  ['platform=mac,excelApi=1.21', 'withNotes'],
] as const)('every automatic probe is green with %s and the library %s', async (options, library) => {
  const { run } = await acceptanceOn(options, {}, library);
  const red = run.results.filter(({ verdict }) => verdict === 'differs' || verdict === 'failed');
  expect(red).toEqual([]);
  expect(run.results.find(({ id }) => id === 'library-notes')?.figures['libraryHasNotes']).toBe(
    library === 'withNotes',
  );
});

test('a workbook that holds something keeps it, and what would touch it is not tried', async () => {
  const { run, workbook } = await acceptanceOn('', { A1: '自评表', B2: 5 });
  expect(verdicts(run.results, 'notTried')).toEqual(
    AUTOMATIC.filter(({ needsEmptyWorkbook }) => needsEmptyWorkbook).map(({ id }) => id),
  );
  expect(verdicts(run.results, 'differs')).toEqual([]);
  const [sheet, ...others] = workbook.sheets;
  expect(others.map(({ name }) => name)).toEqual(['Sheet2']);
  expect(workbook.activeSheetId).toBe(sheet?.id);
  expect([sheet?.cell(0, 0)?.value, sheet?.cell(1, 1)?.value]).toEqual(['自评表', 5]);
});

test('every trap is told about by a probe, or it is said why none can', () => {
  const traps = [
    ...Array.from({ length: 50 }, (_, i) => `A${i + 1}`),
    ...Array.from({ length: 16 }, (_, i) => `B${i + 1}`),
  ];
  const told = new Set(ALL_PROBES.flatMap((probe) => probe.traps));
  expect(traps.filter((trap) => !told.has(trap) && NOT_PROBED[trap] === undefined)).toEqual([]);
  expect(Object.keys(NOT_PROBED).filter((trap) => told.has(trap))).toEqual([]);
  expect([...told].filter((trap) => !traps.includes(trap))).toEqual([]);
});

test('each probe has an id of its own, a question in both languages, and something it expects', () => {
  const ids = ALL_PROBES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id, asks, expected } of ALL_PROBES) {
    expect([id, /\p{Script=Han}/u.test(asks['zh-CN']), /[a-z]/.test(asks['en-US'])]).toEqual([id, true, true]);
    expect([id, Object.keys(expected).length > 0]).toEqual([id, true]);
  }
});

test('a figure that is missing, or none of those allowed, differs', () => {
  const probe = { expected: { a: 1, b: ['x', 'y'] } };
  expect(differing(probe, { a: 1, b: 'y', c: 'besides' })).toEqual([]);
  expect(differing(probe, { a: 2, b: 'z' })).toEqual(['a', 'b']);
  expect(differing(probe, {})).toEqual(['a', 'b']);
});
