import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UNDO_NAMESPACE } from '../../src/host/port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../support/build-xlsx';
import { openSession } from '../app/file-session';
import { form } from '../taskpane/sample-forms';
import { score, scratch } from './run-score';

const carried = (bytes: Uint8Array): readonly string[] =>
  openWorkbook(bytes, 'a.xlsx').customXml.flatMap(({ xml }) => (xml.includes(UNDO_NAMESPACE) ? [xml] : []));

async function copyOf(bytes: Uint8Array): Promise<Uint8Array> {
  const [from, to] = [scratch(), scratch()];
  const file = join(from, 'a.xlsx');
  writeFileSync(file, bytes);
  expect(score(file, '--out', to)).toMatchObject({ status: expect.any(Number) });
  return readFileSync(join(to, 'a.xlsx'));
}

test('a copy that is scored anew does not carry how to take back what an earlier run had written', async () => {
  const { session, workbook } = openSession(buildXlsx({ sheets: [form('自评表')] }));
  await session.score();
  expect(carried(workbook.save())).toHaveLength(1);
  const sheetId = workbook.sheets[0]?.id ?? '';
  workbook.apply([{ kind: 'cell', sheetId, row: 3, column: 4, content: { value: 60, formula: null } }], 'user');
  const copy = await copyOf(workbook.save());
  expect(openWorkbook(copy, 'a.xlsx').sheets[0]?.cell(3, 6)?.value).toBe(25);
  expect(carried(copy)).toEqual([]);
});

test('where nothing had to be written, it stays', async () => {
  const { session, workbook } = openSession(buildXlsx({ sheets: [form('自评表')] }));
  await session.score();
  expect(carried(await copyOf(workbook.save()))).toHaveLength(1);
});
