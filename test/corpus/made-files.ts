import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildRichWorkbook } from '../support/rich-workbook';
import { convertMany } from './convert-many';
import { spreadsheetSources } from './spreadsheet-sources';

/** Workbooks that LibreOffice wrote: from text files, from its own format, and from a rich workbook of Excel's kind;
 *  `deep`: also those that went through .ods and .xls on the way. */
export function officeFiles(folder: string, deep: boolean): readonly string[] {
  const sources = path.join(folder, 'sources');
  mkdirSync(sources, { recursive: true });
  for (const [name, text] of Object.entries(spreadsheetSources())) writeFileSync(path.join(sources, name), text);
  writeFileSync(path.join(sources, 'rich.xlsx'), buildRichWorkbook());
  const files = readdirSync(sources).map((name) => path.join(sources, name));
  const detoured = (deep ? ['ods', 'xls'] : []).flatMap((format) =>
    [...convertMany(files, format, path.join(folder, 'detours')).values()].map((file) => renamed(file, format)),
  );
  return [...convertMany([...files, ...detoured], 'xlsx', path.join(folder, 'made')).values()];
}

/** `form.xls` → `form-xls.xls`, so that its outputs differ in name from those of `form.csv`. */
function renamed(file: string, format: string): string {
  const { dir, name } = path.parse(file);
  const target = path.join(dir, `${name}-${format}.${format}`);
  renameSync(file, target);
  return target;
}

/** Workbooks that openpyxl and XlsxWriter wrote; none where Python or these are missing. */
export function pythonFiles(folder: string): readonly string[] {
  const output = path.join(folder, 'python');
  mkdirSync(output, { recursive: true });
  spawnSync(process.env['PYTHON'] ?? 'python3', [path.join(__dirname, 'make-python-files.py'), output]);
  return readdirSync(output).map((name) => path.join(output, name));
}

/** Workbooks in the folder that the environment variable CORPUS_DIR names, and in the folders in it. */
export function givenFiles(): readonly string[] {
  const folder = process.env['CORPUS_DIR'];
  if (!folder) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xls[xm]$/i.test(name))
    .map((name) => path.join(folder, name))
    .sort();
}
