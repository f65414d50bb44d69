import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { scoreWorkbook } from '../../src/app/score-workbook';
import { filePort } from '../../src/host/file/file-port';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { LibreOffice, shownAt } from '../support/libre-office';

const SAMPLE = path.resolve(__dirname, '../../assets/source-report.xlsx');

const office = new LibreOffice();
afterAll(() => {
  office.close();
});

test('scored by the national rules, LibreOffice shows 91.33; taken back, it shows the file as it was', async () => {
  const workbook = openWorkbook(new Uint8Array(readFileSync(SAMPLE)), 'source-report.xlsx');
  const port = filePort(workbook);
  const shown = (name: string) => {
    const file = path.join(office.folder, `${name}.xlsx`);
    writeFileSync(file, workbook.save());
    return office.shownTexts(file, 1, '自评表');
  };
  const before = shown('before');

  expect((await port.saveRuleSet('national-2020')).ok).toBe(true);
  const scored = await scoreWorkbook(port);
  if (!scored.ok || !scored.value.applied) throw new Error('nothing was applied');
  const after = shown('after');
  expect(['I17', 'I20', 'I21'].map((address) => shownAt(after, address))).toEqual(['11.33 ▲未达标', '91.33', '优']);

  expect((await port.apply(scored.value.applied.inverse)).ok).toBe(true);
  expect(shown('taken-back')).toEqual(before);
});
