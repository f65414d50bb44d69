import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findBrowser } from './find-browser';
import { findOffice, findPython, findServerProgram, hasChineseFont, hasWriter, NO_PYTHON } from './find-programs';

const NO_BROWSER =
  '测试需要浏览器，但下载失败。请安装 Chrome，或用环境变量 CHROME_PATH 指明其位置。\n' +
  'The tests need a browser and none could be fetched: install Chrome, or name one with CHROME_PATH.';
const NO_OFFICE =
  '测试需要 LibreOffice，请从 libreoffice.org 安装，或用环境变量 SOFFICE_PATH 指明其位置。\n' +
  'These tests need LibreOffice: install it from libreoffice.org, or name it with SOFFICE_PATH.';
const NO_FONT = '缺少中文字体，PDF 中的汉字会显示为方框。No font for Chinese: its characters will print as boxes.';

const NO_SERVER =
  '测试要用 nginx 和 openssl 照着 部署.md 搭一个站点，请安装这两个程序。\n' +
  'These tests set up a site with nginx and openssl as 部署.md says: install both.';

/** A step before all tests: they drive a real browser, and none of them is skipped for want of one. */
function ensureBrowser(): void {
  if (findBrowser() !== null) return;
  say('没有找到 Chromium、Chrome 或 Edge，正在下载… No Chromium, Chrome or Edge found; getting one…');
  // Debian's package, and the fonts without which Chinese text is drawn as boxes.
  if (!downloadWithPlaywright() && isDebian()) installDebianPackages(['chromium', 'fonts-noto-cjk']);
  const browser = findBrowser();
  if (browser === null || !starts(browser)) return fail(NO_BROWSER);
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

/** A step before the tests with LibreOffice, and with nginx: gets what is missing from Debian's packages, also a font for
 *  Chinese. */
function ensureOffice(): void {
  const found = findOffice();
  const missing = [
    ...(found === null ? ['libreoffice-calc'] : []),
    ...(found === null || !hasWriter(found) ? ['libreoffice-writer'] : []),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  const servers = (['nginx', 'openssl'] as const).filter((name) => findServerProgram(name) === null);
  const python = findPython() === null ? ['python3-openpyxl', 'python3-xlsxwriter'] : [];
  for (const packages of [missing, servers, python]) {
    if (packages.length === 0 || !isDebian()) continue;
    say(`正在安装 ${packages.join('、')}… Installing ${packages.join(', ')}…`);
    installDebianPackages(packages);
  }
  const office = findOffice();
  if (office === null) return fail(NO_OFFICE);
  if (servers.some((name) => findServerProgram(name) === null)) return fail(NO_SERVER);
  if (!hasChineseFont()) say(NO_FONT);
  if (findPython() === null) say(NO_PYTHON);
  if (missing.length > 0) say(`LibreOffice: ${office}`);
}

function isDebian(): boolean {
  return process.platform === 'linux' && run('apt-get', ['--version']);
}

/** As root, or with sudo where it asks for no password: nobody may be there to type one. */
function installDebianPackages(packages: readonly string[]): void {
  const asRoot = process.getuid?.() === 0;
  const apt = (...args: readonly string[]): boolean =>
    asRoot ? run('apt-get', args) : run('sudo', ['-n', 'apt-get', ...args]);
  apt('update');
  apt('install', '--yes', '--no-install-recommends', ...packages);
}

function run(command: string, args: readonly string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, [...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function fail(text: string): void {
  say(text);
  process.exitCode = 1;
}

if (process.argv.includes('office')) ensureOffice();
ensureBrowser();
