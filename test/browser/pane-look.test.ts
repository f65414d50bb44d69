import { paneFaults, paneFrame, widthFaults } from '../support/axe';
import { openWorkbench, type WorkbenchPage } from '../support/browser';

/* Every view of the pane in both languages, three sets of colours and three widths: nothing is cut at the side, and axe finds
   nothing amiss with everything there to be seen. */

const WORDS = {
  'zh-CN': {
    score: '一键评分', form: '本表', todo: /^待办/, all: /^全部/, more: '更多',
    columns: '各列的含义', preview: /^写入预览/,
  },
  'en-US': {
    score: 'Score now', form: 'Form', todo: /^To do/, all: /^All/, more: 'More',
    columns: 'What the columns are', preview: /^Preview/,
  },
} as const; // prettier-ignore

async function allViews(
  bench: WorkbenchPage,
  lang: keyof typeof WORDS,
  width: number,
  faultsOf: typeof paneFaults,
): Promise<readonly string[]> {
  const words = WORDS[lang];
  await bench.page.locator('aside.pane').evaluate((pane, wide) => {
    if (pane instanceof HTMLElement) pane.style.width = `${String(wide)}px`;
  }, width);
  const pane = bench.pane();
  const faults: string[] = [];
  const look = async (view: string): Promise<void> => {
    for (const fault of await faultsOf(bench)) faults.push(`${view} ${String(width)} px: ${fault}`);
  };
  const tab = (name: string | RegExp, more: object = {}) => pane.getByRole('tab', { name, ...more }).first();
  for (const [view, name] of [
    ['form', words.form],
    ['todo', words.todo],
    ['all', words.all],
    ['form again', words.form],
  ] as const) {
    await tab(name).click();
    await tab(name, { selected: true }).waitFor();
    if (view !== 'form again') await look(view);
  }
  const missed = pane.getByRole('row', { name: /群众和市场主体提供材料减少率/ });
  if ((await missed.getAttribute('aria-expanded')) === 'false') await missed.click();
  await missed.and(pane.locator('[aria-expanded=true]')).waitFor();
  await look('opened row');
  for (const [index, view] of [
    [1, pane.getByRole('table', { name: words.columns })],
    [0, pane.getByRole('heading', { name: words.preview })],
  ] as const) {
    await pane.getByRole('button', { name: words.more }).click();
    await pane.getByRole('menuitem').nth(index).click();
    await view.waitFor();
    await look(index === 0 ? 'preview' : 'reading');
    await bench.page.keyboard.press('Escape');
    await view.waitFor({ state: 'detached' });
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
  await bench.atRest();
  const top = paneFrame(bench).locator('header').first();
  const background = await top.evaluate((head) => getComputedStyle(head).backgroundColor);
  if (forcedColors === 'none')
    expect(background).toBe(colorScheme === 'dark' ? 'rgb(41, 41, 41)' : 'rgb(255, 255, 255)');
  await bench.pane().getByRole('button', { name: WORDS[lang].score, exact: true }).click();
  await bench.cell('I17').filter({ hasText: '16.00' }).waitFor();
  await bench.atRest();
  const faults = [];
  // What axe finds does not hang on the width.
  for (const [i, width] of widths.entries())
    faults.push(...(await allViews(bench, lang, width, i === 0 ? paneFaults : widthFaults)));
  expect(faults).toEqual([]);
  expect(bench.errors).toEqual([]);
  await bench.close();
});
