/** Gives everything under way in this process its turn, so many times over: what goes on step by step, each step in a turn of
 *  its own, has come to its end by then. One wait of as many milliseconds would not do: where the machine has stood still
 *  meanwhile, it ends before the next step. */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setTimeout(resolve, 1));
}
