import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { Copies, writeUnfinished } from '../../src/cli/copies';
import { isOurCopy, markCopy } from '../../src/cli/copy-mark';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { buildXlsx } from '../support/build-xlsx';
import { score, scratch } from './run-score';

const BYTES = buildXlsx({ sheets: [{ name: '自评表', cells: { A1: '甲' } }] });
const OTHER = buildXlsx({ sheets: [{ name: '自评表', cells: { A1: '乙' } }] });

function inFolder(name: string, content: Uint8Array | string = BYTES): string {
  const file = join(scratch(), name);
  fs.writeFileSync(file, content);
  return file;
}

/** What is said when a copy of these files is written to the folder. */
function write(folder: string, files: readonly string[], force = false): readonly string[] {
  const copies = new Copies(folder, files, force, 'zh-CN');
  const obstacle = copies.prepare();
  return obstacle === null
    ? files.map((file) => copies.write(file, writeUnfinished(folder, OTHER, 'zh-CN')).told)
    : [obstacle];
}

describe('an original is never touched', () => {
  test.each(['the folder itself', 'a link to the folder', 'a link to the file', 'a hard link', 'another input'])(
    '%s',
    (how) => {
      const file = inFolder('自评表.xlsx');
      let files = [file];
      let out = scratch();
      const [origin, target] = [join(file, '..'), join(out, '自评表.xlsx')];
      if (how === 'the folder itself') out = origin;
      if (how === 'a link to the folder') fs.symlinkSync(origin, (out = join(out, 'link')));
      if (how === 'a link to the file') fs.symlinkSync(file, target);
      if (how === 'a hard link') fs.linkSync(file, target);
      if (how === 'another input') files = [inFolder('自评表.xlsx'), file];
      if (how === 'another input') out = origin;
      const told = write(out, files, true);
      expect(told[0]).toContain('副本会覆盖原文件');
      expect(fs.readFileSync(file).equals(BYTES)).toBe(true);
    },
  );
});

describe('what stands at the name of a copy', () => {
  test('an earlier copy is replaced; one that was worked in since is not, unless it is forced', () => {
    const out = scratch();
    const files = [inFolder('a.xlsx')];
    const target = join(out, 'a.xlsx');
    expect(write(out, files)).toEqual([`已写出 ${target}`]);
    expect(write(out, files)).toEqual([`已写出 ${target}`]);
    const workbook = openWorkbook(fs.readFileSync(target), 'a.xlsx');
    const { id = '' } = workbook.sheets[0] ?? {};
    workbook.apply(
      [{ kind: 'cell', sheetId: id, row: 3, column: 3, content: { value: '已复核', formula: null } }],
      'user',
    );
    fs.writeFileSync(target, workbook.save());
    expect(write(out, files)[0]).toContain('写出以后改动过');
    expect(openWorkbook(fs.readFileSync(target), 'a.xlsx').sheets[0]?.cell(3, 3)?.value).toBe('已复核');
    expect(write(out, files, true)).toEqual([`已写出 ${target}`]);
    expect(isOurCopy(fs.readFileSync(target))).toBe(true);
  });

  test('a stranger’s file stays, as do a folder, and a link even where it is forced', () => {
    const files = [inFolder('a.xlsx')];
    const out = scratch();
    fs.writeFileSync(join(out, 'a.xlsx'), 'mine');
    expect(write(out, files)[0]).toContain('请加 --force');
    expect(fs.readFileSync(join(out, 'a.xlsx'), 'utf8')).toBe('mine');
    const stranger = inFolder('b.xlsx', 'mine');
    fs.rmSync(join(out, 'a.xlsx'));
    fs.symlinkSync(stranger, join(out, 'a.xlsx'));
    expect(write(out, files, true)[0]).toContain('同名的文件夹或链接');
    expect(fs.readFileSync(stranger, 'utf8')).toBe('mine');
    fs.rmSync(join(out, 'a.xlsx'));
    fs.mkdirSync(join(out, 'a.xlsx'));
    expect(write(out, files, true)[0]).toContain('同名的文件夹或链接');
  });

  test('names that differ by case or by the form of an accent are two files where the disk keeps them apart', () => {
    const folder = scratch();
    const names = ['A.xlsx', 'a.xlsx', 'e\u0301.xlsx', '\u00e9.xlsx'];
    for (const name of names) fs.writeFileSync(join(folder, name), BYTES);
    const files = [...new Set(names.map((name) => fs.realpathSync.native(join(folder, name))))];
    const out = scratch();
    expect(write(out, files).every((told) => told.startsWith('已写出'))).toBe(true);
    expect(fs.readdirSync(out)).toHaveLength(files.length);
  });
});

