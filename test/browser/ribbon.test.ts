import { downloadWithParts, openWorkbench, type WorkbenchPage } from '../support/browser';
import { buildXlsx } from '../support/build-xlsx';

const isScored = async (bench: WorkbenchPage): Promise<void> => {
  await bench.goTo('I20');
  await bench.cell('I20').filter({ hasText: '96.00' }).waitFor();
};

/** The part of the page that is not the program: the ribbon is there, the program comes only when it is let through. */
async function withSlowProgram(): Promise<{ readonly bench: WorkbenchPage; readonly letThrough: () => void }> {
  const held: (() => void)[] = [];
  let isHeld = true;
  const bench = await openWorkbench({
    query: { host: 'press5176' },
    before: (page) =>
      page.route(/\/taskpane\.[0-9a-f]+\.js$/, async (route) => {
        if (isHeld) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      }),
  });
  return {
    bench,
    letThrough: () => {
      isHeld = false;
      for (const go of held) go();
    },
  };
}

test('the first press of the ribbon button, which comes before the program does, scores all the same', async () => {
  const { bench, letThrough } = await withSlowProgram();
  await bench.ribbonButton('一键评分').click();
  await bench.page.waitForTimeout(1500); // office.js listens and has delivered the press by now
  letThrough();
  await isScored(bench);
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test.each(['', 'pane2877'])('a closed pane opens by itself once the command is done (%s)', async (host) => {
  const header = ['三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((text, i) => [`${'ABCDE'[i]}1`, text]);
  const cells = { ...Object.fromEntries(header), A2: '减少率', B2: '≥60%', C2: '三成多', D2: 100, A3: '总分', D3: 100 };
  const bench = await openWorkbench({
    file: { name: '文字.xlsx', bytes: buildXlsx({ sheets: [{ name: '自评表', cells }] }) },
    query: { host },
  });
  await bench.atRest();
  await bench.page.getByRole('button', { name: '关闭' }).click();
  await bench.page.locator('.pane').waitFor({ state: 'hidden' });
  await bench.ribbonButton('一键评分').click();
  await bench.page.locator('.pane').waitFor({ state: 'visible' });
  await bench.page.locator('.ribbon-button:not([disabled])', { hasText: '一键评分' }).waitFor();
  await bench.close();
});

test('a pane that is closed, and ends with that, scores by the ribbon again', async () => {
  const bench = await openWorkbench({ query: { host: 'close6844' } });
  await bench.atRest();
  await bench.page.getByRole('button', { name: '关闭' }).click();
  await bench.ribbonButton('一键评分').click();
  await isScored(bench);
  await bench.close();
});

test('on the web the pane ends between scoring and undo: the scores are there, and the next pane takes them back', async () => {
  const bench = await openWorkbench({ query: { host: 'platform=web' } });
  await bench.press('一键评分');
  await isScored(bench);
  await downloadWithParts(bench, 2);
  await bench.page.getByRole('button', { name: '关闭' }).click();
  expect(await bench.text('I20')).toBe('96.00');
  await bench.ribbonButton('评分面板').click();
  await bench.atRest();
  await bench.press('撤销评分');
  await bench.cell('I20').filter({ hasNotText: '96.00' }).waitFor();
  expect(await bench.text('I20')).toBe('');
  expect(bench.errors).toEqual([]);
  await bench.close();
});
