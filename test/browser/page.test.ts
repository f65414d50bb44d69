import { axeFaults } from '../support/axe';
import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench } from '../support/browser';

test.each([
  ['zh-CN', 'light'],
  ['en-US', 'light'],
  ['zh-CN', 'dark'],
] as const)('the page has no accessibility problem (%s, %s)', async (lang, colorScheme) => {
  const bench = await openWorkbench({ query: { lang }, colors: { colorScheme } });
  await bench.page.locator('.ribbon-button').first().waitFor();
  await bench.cell('G7').click();
  expect(await axeFaults(bench.page)).toEqual([]);
  await bench.close();
});

test('the options of the host are told, with those that are on', async () => {
  const bench = await openWorkbench({ query: { host: 'excelApi=1.14' } });
  await bench.page.getByRole('button', { name: '宿主选项：1 项' }).click();
  const list = bench.page.locator('.host-options');
  expect(await list.locator('[data-on]').innerText()).toMatch(/^excelApi=1\.14\s.+（已启用）$/s);
  expect(await list.innerText()).toContain('latency=200');
  await bench.page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await bench.close();
});

test('an option that is not taken is said on the page and is not shown as on', async () => {
  const bench = await openWorkbench({ query: { host: 'excelApi=1.14,manual=yes' } });
  const message = bench.page.getByRole('alert').filter({ hasText: '宿主选项“manual=yes”写法不对，例如：manual=1。' });
  await message.waitFor();
  await bench.page.getByRole('button', { name: '宿主选项：1 项' }).click();
  expect(await bench.page.locator('.host-options [data-on]').allInnerTexts()).toHaveLength(1);
  await bench.page.keyboard.press('Escape');
  await message.getByRole('button', { name: '关闭' }).click();
  await message.waitFor({ state: 'detached' });
  await bench.close();
});

test('calculation by hand: results stay as they are until F9', async () => {
  const cells = { A1: 1, B1: { formula: 'A1*2', value: 2 } };
  const file = { name: 'manual.xlsx', bytes: buildXlsx({ sheets: [{ name: '表', cells }] }) };
  const bench = await openWorkbench({ file, query: { host: 'manual=1' } });
  await bench.page.getByText('手动计算：公式结果可能不是最新的，按 F9 计算').waitFor();
  // The pane has the workbook calculated before it first reads it, and not again unless it is asked to.
  await bench.pane().getByRole('heading', { name: '没有找到指标表' }).waitFor();
  await bench.enter('A1', '5');
  await bench.enter('C1', '=A1+1');
  await bench.cell('C1').filter({ hasText: '6' }).waitFor();
  expect([await bench.text('A1'), await bench.text('B1')]).toEqual(['5', '2']);
  await bench.page.keyboard.press('F9');
  await bench.cell('B1').filter({ hasText: '10' }).waitFor();
  await bench.close();
});

test("the ribbon is the manifest's; 评分面板 hides and shows the pane, which lives on", async () => {
  const bench = await openWorkbench();
  const { page } = bench;
  await page.locator('.ribbon').getByRole('tab', { name: '绩效' }).waitFor();
  expect(await bench.ribbonButton('一键评分').isVisible()).toBe(true);
  const pane = page.locator('iframe[title="绩效评分"]');
  await bench.pane().getByRole('button', { name: '一键评分' }).waitFor();
  await bench
    .pane()
    .locator('body')
    .evaluate((body) => body.setAttribute('data-same', 'yes'));
  await bench.ribbonButton('评分面板').click();
  expect(await pane.isVisible()).toBe(false);
  await bench.ribbonButton('评分面板').click();
  expect(await pane.isVisible()).toBe(true);
  expect(await bench.pane().locator('body[data-same]').count()).toBe(1);
  await bench.close();
});

test('a hundred thousand rows: few of them are drawn, the last one is a key away, typing there works', async () => {
  const cells: Record<string, number | string> = {};
  for (let row = 1; row <= 100_000; row++) cells[`A${row}`] = row;
  const bench = await openWorkbench({
    file: { name: 'long.xlsx', bytes: buildXlsx({ sheets: [{ name: '长表', cells }] }) },
  });
  await bench.cell('A1').click();
  await bench.page.keyboard.press('Control+End');
  expect(await bench.text('A100000')).toBe('100000');
  expect(await bench.page.getByRole('row').count()).toBeLessThan(120);
  await bench.enter('A100000', '改');
  expect(await bench.text('A100000')).toBe('改');
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('nothing leaves the machine, and no script is made of text', async () => {
  const bench = await openWorkbench();
  const foreign: string[] = [];
  bench.page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(bench.url).origin) foreign.push(request.url());
  });
  await bench.page.reload();
  await bench.atRest();
  expect(foreign).toEqual([]);
  // Later, so that it is the page that does it and not the debugger, which may do anything.
  const madeOfText = await bench.page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(Boolean(new Function('return 1')()));
          } catch {
            resolve(false);
          }
        }, 0);
      }),
  );
  expect(madeOfText).toBe(false);
  await bench.close();
});
