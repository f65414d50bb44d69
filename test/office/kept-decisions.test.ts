import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSession } from '../app/file-session';
import { LibreOffice } from '../support/libre-office';
import { form } from '../taskpane/sample-forms';

const office = new LibreOffice();
afterAll(() => {
  office.close();
});

test('what was decided survives a department that opens and saves the workbook in LibreOffice', async () => {
  const ours = openSession({ sheets: [form('自评表', { I3: '评分标准', I5: '未达标扣5分，扣完为止', E5: '90%' })] });
  await ours.session.refresh();
  const [row] = ours.session.state.forms[0]?.card.rows.filter(({ ownRule }) => ownRule) ?? [];
  const [finding] = ours.session.state.forms[0]?.card.findings.filter(({ check }) => check === 'U2') ?? [];
  if (!row?.ownRule || !finding) throw new Error('the form has neither a rule of its own nor a missed target');
  await ours.session.decideRow('自评表', 3, {
    chosen: {
      function: 'deduction',
      form: 'flat',
      points: '4',
      floor: '0',
    },
    confirmed: null,
  });
  await ours.session.decideRow('自评表', row.row, { chosen: null, confirmed: row.ownRule.sentence });
  await ours.session.dismiss(finding, '原因见附件');
  await ours.session.score();
  const file = path.join(office.folder, '自评表.xlsx');
  writeFileSync(file, ours.workbook.save());

  const theirs = openSession(new Uint8Array(readFileSync(office.convert(file, 'xlsx'))));
  await theirs.session.score();
  const [opened] = theirs.session.state.forms;
  expect(opened?.card.rows.map(({ score }) => score)).toEqual(['46.00', '15.00', '30.00']);
  expect(opened?.dismissed.map(({ dismissal }) => dismissal.reason)).toEqual(['原因见附件']);
  const again = openSession(theirs.workbook.save());
  await again.session.refresh();
  expect(again.session.state.notice).toBeNull();
  expect(again.session.state.forms[0]?.card.rows.map(({ score }) => score)).toEqual(['46.00', '15.00', '30.00']);
});
