import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawBook } from './golden/draw-book';
import { readBook } from './golden/sheet-notation';

const folder = path.resolve(__dirname, '../../test/golden/workbooks');
const SHEETS = '.sheet.txt';

for (const file of readdirSync(folder).filter((name) => name.endsWith(SHEETS))) {
  const target = file.replace(SHEETS, '.xlsx');
  writeFileSync(path.join(folder, target), drawBook(readBook(readFileSync(path.join(folder, file), 'utf8'))));
  process.stdout.write(`${target}\n`);
}
