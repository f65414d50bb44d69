import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What a stand-in for npm prints and exits with, by its arguments. */
type Script = Readonly<Record<string, readonly [says: string, status: number]>>;

const GREEN: Script = {
  cit: ['\u001b[1mTests:       \u001b[22m\u001b[32m25 passed\u001b[39m, 25 total', 0],
  'run test:office': ['Tests:       1 skipped, 7 passed, 8 total', 0],
  'run build': ['built', 0],
};

/** .ci/run is a bash script: Windows has no bash of its own. */
const describeOnUnix = process.platform === 'win32' ? describe.skip : describe;

describeOnUnix('.ci/run', () => {
  const project = mkdtempSync(path.join(tmpdir(), 'jixiao-ci-'));
  const command = path.join(project, '.ci/run');
  beforeAll(() => {
    mkdirSync(path.dirname(command));
    copyFileSync(path.resolve(__dirname, '../../.ci/run'), command);
  });
  afterAll(() => {
    rmSync(project, { recursive: true });
  });

  function run(script: Script): { readonly lastLine: string; readonly status: number | null } {
    const cases = Object.entries(script).map(
      ([args, [says, status]]) => `'${args}') printf '%s\\n' '${says}' >&2; exit ${String(status)};;`,
    );
    const npm = path.join(project, 'npm');
    writeFileSync(npm, `#!/usr/bin/env bash\ncase "$*" in\n${cases.join('\n')}\nesac\nexit 9\n`);
    chmodSync(npm, 0o755);
    const env = { ...process.env, PATH: `${project}:${process.env['PATH'] ?? ''}` };
    const { stdout, status } = spawnSync('bash', [command], { encoding: 'utf8', env });
    return { lastLine: stdout.trimEnd().split('\n').at(-1) ?? '', status };
  }

  test('adds up what passed in all runs', () => {
    expect(run(GREEN)).toEqual({ lastLine: '32 passed, 0 failed', status: 0 });
  });

  test.each<[string, Script, string]>([
    ['failed tests', { cit: ['Tests:       2 failed, 23 passed, 25 total', 1] }, '30 passed, 2 failed'],
    ['an installation that failed', { cit: ['npm error', 1] }, '7 passed, 1 failed'],
    ['a suite that did not start', { cit: ['Tests:       25 passed, 25 total', 1] }, '32 passed, 1 failed'],
    [
      'failed tests under a good exit status',
      { cit: ['Tests:       1 failed, 24 passed, 25 total', 0] },
      '31 passed, 1 failed',
    ],
    ['tests that were not counted', { 'run test:office': ['', 0] }, '25 passed, 1 failed'],
    ['a missing LibreOffice', { 'run test:office': ['These tests need LibreOffice', 1] }, '25 passed, 1 failed'],
    ['a build that failed', { 'run build': ['error', 2] }, '32 passed, 1 failed'],
  ])('does not pass with %s', (_, fault, lastLine) => {
    expect(run({ ...GREEN, ...fault })).toEqual({ lastLine, status: 1 });
  });
});
