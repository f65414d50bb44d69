import { ZipContainer } from '../../src/stand-in/xlsx/zip/zip-container';
import { saidIn } from '../../src/word/report-blocks';
import { openReport } from '../../src/word/report-file';
import { paneFaults } from '../support/axe';
import { bytesOf, openWorkbench } from '../support/browser';
import { partText } from '../support/zip-parts';

const PART = 'word/document.xml';

function textOf(bytes: Uint8Array): string {
  const file = openReport(bytes);
  if (!file) throw new Error('no document');
  return saidIn(file.body);
}

test('the report is downloaded from the pane, completed, and brought up to date by another rule set', async () => {
  const bench = await openWorkbench();
  await bench.atRest();
  const pane = bench.pane();
  const openDrawer = async (): Promise<void> => {
    await pane.getByRole('button', { name: '更多', exact: true }).press('Enter');
    await pane.getByRole('menuitem', { name: '自评报告' }).press('Enter');
    await pane.getByText('组织实施情况').first().waitFor();
  };
  await openDrawer();
  expect(await paneFaults(bench)).toEqual([]);
  const [saved] = await Promise.all([
    bench.page.waitForEvent('download'),
    pane.getByRole('button', { name: '下载 Word 报告' }).press('Enter'),
  ]);
  expect(saved.suggestedFilename()).toBe('“最多跑一次”改革（政务数据归集和应用）自评报告.docx');
  await pane.getByText('报告已下载，黄色标出的 10 处请补充。').waitFor();
  const bytes = await bytesOf(saved);
  expect(textOf(bytes)).toContain('自评总分96.00分（满分100分），评价等级为“优”。');

  await bench.page.keyboard.press('Escape');
  await pane.getByRole('button', { name: /^口径：/ }).click();
  const national = pane.getByRole('group', { name: '财政部2020口径' });
  await national.getByRole('button', { name: '改用这个口径' }).click();
  await pane
    .getByText(/91\.33/)
    .first()
    .waitFor();
  await pane.getByRole('button', { name: '关闭' }).click();
  await bench.atRest();
  await openDrawer();
  await pane.getByRole('combobox', { name: '报告提纲' }).selectOption({ label: '六章自评报告（石家庄）' });
  const own = partText(bytes, PART).replace('〔请补充：组织实施情况〕', '由财务科组织。');
  const file = new ZipContainer(bytes).save(new Map([[PART, new TextEncoder().encode(own)]]));
  const [updated] = await Promise.all([
    bench.page.waitForEvent('download'),
    pane.locator('input[type=file][accept=".docx"]').setInputFiles({
      name: '我的报告.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(file),
    }),
  ]);
  expect(updated.suggestedFilename()).toBe('我的报告.docx');
  const text = textOf(await bytesOf(updated));
  expect(text).toContain('由财务科组织。');
  expect(text).toContain('自评总分91.33分');
  expect(bench.errors).toEqual([]);
  await bench.close();
});
