import { readdirSync, readFileSync } from 'node:fs';
import { catalogue } from '../../../src/core/finding/catalogue';
import { checkManuals } from '../../../src/core/finding/check-manuals';
import { checkManual } from '../../../src/text/check-manual';
import { checks } from '../../../src/core/finding/all-checks';

test('every check has its entry, its file and runs once', () => {
  const ids = checks.map(({ id }) => id);
  expect([...ids].sort()).toEqual(Object.keys(catalogue).sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(readdirSync('src/core/finding/checks')).toHaveLength(ids.length);
});

test.each(checks.map(({ id }) => id))('%s is told in both languages', (id) => {
  const { name, remedy } = catalogue[id];
  const { looksAt, thresholds } = checkManuals[id];
  for (const text of [name, remedy, looksAt, ...Object.values(thresholds ?? {})]) {
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(text['en-US']).toMatch(/^[^\p{Script=Han}]+$/u);
  }
});

test('severities as the reviewing officers set them', () => {
  const of = (severity: string): string =>
    checks
      .filter(({ id }) => catalogue[id].severity === severity)
      .map(({ id }) => id)
      .join(' ');
  expect(of('error')).toBe('U1 U3 W1 W3 W5 S1 S2 S3 S4 S5 S11 S12 T9 T10');
  expect(of('warning')).toBe('U2 W2 W4 W6 W7 S6 S7 S8 S9 T1 T2 T3 T4 T5 T6 T7 T8 G1 G2 G3');
  expect(of('info')).toBe('S10');
});

describe('the manual', () => {
  const manual = readFileSync('src/core/finding/MANUAL.md', 'utf8');

  test('is what the catalogue says now (node src/scripts/node-ts.cjs src/scripts/make-check-manual.ts)', () => {
    expect(manual).toBe(checkManual());
  });

  test.each(checks.map(({ id }) => id))('%s has its section with a worked example', (id) => {
    const section = manual.split('\n### ').find((text) => text.startsWith(`${id} `)) ?? '';
    const { name, remedy } = catalogue[id];
    const { example } = checkManuals[id];
    for (const text of [name, remedy, example.given]) {
      expect(section).toContain(text['zh-CN']);
      expect(section).toContain(text['en-US']);
    }
  });
});
