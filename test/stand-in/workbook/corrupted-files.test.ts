import { corruptedFile } from '../../support/corrupted-files';
import { corruptedOutcome } from '../../support/corrupted-outcome';

test('300 broken files are opened or refused with a code, quickly; all 2,000 are in test/deep', () => {
  const outcomes = Array.from({ length: 300 }, (_, number) => corruptedOutcome(corruptedFile(number)));
  expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
  const results = new Set(outcomes.map(({ result }) => result));
  expect([...results]).toEqual(expect.arrayContaining(['saved', 'damaged', 'unsupported', 'notXlsx']));
});
