import fc from 'fast-check';
import { formPlan } from './form-plan';
import { judge, tableText } from './judge';

/** How many rows were asked about, of how many, on forms that carry evidence. */
export interface AskedShare {
  readonly rows: number;
  readonly asked: number;
}

/** Judges so many generated forms; throws with the smallest one that is judged wrongly, drawn as a table, and the seed. */
export function checkForms(many: number, seed: number): AskedShare {
  let [rows, asked] = [0, 0];
  const run = fc.check(
    fc.property(formPlan, (form) => {
      const judged = judge(form);
      if (form.carriesEvidence) [rows, asked] = [rows + judged.rows, asked + judged.asked];
      return judged.faults.length === 0;
    }),
    { numRuns: many, seed },
  );
  if (!run.failed) return { rows, asked };
  const form = run.counterexample?.[0];
  if (!form) throw run.errorInstance;
  const { faults, drawn } = judge(form);
  const said = faults.map(({ text }) => `  ${text}`).join('\n');
  throw new Error(`seed ${String(seed)}, form ${String(run.numRuns)}:\n${tableText(drawn.grid)}\n${said}`);
}
