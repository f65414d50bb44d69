import { endToEndFaults } from '../support/end-to-end';

/** A tenth of the bar: 100,000 take more than an hour; the seed of another tenth may be given. */
const SHEETS = 10_000;
const AT_ONCE = 100;
const FIRST_SEED = Number(process.env['E2E_SEED'] ?? 1_000);

test('R2: 10,000 generated sheets end to end through office.js: no wrong score, no change outside our own cells', async () => {
  const faults: string[] = [];
  for (let seed = 1; seed <= SHEETS / AT_ONCE; seed += 1)
    faults.push(...(await endToEndFaults(AT_ONCE, FIRST_SEED + seed)));
  expect(faults).toEqual([]);
}, 14_400_000);
