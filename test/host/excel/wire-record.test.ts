import { createScoringSession } from '../../../src/app/scoring-session';
import { excelPort } from '../../../src/host/excel/excel-port';
import { createOfficeHost } from '../../../src/stand-in/office-host/page/install-office-host';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../../support/build-xlsx';
import { officeClasses } from '../../support/office-calls';
import { startOfficeJs, useAsGlobals } from '../../support/office-js';
import { recorded, unlikeOffice } from '../../support/wire-record';
import { form } from '../../taskpane/sample-forms';

/* Whatever a whole session sends is among the calls that Microsoft's own generated classes can send: path, kind, selection. */

/** What the library of npm has no classes for. */
const NEWER = /^Work(?:book|sheet)\.Notes property$/;

test('scoring, scoring again, clearing, the list, the record and undoing send what Microsoft’s classes can send', async () => {
  const source = { sheets: [form('自评表'), form('另一张')] };
  const { host, batches } = recorded(
    createOfficeHost(openWorkbook(buildXlsx(source), '自评表.xlsx'), { platform: 'mac' }),
  );
  useAsGlobals(await startOfficeJs(host));
  const session = createScoringSession(excelPort({ answer: 2_000, retry: 1 }));
  await session.refresh();
  await session.score();
  await session.undo();
  await session.score();
  await session.removeMarks();
  await session.writeList();
  await session.chooseRuleSet(session.state.ruleSets.at(-1)?.id ?? '');
  await session.select('自评表', 3, 6);
  const classes = officeClasses();
  const records = batches.map((batch) => unlikeOffice(batch, classes));
  const lines = new Set(records.flatMap((record) => record.lines));
  expect(lines.size).toBeGreaterThan(60);
  expect(lines).toContain('Range ? values');
  expect([...new Set(records.flatMap(({ faults }) => faults))].filter((line) => !NEWER.test(line))).toEqual([]);
});
