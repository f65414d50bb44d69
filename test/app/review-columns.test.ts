import { cellAddress, parseCellAddress } from '../../src/core/grid/address';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { openSession, reopened, sheetNamed, typeInto, type FileSession } from './file-session';

/** 9÷10×60 = 54, 94 in all. */
const FORM = [
  '| 项目支出绩效自评表 | < | < | < | < | < |',
  '| 三级指标 | 指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
  '| 修路里程 | ≥10公里 | 9公里 | 60 | 60 | |',
  '| 群众满意度 | ≥90% | 95% | 40 | 40 | |',
  '| 总分 | | | 100 | 100 | |',
];

async function reviewer(sheets: Record<string, string>): Promise<FileSession> {
  const opened = openSession(drawBook({ sheets }));
  await opened.session.refresh();
  await opened.session.setReviewing(true);
  return opened;
}

const block = (opened: FileSession, name: string): readonly string[] =>
  [...sheetNamed(opened, name).filledCells()].flatMap(([place, { value }]) =>
    place.column > 5 ? [`${cellAddress(place)} ${String(value)}`] : [],
  );
const look = (opened: FileSession, name: string, address: string) => {
  const { row, column } = parseCellAddress(address) ?? { row: -1, column: -1 };
  return sheetNamed(opened, name).style(row, column);
};
const saved = (opened: FileSession, name: string): readonly unknown[] =>
  [...sheetNamed(opened, name).filledCells()].map(([place, { value }]) => [cellAddress(place), value]);

test('columns for a review are shown before they are added, drawn as the form is, filled, read again, and taken away by one undo', async () => {
  const opened = await reviewer({ 一: FORM.join('\n') });
  const { session } = opened;
  const before = saved(opened, '一');
  const width = sheetNamed(opened, '一').columnWidth(8);
  await session.planColumns();
  expect(session.state.newColumns).toMatchObject([{ sheet: '一', refused: null, columns: { area: { left: 6 } } }]);
  expect(saved(opened, '一')).toEqual(before);
  await session.addColumns(null);
  expect(session.state.notice).toMatchObject({ kind: 'reviewed', columns: [{ sheet: '一' }] });
  expect(session.state.newColumns).toBeNull();
  expect(block(opened, '一')).toEqual([
    'G2 复核得分',
    'H2 差异',
    'I2 复核说明',
    'G3 54',
    'H3 -6',
    'I3 自评60，按口径重算54.00，核减6：9公里÷10公里×60=54',
    'G4 40',
    'H4 0',
    'G5 94',
    'H5 -6',
  ]);
  for (const [ours, theirs] of [
    ['G2', 'F2'],
    ['G3', 'D3'],
    ['I4', 'F3'],
    ['H5', 'D5'],
  ] as const) {
    const [a, b] = [look(opened, '一', ours), look(opened, '一', theirs)];
    expect([a.border, a.fill, a.font]).toEqual([b.border, b.fill, b.font]);
  }
  expect(sheetNamed(opened, '一').columnWidth(8)).toBe(sheetNamed(opened, '一').columnWidth(4) * 3);
  // Read anew, by whoever opens it next, they are the review's columns, and nothing else is another.
  const next = reopened(opened);
  await next.session.refresh();
  await next.session.setReviewing(true);
  const [form] = next.session.state.forms;
  expect(form?.card.total.score).toBe('94.00');
  expect(form?.review).toMatchObject({ column: { column: 6 }, reviewed: { score: '94.00' }, fills: [], offers: [] });
  await session.undo();
  expect(saved(opened, '一')).toEqual(before);
  expect(look(opened, '一', 'G3').border).toEqual(look(opened, '一', 'L3').border);
  expect(sheetNamed(opened, '一').columnWidth(8)).toBe(width);
});

test('the self-scores, and all that stood in the sheet, stay as they were', async () => {
  const opened = await reviewer({ 一: FORM.join('\n') });
  const before = saved(opened, '一');
  await opened.session.addColumns(null);
  expect(saved(opened, '一')).toEqual(expect.arrayContaining([...before]));
});

test('a form with something at its right gets none, by its name; the others do', async () => {
  const beside = FORM.map((line, index) => (index === 3 ? `${line} | 附件3 |` : line)).join('\n');
  const opened = await reviewer({ 一: beside, 二: FORM.join('\n') });
  await opened.session.planColumns();
  expect(opened.session.state.newColumns?.map(({ sheet, refused }) => [sheet, refused])).toEqual([
    ['一', { why: 'occupied', at: 'H4' }],
    ['二', null],
  ]);
  await opened.session.addColumns(null);
  expect([block(opened, '一'), block(opened, '二').length]).toEqual([['H4 附件3'], 10]);
});

test('in one sheet alone; what somebody wrote in them since stays when they are undone', async () => {
  const opened = await reviewer({ 一: FORM.join('\n'), 二: FORM.join('\n') });
  await opened.session.addColumns('二');
  expect(block(opened, '一')).toEqual([]);
  typeInto(opened, '二', { I4: '已核对问卷' });
  await opened.session.undo();
  expect(block(opened, '二')).toEqual(['I4 已核对问卷']);
  expect(look(opened, '二', 'I4').border).toEqual(look(opened, '二', 'F3').border);
});

test('where a form has formulas that follow, the new columns have them too', async () => {
  const opened = openSession(drawBook({ sheets: { 一: FORM.join('\n') } }));
  await opened.session.refresh();
  await opened.session.writeFormulas(true);
  await opened.session.setReviewing(true);
  await opened.session.addColumns(null);
  const formula = (address: string): string | null => {
    const { row, column } = parseCellAddress(address) ?? { row: -1, column: -1 };
    return sheetNamed(opened, '一').cell(row, column)?.formula ?? null;
  };
  expect([formula('G3'), formula('H3'), formula('G5'), formula('H5')]).toEqual([
    null,
    '=IF(COUNT(G3,E3)=2,ROUND(G3-E3,2),"")',
    '=IF(COUNT(G3:G4)=2,ROUND(SUM(G3:G4),2),"")',
    '=IF(COUNT(G5,E5)=2,ROUND(G5-E5,2),"")',
  ]);
});
