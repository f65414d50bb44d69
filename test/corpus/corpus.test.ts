import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkFile, isFlawless } from './check-file';
import { convertMany } from './convert-many';
import { officeFiles, pythonFiles } from './made-files';

/** The quick edition; test/deep takes more ways through LibreOffice and the files in CORPUS_DIR. */
test('workbooks of other programs keep everything, stay as valid as they were, and are read as LibreOffice reads them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-corpus-'));
  try {
    const files = [...officeFiles(folder), ...everyFourth(pythonFiles(folder))];
    const flat = convertMany(files, 'fods', path.join(folder, 'flat'));
    const checked = files.map((file) => checkFile(file, flat.get(file) ?? null));
    expect(files.length).toBeGreaterThanOrEqual(15);
    expect(flat.size).toBe(files.length);
    expect(checked.filter((file) => !isFlawless(file))).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The validator takes half a second a file. */
function everyFourth(files: readonly string[]): readonly string[] {
  return files.filter((_, i) => i % 4 === 0);
}
