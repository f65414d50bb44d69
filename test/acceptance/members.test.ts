import { readFileSync } from 'node:fs';
import { createScoringSession } from '../../src/app/scoring-session';
import { excelPort } from '../../src/host/excel/excel-port';
import { createOfficeHost } from '../../src/stand-in/office-host/page/install-office-host';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { acceptanceOn } from '../support/acceptance-run';
import { buildXlsx } from '../support/build-xlsx';
import { officeClasses } from '../support/office-calls';
import { startOfficeJs, useAsGlobals } from '../support/office-js';
import { membersIn, officeMembersIn, sources, versionsByName } from '../support/office-members';
import { recorded, unlikeOffice } from '../support/wire-record';
import { form } from '../taskpane/sample-forms';

/* Nothing the add-in asks of Excel is left out by the acceptance page: by the names in the code, as the requirement lint
   reads them, and by what goes over the wire. */

const code = (folder: string): string =>
  sources(folder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const ADD_IN = ['src/host/excel', 'src/taskpane', 'src/commands'];

test('every member of Excel that the add-in names is named by a probe', () => {
  const members = versionsByName();
  const used = [...membersIn(code('src/host/excel'))].filter((name) => members.has(name));
  expect(used.length).toBeGreaterThan(90);
  const probed = membersIn(code('src/acceptance'));
  expect(used.filter((name) => !probed.has(name) && !OWN_WORDS.has(name)).sort()).toEqual([]);
});

/** Words of our own that Excel has too: parts of our own objects, methods of lists and texts. */
const OWN_WORDS = new Set(
  (
    'before bottom cells column columns condition contents filtered footer frame get header key language min next open range reject replace right rows scope search ' +
    'second set sort split top trim xml'
  ).split(' '),
);

test('whatever the add-in asks of Office itself, the page asks too', () => {
  const used = new Set(ADD_IN.flatMap((folder) => [...officeMembersIn(code(folder))]));
  expect(used.size).toBeGreaterThan(5);
  const probed = officeMembersIn(code('src/acceptance'));
  expect([...used].filter((path) => !probed.has(path))).toEqual([]);
});

test('every call that a whole session sends is sent by the probes', async () => {
  const classes = officeClasses();
  const { batches } = await acceptanceOn('platform=mac');
  const probed = new Set(batches.flatMap((batch) => unlikeOffice(batch, classes).lines));
  const session = recorded(
    createOfficeHost(openWorkbook(buildXlsx({ sheets: [form('自评表'), form('另一张')] }), '自评表.xlsx'), {
      platform: 'mac',
    }),
  );
  useAsGlobals(await startOfficeJs(session.host));
  await wholeSession();
  const used = new Set(session.batches.flatMap((batch) => unlikeOffice(batch, classes).lines));
  expect(used.size).toBeGreaterThan(60);
  expect([...used].filter((line) => !probed.has(line)).sort()).toEqual([]);
});

async function wholeSession(): Promise<void> {
  const session = createScoringSession(excelPort({ answer: 2_000, retry: 1 }));
  await session.refresh();
  await session.score();
  await session.undo();
  await session.score();
  await session.removeMarks();
  await session.writeList();
  await session.writeSummary();
  await session.chooseRuleSet(session.state.ruleSets.at(-1)?.id ?? '');
  await session.decideRow('自评表', 3, { chosen: { function: 'threshold' }, confirmed: null });
  await session.select('自评表', 3, 6);
}
