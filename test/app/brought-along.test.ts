import { broughtLine } from '../../src/text/brought-text';
import {
  allDismissed,
  broughtWorkbook,
  FULL_ROWS,
  LENIENT,
  POOR_TOTAL,
  swapped,
  type Brought,
} from '../support/brought-workbook';
import { openSession, reopened, type FileSession } from './file-session';

async function received(brought: Parameters<typeof broughtWorkbook>[0]): Promise<FileSession> {
  const one = openSession(await broughtWorkbook(brought));
  await one.session.refresh();
  return one;
}

const line = ({ session }: FileSession): string | null =>
  session.state.brought && broughtLine(session.state.brought, 'zh-CN');
const total = ({ session }: FileSession) => session.state.forms[0]?.card.total.score;
const findings = ({ session }: FileSession) => session.state.forms[0]?.card.findings.length;

test('a workbook that brings nothing along says nothing', async () => {
  const one = await received({});
  expect([line(one), total(one), one.session.state.notice]).toEqual([null, POOR_TOTAL, null]);
});

const CASES: readonly [string, Parameters<typeof broughtWorkbook>[0], string][] = [
  [
    'a rule set of its own',
    { record: { ruleSet: LENIENT }, ruleSetId: 'lenient' },
    '本工作簿带有：口径 某局口径（与财政部2020口径相差 5 项）',
  ],
  [
    'one of our rule sets, chosen by somebody',
    { ruleSetId: 'yinchuan' },
    '本工作簿带有：口径 银川口径（与财政部2020口径相差',
  ],
  ['decisions of rows', { record: { decisions: FULL_ROWS } }, '本工作簿带有：评分办法 4'],
  ['corrections', swapped, '本工作簿带有：纠正 3'],
  ['dismissed findings', allDismissed, '本工作簿带有：忽略 '],
];

describe.each(CASES)('%s', (_, brought, told) => {
  test('is told before anything is scored, with what it changes', async () => {
    const one = await received(brought);
    expect(line(one)).toContain(told);
    const [sheet] = one.session.state.comparison;
    expect(sheet?.without).toMatchObject([{ score: POOR_TOTAL, complete: true, grade: '差' }]);
    expect(sheet?.used).toMatchObject([{ score: total(one), findings: findings(one) }]);
  });

  test('is refused in one press, for everybody who opens the workbook, and can be put back', async () => {
    const one = await received(brought);
    const [before, plain] = [total(one), await received({})];
    await one.session.setAside({ kind: 'all' });
    expect([line(one), total(one), findings(one)]).toEqual([null, POOR_TOTAL, findings(plain)]);
    expect(one.session.state).toMatchObject({ notice: { kind: 'setAside' }, canPutBack: true });
    const other = reopened(one);
    await other.session.refresh();
    expect([line(other), total(other), findings(other)]).toEqual([null, POOR_TOTAL, findings(plain)]);
    await one.session.putBack();
    expect([total(one), one.session.state.canPutBack]).toEqual([before, false]);
    expect(line(one)).toContain(told);
  });
});

test('all of it in one line; one thing after the other can be refused', async () => {
  const one = await received((grid, found) => ({
    record: {
      ruleSet: LENIENT,
      decisions: [
        ...FULL_ROWS.slice(0, 1),
        ...FULL_ROWS.slice(1, 2).map((row) => ({ ...row, decision: { chosen: null, confirmed: '每低1%扣1分' } })),
        ...FULL_ROWS.slice(2, 3).map((row) => ({
          ...row,
          decision: { chosen: null, confirmed: null, direction: 'atMost' as const },
        })),
      ],
      corrections: swapped(grid).record?.corrections ?? [],
      dismissals: allDismissed(grid, found).record?.dismissals?.slice(0, 2) ?? [],
    },
    ruleSetId: 'lenient',
  }));
  expect(line(one)).toBe(
    '本工作簿带有：口径 某局口径（与财政部2020口径相差 5 项）、评分办法 1、采用表中评分标准 1、高低方向 1、纠正 3、忽略 2',
  );
  await one.session.setAside({ kind: 'ruleSet' });
  expect(one.session.state.ruleSetId).toBe('national-2020');
  const [decision] = one.session.state.brought?.decisions ?? [];
  const [correction] = one.session.state.brought?.corrections ?? [];
  const [dismissal] = one.session.state.brought?.dismissals ?? [];
  if (!decision || !correction || !dismissal) throw new Error('nothing was brought along');
  await one.session.setAside({ kind: 'decision', entry: decision });
  await one.session.setAside({ kind: 'correction', entry: correction });
  await one.session.setAside({ kind: 'dismissal', entry: dismissal });
  expect(line(one)).toBe('本工作簿带有：采用表中评分标准 1、高低方向 1、纠正 2、忽略 1');
  await one.session.putBack();
  expect(line(one)).toContain(
    '口径 某局口径（与财政部2020口径相差 5 项）、评分办法 1、采用表中评分标准 1、高低方向 1、纠正 3、忽略 2',
  );
});

