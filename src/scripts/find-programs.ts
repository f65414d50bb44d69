import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

const COMMANDS = ['soffice', 'libreoffice'];
const MAC_PROGRAM = 'LibreOffice.app/Contents/MacOS/soffice';
const WINDOWS_PROGRAM = 'LibreOffice\\program\\soffice.com';

/** The path of LibreOffice on this machine, null when there is none. SOFFICE_PATH goes before all others; when it names
 *  no program that is an error, not a reason to take another one. */
export function findOffice(): string | null {
  const chosen = process.env['SOFFICE_PATH'];
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`SOFFICE_PATH names no program: ${chosen}`);
    return chosen;
  }
  return officePlaces(process.platform, process.env).find(isProgram) ?? null;
}

/** Where LibreOffice is looked for on a platform, in this order. */
export function officePlaces(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => environment[name] ?? []);
    return folders.map((folder) => path.win32.join(folder, WINDOWS_PROGRAM));
  }
  const onPath = (environment['PATH'] ?? '')
    .split(':')
    .filter((folder) => folder !== '')
    .flatMap((folder) => COMMANDS.map((command) => path.posix.join(folder, command)));
  if (platform !== 'darwin') return [...onPath, '/opt/libreoffice/program/soffice', '/snap/bin/libreoffice'];
  const folders = ['/Applications', path.posix.join(environment['HOME'] ?? '', 'Applications')];
  return [...onPath, ...folders.map((folder) => path.posix.join(folder, MAC_PROGRAM))];
}

/** Whether this LibreOffice opens Word documents too: Debian packs its parts apart. */
export function hasWriter(office: string): boolean {
  const folder = path.dirname(realpathSync(office));
  const has = (library: string): boolean => existsSync(path.join(folder, library));
  return !has('libsclo.so') || has('libswlo.so');
}

/** The path of a program that stands on the search path, or where Debian keeps servers; null when there is none. */
export function findServerProgram(name: 'nginx' | 'openssl'): string | null {
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const program = process.platform === 'win32' ? `${name}.exe` : name;
  return (
    [...onPath, '/usr/sbin', '/usr/local/sbin'].map((folder) => path.join(folder, program)).find(isProgram) ?? null
  );
}

/** Whether a font for Chinese is installed; macOS and Windows bring their own. */
export function hasChineseFont(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** Whether there is a file of this name that can be run. */
export function isProgram(file: string): boolean {
  if (!existsSync(file) || !statSync(file).isFile()) return false;
  if (process.platform === 'win32') return true;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Why a comparison with the workbooks of Python's libraries is left out. */
export const NO_PYTHON =
  '没有装有 openpyxl 和 XlsxWriter 的 Python，与其对照的部分略过。' +
  'No Python with openpyxl and XlsxWriter here: what compares with them is left out.';

/** A Python that has openpyxl and XlsxWriter, null when there is none. The environment variable PYTHON goes before all
 *  others; Debian's own stands behind the one on the search path, which need not see Debian's packages. */
export function findPython(): string | null {
  const chosen = process.env['PYTHON'];
  const places = chosen ? [chosen] : ['python3', '/usr/bin/python3'];
  return places.find(hasModules) ?? null;
}

function hasModules(python: string): boolean {
  return spawnSync(python, ['-c', 'import openpyxl, xlsxwriter'], { stdio: 'ignore' }).status === 0;
}
