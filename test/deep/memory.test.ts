import v8 from 'node:v8';
import vm from 'node:vm';
import { openDoor } from '../support/open-door';
import { form } from '../taskpane/sample-forms';

const TIMES = 10_000;
const WARM_UP = 500;
const MOST_BYTES = 5 * 2 ** 20;

v8.setFlagsFromString('--expose-gc');
const collect: unknown = vm.runInNewContext('gc');

function heap(): number {
  if (typeof collect !== 'function') throw new Error('no gc');
  for (let i = 0; i < 3; i += 1) collect();
  return process.memoryUsage().heapUsed;
}

test('R14: 10,000 recalculations in one session at office.js leave less than 5 MB behind', async () => {
  const { session, workbook, sheet } = await openDoor('Excel', { sheets: [form('自评表')] });
  const edit = (value: number): void =>
    workbook.apply([{ kind: 'cell', sheetId: sheet.id, row: 3, column: 4, content: { value, formula: null } }], 'user');
  let before = 0;
  for (let i = 0; i < WARM_UP + TIMES; i += 1) {
    if (i === WARM_UP) before = heap();
    if (i % 100 === 0) edit(100 + (i % 7));
    await session.score();
  }
  expect(session.state.notice).toMatchObject({ kind: 'unchanged' });
  const grown = heap() - before;
  console.log(`heap growth over ${TIMES} recalculations: ${(grown / 2 ** 20).toFixed(2)} MB`);
  expect(grown).toBeLessThan(MOST_BYTES);
}, 3_600_000);
