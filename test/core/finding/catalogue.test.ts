import { readdirSync } from 'node:fs';
import { catalogue } from '../../../src/core/finding/catalogue';
import { checks } from '../../../src/core/finding/find-findings';

test('every check has its entry, its file and runs once', () => {
  const ids = checks.map(({ id }) => id);
  expect([...ids].sort()).toEqual(Object.keys(catalogue).sort());
  expect(new Set(ids).size).toBe(ids.length);
  expect(readdirSync('src/core/finding/checks')).toHaveLength(ids.length);
});

test.each(Object.entries(catalogue))('%s is told in both languages', (_, entry) => {
  for (const text of [entry.name, entry.remedy, entry.looksAt]) {
    expect(text['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(text['en-US']).toMatch(/^[^\p{Script=Han}]+$/u);
  }
});

test('severities as the reviewing officers set them', () => {
  const severities = Object.fromEntries(Object.entries(catalogue).map(([id, { severity }]) => [id, severity]));
  expect(severities).toEqual({
    U1: 'error',
    U2: 'warning',
    U3: 'error',
    W1: 'error',
    S1: 'error',
    S2: 'error',
    S3: 'error',
    S6: 'warning',
    T1: 'warning',
    T10: 'error',
  });
});
