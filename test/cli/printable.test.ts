import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printable, printableJson } from '../../src/cli/printable';
import { compactText, tidyText } from '../../src/core/grid/cell-text';
import { buildXlsx } from '../support/build-xlsx';
import { score, scratch } from './run-score';

test.each([
  ['修路 10公里，“甲”', '修路 10公里，“甲”'],
  ['\u001b[2K\u001b[1A', '␛[2K␛[1A'],
  ['a\nb\tc\u0000d\u007f', 'a␊b␉c␀d␡'],
  ['\u009b31m', '\\u009b31m'],
  ['\u202e反\u2066转\u2069', '\\u202e反\\u2066转\\u2069'],
  ['零\u200b宽\ufeff', '零\\u200b宽\\ufeff'],
  ['\u061c\u180e\u2061\u2064\u00ad', '\\u061c\\u180e\\u2061\\u2064\\u00ad'],
  ['\u{e0041}标签', '\\u{e0041}标签'],
  ['半\ud800个', '半\\ud800个'],
  ['📊 2023', '📊 2023'],
])('%j is shown as %s', (text, shown) => {
  expect(printable(text)).toBe(shown);
  expect(printable(shown)).toBe(shown);
});

test('JSON says the same in characters that can be printed', () => {
  const value = { name: '\u009b\u202e\u{e0041}\u007f\u2028甲\n', list: [1] };
  const json = printableJson(JSON.stringify(value, null, 2));
  expect(json).not.toMatch(/[^\n\P{Cc}]|[\u202e\u2028\u{e0041}]/u);
  expect(JSON.parse(json)).toEqual(value);
});

test.each(['\u2066', '\u2069', '\u061c', '\u180e', '\u2061', '\u2064', '\u{e0041}', '\u{e007f}'])(
  'labels are compared and shown without %j',
  (sign) => {
    expect(compactText(`指标${sign}值`)).toBe('指标值');
    expect(tidyText(`指标${sign}值`)).toBe('指标值');
  },
);

/** What steers a terminal or turns the direction of writing; line breaks are the layout's. */
const OBEYED = /[^\n\P{Cc}]|[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u;

test('nothing of a workbook or of the name of a file steers the terminal', () => {
  const evil = '\u009b2K\u202e\u2066\u0085';
  const file = join(scratch(), `表\u001b[2K\u202e\n.xlsx`);
  const cells = {
    A1: `自评表_x001B_[1A${evil}`,
    ...Object.fromEntries(
      ['三级指标', '年度指标值', '实际完成值', '分值', '得分'].map((t, i) => [`${'ABCDE'[i]}2`, t]),
    ),
    A3: `修路_x001B_[2K${evil}`,
    B3: `≥10${evil}`,
    C3: `9${evil}_x0007_`,
    D3: 100,
  };
  writeFileSync(file, buildXlsx({ sheets: [{ name: `表${evil}`, cells }] }));
  const out = join(scratch(), 'o\u001b[2K');
  for (const args of [
    [file, '--out', out],
    [file, '--json', '--explain'],
    [`${file}?`],
    [`--${evil}`],
    ['--lang', evil],
  ]) {
    const { stdout, stderr } = score(...args);
    expect(stdout + stderr).not.toBe('');
    expect(stdout).not.toMatch(OBEYED);
    expect(stderr).not.toMatch(OBEYED);
  }
});
