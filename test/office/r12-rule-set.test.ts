import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSession, valueAt, type FileSession } from '../app/file-session';
import { LibreOffice } from '../support/libre-office';
import { damage } from '../support/record-damage';
import { form } from '../taskpane/sample-forms';

const office = new LibreOffice();
afterAll(() => {
  office.close();
});

const OWN = {
  id: 'our-office',
  version: 1,
  extends: 'national-2020',
  name: { 'zh-CN': '本局口径', 'en-US': 'Our office' },
  flagWords: '未完成',
  defaults: { atLeast: { function: 'threshold' } },
};

const inForce = ({ session: { state } }: FileSession) => [state.ruleSetId, state.forms[0]?.card.total.score];

/** Scored by its own rule set, saved in LibreOffice, which keeps one of the two copies, then done something to, saved again. */
async function travelled(name: string, act: (one: FileSession) => void): Promise<FileSession> {
  const ours = openSession({ sheets: [form('自评表')] });
  await ours.session.importRuleSet(JSON.stringify(OWN));
  await ours.session.score();
  expect(inForce(ours)).toEqual(['our-office', '50.00']);
  const file = path.join(office.folder, `${name}.xlsx`);
  writeFileSync(file, ours.workbook.save());
  const once = openSession(new Uint8Array(readFileSync(office.convert(file, 'xlsx'))));
  act(once);
  writeFileSync(file, once.workbook.save());
  const theirs = openSession(new Uint8Array(readFileSync(office.convert(file, 'xlsx'))));
  await theirs.session.refresh();
  return theirs;
}

test('R12: saved twice in LibreOffice, a workbook is scored by the rule set it carries, and both copies are mended', async () => {
  const theirs = await travelled('twice', () => undefined);
  expect(inForce(theirs)).toEqual(['our-office', '50.00']);
  await theirs.session.score();
  const again = openSession(theirs.workbook.save());
  await again.session.refresh();
  expect([...inForce(again), again.session.state.notice]).toEqual(['our-office', '50.00', null]);
});

test('R12: the copy that LibreOffice left is damaged: it is said, and no score is written by other rules', async () => {
  const theirs = await travelled('damaged', (one) => damage(one.workbook, 'sheet'));
  expect(theirs.session.state.notice).toMatchObject({
    kind: expect.stringMatching(/^(?:recordLost|unknownRuleSet)$/u),
  });
  await theirs.session.score();
  expect(valueAt(theirs, '自评表', 'G4')).toBe(0);
});
