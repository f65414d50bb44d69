import { hostileFaults } from '../support/hostile-run';
import { HOSTILE_TEXTS } from '../support/hostile-texts';
import { DOORS } from '../support/open-door';

test.each(DOORS)('R11: 500 hostile texts in every position, all in one form (%s)', async (door) => {
  expect(new Set(HOSTILE_TEXTS).size).toBe(500);
  expect(await hostileFaults(door, HOSTILE_TEXTS)).toEqual([]);
});

test('R11: each of them alone, and as the reason of a dismissal', async () => {
  for (const text of HOSTILE_TEXTS) expect([text, await hostileFaults('file', [text])]).toEqual([text, []]);
}, 600_000);
