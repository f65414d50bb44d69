import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkManual } from '../text/check-manual';

const file = path.resolve(__dirname, '../core/finding/MANUAL.md');
writeFileSync(file, checkManual());
process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
