import { spawnSync } from 'node:child_process';

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
