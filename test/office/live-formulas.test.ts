import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { readMark, type ToldMark } from '../../src/host/carried/mark-format';
import { LibreOffice, shownAt, type ShownTexts } from '../support/libre-office';
import { pdfTexts } from '../support/pdf-text';
import { compareFormulas } from '../support/live-formula-rows';

const PROJECT = path.resolve(__dirname, '../..');
const office = new LibreOffice();
afterAll(() => {
  office.close();
});

test('formulas that nobody has calculated come to the exact hundredth in LibreOffice', () => {
  const { formulas, ties, functions, differences } = compareFormulas(office, 6_000, 2026);
  expect(differences).toEqual([]);
  expect([...functions.keys()].sort()).toEqual(['deduction', 'direct', 'proportional', 'range', 'threshold', 'tiers']);
  expect(formulas).toBeGreaterThan(2_000);
  expect(ties).toBeGreaterThan(200);
});

test('a copy with formulas goes on calculating in LibreOffice', () => {
  const sample = path.join(PROJECT, 'assets/source-report.xlsx');
  const out = path.join(office.folder, 'out');
  const run = spawnSync(
    process.execPath,
    ['src/scripts/node-bundle.cjs', 'src/cli/score.ts', sample, '--out', out, '--formulas'],
    { cwd: PROJECT, encoding: 'utf8' },
  );
  expect(run.stderr).toContain('得分写成公式');
  const copy = path.join(out, 'source-report.xlsx');
  const scored = office.shownTexts(copy, 1, '自评表');
  // Somebody without the add-in types another actual into G17; no result is stored any more.
  const workbook = openWorkbook(readFileSync(copy), 'source-report.xlsx');
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const content = { value: 0.7, formula: null };
  workbook.apply([{ kind: 'cell', sheetId: sheet.id, row: 16, column: 6, content }], 'user');
  const edited = path.join(office.folder, 'edited.xlsx');
  writeFileSync(edited, withoutResults(workbook.save()));
  const later = office.shownTexts(edited, 1, '自评表');
  const shown = (texts: ShownTexts) => ['I17', 'I20', 'I21'].map((address) => shownAt(texts, address));
  expect(shown(scored)).toEqual(['16.00', '96.00', '优']);
  expect(shown(later)).toEqual(['20.00', '100.00', '优']);
  // Texts are given without conditional formats; on the page and on paper the flag is there, and gone.
  expect([flagged(copy), flagged(edited)]).toEqual([
    { words: ['16.00 ▲未达标'], fills: 1 },
    { words: [], fills: 0 },
  ]);
  // LibreOffice saves the flags as they are.
  const saved = office.convert(edited, 'xlsx');
  const kept = openWorkbook(readFileSync(saved), 'saved.xlsx').sheets[0]?.conditionalFormats() ?? [];
  const keys = (formats: typeof kept) =>
    formats.flatMap(({ formula }) => readMark(formula) ?? []).filter(isWhole).length;
  expect(keys(kept)).toBe(keys(sheet.conditionalFormats()));
});

const isWhole = (mark: ToldMark): boolean => mark.isWhole;

/** The flags a file shows in LibreOffice: words as they are printed, and cells with the fill of the flag. */
function flagged(file: string): { readonly words: readonly string[]; readonly fills: number } {
  const html = readFileSync(office.convert(file, 'html'), 'utf8');
  return {
    words:
      pdfTexts(readFileSync(office.convert(file, 'pdf')))
        .join('')
        .match(/[\d.]+ ▲未达标/gu) ?? [],
    fills: [...html.matchAll(/bgcolor="#FFC7CE"/giu)].length,
  };
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  for (const [name, part] of sheets) {
    parts[name] = strToU8(strFromU8(part).replaceAll(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/gu, '$1'));
  }
  return zipSync(parts);
}
