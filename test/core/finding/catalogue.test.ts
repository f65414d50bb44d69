import { checks } from '../../../src/core/finding/all-checks';
import { checkManuals } from '../../../src/scripts/check-manual';
import { checkFaults, checkPapers } from '../../support/check-rules';
import { checkCases } from './cases/all-cases';

const manuals = checkManuals();

test('every check is complete: file, line, manual, sheets, and the papers that speak of it', () => {
  expect(checkFaults(checks, { manuals, cases: Object.keys(checkCases), ...checkPapers() })).toEqual([]);
});

test('severities as the reviewing officers set them', () => {
  const of = (wanted: string): string =>
    checks
      .filter(({ severity }) => severity === wanted)
      .map(({ id }) => id)
      .join(' ');
  expect(of('error')).toBe('U1 U3 W1 W3 W5 S1 S2 S3 S4 S5 S11 S12 S15 S17 S18 S21 T9 T10 V1 V2');
  expect(of('warning')).toBe(
    'U2 U4 W2 W4 W6 W7 S6 S7 S8 S9 S19 S13 S16 S20 T1 T2 T3 T4 T5 T6 T7 T8 T12 G1 G2 G3 R1 R2 R3 R4 V3 P1 P2 P3 P4 P5 E1 E2 D1 D2 D3 D4',
  );
  expect(of('info')).toBe('S10 S14 T11 P6 D5');
});

test('checks that may find something in several cells of a row', () => {
  const found = checks.filter(({ about }) => about === 'cell');
  expect(found.map(({ id }) => id)).toEqual([
    'W4',
    'S12',
    'S19',
    'S15',
    'S20',
    'S21',
    'T10',
    'G3',
    'R1',
    'R2',
    'R3',
    'R4',
    'V1',
    'V2',
    'P2',
    'P3',
    'P5',
    'P6',
    'E2',
  ]);
});

test.each(checks)('the manual tells $id with its example', ({ id, name, remedy, sentence }) => {
  const section = checkPapers()
    .manual.split('\n### ')
    .find((text) => text.startsWith(`${id} `));
  const example = manuals.get(id)?.example;
  const told = example ? [...example.given, sentence['zh-CN'](example.args), sentence['en-US'](example.args)] : [''];
  for (const text of [...Object.values(name), ...Object.values(remedy), ...told]) expect(section).toContain(text);
});
