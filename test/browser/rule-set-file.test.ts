import { strFromU8 } from 'fflate';
import { buildXlsx } from '../support/build-xlsx';
import { bytesOf, openWorkbench, type WorkbenchPage } from '../support/browser';
import { form } from '../taskpane/sample-forms';

const OWN = {
  id: 'our-county',
  version: 1,
  name: { 'zh-CN': '本县口径', 'en-US': 'Ours' },
  defaults: { atLeast: { function: 'threshold' } },
};
const FILE = { extends: 'national-2020', ...OWN };

async function openFiles(bench: WorkbenchPage): Promise<void> {
  await bench
    .pane()
    .getByRole('button', { name: /^口径：/ })
    .click();
  await bench.pane().getByRole('button', { name: '导入、导出' }).click();
}

const upload = (bench: WorkbenchPage, document: unknown) =>
  bench
    .pane()
    .locator('input[type=file]')
    .setInputFiles({ name: '口径.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(document)) });

test('a rule set file is refused with every fault, taken when it is right, handed on in the workbook, and exported', async () => {
  const bench = await openWorkbench({ file: { name: '自评表.xlsx', bytes: buildXlsx({ sheets: [form('自评表')] }) } });
  await bench.atRest();
  await openFiles(bench);
  await upload(bench, { ...FILE, decimals: 9, totalWeight: '0' });
  await bench.pane().getByText('小数位数（decimals）：应为0至6的整数').waitFor();
  await bench
    .pane()
    .getByText(/^满分（totalWeight）：/)
    .waitFor();
  await upload(bench, FILE);
  await bench.pane().getByText('已导入口径“本县口径”，下面按它评分。').waitFor();
  await bench.page.keyboard.press('Escape');
  await bench.press('一键评分');
  await bench.goTo('G4');
  expect(await bench.text('G4')).toBe('0 ▲未达标');
  await bench.openFile({ name: '转交.xlsx', bytes: await bench.download() });
  await bench.atRest();
  await bench.pane().getByRole('button', { name: '口径：本县口径' }).waitFor();
  await openFiles(bench);
  const [exported] = await Promise.all([
    bench.page.waitForEvent('download'),
    bench.pane().getByRole('button', { name: '导出口径文件' }).click(),
  ]);
  expect(exported.suggestedFilename()).toBe('our-county.json');
  expect(JSON.parse(strFromU8(await bytesOf(exported)))).toMatchObject(OWN);
  expect(bench.errors).toEqual([]);
  await bench.close();
});

test('in Excel for Mac, where a page can save no file, the rule set is copied', async () => {
  const bench = await openWorkbench({ query: { host: 'platform=mac' } });
  await bench.atRest();
  await openFiles(bench);
  const copy = bench.pane().getByRole('button', { name: '复制口径内容' });
  await copy.waitFor();
  expect(await bench.pane().getByRole('button', { name: '导出口径文件' }).count()).toBe(0);
  await copy.click();
  await bench
    .pane()
    .getByText(/^已复制/)
    .waitFor();
  expect(JSON.parse(await bench.page.evaluate(() => navigator.clipboard.readText()))).toMatchObject({
    id: expect.any(String),
  });
  await bench.close();
});
