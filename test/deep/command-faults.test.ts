import { COMMANDS, commandOutcome, faultsOf, flawlessCommand } from '../support/command-sweep';

/* Every command of the pane × every action of every request that writes × the five modes of R3, on one and three sheets. */

const TRUE = ['as before', 'done', 'told'];

/* A line for each command and mode, as soon as it is known: the whole takes long. */
const tell = (line: string): boolean => process.stdout.write(`${line}\n`);

beforeAll(() => tell('command, sheets, mode: tried = as before + done + told; wrong'));

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
        const right = TRUE.map((each) => of.get(each) ?? 0);
        const others = tried - right.reduce((sum, count) => sum + count, 0);
        tell(`${name}, ${sheets}, ${mode}: ${tried} = ${right.join(' + ')}; ${others}`);
      }
      expect(wrong).toEqual([]);
    },
    3_600_000,
  );
});
