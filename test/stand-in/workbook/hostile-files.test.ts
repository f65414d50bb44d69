import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { MAIN } from '../../support/build-xlsx-xml';
import { look, saved } from './saved-workbook';

interface Refusal {
  readonly code: string;
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** How a file is refused in a process that has no more than 300 MB for its objects: the file is not to exhaust it. */
function refusal(bytes: Uint8Array): Refusal {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-hostile-'));
  try {
    const file = path.join(folder, 'hostile.xlsx');
    writeFileSync(file, bytes);
    const program = ['--max-old-space-size=300', 'src/scripts/node-ts.cjs', 'test/support/refuse-file.ts', file];
    const run = spawnSync(process.execPath, program, { cwd: path.join(__dirname, '../../..'), encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout) as Refusal;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function withSheet(rows: string): Uint8Array {
  const xml = `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  return buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { 'xl/worksheets/sheet1.xml': xml } });
}

/** Many directory records that all name the same packed bytes. */
function overlapping(): Uint8Array {
  const zip = Buffer.from(zipSync({ a: new Uint8Array(2 ** 22) }));
  const directory = zip.readUInt32LE(zip.length - 6);
  const [local, record, end] = [
    zip.subarray(0, directory),
    zip.subarray(directory, -22),
    Buffer.from(zip.subarray(-22)),
  ];
  const records = Array.from({ length: 10 }, (_, i) => {
    const copy = Buffer.from(record);
    copy[46] = 48 + i;
    return copy;
  });
  end.writeUInt16LE(records.length, 10);
  return new Uint8Array(Buffer.concat([local, ...records, end]));
}

test.each([
  [
    'a bomb that unpacks to a thousand times its size',
    () => zipSync({ 'xl/workbook.xml': new Uint8Array(2 ** 27) }),
    'tooLarge',
  ],
  ['a bomb of entries that share their bytes', overlapping, 'damaged'],
  [
    'a sheet of millions of empty cells',
    () => withSheet('<row>' + '<c/>'.repeat(16_000) + '</row>' + `<row>${'<c/>'.repeat(16_000)}</row>`.repeat(320)),
    'tooLarge',
  ],
  [
    'a part of half a million elements',
    () => withSheet(`</sheetData>${'<a/>'.repeat(500_001)}<sheetData>`),
    'tooLarge',
  ],
  ['comments among the cells that never end', () => withSheet(`<row/>${'<!--'.repeat(500_000)}`), 'damaged'],
  ['a tag that swallows the next', () => withSheet('<row r="1"><c r="A1"<f a="1"/></c></row>'), 'damaged'],
])('%s', (_, build, code) => {
  const found = refusal(build());
  expect(found.code).toBe(code);
  expect(found.milliseconds).toBeLessThan(2000);
  expect(found.megabytes).toBeLessThan(300);
});

test('formats that refer to absurd records do not make the saved file grow', () => {
  const styles =
    `<styleSheet xmlns="${MAIN}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>` +
    '<cellXfs><xf/><xf fontId="4294967295" fillId="4294967295"/><xf fontId="1"/></cellXfs></styleSheet>';
  const bytes = buildXlsx({ sheets: [{ name: '表', cells: {} }], parts: { 'xl/styles.xml': styles } });
  const edit: WorkbookEdit = look([0, 0], { bold: true, fill: 'FFC7CE' });
  const after = saved([edit], bytes);
  expect(after.length).toBeLessThan(bytes.length + 500);
  expect(openWorkbook(after, 'a').sheet('1')?.style(0, 0)).toMatchObject({ fill: 'FFC7CE', font: { bold: true } });
});
