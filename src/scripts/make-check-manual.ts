import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkManual } from '../text/check-manual';
import { checkManuals } from './check-manuals';

const file = path.resolve(__dirname, '../core/finding/MANUAL.md');
writeFileSync(file, checkManual(checkManuals()));
process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
