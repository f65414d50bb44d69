import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';
import { openSession } from './file-session';
import { CANCELLED, inSlices } from '../../src/app/work';

function* slowly(steps: number): Generator<number, string> {
  for (let step = 1; step <= steps; step++) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    yield step;
  }
  return 'done';
}

test('long work lets other things have their turn, and tells how far it is', async () => {
  const told: number[] = [];
  let turns = 0;
  const other = setInterval(() => (turns += 1), 1);
  const result = await inSlices(
    slowly(40),
    (step) => told.push(step),
    () => false,
  );
  clearInterval(other);
  expect(result).toEqual({ ok: true, value: 'done' });
  expect(turns).toBeGreaterThan(3);
  expect(told.length).toBeGreaterThan(3);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
});

test('told to stop, it stops at the next slice', async () => {
  const told: number[] = [];
  expect(
    await inSlices(
      slowly(40),
      (step) => told.push(step),
      () => told.length > 1,
    ),
  ).toEqual(CANCELLED);
  expect(told).toHaveLength(2);
});

test('a long run can be cancelled before it writes: nothing is written', async () => {
  const sheets = Array.from({ length: 120 }, (_, index) => form(`表${index + 1}`));
  const opened = openSession(buildXlsx({ sheets }));
  await opened.session.refresh();
  const before = Buffer.from(opened.workbook.save());
  const seen = new Set<string>();
  opened.session.subscribe(() => {
    const { progress } = opened.session.state;
    if (progress) seen.add(progress.step);
    if (progress?.step === 'scoring') opened.session.cancel();
  });
  await opened.session.score();
  expect([...seen]).toEqual(['reading', 'scoring']);
  expect(opened.session.state).toMatchObject({
    phase: 'ready',
    progress: null,
    notice: { kind: 'error', error: { code: 'cancelled' } },
  });
  expect(Buffer.from(opened.workbook.save()).equals(before)).toBe(true);
});
