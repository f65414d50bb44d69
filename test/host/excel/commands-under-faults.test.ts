import { COMMANDS, commandOutcome, faultsOf, flawlessCommand } from '../../support/command-sweep';

/* The quick edition: every command, a few of its actions; test/deep tries every one. */

test.each(Object.keys(COMMANDS))(
  '%s under failures: what is said is true, and doing it once more heals',
  async (name) => {
    const faults = [...faultsOf(await flawlessCommand(name, 1), 23)].filter(
      ({ mode, patience }, i) => patience === undefined && (mode !== 'refused' || i % 2 === 0),
    );
    for (const { mode, faultAt } of faults) {
      const outcome = await commandOutcome(name, 1, faultAt);
      expect([mode, outcome]).toEqual([mode, expect.stringMatching(/^(?:as before|done|told)$/)]);
    }
  },
  120_000,
);
