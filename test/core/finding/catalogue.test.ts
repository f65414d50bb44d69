import { readFileSync } from 'node:fs';
import { checks } from '../../../src/core/finding/all-checks';
import { checkManuals } from '../../../src/scripts/check-manuals';
import { checkManual } from '../../../src/text/check-manual';

const manuals = checkManuals();
const ids = checks.map(({ id }) => id);

test('every file of checks/ stands in the list, and its check runs once', () => {
  expect([...ids].sort()).toEqual([...manuals.keys()].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

test('ids are such as a rule set may name', () => {
  expect(ids.filter((id) => !/^[A-Z]\d{1,2}$/u.test(id))).toEqual([]);
});

test.each(checks)('$id is told in both languages', ({ id, name, remedy }) => {
  const { looksAt, thresholds } = manuals.get(id) ?? {};
  for (const text of [name, remedy].map(Object.values).concat([looksAt ?? [], ...Object.values(thresholds ?? {})])) {
    expect(text).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[^\p{Script=Han}]+$/u)]);
  }
});

test('severities as the reviewing officers set them', () => {
  const of = (wanted: string): string =>
    checks
      .filter(({ severity }) => severity === wanted)
      .map(({ id }) => id)
      .join(' ');
  expect(of('error')).toBe('U1 U3 W1 W3 W5 S1 S2 S3 S4 S5 S11 S12 T9 T10');
  expect(of('warning')).toBe('U2 W2 W4 W6 W7 S6 S7 S8 S9 T1 T2 T3 T4 T5 T6 T7 T8 G1 G2 G3');
  expect(of('info')).toBe('S10');
});

test('the README says how many there are', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toContain(`像审核人员一样检查 ${checks.length} 项`);
  expect(readme).toContain(`makes the ${checks.length} checks a reviewing officer makes`);
});

describe('the manual', () => {
  const manual = readFileSync('src/core/finding/MANUAL.md', 'utf8');

  test('is what the checks say now (npm run make:manuals)', () => {
    expect(manual).toBe(checkManual(manuals));
  });

  test.each(checks)('$id has its section with a worked example', ({ id, name, remedy, sentence }) => {
    const section = manual.split('\n### ').find((text) => text.startsWith(`${id} `)) ?? '';
    const example = manuals.get(id)?.example;
    const told = example && [sentence['zh-CN'](example.args), sentence['en-US'](example.args)];
    for (const text of [name, remedy]
      .map(Object.values)
      .concat([example?.given ?? [''], told ?? ['']])
      .flat()) {
      expect(section).toContain(text);
    }
    expect(section).not.toMatch(/undefined|null|NaN/u);
  });
});
