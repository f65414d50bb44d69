import { spawnSync } from 'node:child_process';
import { commandIn, COMMANDS } from '../support/command-sweep';

/* Every Excel that offices have: each platform with LTSC 2019 (1.9), 2021 (1.14), 2024 (1.17) and Microsoft 365 (1.21). */

const EXCELS = ['windows', 'mac', 'web'].flatMap((platform) =>
  ['1.9', '1.14', '1.17', '1.21'].map((api) => `platform=${platform},excelApi=${api}`),
);

test.each(EXCELS)(
  'every command does in %s what it does elsewhere',
  async (host) => {
    for (const name of Object.keys(COMMANDS)) expect([name, await commandIn(host, name)]).toEqual([name, []]);
  },
  600_000,
);

test.each(['mac', 'web'])(
  'all tests of our Excel and of its port pass on %s as well',
  (platform) => {
    const suites = 'test/(stand-in/office-host|host/excel|commands|app)/';
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [require.resolve('jest/bin/jest'), '--selectProjects', 'unit', '--testPathPatterns', suites],
      { env: { ...process.env, HOST_PLATFORM: platform }, encoding: 'utf8' },
    );
    expect([status, status === 0 ? '' : `${stdout}${stderr}`]).toEqual([0, '']);
  },
  3_600_000,
);
