import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { openWorkbench, type WorkbenchPage } from '../support/browser';

/* Every view of the pane in both languages, three sets of colours and three widths: nothing is cut at the side, and axe finds
   nothing amiss with everything there to be seen. */

jest.setTimeout(240_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const WORDS = {
  'zh-CN': { score: '一键评分', form: '本表', todo: /^待办/, all: /^全部/, more: '更多', close: '关闭' },
  'en-US': { score: 'Score now', form: 'Form', todo: /^To do/, all: /^All/, more: 'More', close: 'Close' },
} as const;

async function paneFrame(bench: WorkbenchPage): Promise<Frame> {
  const handle = await bench.page.locator('iframe').first().elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('the pane is a frame');
  return frame;
}

/** What axe finds, and how much wider than the pane its contents are. */
async function faultsOf(frame: Frame): Promise<readonly string[]> {
  const found: unknown = await frame.evaluate(
    `(async () => { ${AXE};
      await new Promise((done) => setTimeout(done, 300)); // colours fade into each other
      const { violations } = await axe.run({ exclude: ['[data-tabster-dummy]', '[role=tooltip]'] });
      const told = violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200));
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth ? [...told, 'wider than the pane by ' + (scrollWidth - clientWidth)] : told; })()`,
  );
  return Array.isArray(found) ? found.map(String) : [String(found)];
}

async function allViews(bench: WorkbenchPage, lang: keyof typeof WORDS, width: number): Promise<readonly string[]> {
  const words = WORDS[lang];
  await bench.page.locator('aside.pane').evaluate((pane, wide) => {
    if (pane instanceof HTMLElement) pane.style.width = `${String(wide)}px`;
  }, width);
  const frame = await paneFrame(bench);
  const pane = bench.pane();
  const faults: string[] = [];
  const look = async (view: string): Promise<void> => {
    for (const fault of await faultsOf(frame)) faults.push(`${view} ${String(width)} px: ${fault}`);
  };
  for (const [view, name] of [
    ['form', words.form],
    ['todo', words.todo],
    ['all', words.all],
  ] as const) {
    await pane.getByRole('tab', { name }).first().click();
    await look(view);
  }
  await pane.getByRole('tab', { name: words.form }).first().click();
  const missed = pane.getByRole('row', { name: /群众和市场主体提供材料减少率/ });
  if ((await missed.getAttribute('aria-expanded')) === 'false') await missed.click();
  await look('opened row');
  for (const index of [1, 0]) {
    await pane.getByRole('button', { name: words.more }).click();
    await pane.getByRole('menuitem').nth(index).click();
    await look(index === 0 ? 'preview' : 'reading');
    await bench.page.keyboard.press('Escape');
  }
  return faults;
}

// Each width with some colours and each language with some width: all with all takes a minute more and tells no more.
test.each([
  ['zh-CN', 'light', 'none', [270, 450]],
  ['zh-CN', 'dark', 'none', [320]],
  ['zh-CN', 'dark', 'active', [320]],
  ['en-US', 'light', 'none', [270]],
] as const)('every view of the pane (%s, %s, forced colours %s)', async (lang, colorScheme, forcedColors, widths) => {
  const bench = await openWorkbench({
    query: { lang },
    colors: { colorScheme, forcedColors },
  });
  const top = (await paneFrame(bench)).locator('header').first();
  const background = await top.evaluate((head) => getComputedStyle(head).backgroundColor);
  if (forcedColors === 'none')
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(41, 41, 41)' : 'rgb(255, 255, 255)');
  await bench.pane().getByRole('button', { name: WORDS[lang].score, exact: true }).click();
  await bench.cell('I17').filter({ hasText: '16.00' }).waitFor();
  const faults = [];
  for (const width of widths) faults.push(...(await allViews(bench, lang, width)));
  expect(faults).toEqual([]);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
