import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { interfaceText } from '../../src/text/interface-text';
import { openWorkbench, type WorkbenchOptions, type WorkbenchPage } from '../support/browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Held {
  readonly bench: WorkbenchPage;
  readonly frame: Frame;
  /** Lets through the program, once the page has asked for it, and (`all`) what that will ask for. */
  letThrough(all?: boolean): Promise<void>;
}

/** The page as it is before its program has come. */
async function withoutProgram(query: WorkbenchOptions['query'] = {}): Promise<Held> {
  const held: (() => void)[] = [];
  let isHeld = true;
  let isAsked = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    isAsked = resolve;
  });
  const bench = await openWorkbench({
    query,
    before: (page) =>
      page.route(/\/app\/taskpane\.[0-9a-f]+\.js$/, async (route) => {
        isAsked();
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      }),
  });
  await bench.pane().locator('#first-score').waitFor();
  const frame = bench.page.frames().find((each) => each.url().includes('taskpane.html'));
  if (!frame) throw new Error('the page shows no pane');
  return {
    bench,
    frame,
    async letThrough(all = true) {
      await asked;
      isHeld = !all;
      for (const go of held.splice(0)) go();
    },
  };
}

/** Where the head of the pane has its parts. */
const places = (frame: Frame): Promise<unknown> =>
  frame.evaluate(`['h1', 'header button', 'header p', 'header'].map((part) => {
    const { x, y, width, height } = document.querySelector(part).getBoundingClientRect();
    return [part, x, y, width, height].map((each) => typeof each === 'number' ? Math.round(each) : each).join(' ');
  })`);

test('before the program is there: seen at once, its place kept, and a press is carried out', async () => {
  const { bench, frame, letThrough } = await withoutProgram();
  const pane = bench.pane();
  const text = interfaceText('zh-CN');
  await pane.getByRole('heading', { name: text.product, exact: true }).waitFor();
  await pane.getByText(text.loading).waitFor();
  const first = await places(frame);
  await pane.getByRole('button', { name: text.score, exact: true }).click();
  await pane.getByText(text.thenScored).waitFor();
  await letThrough(false); // the program alone, without what reads and scores
  await pane.locator('#first-score').waitFor({ state: 'detached' });
  await pane.getByText(text.thenScored).waitFor();
  expect(await pane.getByRole('button', { name: text.score }).evaluate((button) => button.ariaDisabled)).toBe('true');
  expect(await places(frame)).toEqual(first);
  await letThrough();
  await bench.goTo('I20');
  await bench.cell('I20').filter({ hasText: '96.00' }).waitFor();
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('the first view in English, the keyboard stays on its button, and nothing is scored that nobody asked for', async () => {
  const { bench, frame, letThrough } = await withoutProgram({ lang: 'en-US' });
  const pane = bench.pane();
  const text = interfaceText('en-US');
  await pane.getByText(text.loading).waitFor();
  await pane.getByRole('button', { name: text.score, exact: true }).focus();
  for (const [colorScheme, forcedColors] of [
    ['light', 'none'],
    ['dark', 'none'],
    ['light', 'active'],
  ] as const) {
    await bench.page.emulateMedia({ colorScheme, forcedColors });
    await frame.evaluate(AXE);
    const faults =
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id }) => id))';
    expect([colorScheme, forcedColors, await frame.evaluate(faults)]).toEqual([colorScheme, forcedColors, []]);
  }
  await letThrough();
  await bench.atRest();
  await pane.locator('#score-now:focus').waitFor();
  await bench.goTo('I20');
  expect(await bench.text('I20')).toBe('');
  expect(bench.errors).toEqual([]);
  await bench.close();
});
