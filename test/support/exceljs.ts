import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of exceljs, to compare with; got from the registry when first asked for, null where that cannot be reached.
 *  It is no dependency: nearly two hundred packages, some of them long given up, would come with it for the sake of a
 *  comparison. */
export function exceljsFolder(): string | null {
  return comparedPackage('exceljs', '4.4.0');
}

/** The folder of SheetJS, the last version of it that the registry has: its files are read here, never a file by it. */
export function sheetjsFolder(): string | null {
  return comparedPackage('xlsx', '0.18.5');
}

function comparedPackage(name: string, version: string): string | null {
  const folder = path.join(__dirname, '../../.cache', `${name}-${version}`);
  const installed = path.join(folder, 'node_modules', name);
  if (!existsSync(installed)) {
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    spawnSync(npm, ['install', '--prefix', folder, ...options, `${name}@${version}`], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
      timeout: 180_000,
    });
  }
  return existsSync(installed) ? installed : null;
}
