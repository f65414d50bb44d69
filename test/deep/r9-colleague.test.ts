import { colleagueSweep } from '../support/colleague-sweep';

test.each([1, 3, 12])(
  'R9: %i sheets, every edit of a colleague before every request of scoring: scored by, or told',
  async (sheets) => {
    const { trials, right, told, untold } = await colleagueSweep(sheets);
    expect(untold).toEqual([]);
    expect(right + told).toBe(trials);
    expect(trials).toBeGreaterThan(60);
  },
  600_000,
);
