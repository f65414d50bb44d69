import type { SessionState } from '../../src/app/session-state';
import { parseCellAddress } from '../../src/core/grid/address';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openSession, sheetNamed, typeInto, type FileSession } from './file-session';

const HEADER = '| 三级指标 | 指标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 偏离度 | 复核意见 |';
/** 180÷200×30 = 27; 8÷10×50 = 40; 20: 87 in all where nothing is typed. */
const sheet = (points = '') =>
  [
    HEADER,
    '| 培训人数 | ≥200人 | 180人 | 30 | 30 | | | | |',
    `| 培训场次 | ≥10次 | 10次 | 50 | 50 | 8次 | ${points} | | |`,
    '| 满意度 | ≥90% | 95% | 20 | 20 | 95% | | | |',
    '| 合计 | | | 100 | 100 | | | | |',
  ].join('\n');

async function reviewer(sheets: Record<string, string>, around?: Parameters<typeof openSession>[1]) {
  const opened = openSession(drawBook({ sheets }), around);
  await opened.session.refresh();
  await opened.session.setReviewing(true);
  return opened;
}

const at = (opened: FileSession, name: string, address: string): unknown => {
  const place = parseCellAddress(address) ?? { row: -1, column: -1 };
  return sheetNamed(opened, name).cell(place.row, place.column)?.value ?? null;
};
const cellsOf = (opened: FileSession, name: string, addresses: string): readonly unknown[] =>
  addresses.split(' ').map((address) => at(opened, name, address));
const noticeKind = ({ notice }: SessionState): string | undefined => notice?.kind;

test('while somebody reviews, the button fills the review columns alone, and one undo takes that away', async () => {
  const opened = await reviewer({ 一: sheet(), 二: sheet() });
  const { session } = opened;
  const before = opened.workbook.sheets.map((each) => [...each.filledCells()].length);
  const [form] = session.state.forms;
  expect(form?.review).toMatchObject({ own: { score: '100' }, reviewed: { score: '87.00', grade: '良' } });
  expect(form?.review?.differing.map(({ name }) => name)).toEqual(['培训场次', '培训人数']);
  await session.scoreOrPreview();
  expect(session.state.notice).toMatchObject({ kind: 'reviewed', cells: 18 });
  expect(cellsOf(opened, '二', 'G2 G3 G4 G5 H3')).toEqual([27, 40, 20, 87, 0.2]);
  expect(cellsOf(opened, '二', 'E2 E3 E4 E5')).toEqual([30, 50, 20, 100]);
  expect(session.state.hasMarks).toBe(false);
  expect(session.state.forms[0]?.review).toMatchObject({ fills: [], offers: [] });
  expect(session.state.undoSteps.map(({ action, cells }) => [action, cells])).toEqual([['reviewed', 18]]);
  expect(session.state.history.lines.at(-1)).toMatchObject({
    did: 'reviewed',
    cells: 18,
    forms: [
      { sheet: '一', total: '87.00', grade: '良', totalBefore: '100', gradeBefore: '优' },
      { sheet: '二', total: '87.00', grade: '良', totalBefore: '100', gradeBefore: '优' },
    ],
  });
  await session.undo();
  expect(opened.workbook.sheets.slice(0, 2).map((each) => [...each.filledCells()].length)).toEqual(before);
  expect(session.state.history.lines.map(({ did }) => did)).toEqual(['reviewed', 'undone']);
});

test('in one sheet alone', async () => {
  const opened = await reviewer({ 一: sheet(), 二: sheet() });
  await opened.session.scoreOrPreview('二');
  expect([at(opened, '一', 'G2'), at(opened, '二', 'G2')]).toEqual([null, 27]);
});

test('nothing a reviewer presses scores or marks the department’s form; once the role is left, it is scored again', async () => {
  const opened = await reviewer({ 一: sheet() });
  const { session } = opened;
  await session.score();
  await session.scoreExcept([], null);
  await session.markFindings();
  await session.removeMarks();
  expect(cellsOf(opened, '一', 'E2 E3 E4 E5')).toEqual([30, 50, 20, 100]);
  await session.setReviewing(false);
  expect(session.state.forms[0]?.review).toBeNull();
  await session.score();
  expect(at(opened, '一', 'E2')).toBe(27);
});

