import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addInMark, nextMark, paint, paneMark, scoreMark } from './draw-icons';

const SIZES = [16, 32, 64, 80] as const;
const MARKS = { icon: addInMark, score: scoreMark, next: nextMark, pane: paneMark } as const;

for (const [name, mark] of Object.entries(MARKS)) {
  for (const side of SIZES) {
    const file = path.resolve(__dirname, `../../assets/${name}-${String(side)}.png`);
    writeFileSync(file, paint(mark(side), side));
    process.stdout.write(`${path.relative(process.cwd(), file)}\n`);
  }
}
