import { paneFaults, paneFrame } from '../support/axe';
import { openWorkbench, type WorkbenchPage } from '../support/browser';
import { manyFormsFile } from '../support/many-forms';

const FORMS = 300;
const COLORS = [
  ['light', 'none'],
  ['dark', 'none'],
  ['light', 'active'],
] as const;

async function openMany(): Promise<WorkbenchPage> {
  const bench = await openWorkbench({ file: { name: '三百张.xlsx', bytes: manyFormsFile(FORMS, 12) } });
  await bench
    .pane()
    .getByRole('tab', { name: `全部 ${FORMS}` })
    .waitFor({ timeout: 60_000 });
  return bench;
}

test('300 forms: nothing amiss for a screen reader in any colours; found, opened and come back to by keyboard alone', async () => {
  const bench = await openMany();
  const pane = bench.pane();
  const lines = pane.getByRole('list', { name: '指标表' }).getByRole('button');
  expect(await lines.count()).toBeLessThan(40);
  for (const [colorScheme, forcedColors] of COLORS) {
    await bench.page.emulateMedia({ colorScheme, forcedColors });
    expect([colorScheme, forcedColors, ...(await paneFaults(bench))]).toEqual([colorScheme, forcedColors]);
  }
  await lines.first().focus();
  await bench.page.keyboard.press('End');
  await pane.locator(':focus', { hasText: `项目${FORMS}` }).waitFor();
  await bench.page.keyboard.press('Enter');
  await bench.page.getByRole('tab', { name: `项目${FORMS}`, selected: true }).waitFor();
  await pane.getByRole('tab', { name: '本表', selected: true }).waitFor();
  await bench.close();
});

test('a long writing counts and can be called off; then nothing of it is left', async () => {
  const bench = await openMany();
  const pane = bench.pane();
  await bench.goTo('G4');
  const before = await bench.text('G4');
  // Pressed in the page itself, as soon as the first sheets are written: a test far away may come too late.
  await paneFrame(bench).evaluate(
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