test('what a reviewer typed is shown first, stays, and is written anew only where somebody says so', async () => {
  const opened = await reviewer({ 一: sheet('45') });
  const { session } = opened;
  await session.scoreOrPreview();
  expect(session.state.preview).toEqual({ only: null });
  expect(at(opened, '一', 'G2')).toBeNull();
  const [form] = session.state.forms;
  const offered = form?.review?.offers ?? [];
  // 27+45+20 = 92
  expect(offered.map(({ row, before, after }) => [row, before, after])).toEqual([[2, 45, 40]]);
  expect(form?.review?.reviewed.score).toBe('92.00');
  await session.writeReview({ only: null, renewed: new Map() });
  expect(cellsOf(opened, '一', 'G2 G3 G5 H3')).toEqual([27, 45, 92, 0.1]);
  // The total we wrote stands for what was typed: with 40 it is 87, and offered as well.
  const [now] = session.state.forms;
  if (!now) throw new Error('no form');
  const imagined = session.imagineReview(now, new Set(['2,6']));
  expect(imagined?.offers.map(({ what, before, after }) => [what, before, after])).toEqual([
    ['deviation', 0.1, 0.2],
    ['total', 92, 87],
  ]);
  const both = session.imagineReview(now, new Set(['2,6', '4,6', '2,7']));
  await session.writeReview({ only: null, renewed: new Map([['一', both?.fills ?? []]]) });
  expect(cellsOf(opened, '一', 'G3 G5 H3')).toEqual([40, 87, 0.2]);
});

test('a figure that is another by the time it is written anew stops the run, and is shown again', async () => {
  const opened = await reviewer({ 一: sheet('45') });
  const { session } = opened;
  const [form] = session.state.forms;
  const shown = form && session.imagineReview(form, new Set(['2,6']));
  typeInto(opened, '一', { G3: 46 });
  await session.writeReview({ only: null, renewed: new Map([['一', shown?.fills ?? []]]) });
  expect(noticeKind(session.state)).toBe('shownAgain');
  expect(cellsOf(opened, '一', 'G2 G3')).toEqual([null, 46]);
});

test('a colleague who types into a review cell in between keeps what they typed', async () => {
  let isFirst = true;
  const opened: FileSession = await reviewer({ 一: sheet() }, (port) => ({
    apply(changes) {
      if (isFirst) typeInto(opened, '一', { G2: 25 });
      isFirst = false;
      return port.apply(changes);
    },
  }));
  await opened.session.scoreOrPreview();
  // 25+40+20 = 85
  expect(cellsOf(opened, '一', 'G2 G3 G5')).toEqual([25, 40, 85]);
});

test('a form without review columns, and one that is scored by what the reviewer found, are left as they are', async () => {
  const plain = '| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n| 甲 | ≥10次 | 9次 | 100 | 100 |';
  const opened = await reviewer({ 一: plain });
  await opened.session.scoreOrPreview();
  expect(opened.session.state.notice).toMatchObject({ kind: 'reviewed', cells: 0, skipped: [] });
  expect(opened.session.state.undoSteps).toEqual([]);
  expect(at(opened, '一', 'E2')).toBe(100);
  expect(opened.session.state.forms[0]?.review).toMatchObject({ column: null, reviewed: { score: '90.00' } });
});

test('turning the role on and off changes nothing of what can be undone', async () => {
  const opened = openSession(drawBook({ sheets: { 一: sheet() } }));
  const { session } = opened;
  await session.refresh();
  await session.score();
  await session.setReviewing(true);
  await session.setReviewing(false);
  expect(session.state.undoSteps.map(({ action }) => action)).toEqual(['scored']);
  await session.undo();
  expect(cellsOf(opened, '一', 'E2 E3 E4 E5')).toEqual([30, 50, 20, 100]);
});
