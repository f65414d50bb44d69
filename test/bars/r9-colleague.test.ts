import { colleagueSweep } from '../support/colleague-sweep';

/* R9 of the bars: another person's edit between read and write, at every point. In full: test/deep/r9-colleague.test.ts; what a
   colleague decides meanwhile: test/app/kept-memory.test.ts, test/app/travel.test.ts. */

test('R9, quick: an actual and a score typed before each request of scoring: scored by, or told', async () => {
  const edits = [['E4', '120'], ['G4', '12']] as const; // prettier-ignore
  const { trials, right, told, untold } = await colleagueSweep(1, edits);
  expect(untold).toEqual([]);
  expect(right + told).toBe(trials);
  expect(trials).toBeGreaterThan(10);
});
