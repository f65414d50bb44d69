/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRibbon, type RibbonButton } from '../../../src/stand-in/workbench/ribbon-manifest';

const manifest = readFileSync(path.resolve(__dirname, '../../../manifest.xml'), 'utf8');

test("the add-in's own manifest: one tab, one group, its buttons and the menu with its items", () => {
  const [tab, ...otherTabs] = readRibbon(manifest, 'zh-CN');
  expect(otherTabs).toEqual([]);
  expect(tab?.label).toBe('绩效');
  const buttons = tab?.groups.flatMap((group) => group.buttons) ?? [];
  const told = ({ label, action }: RibbonButton): unknown => [
    label,
    action.kind === 'menu' ? action.items.map(told) : action,
  ];
  expect(buttons.map(told)).toEqual([
    ['一键评分', { kind: 'run', functionName: 'scoreWorkbook' }],
    [
      '评哪些表',
      [
        ['本表', { kind: 'run', functionName: 'scoreSheet' }],
        ['全部', { kind: 'run', functionName: 'scoreWorkbook' }],
      ],
    ],
    ['下一个问题', { kind: 'run', functionName: 'nextProblem' }],
    ['评分面板', { kind: 'showPane' }],
  ]);
  expect(buttons[0]?.icons.map(({ size }) => size)).toEqual([16, 32, 64, 80]);
  expect(buttons[0]?.icons[1]?.address).toBe('assets/score-32.png');
});

test('another language takes the overrides', () => {
  const labels = (locale: 'zh-CN' | 'en-US'): readonly string[] =>
    readRibbon(manifest, locale).flatMap((tab) => [tab.label, ...tab.groups.map((group) => group.label)]);
  expect(labels('en-US')).not.toEqual(labels('zh-CN'));
  expect(labels('en-US').join('')).not.toMatch(/\p{Script=Han}/u);
});

test('a control or a resource this page does not know is an error, not a gap', () => {
  expect(() => readRibbon(manifest.replace('xsi:type="Button"', 'xsi:type="Gallery"'), 'zh-CN')).toThrow(/no button/);
  expect(() => readRibbon(manifest.replaceAll('<bt:String id="Score.Label"', '<bt:String id="X"'), 'zh-CN')).toThrow(
    'Score.Label',
  );
  expect(() => readRibbon('<OfficeApp>', 'zh-CN')).toThrow(/not XML/);
});
