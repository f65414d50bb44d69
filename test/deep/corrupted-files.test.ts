import { corruptedFile } from '../support/corrupted-files';
import { corruptedOutcome } from '../support/corrupted-outcome';

const FILES = 2000;
const MOST_BYTES = 300 * 2 ** 20;

test('2,000 broken files are opened or refused with a code, quickly and in little memory', () => {
  const faults: string[] = [];
  const before = process.memoryUsage().rss;
  let most = 0;
  for (let number = 0; number < FILES; number += 1) {
    faults.push(...corruptedOutcome(corruptedFile(number)).faults);
    most = Math.max(most, process.memoryUsage().rss - before);
  }
  expect(faults).toEqual([]);
  expect(most).toBeLessThan(MOST_BYTES);
}, 300_000);
