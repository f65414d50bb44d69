import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { ruleSetSchema } from '../../src/core/scoring/rule-set/schema/rule-set-schema';
import { defaultRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import { formNamed, ruleSetShape, type FieldShape } from '../../src/taskpane/rule-sets/field-shape';
import { signed } from '../../src/taskpane/rule-sets/effect-text';
import { constant } from '../../src/core/exact';
import type { ScoringSession } from '../../src/app/session-state';
import { addBrowserParts, openPane, sourceReport } from './open-pane';

beforeAll(() => {
  addBrowserParts();
  // Without a layout the drawer cannot take the focus, and is taken for hidden.
  configure({ defaultHidden: true });
});

const card = (name: string): Promise<HTMLElement> => screen.findByRole('group', { name });
const total = ({ session }: { session: ScoringSession }) => session.state.forms[0]?.card;

async function openDrawer(locale: 'zh-CN' | 'en-US' = 'zh-CN', savesFiles = true) {
  const pane = await openPane(sourceReport(), locale, undefined, savesFiles);
  await pane.user.click(screen.getByRole('button', { name: locale === 'zh-CN' ? /^口径：/ : /^Rule set:/ }));
  return pane;
}

test('each rule set says what it changes in this workbook, and where its rules come from', async () => {
  const { user } = await openDrawer();
  expect(within(await card('石家庄2019自评报告')).getByText('正在使用')).toBeTruthy();
  expect(await within(await card('财政部2020口径')).findByText(/^−4\.67 分，1 张、\d+ 行不同$/)).toBeTruthy();
  await user.click(within(await card('财政部2020口径')).getByRole('button', { name: /^依据和算法/ }));
  expect(
    within(await card('财政部2020口径')).getByText(/财预〔2020〕10号/, { selector: 'p:first-of-type' }),
  ).toBeTruthy();
});

test('two rule sets are compared row by row', async () => {
  const { user } = await openDrawer();
  await within(await card('财政部2020口径')).findByText(/行不同/);
  await user.click(within(await card('财政部2020口径')).getByRole('button', { name: /^逐行比较/ }));
  const form = within(await card('财政部2020口径')).getByRole('region', { name: '自评表' });
  expect(form.textContent).toContain('96.00 优 → 91.33 优');
  expect(form.textContent).toContain('16.00 → 11.33');
});

test('another rule set is chosen from its card, and the pane scores by it', async () => {
  const opened = await openDrawer();
  const { user, settled, workbook } = opened;
  expect(total(opened)?.total.score).toBe('96.00');
  await user.click(within(await card('财政部2020口径')).getByRole('button', { name: '改用这个口径' }));
  await settled();
  expect(total(opened)?.total.score).toBe('91.33');
  expect(workbook.names.map(({ formula }) => formula)).toContain('"national-2020"');
});

test('one of our own is made by the fields of the schema, with its result at once, and used once it is saved', async () => {
  const opened = await openDrawer();
  const { user, session, settled } = opened;
  const base = within(await card('石家庄2019自评报告')).getByRole('button', { name: '以它为底，另建本单位口径' });
  // What each rule set changes is worked out one after the other.
  await waitFor(() => expect(base.getAttribute('aria-disabled')).not.toBe('true'));
  await user.click(base);
  const best = screen.getByRole('group', { name: '等级第1条' });
  const points = within(best).getByRole('textbox', { name: '起点' });
  await user.clear(points);
  await user.type(points, 'x');
  expect(screen.getByText('还有填得不对的地方，改好后才能存。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '存进工作簿并采用' }).getAttribute('aria-disabled')).toBe('true');
  await user.clear(points);
  await user.type(points, '98');
  expect(await screen.findByText(/^这样改，±0\.00 分，1 张、0 行不同$/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '存进工作簿并采用' }));
  await settled();
  expect(total(opened)?.grade).toBe('良');
  expect(session.state.ruleSetId).toBe('own-shijiazhuang-2019');
});

test('every field of the schema has a place in the pane, or is named as one that has none', () => {
  const without: string[] = [];
  const walk = (shape: FieldShape, path: string): void => {
    if (shape.kind === 'other') without.push(path);
    if (shape.kind === 'list') walk(shape.of, `${path}[]`);
    if (shape.kind === 'group')
      for (const [name, inner] of Object.entries(shape.fields)) walk(inner, path === '' ? name : `${path}.${name}`);
    if (shape.kind === 'forms') for (const form of shape.forms) walk(form, path);
  };
  walk(ruleSetShape(), '');
  expect(without).toEqual(['checks.off[]', 'checks.severity']);
  expect(Object.keys(ruleSetShape().fields)).toEqual(Object.keys(ruleSetSchema.entries));
  const { overTarget } = ruleSetShape().fields;
  expect(overTarget?.kind === 'forms' && formNamed(overTarget, defaultRuleSet.overTarget)).toBeTruthy();
});

test('what moves has its sign', () => {
  expect(['-4.67', '0', '2'].map((points) => signed(constant(points)))).toEqual(['−4.67', '±0.00', '+2.00']);
});

test('English throughout', async () => {
  await openDrawer('en-US');
  expect(screen.getAllByRole('button', { name: 'Use this rule set' }).length).toBeGreaterThan(3);
  await act(async () => undefined);
});

test('where no file can be handed over, as in Excel for Mac, the rule set is copied', async () => {
  const { user, session } = await openDrawer('zh-CN', false);
  await user.click(screen.getByRole('button', { name: '导入、导出' }));
  expect(screen.queryByRole('button', { name: '导出口径文件' })).toBeNull();
  expect(screen.getByText(/^这个版本的 Excel 不能由加载项保存文件/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '复制口径内容' }));
  expect(await navigator.clipboard.readText()).toBe(session.exportRuleSet().text);
});
