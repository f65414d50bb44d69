import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/scripts/build-site';

test('the built add-in carries the licence of everybody whose work is in it', async () => {
  const notices = readFileSync(join(await buildSite(), 'third-party-licences.txt'), 'utf8');
  const entries = new Map(
    [...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+)\n((?:MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause))\n/gm)].map(
      (match) => [match[1], match[2]],
    ),
  );
  const known = ['react', 'react-dom', 'scheduler', '@fluentui/react-button', '@fluentui/react-icons', 'tabster'];
  for (const name of [...known, '@griffel/core', 'decimal.js', 'valibot']) expect([...entries.keys()]).toContain(name);
  const texts = notices.match(/Permission is hereby granted|Apache License|Permission to use, copy/g) ?? [];
  expect(texts.length).toBeGreaterThanOrEqual(entries.size);
}, 120_000);

test('what is painted first holds nothing of scoring: exact numbers come with a chunk of their own', async () => {
  const site = await buildSite();
  const [, first = ''] =
    /<script defer="defer" src="([^"]+)"/.exec(readFileSync(join(site, 'taskpane.html'), 'utf8')) ?? [];
  expect(first).toMatch(/taskpane/);
  const script = readFileSync(join(site, first), 'utf8');
  expect(script).not.toContain('[DecimalError]');
}, 120_000);

test('nothing that is shipped runs a script when it is installed', () => {
  const { packages }: { packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const scripts = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript === true && entry.dev !== true);
  expect(scripts.map(([name]) => name)).toEqual([]);
});
