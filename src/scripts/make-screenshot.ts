import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import { buildSite } from './build-site';
import { findBrowser } from './find-browser';
import { fortyForms, typedForm } from './sample/forty-forms';
import { serve } from './serve';

const ASSETS = path.resolve(__dirname, '../../assets');
const MOST_BYTES = 400 * 1024;
/** High enough for the sample down to its grade. */
const SIZE = { width: 1440, height: 1000 };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One of the README's pictures: what is opened (nothing: the sample), what is pressed, and when it can be taken. */
interface Picture {
  readonly file: string;
  readonly locale: 'zh-CN' | 'en-US';
  readonly workbook?: { readonly name: string; readonly bytes: () => Uint8Array };
  press(page: Page, pane: FrameLocator): Promise<void>;
}

const scored =
  (score: string): Picture['press'] =>
  async (page, pane) => {
    await page.getByRole('button', { name: score, exact: true }).first().click();
    await page.locator('[data-address="I20"]', { hasText: '96.00' }).waitFor();
    await pane.getByRole('button', { name: score, exact: true, disabled: false }).waitFor();
    await page.locator('[data-address="I17"]').click();
    await pane.getByRole('row', { name: /群众和市场主体提供材料减少率/ }).click();
  };

/** The running product: scored, in each language; what a press would change; forty forms at once. */
const PICTURES: readonly Picture[] = [
  { file: 'screenshot.png', locale: 'zh-CN', press: scored('一键评分') },
  { file: 'screenshot-en.png', locale: 'en-US', press: scored('Score now') },
  {
    file: 'preview.png',
    locale: 'zh-CN',
    workbook: { name: '自评表.xlsx', bytes: typedForm },
    async press(_, pane) {
      await pane.getByRole('button', { name: '一键评分', exact: true }).click();
      await pane.getByRole('button', { name: /^写入选中/ }).waitFor();
    },
  },
  {
    file: 'forms.png',
    locale: 'zh-CN',
    workbook: { name: '四十个项目.xlsx', bytes: fortyForms },
    async press(_, pane) {
      await pane.getByRole('tab', { name: /^全部/ }).first().click();
      await pane.getByRole('searchbox').waitFor();
    },
  },
];

async function takePicture(browser: Browser, url: string, { locale, workbook, press }: Picture): Promise<Buffer> {
  const page = await browser.newPage({ viewport: SIZE, locale });
  try {
    await page.goto(`${url}?lang=${locale}`);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('status').first().waitFor();
    if (workbook) {
      const { name, bytes } = workbook;
      await page.setInputFiles('input[type=file]', { name, mimeType: XLSX, buffer: Buffer.from(bytes()) });
      await page.locator('.file-name', { hasText: name }).waitFor();
      await pane.getByRole('status').first().waitFor();
    }
    await press(page, pane);
    await page.mouse.move(SIZE.width / 2, 8); // off the cell, whose note would cover its neighbours
    await page.waitForTimeout(500); // colours fade into each other
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

async function makeScreenshots(): Promise<void> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge here');
  const server = await serve({ dist: await buildSite(), port: 0 });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    for (const picture of PICTURES) {
      const bytes = await takePicture(browser, server.url, picture);
      if (bytes.length > MOST_BYTES) throw new Error(`${picture.file} has ${String(bytes.length)} bytes`);
      writeFileSync(path.join(ASSETS, picture.file), bytes);
      process.stdout.write(`assets/${picture.file} ${String(bytes.length)}\n`);
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

makeScreenshots().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
