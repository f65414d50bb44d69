import { broughtLine } from '../../src/text/brought-text';
import { form } from '../taskpane/sample-forms';
import { openSession, reopened, typeInto, valueAt, type FileSession } from './file-session';

/* What a workbook remembers of its scoring, anybody can have written: that a figure in a score cell is ours counts without a
   look only where this session scored. 培训人次 aims at 120 for 50 points: 115.2 make 48, 100 make 41.67. */

const SHEET = '自评表';

/** As the sender makes it: its memory says that 48 points are ours, and nobody would have given them for 100. */
async function forged(): Promise<FileSession> {
  const sender = openSession({ sheets: [form(SHEET, { E4: 115.2 })] });
  await sender.session.score();
  typeInto(sender, SHEET, { E4: 100 });
  const receiver = reopened(sender);
  await receiver.session.refresh();
  return receiver;
}

const score = (one: FileSession) => valueAt(one, SHEET, 'G4');

test('a figure that only the workbook calls ours is shown before it is replaced, with why', async () => {
  const one = await forged();
  await one.session.scoreOrPreview();
  expect([score(one), one.session.state.preview]).toEqual([48, { only: null }]);
  expect(one.session.state.forms[0]?.plan.cells.slice(0, 1)).toMatchObject([
    { kind: 'replaces', isClaimed: true, before: '48', after: '41.67' },
  ]);
});

test('it can be left as it is, and counts as judged by hand then', async () => {
  const one = await forged();
  const [shown] = one.session.state.forms;
  const cell = shown?.plan.cells.find(({ isClaimed }) => isClaimed);
  if (!shown || !cell) throw new Error('nothing is claimed');
  await one.session.scoreOrPreview();
  await one.session.scoreExcept([{ form: shown, cell }]);
  expect([score(one), one.session.state.forms[0]?.card.rows[0]?.score]).toEqual([48, '48.00']);
});

test('a figure that changed behind what was shown is shown again', async () => {
  const one = await forged();
  await one.session.scoreOrPreview();
  typeInto(one, SHEET, { E4: 110 });
  await one.session.scoreExcept([]);
  expect([score(one), one.session.state.notice]).toMatchObject([48, { kind: 'shownAgain' }]);
});

test('written once, this session knows its figures', async () => {
  const one = await forged();
  await one.session.scoreOrPreview();
  await one.session.scoreExcept([]);
  expect(score(one)).toBe(41.67);
  typeInto(one, SHEET, { E4: 120 });
  await one.session.scoreOrPreview();
  expect([score(one), one.session.state.preview]).toEqual([50, null]);
});

test('A scores, B opens: one press where the sheet is as it was, and from then on', async () => {
  const a = openSession({ sheets: [form(SHEET), form('另一张')] });
  await a.session.score();
  const b = reopened(a);
  await b.session.refresh();
  expect(b.session.state.brought && broughtLine(b.session.state.brought, 'zh-CN')).toBeNull();
  await b.session.scoreOrPreview();
  expect(b.session.state).toMatchObject({ preview: null, notice: { kind: 'unchanged' } });
  typeInto(b, SHEET, { E4: 120 });
  await b.session.scoreOrPreview();
  expect([score(b), b.session.state.preview]).toEqual([50, null]);
});

test('scoring one sheet makes no other sheet’s figures ours', async () => {
  const a = openSession({ sheets: [form(SHEET), form('另一张')] });
  await a.session.score();
  const b = reopened(a);
  await b.session.score('另一张');
  typeInto(b, SHEET, { E4: 120 });
  typeInto(b, '另一张', { E4: 120 });
  await b.session.refresh();
  const claimed = b.session.state.forms.map(({ plan }) => plan.cells.filter(({ isClaimed }) => isClaimed).length);
  expect(claimed).toEqual([2, 0]);
});
