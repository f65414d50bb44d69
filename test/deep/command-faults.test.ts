import { COMMANDS, commandOutcome, faultsOf, flawlessCommand } from '../support/command-sweep';

/* Every command of the pane × every action of every request that writes × the five modes of R3, on one and three sheets. */

const TRUE = ['as before', 'done', 'told'];
const lines: string[] = ['command, sheets, mode: tried = as before + done + told'];

describe.each([1, 3])('%i sheets', (sheets) => {
  test.each(Object.keys(COMMANDS))(
    '%s',
    async (name) => {
      const counts = new Map<string, Map<string, number>>();
      const wrong: string[] = [];
      for (const { mode, faultAt, patience } of faultsOf(await flawlessCommand(name, sheets), 1)) {
        const outcome = await commandOutcome(name, sheets, faultAt, patience);
        if (!TRUE.includes(outcome)) wrong.push(`${mode}: ${outcome}`);
        const of = counts.get(mode) ?? new Map<string, number>();
        counts.set(mode, of.set(outcome, (of.get(outcome) ?? 0) + 1));
      }
      for (const [mode, of] of counts) {
        const tried = [...of.values()].reduce((sum, count) => sum + count, 0);
        lines.push(`${name}, ${sheets}, ${mode}: ${tried} = ${TRUE.map((each) => of.get(each) ?? 0).join(' + ')}`);
      }
      expect(wrong).toEqual([]);
    },
    3_600_000,
  );
});

afterAll(() => {
  process.stdout.write(`${lines.join('\n')}\n`);
});
