import { fingerprint } from '../../src/core/fingerprint';

test('one text has one fingerprint of sixteen digits', () => {
  expect(fingerprint('项目支出绩效自评表')).toMatch(/^[0-9a-f]{16}$/u);
  expect(fingerprint('项目支出绩效自评表')).toBe(fingerprint('项目支出绩效自评表'));
});

test.each([
  ['ab', 'ba'],
  ['', '\u0000'],
  // The same low byte.
  ['\u4e00', '\u4f00'],
])('%j and %j are told apart', (a, b) => {
  expect(fingerprint(a)).not.toBe(fingerprint(b));
});