describe('a folder that cannot be written to', () => {
  test.each([
    ['', '没有写文件夹'],
    [inFolder('file.txt'), '不是文件夹'],
    [join(inFolder('file.txt'), 'below'), '不是文件夹'],
    ['/proc/nope/deeper', '没有这个文件或文件夹'],
    ['/dev/null', '不是文件夹'],
    [join(scratch(), '长'.repeat(200)), '名称太长'],
  ])('%s: one sentence, the results are shown all the same, exit status 2', (out, why) => {
    const { status, stdout, stderr } = score('assets/source-report.xlsx', '--json', '--out', out);
    expect(stderr).toContain(why);
    expect(
      stderr
        .trim()
        .split('\n')
        .filter((line) => line.includes('没有写出副本')),
    ).toHaveLength(1);
    expect(JSON.parse(stdout).files[0].forms).not.toEqual([]);
    expect(status).toBe(2);
  });

  test('a folder is made with those above it', () => {
    const out = join(scratch(), 'a', 'b');
    expect(write(out, [inFolder('a.xlsx')])).toEqual([`已写出 ${join(out, 'a.xlsx')}`]);
  });
});

test('where there is no room for a copy each file says so, and no part of one is left', () => {
  const out = scratch();
  const small = inFolder('小.xlsx');
  const command = `trap '' XFSZ; ulimit -f 2; exec "$0" src/scripts/node-bundle.cjs src/cli/score.ts "$@"`;
  const args = ['assets/source-report.xlsx', small, '--out', out];
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath, ...args], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('没有写出');
  expect(stderr).toContain('超出了文件大小的限制');
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(stdout).toContain('96.00');
  expect(stdout).toContain('没有找到指标表');
  expect([status, fs.readdirSync(out)]).toEqual([2, []]);
});

test('what a killed run left behind is taken away by the next, what another run is writing is not', () => {
  const out = scratch();
  fs.writeFileSync(join(out, '.jixiao-2147483646-0a.tmp'), 'half');
  fs.writeFileSync(join(out, `.jixiao-${String(process.pid)}-0a.tmp`), 'half');
  write(out, [inFolder('a.xlsx')]);
  expect(fs.readdirSync(out)).toEqual([`.jixiao-${String(process.pid)}-0a.tmp`, 'a.xlsx']);
});

describe('the mark of a copy', () => {
  test('changes nothing of the workbook and is not put on twice', () => {
    const marked = markCopy(BYTES);
    expect([isOurCopy(BYTES), isOurCopy(marked)]).toEqual([false, true]);
    expect(Buffer.compare(markCopy(marked), marked)).toBe(0);
    expect(openWorkbook(marked, 'a.xlsx').sheets[0]?.cell(0, 0)?.value).toBe('甲');
  });

  test('no other file has it: one byte more, less or different is another file', () => {
    const marked = markCopy(BYTES);
    for (let at = 0; at < marked.length; at += 1) {
      const changed = marked.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(isOurCopy(changed)).toBe(false);
    }
    expect(isOurCopy(Buffer.concat([marked, Buffer.of(0)]))).toBe(false);
    expect(isOurCopy(marked.subarray(0, -1))).toBe(false);
    for (const text of ['', 'PK', 'no zip'.repeat(20)]) {
      expect(isOurCopy(Buffer.from(text))).toBe(false);
      expect(markCopy(Buffer.from(text))).toEqual(Buffer.from(text));
    }
  });
});
