import { createScoringSession } from '../../../src/app/scoring-session';
import { hostFailure } from '../../../src/host/excel/host-failure';
import { noticeText } from '../../../src/taskpane/states/notice-text';
import { buildXlsx, type BuiltWorkbook } from '../../support/build-xlsx';
import { openInExcel, type ExcelWorkbook } from '../../support/excel-workbook';
import { sheetOf } from '../../support/port-contract';
import { formWithScoreCells, SCORE_CELLS } from '../../support/score-cells';
import { partText } from '../../support/zip-parts';
import { form } from '../../taskpane/sample-forms';

/* What Excel does otherwise than our host does by itself, each by the option that shows it (B1, B14, B15, B16). */

const FOREIGN =
  '<conditionalFormatting sqref="A1:C1"><cfRule type="expression" priority="3"><formula>$B1&gt;0</formula></cfRule></conditionalFormatting>';
const WITH_RULE: BuiltWorkbook = { sheets: [{ ...form('自评表'), tail: FOREIGN }] };
const GONE = { sheet: '自评表', what: 'marks', why: 'othersGone' };
const [ROW, SCORE] = [3, 6];

const hasForeign = (open: ExcelWorkbook): boolean =>
  sheetOf(open)
    .conditionalFormats()
    .some(({ formula }) => formula === '$B1>0');

async function scored(source: BuiltWorkbook | Uint8Array, options = '') {
  const open = await openInExcel(source, options);
  const session = createScoringSession(open.port);
  await session.score();
  return { ...open, session };
}

test('B1: a rule of somebody else’s that Excel loses while ours are set is told, and the scores are there', async () => {
  const whole = await scored(WITH_RULE);
  expect([whole.session.state.missingTraces, hasForeign(whole)]).toEqual([[], true]);
  const short = await scored(WITH_RULE, 'b1-lostRule');
  expect([short.session.state.missingTraces, hasForeign(short)]).toEqual([[GONE], false]);
  expect(short.session.state.notice).toMatchObject({ kind: 'scored' });
  expect(sheetOf(short).cell(ROW, SCORE)?.value).toBe(41.67);
  const told = noticeText(short.session.state, 'zh-CN');
  expect([told?.intent, told?.sentences.join()]).toEqual([
    'warning',
    expect.stringContaining('工作表“自评表”上有一条不是本插件加的条件格式不见了'),
  ]);
});

test('B1: the same when ours are taken away', async () => {
  const { workbook } = await scored(WITH_RULE);
  const later = await openInExcel(workbook.save(), 'b1-lostRule');
  const session = createScoringSession(later.port);
  await session.removeMarks();
  expect([session.state.missingTraces, hasForeign(later)]).toEqual([[GONE], false]);
});

test('B14 (office-js 5852): number formats are set one cell at a time, as several at once are slow', async () => {
  const { session } = await scored({ sheets: [form('自评表'), form('另一张')] }, 'b14-5852=3000');
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
});

test('B14: a fill of the department’s under a flag keeps its theme, when scored, cleared and undone', async () => {
  const cells = { ...form('自评表').cells, G4: { value: 1, fill: 'FFF2CC' }, G5: { value: 1, fill: 'FFF2CC' } };
  const built = buildXlsx({ sheets: [{ ...form('自评表'), cells }] });
  const styles = partText(built, 'xl/styles.xml').replaceAll(
    '<fgColor rgb="FFFFF2CC"/>',
    '<fgColor theme="7" tint="0.8"/>',
  );
  expect(styles).toContain('theme="7"');
  const open = await openInExcel({ sheets: [{ ...form('自评表'), cells }], parts: { 'xl/styles.xml': styles } });
  const session = createScoringSession(open.port);
  await session.score();
  expect(session.state.notice).toMatchObject({ kind: 'scored' });
  expect([sheetOf(open).style(ROW, SCORE).numberFormat, fillOf(open)]).toEqual([expect.stringContaining('△'), 'theme']);
  await session.removeMarks();
  expect(fillOf(open)).toBe('theme');
  await session.undo();
  await session.undo();
  expect([sheetOf(open).cell(ROW, SCORE)?.value, fillOf(open)]).toEqual([1, 'theme']);
});

/** Where the file takes the colour of the first score's fill from. */
function fillOf({ workbook }: ExcelWorkbook): string {
  const bytes = workbook.save();
  const [, style] = /<c r="G4"[^>]* s="(\d+)"/.exec(partText(bytes, 'xl/worksheets/sheet1.xml')) ?? [];
  const styles = partText(bytes, 'xl/styles.xml');
  const formats = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1]?.match(/<xf [^>]*/g) ?? [];
  const [, fill] = /fillId="(\d+)"/.exec(formats[Number(style)] ?? '') ?? [];
  const fills = /<fills[^>]*>(.*?)<\/fills>/s.exec(styles)?.[1]?.match(/<fill>.*?<\/fill>/gs) ?? [];
  return /<fgColor (\w+)=/.exec(fills[Number(fill)] ?? '')?.[1] ?? 'none';
}

test('B15: where columns are measured in characters, flags fit as elsewhere and the list is as wide', async () => {
  const listed = async (options: string) => {
    const { session, ...open } = await scored({ sheets: [form('自评表')] }, options);
    const format = sheetOf(open).style(ROW, SCORE).numberFormat;
    await session.writeList();
    const list = open.workbook.sheets.find(({ name }) => name === '整改清单') ?? sheetOf(open);
    return [format, list.name, ...Array.from({ length: 11 }, (_, column) => list.columnWidth(column))];
  };
  const usual = await listed('');
  expect(usual.slice(0, 4)).toEqual(['General" ▲未达标"', '整改清单', 6, 8]);
  const inCharacters = await listed('b15-width');
  expect(inCharacters.slice(0, 2)).toEqual(usual.slice(0, 2));
  usual.slice(2).forEach((width, i) => expect(Number(inCharacters[i + 2])).toBeCloseTo(Number(width), -1));
});

test('B15: what is not there is named by what was asked for', async () => {
  const { port } = await openInExcel({ sheets: [form('自评表')] });
  const failure = async (ask: (workbook: Excel.Workbook) => { load(names: string): unknown }): Promise<unknown> => {
    const cause: unknown = await Excel.run(async (context) => {
      ask(context.workbook).load('name');
      await context.sync();
    }).catch((error: unknown) => error);
    return hostFailure(cause, null);
  };
  expect(port.canWriteNotes).toBe(true);
  expect(await failure(({ worksheets }) => worksheets.getItem('没有'))).toMatchObject({ code: 'sheetGone' });
  expect(await failure(({ names }) => names.getItem('没有'))).toMatchObject({
    code: 'itemGone',
    detail: 'NamedItemCollection.getItem',
  });
});

test('B16: where wrapped text is not shrunk, no score is hidden, and our fill is known and taken away again', async () => {
  for (const [, cells] of SCORE_CELLS) {
    const source = { sheets: [formWithScoreCells(cells)] };
    const usual = await scored(source);
    const open = await scored(source, 'b16-wrap');
    expect(sheetOf(open).style(ROW, SCORE).numberFormat).toBe(sheetOf(usual).style(ROW, SCORE).numberFormat);
    const again = createScoringSession(open.port);
    await again.score();
    expect(again.state.notice).toMatchObject({ kind: 'unchanged' });
    await again.removeMarks();
    const { fill, numberFormat } = sheetOf(open).style(ROW, SCORE);
    expect([fill, numberFormat]).toEqual([null, cells.numberFormat ?? 'General']);
  }
});
