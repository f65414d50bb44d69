import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite } from '../../src/scripts/build-site';
import { interfaceText } from '../../src/text/interface-text';

let site = '';
beforeAll(async () => {
  site = await buildSite();
}, 600_000);

test('the built add-in carries the licence of everybody whose work is in it', () => {
  const notices = readFileSync(join(site, 'third-party-licences.txt'), 'utf8');
  const entries = new Map(
    [...notices.matchAll(/^((?:@[\w.-]+\/)?[\w.-]+)\n((?:MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause))\n/gm)].map(
      (match) => [match[1], match[2]],
    ),
  );
  const known = ['react', 'react-dom', 'scheduler', '@fluentui/react-button', '@fluentui/react-icons', 'tabster'];
  for (const name of [...known, '@griffel/core', 'decimal.js', 'valibot']) expect([...entries.keys()]).toContain(name);
  const texts = notices.match(/Permission is hereby granted|Apache License|Permission to use, copy/g) ?? [];
  expect(texts.length).toBeGreaterThanOrEqual(entries.size);
});

test('what is painted first holds nothing of scoring: exact numbers come with a chunk of their own', () => {
  const [, first = ''] =
    /<script defer="defer" src="(app\/[^"]+)"/.exec(readFileSync(join(site, 'taskpane.html'), 'utf8')) ?? [];
  expect(first).toMatch(/taskpane/);
  const script = readFileSync(join(site, first), 'utf8');
  expect(script).not.toContain('[DecimalError]');
});

test('the first view shows the words of the pane, and our styles are CSS before it starts', () => {
  const page = readFileSync(join(site, 'taskpane.html'), 'utf8');
  for (const locale of ['zh-CN', 'en-US'] as const) {
    const { product, score, loading, thenScored } = interfaceText(locale);
    for (const words of [product, score, loading, thenScored])
      expect(page).toContain(`<span class="${locale.slice(0, 2)}">${words}</span>`);
  }
  // What turns styles into CSS at run time is left out once nothing needs it.
  const scripts = readdirSync(join(site, 'app')).filter((file) => /^taskpane\.[0-9a-f]+\.js$/.test(file));
  for (const file of scripts) expect(readFileSync(join(site, 'app', file), 'utf8')).not.toContain('@namespace');
});

test('nothing that is shipped runs a script when it is installed', () => {
  const { packages }: { packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }> } = JSON.parse(
    readFileSync('package-lock.json', 'utf8'),
  );
  const scripts = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript === true && entry.dev !== true);
  expect(scripts.map(([name]) => name)).toEqual([]);
});
