import type { FrameLocator, Locator } from 'playwright-core';
import { BEYOND_OUR_HOST } from '../support/acceptance-run';
import { openWorkbench, type WorkbenchPage } from '../support/browser';
import { buildXlsx } from '../support/build-xlsx';

/* The acceptance page as it is built, under its content security policy, in our Excel; a person does what it asks for. */

const file = (cells: Readonly<Record<string, string>>) => ({
  name: '新建.xlsx',
  bytes: buildXlsx({ sheets: [{ name: 'Sheet1', cells }] }),
});

const LONG = { timeout: 120_000 };
const button = (pane: FrameLocator, name: string): Locator =>
  pane.getByRole('button', { name: new RegExp(`^${name} `) });
const verdict = (pane: FrameLocator, id: string): Promise<string | null> =>
  pane.locator(`li[data-probe="${id}"]`).getAttribute('data-verdict');

async function verdicts(pane: FrameLocator): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = await pane
    .locator('li[data-probe]')
    .evaluateAll((items) => items.map(({ dataset }) => [dataset['verdict'] ?? '', dataset['probe'] ?? ''] as const));
  return Object.fromEntries(
    [...new Set(all.map(([word]) => word))].map((word) => [
      word,
      all.filter(([other]) => other === word).map(([, id]) => id),
    ]),
  );
}

/** Does what the page asks the person for, each once it is asked. */
async function followSteps(bench: WorkbenchPage): Promise<void> {
  const { page } = bench;
  const pane = bench.pane();
  const answer = async (step: RegExp, name: string, act?: () => Promise<unknown>): Promise<void> => {
    await pane.getByText(step).waitFor(LONG);
    await act?.();
    await button(pane, name).click();
  };
  await answer(/重复规则/, '跳过');
  await answer(/不要按回车/, '做好了', async () => {
    await bench.cell('B5').dblclick();
    await page.keyboard.type('x');
  });
  await answer(/按 Esc 退出编辑/, '做好了', () => page.locator('.cell-input-open').press('Escape'));
  await answer(/输入 5/, '做好了', () => bench.enter('A1', '5'));
  await answer(/按一次 Ctrl\+Z/, '做好了', async () => {
    await bench.cell('D9').click();
    await page.keyboard.press('Control+z');
  });
  await answer(/再点 C3/, '做好了', () => bench.cell('C3').click());
  await answer(/A3 格旁边/, '是', () => page.locator('.input-message').filter({ hasText: '绩效评分 A1' }).waitFor());
  await answer(/A1 里看得到 16/, '否');
  await answer(/A2 里看得到 16/, '是');
  await answer(/得到一个文件/, '是', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('link', { name: /下载/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('绩效验收.txt');
  });
  const manual = page.context().waitForEvent('page', LONG);
  await answer(/会打开使用手册/, '做好了');
  await answer(/打开了使用手册吗/, '是', async () => {
    const opened = await manual;
    await opened.getByRole('heading', { name: '三步评完' }).waitFor();
    await opened.close();
  });
  const beside = page.context().waitForEvent('page', LONG);
  await answer(/以后会打开一个新工作簿/, '做好了');
  await answer(/打开了一个新工作簿吗/, '是', async () => {
    const opened = await beside;
    await opened.getByText('工作簿1.xlsx').waitFor();
    await opened.close();
  });
  for (let left = 4; left > 0; left--) await answer(/要装好“绩效评分”加载项/, '跳过');
}

test('in an empty workbook every probe is green, with the steps done by hand, and nothing is left behind', async () => {
  const bench = await openWorkbench({ file: file({}), query: { pane: 'acceptance', host: 'platform=mac,b1-kinds' } });
  const pane = bench.pane();
  const asked: string[] = [];
  bench.page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await button(pane, '开始').click();
  await followSteps(bench);
  await pane.getByText('有些没有做；做过的都正常。').waitFor(LONG);
  const found = await verdicts(pane);
  expect(found['differs'] ?? []).toEqual([]);
  expect(found['failed'] ?? []).toEqual([]);
  expect(found['notSupported']).toEqual(expect.arrayContaining(Object.keys(BEYOND_OUR_HOST)));
  expect(found['notTried']).toEqual([
    'duplicated-rule',
    'first-press',
    'pane-after-command',
    'undo-after-closing',
    'ctrl-z-after-scoring',
  ]);
  expect(await bench.page.locator('.sheet-tabs').getByRole('tab').allInnerTexts()).toEqual(['Sheet1']);
  // The site's own files, some of which come late, and the file that the person asked for: nothing is sent anywhere.
  const own = (line: string): boolean => line.startsWith(`GET ${bench.url}`) || line.startsWith('GET blob:');
  expect(asked.filter((line) => !own(line))).toEqual([]);
  await button(pane, '复制结果').click();
  await button(pane, '已复制').waitFor();
  const text = await pane.getByRole('textbox', { name: 'JSON' }).inputValue();
  expect(await bench.page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  expect(JSON.parse(text)).toMatchObject({
    form: 'jixiao-acceptance-1',
    sheetsLeft: 0,
    excel: { librarySource: 'own' },
  });
  if (process.env['KEEP_RECORDING'])
    (await import('node:fs')).writeFileSync(process.env['KEEP_RECORDING'], `${text}\n`);
  expect(bench.errors.filter((error) => !/The Excel host of this project has no/.test(error))).toEqual([]);
  await bench.close();
}, 400_000);

test('a workbook that is not empty is asked about first; what differs is told, and cancelling stops', async () => {
  const query = { pane: 'acceptance', host: 'crlfNotes' };
  const bench = await openWorkbench({ file: file({ A1: '自己的内容' }), query });
  const pane = bench.pane();
  await button(pane, '开始').click();
  await pane.getByText(/这个工作簿里有内容/).waitFor();
  await button(pane, '在此工作簿中继续').click();
  await pane.getByText(/重复规则/).waitFor(LONG);
  expect(await verdict(pane, 'notes-round-trip')).toBe('differs');
  expect(await verdict(pane, 'whole-scoring')).toBe('notTried');
  await button(pane, '取消').click();
  await pane.getByText('这几处不同：').waitFor(LONG);
  expect((await verdicts(pane))['differs']).toEqual(['notes-round-trip', 'library-notes']);
  expect(await bench.page.locator('.sheet-tabs').getByRole('tab').allInnerTexts()).toEqual(['Sheet1']);
  expect(await bench.text('A1')).toBe('自己的内容');
  await bench.close();
}, 300_000);
