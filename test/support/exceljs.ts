import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const VERSION = '4.4.0';
const FOLDER = path.join(__dirname, '../../.cache', `exceljs-${VERSION}`);
const PACKAGE = path.join(FOLDER, 'node_modules/exceljs');

/** The folder of exceljs, to compare with; got from the registry when first asked for, null where that cannot be reached.
 *  It is no dependency: nearly two hundred packages, some of them long given up, would come with it for the sake of a
 *  comparison. */
export function exceljsFolder(): string | null {
  if (!existsSync(PACKAGE)) {
    const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    spawnSync(npm, ['install', '--prefix', FOLDER, ...options, `exceljs@${VERSION}`], {
      stdio: 'ignore',
      shell: process.platform === 'win32',
      timeout: 180_000,
    });
  }
  return existsSync(PACKAGE) ? PACKAGE : null;
}
