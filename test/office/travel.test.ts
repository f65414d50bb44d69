import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openSession, typeInto, type FileSession } from '../app/file-session';
import { findPython } from '../../src/scripts/find-programs';
import { LibreOffice } from '../support/libre-office';
import { form } from '../taskpane/sample-forms';

const office = new LibreOffice();
afterAll(() => {
  office.close();
});

/** Loads a workbook and saves it: custom XML is gone then. null: openpyxl is not installed here. */
function throughOpenpyxl(file: string): string | null {
  const saved = file.replace(/\.xlsx$/u, '-openpyxl.xlsx');
  const script = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[2])';
  const python = findPython();
  return python !== null && spawnSync(python, ['-c', script, file, saved]).status === 0 ? saved : null;
}

async function opened(bytes: Uint8Array): Promise<FileSession> {
  const session = openSession(bytes);
  await session.session.refresh();
  return session;
}

const sharing = ({ session }: FileSession) =>
  session.state.forms.flatMap(({ card }) =>
    card.findings
      .filter(({ check }) => check.startsWith('V'))
      .map(({ check, args }) => [check, args['from'], args['to']]),
  );
const results = ({ session }: FileSession) =>
  session.state.forms.map(({ card }) => [
    card.ruleSet,
    card.total.score,
    card.grade,
    card.rows.map(({ score }) => score),
  ]);

test.each([
  [
    'the source report',
    new Uint8Array(readFileSync('assets/source-report.xlsx')),
    { G17: '58%' },
    ['V1', '34%', '58%'],
  ],
  ['two forms', { sheets: [form('自评表'), form('另一张', { E5: 0.96 })] }, { E4: 110 }, ['V1', '100', '110']],
] as const)('%s: A scores, LibreOffice and openpyxl save, B opens', async (name, source, change, told) => {
  const a = openSession(source);
  await a.session.score();
  const file = path.join(office.folder, `${name.replaceAll(' ', '-')}.xlsx`);
  writeFileSync(file, a.workbook.save());
  const byOffice = office.convert(file, 'xlsx');
  const saved = throughOpenpyxl(byOffice) ?? byOffice;

  const b = await opened(new Uint8Array(readFileSync(saved)));
  expect(results(b)).toEqual(results(a));
  expect(sharing(b)).toEqual([]);
  const scored = b.session.state.forms.filter(({ card }) => card.kind === 'scored');
  expect(scored.every(({ since }) => since !== null)).toBe(true);
  expect(b.session.state.history.lines.map(({ did }) => did)).toEqual(['scored']);
  // Nothing of what A wrote is taken for somebody's own.
  typeInto(b, '自评表', change);
  await b.session.refresh();
  expect(sharing(b)).toEqual([told]);
  const claimed = b.session.state.forms[0]?.plan.cells.filter(({ kind }) => kind === 'replaces');
  expect(claimed?.every(({ isClaimed }) => isClaimed)).toBe(true);
});
