import fc from 'fast-check';
import { formPlan } from './form-plan';
import { judge, tableText } from './judge';

/** Counts of what was found over many forms, each kind with its smallest form: `node src/scripts/node-ts.cjs
 *  test/core/incomplete/survey.ts 3000 7` (how many, seed). */
const [many = 3000, seed = 1] = process.argv.slice(2).map(Number);
const kinds = new Map<string, number>();
const needless = new Map<string, number>();
const shares = { rows: 0, asked: 0, needless: 0, complete: 0, forms: 0 };
const careless = { rows: 0, asked: 0, needless: 0, complete: 0, forms: 0 };
for (const form of fc.sample(formPlan, { numRuns: many, seed })) {
  const { faults, rows, asked, complete, needless: names } = judge(form);
  for (const kind of new Set(faults.map((fault) => fault.kind))) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const count = form.carriesEvidence ? shares : careless;
  count.rows += rows;
  count.asked += asked;
  count.needless += names.length;
  count.forms += 1;
  if (complete) count.complete += 1;
  if (form.carriesEvidence) for (const name of names) needless.set(name, (needless.get(name) ?? 0) + 1);
}
console.log('with evidence', shares, (100 * shares.asked) / shares.rows, '%');
console.log('without', careless, (100 * careless.asked) / careless.rows, '%');
console.log('asked without need:', [...needless].sort((a, b) => b[1] - a[1]).slice(0, 25));
for (const [kind, count] of [...kinds].sort((a, b) => b[1] - a[1])) {
  const smallest = fc.check(
    fc.property(formPlan, (form) => judge(form).faults.every((fault) => fault.kind !== kind)),
    { numRuns: many, seed },
  );
  const form = smallest.counterexample?.[0];
  console.log(`\n### ${kind}: ${String(count)}`);
  if (!form) continue;
  const { faults, drawn } = judge(form);
  console.log(tableText(drawn.grid));
  console.log(faults.map(({ text }) => text).join('\n'));
}
