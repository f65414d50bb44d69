import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportText } from '../../src/app/report/report-text';
import { writeReport } from '../../src/word/write-report';
import { reportOf, SAMPLE } from '../app/report/report-of';
import { LibreOffice } from '../support/libre-office';

let office: LibreOffice;
beforeAll(() => {
  office = new LibreOffice();
});
afterAll(() => office.close());

test('LibreOffice opens the report, shows all it says with the headings numbered, and prints it', async () => {
  const report = await reportOf(SAMPLE);
  const file = join(office.folder, '报告.docx');
  writeFileSync(file, await writeReport(report));
  const words = (text: string): string => text.replace(/\s+/gu, '');
  const shown = words(office.plainText(file));
  for (const line of reportText(report)
    .split('\n')
    .flatMap((each) => each.split('\t')))
    expect([line, shown.includes(words(line))]).toEqual([line, true]);
  expect(readFileSync(office.convert(file, 'pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
