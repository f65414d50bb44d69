import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grid } from '../../src/core/grid/grid';
import { dialects } from '../../src/core/sheet/dialects/all-dialects';
import { filePort } from '../../src/host/file/file-port';
import { drawBook } from '../../src/scripts/golden/draw-book';
import { readBook } from '../../src/scripts/golden/read-book';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { indicatorLines } from './indicator-lines';

const FOLDER = join(__dirname, 'workbooks');
const IDS = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith('.sheet.txt') ? [file.replace('.sheet.txt', '')] : [],
);
const text = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

async function gridsOf(bytes: Uint8Array): Promise<readonly Grid[]> {
  const read = await filePort(openWorkbook(bytes, 'golden.xlsx')).read('workbook');
  if (!read.ok) throw new Error(read.error.code);
  return read.value.sheets.flatMap(({ grid }) => grid ?? []);
}

describe.each(IDS)('the golden workbook %s', (id) => {
  test('is read as people read it', async () => {
    const grids = await gridsOf(readFileSync(join(FOLDER, `${id}.xlsx`)));
    expect(indicatorLines(grids)).toEqual(text(`${id}.expected.txt`).trimEnd().split('\n'));
  });

  test('is what npm run make:goldens draws', () => {
    const drawn = drawBook(readBook(text(`${id}.sheet.txt`)));
    expect(Buffer.from(drawn).equals(readFileSync(join(FOLDER, `${id}.xlsx`)))).toBe(true);
  });
});

test('every dialect has a golden workbook', () => {
  expect(dialects.map(({ id }) => id).filter((id) => !IDS.includes(id))).toEqual([]);
});
