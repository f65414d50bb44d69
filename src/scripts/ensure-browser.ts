import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findBrowser } from './find-browser';

/** A step before the tests: they drive a real browser, and none of them is skipped for want of one. */
function ensureBrowser(): void {
  if (findBrowser() !== null) return;
  say('没有找到 Chromium、Chrome 或 Edge，正在下载… No Chromium, Chrome or Edge found; getting one…');
  if (!downloadWithPlaywright()) installDebianPackage();
  const browser = findBrowser();
  if (browser === null || !starts(browser)) {
    say(
      '测试需要浏览器，但下载失败。请安装 Chrome，或用环境变量 CHROME_PATH 指明其位置。\n' +
        'The tests need a browser and none could be fetched: install Chrome, or name one with CHROME_PATH.',
    );
    process.exitCode = 1;
    return;
  }
  say(`浏览器 browser: ${browser}`);
}

/** Playwright's own Chromium, into its normal cache. Starting it once shows whether its libraries are there. */
function downloadWithPlaywright(): boolean {
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  if (!run(process.execPath, [cli, 'install', 'chromium'])) return false;
  const browser = findBrowser();
  return browser !== null && starts(browser);
}

/** Whether the program finds its libraries; on Windows the question would open a window, and it brings its own. */
function starts(browser: string): boolean {
  return process.platform === 'win32' || run(browser, ['--version']);
}

/** Debian's package, and the fonts without which Chinese text is drawn as boxes. */
function installDebianPackage(): void {
  if (process.platform !== 'linux' || !run('apt-get', ['--version'])) return;
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: readonly string[]): boolean => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    return run(command, rest);
  };
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync(command, [...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  return status === 0;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

ensureBrowser();
