import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sampleWorkbook } from './sample/sample-workbook';

const file = path.resolve(__dirname, '../../assets/source-report.xlsx');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, sampleWorkbook());
process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
