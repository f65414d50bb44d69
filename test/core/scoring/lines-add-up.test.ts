import { lineFaults, POLICIES } from './line-faults';

/* So many that every kind of calculation comes up often; many more: test/deep/scoring.test.ts. */
const ROWS = 3_000;

describe.each(['zh-CN', 'en-US'] as const)('lines of arithmetic in %s, with a pocket calculator', (locale) => {
  test.each(POLICIES)('come to what they print, and to the score: over target $policy', (overTarget) => {
    const { wrong, seen, due } = lineFaults(locale, overTarget, ROWS);
    expect(wrong).toEqual([]);
    expect(seen).toEqual(due);
  });
});
