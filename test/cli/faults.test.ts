import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { programFault } from '../../src/collecting/program-fault';
import { scoreInput } from '../../src/cli/score-input';
import { scoreFile } from '../../src/cli/score-file';
import { WorkbookFileError } from '../../src/stand-in/workbook/workbook-types';
import { score, scratch } from './run-score';

jest.mock('../../src/cli/score-file', () => ({ scoreFile: jest.fn() }));

const SAMPLE = 'assets/source-report.xlsx';
const OPTIONS = {
  locale: 'zh-CN',
  ruleSetId: null,
  wantsCopy: false,
  ignoreRecord: false,
  style: null,
  history: false,
  review: false,
} as const;

function failing(fail: () => Promise<never>): Promise<{ code: string; message: string } | null> {
  jest.mocked(scoreFile).mockImplementationOnce(fail);
  return scoreInput(SAMPLE, OPTIONS).then(({ scored }) => scored.error);
}

describe('whatever goes wrong in a file ends with it', () => {
  test('a part that cannot be read is named, wherever it is read', async () => {
    const error = await failing(() =>
      Promise.reject(new WorkbookFileError('unsupported', 'UTF-16 in customXml/item1.xml')),
    );
    expect(error?.code).toBe('unsupported');
    expect(error?.message).toContain('UTF-16 in customXml/item1.xml');
  });

  test('a fault of the program is told in a sentence, without a word of the workbook', async () => {
    const error = await failing(() =>
      Promise.reject(new TypeError('甲某 1,234\n    at 乙某 (/home/x/src/丙某.ts:1:1)')),
    );
    expect(error?.code).toBe('internal');
    expect(error?.message).toContain('程序本身出错');
    expect(error?.message).toContain('[TypeError');
    expect(error?.message).not.toMatch(/甲某|乙某|丙某|1,234|home/);
  });

  test('an error that nobody waited for is no end of the run', async () => {
    const run = failing(() => {
      setTimeout(() => {
        process.emit('uncaughtException', new RangeError('later'));
      }, 1);
      return new Promise(() => undefined);
    });
    expect((await run)?.message).toContain('[RangeError');
  });

  test('the report names the files of the program and their lines', () => {
    expect(programFault(new RangeError('x'))).toMatch(/^RangeError( < \S+:\d+)*$/);
    expect(programFault('x')).toBe('string');
    const error = new Error('甲');
    error.stack =
      'Error: 甲\n    at f (/home/me/jixiao/src/core/a.ts:3:7)\n    at /home/me/jixiao/node_modules/b/c.js:9:1';
    expect(programFault(error)).toBe('Error < core/a.ts:3 < b/c.js:9');
  });
});

test('what is no workbook is refused by name, in the language asked for, and the rest is done', () => {
  const folder = scratch();
  const files = [folder, '-', join(folder, '没有.xlsx'), '/dev/null', SAMPLE];
  const { status, stdout, stderr } = score(...files, '--json');
  const results: { error: { code: string; message: string } | null }[] = JSON.parse(stdout).files;
  expect(results.map(({ error }) => error?.code ?? null)).toEqual([
    'folder',
    'not-a-file',
    'cannot-read',
    'not-a-file',
    null,
  ]);
  expect(stderr).not.toMatch(/EISDIR|ENOENT|\n\s+at /);
  for (const words of ['这个文件夹里没有 .xlsx 文件', '不能从标准输入读取', '没有这个文件', '这不是文件'])
    expect(stderr).toContain(words);
  expect(status).toBe(2);
  const english = score(...files, '--lang', 'en-US').stdout;
  for (const words of [
    'There is no .xlsx file in this folder',
    'Standard input is not read',
    'there is no such file',
  ]) {
    expect(english).toContain(words);
  }
});

test.each([
  [['--wrong', SAMPLE], '没有选项 --wrong'],
  [['--formulas', '--values', '--out', 'x', SAMPLE], '--formulas 与 --values 只能用一个'],
  [['--formulas', SAMPLE], '要与 --out 同用'],
  [['--lang', 'en-US', '--wrong', SAMPLE], 'there is no option --wrong'],
  [[SAMPLE, '--out'], '选项 --out 后面要写明内容'],
  [[SAMPLE, '--out', '--json'], '选项 --out 后面要写明内容'],
  [[SAMPLE, '--json=yes'], '选项 --json 后面不写内容'],
  [[SAMPLE, '--constructor'], '没有选项 --constructor'],
  [[SAMPLE, '--lang', 'fr'], '--lang fr'],
])('%j: %s', (args, said) => {
  const { status, stdout, stderr } = score(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});

test('a reader who has seen enough ends the run without a word', () => {
  const command = `"$0" src/scripts/node-bundle.cjs src/cli/score.ts ${`${SAMPLE} `.repeat(20)} --rule-set shijiazhuang-2019 --json | head -n 1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command, process.execPath], { encoding: 'utf8' });
  expect([stdout, stderr]).toEqual(['{\n', '']);
});