describe('what this session decides', () => {
  test('is its own, and brought along by the next', async () => {
    const one = await received({ record: { decisions: FULL_ROWS.slice(0, 1) } });
    await one.session.decideRow('自评表', 4, { chosen: { function: 'threshold' }, confirmed: null });
    expect(line(one)).toBe('本工作簿带有：评分办法 1');
    expect([...(one.session.state.forms[0]?.decidedHere ?? [])]).toEqual([4]);
    await one.session.setAside({ kind: 'all' });
    expect(one.session.state.forms[0]?.card.rows[1]).toMatchObject({ function: 'threshold' });
    const next = reopened(one);
    await next.session.refresh();
    expect(line(next)).toBe('本工作簿带有：评分办法 1');
    expect(next.session.state.forms[0]?.decidedHere.size).toBe(0);
    expect(next.session.state.brought?.decisions[0]?.on).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  test('does not make somebody else’s function its own by adding a direction', async () => {
    const one = await received({ record: { decisions: FULL_ROWS.slice(0, 1) } });
    await one.session.decideRows([{ sheet: '自评表', row: 3, decision: { direction: 'atLeast' } }]);
    expect(line(one)).toBe('本工作簿带有：评分办法 1、高低方向 1');
    expect(one.session.state.forms[0]?.decidedHere.size).toBe(0);
  });

  test('a rule set imported or chosen now is nothing that was brought along', async () => {
    const one = await received({});
    await one.session.importRuleSet(JSON.stringify(LENIENT));
    expect([line(one), one.session.state.ruleSetIsImported]).toEqual([null, true]);
    await one.session.chooseRuleSet('yinchuan');
    expect(line(one)).toBeNull();
  });
});

describe('a rule set that is taken for one of ours, or hides something', () => {
  test.each<[string, object, string]>([
    ['called as ours is', { name: { 'zh-CN': '财政部2020口径', 'en-US': 'x' } }, 'name.zh-CN'],
    [
      'with blanks behind its name',
      { name: { 'zh-CN': `财政部2020口径${' '.repeat(300)}x`, 'en-US': 'x' } },
      'name.zh-CN',
    ],
    ['with a sign of direction', { name: { 'zh-CN': '财政部2020口径\u2067', 'en-US': 'x' } }, 'name.zh-CN'],
    ['that calls missed targets reached', { flagWords: '已达标' }, 'flagWords'],
    ['with a control character', { flagWords: '\u0000' }, 'flagWords'],
  ])('is not taken, and it is said why: %s', async (_, part, field) => {
    const one = await received({ record: { ruleSet: { ...LENIENT, ...part } }, ruleSetId: 'lenient' });
    expect(one.session.state.notice).toMatchObject({ kind: 'broughtRefused' });
    expect(one.session.state.notice).toHaveProperty('faults.0.field', field);
    expect(line(one)).toBe('本工作簿带有：口径 lenient（没有采用）');
    expect(total(one)).toBe(POOR_TOTAL);
    await one.session.score();
    expect(one.session.state.canUndo).toBe(false);
    await one.session.setAside({ kind: 'all' });
    expect(line(one)).toBeNull();
    await one.session.score();
    expect(one.session.state.notice).toMatchObject({ kind: 'scored' });
    const next = reopened(one);
    await next.session.refresh();
    expect([line(next), next.session.state.notice]).toEqual([null, null]);
  });
});

describe('two copies that say different things', () => {
  const TWO: Brought = { record: { decisions: FULL_ROWS }, other: { decisions: FULL_ROWS.slice(0, 1) }, revision: 7 };

  test('neither is in force until one is chosen, and nothing is written over them', async () => {
    const one = await received(TWO);
    expect([line(one), total(one)]).toEqual([null, POOR_TOTAL]);
    expect(one.session.state.copies).toMatchObject({
      xml: { decisions: [{}] },
      sheet: { decisions: [{}, {}, {}, {}] },
    });
    await one.session.decideRow('自评表', 4, { chosen: { function: 'threshold' }, confirmed: null });
    expect(one.session.state.notice).toEqual({ kind: 'recordDisagrees' });
    await one.session.score();
    await one.session.refresh();
    expect(one.session.state.copies).not.toBeNull();
  });

  test.each([
    ['sheet', '本工作簿带有：评分办法 4'],
    ['xml', '本工作簿带有：评分办法 1'],
    [null, null],
  ] as const)('the chosen one counts from then on: %s', async (which, told) => {
    const one = await received(TWO);
    await one.session.chooseCopy(which);
    expect([line(one), one.session.state.copies]).toEqual([told, null]);
    const next = reopened(one);
    await next.session.refresh();
    expect([line(next), next.session.state.copies, next.session.state.notice]).toEqual([told, null, null]);
  });
});

test('a record written too often to be counted on keeps what is decided next', async () => {
  const one = await received({ record: { ruleSet: LENIENT }, revision: Number.MAX_SAFE_INTEGER });
  const [finding] = one.session.state.forms[0]?.card.findings ?? [];
  if (!finding) throw new Error('nothing was found');
  await one.session.dismiss(finding, '已核实');
  const next = reopened(one);
  await next.session.refresh();
  expect(next.session.state.notice).toBeNull();
  expect(line(next)).toBe('本工作簿带有：口径 某局口径（没有在用）、忽略 1');
});
