import { readFileSync } from 'node:fs';
import { openWorkbench, type WorkbenchPage } from '../support/browser';
import { manyFormsFile } from '../support/many-forms';

jest.setTimeout(240_000);

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const FORMS = 300;

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const openMany = async (options: Parameters<typeof openWorkbench>[0] = {}): Promise<WorkbenchPage> => {
  const bench = await openWorkbench({
    ...options,
    file: { name: '三百张.xlsx', bytes: manyFormsFile(FORMS, 12) },
    viewport: { width: 1440, height: 900 },
  });
  await bench
    .pane()
    .getByRole('tab', { name: `全部 ${FORMS}` })
    .waitFor({ timeout: 60_000 });
  return bench;
};

test('300 forms are found, opened and come back to by keyboard alone', async () => {
  const bench = await openMany();
  const pane = bench.pane();
  const lines = pane.getByRole('list', { name: '指标表' }).getByRole('button');
  expect(await lines.count()).toBeLessThan(40);
  await lines.first().focus();
  await bench.page.keyboard.press('End');
  await pane.locator(':focus', { hasText: `项目${FORMS}` }).waitFor();
  await bench.page.keyboard.press('Enter');
  await bench.page.getByRole('tab', { name: `项目${FORMS}`, selected: true }).waitFor();
  expect(await pane.getByRole('tab', { selected: true }).innerText()).toBe('本表');
  await bench.close();
});

test.each([
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
] as const)('全部 has no accessibility problem (%s, forced colours %s)', async (colorScheme, forcedColors) => {
  const bench = await openMany({ colors: { colorScheme, forcedColors } });
  const frame = bench.page.frames().find((each) => each.url().includes('taskpane'));
  const found = (await frame?.evaluate(
    `(() => { ${AXE}; return axe.run({ exclude: ['[data-tabster-dummy]'] }); })()`,
  )) as AxeResults;
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await bench.close();
});

test('a long writing counts and can be called off; then nothing of it is left', async () => {
  const bench = await openMany();
  const pane = bench.pane();
  await bench.goTo('G4');
  const before = await bench.text('G4');
  // Pressed in the page itself, as soon as the first sheets are written: a test far away may come too late.
  await bench.page
    .frames()
    .find((each) => each.url().includes('taskpane'))
    ?.evaluate(
      `new MutationObserver((_, watch) => {
        if (!/正在写入 [1-9]/.test(document.body.textContent)) return;
        const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '取消');
        if (!cancel) return;
        watch.disconnect();
        cancel.click();
      }).observe(document.body, { subtree: true, childList: true, characterData: true })`,
    );
  await pane.getByRole('button', { name: '一键评分', exact: true }).click();
  await pane.getByText('已取消，写到一半的都已恢复成原来的样子。要继续时请再按一次。').waitFor({ timeout: 60_000 });
  expect(await bench.text('G4')).toBe(before);
  await bench.close();
});
