import { COMMANDS, commandOutcome, faultsOf, flawlessCommand } from '../../support/command-sweep';

/* The quick edition: every command, a few of its actions; test/deep tries every one. Of those that calculate, which takes
   long, the first stands for all. */

const [ofFormulas] = Object.keys(COMMANDS).filter((name) => COMMANDS[name]?.().calculates);

test.each(Object.keys(COMMANDS).filter((name) => name === ofFormulas || !COMMANDS[name]?.().calculates))(
  '%s under failures: what is said is true, and doing it once more heals',
  async (name) => {
    const faults = [...faultsOf(await flawlessCommand(name, 1), 37)].filter(
      ({ mode, patience }, i) => patience === undefined && (mode !== 'refused' || i % 2 === 0),
    );
    for (const { mode, faultAt } of faults) {
      const outcome = await commandOutcome(name, 1, faultAt);
      expect([mode, outcome]).toEqual([mode, expect.stringMatching(/^(?:as before|done|told)$/)]);
    }
  },
);
