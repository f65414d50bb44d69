import { spawnSync } from 'node:child_process';
import { findOffice, hasChineseFont } from './find-office';
import { findPython, NO_PYTHON } from './find-python';

const NO_OFFICE =
  '测试需要 LibreOffice，请从 libreoffice.org 安装，或用环境变量 SOFFICE_PATH 指明其位置。\n' +
  'These tests need LibreOffice: install it from libreoffice.org, or name it with SOFFICE_PATH.';
const NO_FONT = '缺少中文字体，PDF 中的汉字会显示为方框。No font for Chinese: its characters will print as boxes.';

/** A step before the tests with LibreOffice: gets it, and a font for Chinese, from Debian's packages where missing. */
function ensureOffice(): void {
  const missing = [
    ...(findOffice() === null ? ['libreoffice-calc'] : []),
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ];
  const python = findPython() === null ? ['python3-openpyxl', 'python3-xlsxwriter'] : [];
  if (missing.length > 0 && isDebian()) {
    say(`正在安装 ${missing.join('、')}… Installing ${missing.join(', ')}…`);
    installDebianPackages(missing);
  }
  if (python.length > 0 && isDebian()) {
    say(`正在安装 ${python.join('、')}… Installing ${python.join(', ')}…`);
    installDebianPackages(python);
  }
  const office = findOffice();
  if (office === null) {
    say(NO_OFFICE);
    process.exitCode = 1;
    return;
  }
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

ensureOffice();
