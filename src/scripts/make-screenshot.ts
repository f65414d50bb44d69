import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { buildSite } from './build-site';
import { findBrowser } from './find-browser';
import { serve } from './serve';

const ASSETS = path.resolve(__dirname, '../../assets');
const MOST_BYTES = 400 * 1024;
/** High enough for the sample down to its grade. */
const SIZE = { width: 1440, height: 1100 };

/** The README's pictures: the running product, after one press of the ribbon button, in each language. */
const PICTURES = [
  { file: 'screenshot.png', locale: 'zh-CN', score: '一键评分' },
  { file: 'screenshot-en.png', locale: 'en-US', score: 'Score now' },
] as const;

async function takePicture(browser: Browser, url: string, picture: (typeof PICTURES)[number]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: SIZE, locale: picture.locale });
  try {
    await page.goto(`${url}?lang=${picture.locale}`);
    const pane = page.frameLocator('iframe');
    await pane.getByRole('button', { name: picture.score }).waitFor();
    await page.getByRole('button', { name: picture.score, exact: true }).first().click();
    await page.locator('[data-address="I20"]', { hasText: '96.00' }).waitFor();
    await pane.getByRole('button', { name: picture.score, disabled: false }).waitFor();
    await page.locator('[data-address="I17"]').click();
    await page.mouse.move(SIZE.width / 2, 8); // off the cell, whose note would cover its neighbours
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
