import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findPython, NO_PYTHON } from '../../src/scripts/find-programs';
import { exceljsFolder, sheetjsFolder } from '../support/exceljs';
import { buildRichWorkbook } from '../support/rich-workbook';
import { convertMany } from './convert-many';
import { manySources, spreadsheetSources } from './spreadsheet-sources';

/** The formats that files take on the way in the deep edition: what each drops or makes of them, LibreOffice then writes. */
const DETOURS: readonly string[] = ['ods', 'xls', 'fods'];
/** LibreOffice's other filter for .xlsx, which keeps to the standard more than to Excel. */
const STANDARD_FILTER = 'Calc Office Open XML';

/** Workbooks that LibreOffice wrote: from text files, from its own format, and from a rich workbook of Excel's kind. */
export function officeFiles(folder: string): readonly string[] {
  return converted(sourceFiles(folder, spreadsheetSources()), folder);
}

/** Many more of them: other contents, other formats on the way, another filter. */
export function manyOfficeFiles(folder: string): readonly string[] {
  const files = sourceFiles(folder, manySources());
  const detoured = DETOURS.flatMap((format) =>
    [...convertMany(files, format, path.join(folder, 'detours')).values()].map((file) => renamed(file, format)),
  );
  const standard = convertMany(files, 'xlsx', path.join(folder, 'standard'), STANDARD_FILTER).values();
  return [...converted([...files, ...detoured], folder), ...[...standard].map((file) => renamed(file, 'standard'))];
}

function sourceFiles(folder: string, sources: Readonly<Record<string, string>>): readonly string[] {
  const target = path.join(folder, 'sources');
  mkdirSync(target, { recursive: true });
  for (const [name, text] of Object.entries(sources)) writeFileSync(path.join(target, name), text);
  writeFileSync(path.join(target, 'rich.xlsx'), buildRichWorkbook());
  return readdirSync(target).map((name) => path.join(target, name));
}

function converted(files: readonly string[], folder: string): readonly string[] {
  return [...convertMany(files, 'xlsx', path.join(folder, 'made')).values()];
}

/** `form.xls` → `form-xls.xls`, so that its outputs differ in name from those of `form.csv`. */
function renamed(file: string, mark: string): string {
  const { dir, name, ext } = path.parse(file);
  const target = path.join(dir, `${name}-${mark}${ext}`);
  renameSync(file, target);
  return target;
}

/** Workbooks that openpyxl and XlsxWriter wrote; none where Python or these are missing. */
export function pythonFiles(folder: string): readonly string[] {
  const output = path.join(folder, 'python');
  mkdirSync(output, { recursive: true });
  const python = findPython();
  if (python === null) {
    process.stderr.write(`${NO_PYTHON}\n`);
    return [];
  }
  const run = spawnSync(python, [path.join(__dirname, 'make-python-files.py'), output], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`the workbooks of Python were not made: ${run.stderr}`);
  return readdirSync(output).map((name) => path.join(output, name));
}

/** Workbooks that exceljs wrote; none where it cannot be got. */
export function exceljsFiles(folder: string): readonly string[] {
  return packageFiles('exceljs', exceljsFolder(), folder);
}

/** Workbooks that SheetJS wrote; none where it cannot be got. */
export function sheetjsFiles(folder: string): readonly string[] {
  return packageFiles('sheetjs', sheetjsFolder(), folder);
}

function packageFiles(name: string, installed: string | null, folder: string): readonly string[] {
  const output = path.join(folder, name);
  mkdirSync(output, { recursive: true });
  if (installed === null) {
    process.stderr.write(
      `${name} 下载不到，与其对照的部分略过。${name} cannot be got: what compares with it is left out.\n`,
    );
    return [];
  }
  const run = spawnSync(process.execPath, [path.join(__dirname, `make-${name}-files.cjs`), installed, output], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the workbooks of ${name} were not made: ${run.stderr}`);
  return readdirSync(output).map((file) => path.join(output, file));
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
