import fc from 'fast-check';
import { carriedFlag, flagFormat, flagInFormat, formatSections, plainFormat } from '../../../src/core/grid/flag';
import { readSources } from '../../support/source-file';

describe('the flag in a number format', () => {
  test.each([
    ['General', 'General" ▲未达标"'],
    ['0.00', '0.00" ▲未达标"'],
    ['@', '@" ▲未达标"'],
    ['0.00_ ', '0.00_ " ▲未达标"'],
    ['0.00_);(0.00)', '0.00_)" ▲未达标";(0.00)" ▲未达标"'],
    ['0.00;[Red]-0.00;"零;分";@', '0.00" ▲未达标";[Red]-0.00" ▲未达标";"零;分"" ▲未达标";@" ▲未达标"'],
    ['0"分"', '0"分"" ▲未达标"'],
    ['0\\;0', '0\\;0" ▲未达标"'],
    ['[$¥-804]#,##0.00', '[$¥-804]#,##0.00" ▲未达标"'],
    ['[>=60]0;0.0', '[>=60]0" ▲未达标";0.0" ▲未达标"'],
    ['0;;', '0" ▲未达标";" ▲未达标";" ▲未达标"'],
  ])('%s becomes %s and back', (plain, flagged) => {
    expect(flagFormat(plain, '未达标', 'filled')).toBe(flagged);
    expect(plainFormat(flagged)).toBe(plain);
    expect(carriedFlag(flagged)).toBe('filled');
    expect(carriedFlag(plain)).toBe('no');
  });

  test('words only, where the fill is not ours', () => {
    const flagged = flagFormat('0.00', '未达标', 'wordsOnly');
    expect(flagged).toBe('0.00" △未达标"');
    expect(carriedFlag(flagged)).toBe('wordsOnly');
    expect(plainFormat(flagged)).toBe('0.00');
  });

  test('without words the sign alone, behind a space that does not break', () => {
    const flagged = flagFormat('0.00', '', 'filled');
    expect(flagged).toBe('0.00"\u00a0▲"');
    expect(flagInFormat(flagged)).toEqual({ kind: 'filled', words: '' });
    expect(plainFormat(flagged)).toBe('0.00');
    expect(flagInFormat(flagFormat(flagged, '未达标', 'wordsOnly'))).toEqual({ kind: 'wordsOnly', words: '未达标' });
  });

  test.each(['0.00\\\u00a0▲', '0.00\\\u00a0"▲"', '0.00\u00a0▲', '0.00\\\u00a0\\▲'])(
    'the sign alone, rewritten as %j, is still ours',
    (rewritten) => {
      expect(flagInFormat(rewritten)).toEqual({ kind: 'filled', words: '' });
      expect(plainFormat(rewritten)).toBe('0.00');
    },
  );

  test('flagging twice is flagging once, the later kind and words count', () => {
    expect(flagFormat(flagFormat('0.00', '未达标', 'filled'), '未完成', 'wordsOnly')).toBe('0.00" △未完成"');
  });

  test.each(['0.00\\ "▲未达标"', '0.00 "▲未达标"'])('a spreadsheet program may rewrite it as %s', (rewritten) => {
    expect(carriedFlag(rewritten)).toBe('filled');
    expect(plainFormat(rewritten)).toBe('0.00');
  });

  test.each(['"▲"0.0;"▽"0.0', '0"▲"', '▲0', '0" ▲"'])('somebody else’s triangle stays: %s', (format) => {
    expect(carriedFlag(format)).toBe('no');
    expect(plainFormat(format)).toBe(format);
  });
});

test('its signs stand in one line of the source: whoever asks about the flag asks there', () => {
  const signs = (['filled', 'wordsOnly'] as const).map((kind) => flagFormat('', '…', kind).charAt(2));
  const lines = readSources().flatMap(({ path, text }) => text.split('\n').map((line) => ({ path, line })));
  const found = lines.filter(({ line }) => signs.some((sign) => line.includes(sign)));
  expect(found.map(({ path }) => path)).toEqual(['core/grid/flag.ts']);
});

test('any format comes back as it was', () => {
  const part = fc.constantFrom(
    '0',
    '.00',
    '#,##0',
    '"分"',
    '";"',
    '\\;',
    ';',
    '[Red]',
    '[>=1]',
    '_ ',
    '* ',
    '%',
    '@',
    '"',
    '\\',
  );
  const format = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(format, fc.constantFrom('filled', 'wordsOnly'), fc.constantFrom('未达标', ''), (plain, kind, words) => {
      // A format with a literal that never ends is no format.
      fc.pre(formatSections(`${plain};`).length === formatSections(plain).length + 1);
      const flagged = flagFormat(plain, words, kind);
      expect(plainFormat(flagged)).toBe(plain);
      expect(flagInFormat(flagged)).toEqual({ kind, words });
    }),
  );
});
