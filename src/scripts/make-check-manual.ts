import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkManual, checkManuals } from './check-manual';

const file = path.resolve(__dirname, '../core/finding/MANUAL.md');
writeFileSync(file, checkManual(checkManuals()));
process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
