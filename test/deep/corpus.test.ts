import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFile, isFlawless, type CheckedFile } from '../corpus/check-file';
import { convertMany } from '../corpus/convert-many';
import { exceljsFiles, givenFiles, manyOfficeFiles, pythonFiles, sheetjsFiles } from '../corpus/made-files';

const HOUR = 3_600_000;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jixiao-corpus-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function checked(files: readonly string[], name: string): readonly CheckedFile[] {
  const flat = convertMany(files, 'fods', path.join(folder, name));
  return files.map((file) => checkFile(file, flat.get(file) ?? null));
}

test(
  'at least 300 workbooks that LibreOffice made: none refused, none worse, all values read as it reads them',
  () => {
    const files = manyOfficeFiles(folder);
    expect(files.length).toBeGreaterThanOrEqual(300);
    expect(checked(files, 'office').filter((file) => !isFlawless(file))).toEqual([]);
  },
  HOUR,
);

test(
  'workbooks that exceljs, SheetJS, openpyxl and XlsxWriter made: none refused, none worse',
  () => {
    const files = [...exceljsFiles(folder), ...sheetjsFiles(folder), ...pythonFiles(folder)];
    console.log(`${String(files.length)} files of exceljs, SheetJS, openpyxl and XlsxWriter`);
    expect(checked(files, 'others').filter((file) => !isFlawless(file))).toEqual([]);
  },
  HOUR,
);

test(
  'workbooks in CORPUS_DIR: refused with a reason, or none worse',
  () => {
    const results = checked(givenFiles(), 'given');
    const refusals = results.flatMap(({ name, refused }) =>
      refused === null ? [] : [`${name} is refused: ${refused}`],
    );
    const otherwise = results.flatMap(({ name, differences }) =>
      differences.slice(0, 1).map((first) => `${name} ${first}`),
    );
    console.log([`${String(results.length)} files in CORPUS_DIR`, ...refusals, ...otherwise].join('\n'));
    expect(results.filter(({ faults }) => faults.length > 0)).toEqual([]);
  },
  2 * HOUR,
);
