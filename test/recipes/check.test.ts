import Ajv2020 from 'ajv';
import { checks } from '../../src/core/finding/all-checks';
import type { Check } from '../../src/core/finding/check';
import type { Finding } from '../../src/core/finding/finding';
import schema from '../../src/core/scoring/rule-set.schema.json';
import { importRuleSet } from '../../src/core/scoring/rule-set/rule-sets';
import { MARK_FILLS } from '../../src/host/port';
import { checkManual, checkManuals } from '../../src/scripts/check-manual';
import { findingText } from '../../src/text/finding-text';
import { openSession, reopened, sheetNamed, typeInto, valueAt, type FileSession } from '../app/file-session';
import { checkCases } from '../core/finding/cases/all-cases';
import { oneRowForm } from '../core/one-row';
import { checkFaults, type CheckPlaces } from '../support/check-rules';
import { form } from '../taskpane/sample-forms';
import { manual, manyDecimals } from './made-up-check';

/** The program with one check more in its list. */
jest.mock('../../src/core/finding/all-checks', () => {
  const { checks: known } = jest.requireActual<{ checks: readonly Check[] }>('../../src/core/finding/all-checks');
  const { manyDecimals: added } = jest.requireActual<{ manyDecimals: Check }>('./made-up-check');
  return { checks: [...known, added] };
});

const SENTENCE = '“办事更方便”分值 28.125（F6）超过 2 位小数';
const manuals = new Map([...checkManuals(), [manyDecimals.id, manual]]);

async function scored(): Promise<FileSession> {
  const opened = openSession({ sheets: [form('自评表', { F6: 28.125 })] });
  await opened.session.score();
  return opened;
}

const found = ({ session }: FileSession): readonly Finding[] =>
  session.state.forms.flatMap(({ card }) => card.findings.filter(({ check }) => check === manyDecimals.id));

describe('a check that stands in its file and in the list', () => {
  test('finds, and is told in both languages', async () => {
    const [finding] = found(await scored());
    expect(finding).toMatchObject({ severity: 'warning', row: 5, column: 5 });
    expect(finding && findingText(finding, 'zh-CN')).toBe(SENTENCE);
    expect(finding && findingText(finding, 'en-US')).toBe('“办事更方便”: 28.125 in F6 has more than 2 decimals');
  });

  test('is marked in its cell, with a note that says what to do', async () => {
    const sheet = sheetNamed(await scored(), '自评表');
    const fills = sheet
      .conditionalFormats()
      .filter(({ areas }) => areas.some(({ top, left }) => top === 5 && left === 5));
    expect(fills.map(({ fill }) => fill)).toEqual([MARK_FILLS.warning.slice(1)]);
    expect(sheet.notes().map(({ text }) => text)).toContainEqual(
      expect.stringContaining(`${SENTENCE}\n怎么办：${manyDecimals.remedy['zh-CN']}`),
    );
  });

  test('stands in the list of findings', async () => {
    const opened = await scored();
    await opened.session.writeList();
    const lines = Array.from({ length: 20 }, (_, row) =>
      Array.from('ABCDEFGHIJK', (letter) => valueAt(opened, '整改清单', `${letter}${row + 1}`)),
    );
    const [headings = []] = lines;
    const line = lines.find((cells) => cells.includes(SENTENCE)) ?? [];
    expect(Object.fromEntries(headings.map((heading, index) => [heading, line[index]]))).toMatchObject({
      类别: '请核对',
      单元格: 'F6',
      问题: SENTENCE,
      整改建议: manyDecimals.remedy['zh-CN'],
      问题编号: expect.stringMatching(/^W99-/u),
    });
  });

  test('stays away once it is dismissed, also for the next who opens the workbook, until its figures change', async () => {
    const opened = await scored();
    const [finding] = found(opened);
    if (finding) await opened.session.dismiss(finding, '市里规定');
    const other = reopened(opened);
    await other.session.score();
    expect(found(other)).toEqual([]);
    const [dismissed] = other.session.state.forms.flatMap((each) => each.dismissed);
    expect(dismissed).toMatchObject({ finding: { check: 'W99' }, dismissal: { reason: '市里规定' } });
    expect(dismissed?.dismissal.figures).toContain('28.125');
    expect(dismissed?.dismissal.figures).not.toContain('F6');
    typeInto(other, '自评表', { F6: 28.375 });
    await other.session.score();
    expect(found(other)).toHaveLength(1);
  });

  test('is switched off and made graver by a rule set, which its schema takes', () => {
    const severities = (settings: object): readonly string[] => {
      const reading = importRuleSet(JSON.stringify({ extends: 'national-2020', id: 'our-county', checks: settings }));
      if (!reading.ok) throw new Error('the rule set is refused');
      expect(new Ajv2020({ strict: false }).compile(schema)(reading.ruleSet)).toBe(true);
      const { findings } = oneRowForm({ target: '有效提升', actual: '已提升', weight: '9.125' }, reading.ruleSet);
      return findings.filter(({ check }) => check === manyDecimals.id).map(({ severity }) => severity);
    };
    expect(severities({})).toEqual(['warning']);
    expect(severities({ severity: { W99: 'error' } })).toEqual(['error']);
    expect(severities({ off: ['W99'] })).toEqual([]);
  });

  test('has its section in the manual', () => {
    const sections = checkManual(manuals).split('\n### ');
    expect(sections.find((section) => section.startsWith('W99 '))).toContain(
      '提示语 message：“服务水平”分值 9.125（F2）超过 2 位小数',
    );
  });

  test('says no text that it does not find', () => {
    // @ts-expect-error: there is no `written`; it would print a blank.
    const misspelt: typeof manyDecimals.sentence = { ...manyDecimals.sentence, 'zh-CN': (a) => a.written };
    expect(misspelt).toBeDefined();
  });
});

describe('what was forgotten is told', () => {
  const complete: CheckPlaces = {
    manuals,
    cases: [...Object.keys(checkCases), manyDecimals.id],
    manual: checkManual(manuals),
    readme: `像审核人员一样检查 ${checks.length} 项; makes the ${checks.length} checks a reviewing officer makes`,
  };
  const faults = (places: Partial<CheckPlaces>, list = checks): readonly string[] =>
    checkFaults(list, { ...complete, ...places });
  const changedTo = (changed: Partial<Check>): readonly Check[] =>
    checks.map((each) => (each.id === 'W99' ? { ...each, ...changed } : each));

  test('nothing, when all is there', () => {
    expect(faults({})).toEqual([]);
  });

  test.each<[string, readonly string[], string]>([
    [
      'the line in the list',
      faults({ cases: Object.keys(checkCases) }, checks.slice(0, -1)),
      'checks/: list W99 in all-checks.ts',
    ],
    ['the manual', faults({ manuals: checkManuals() }), 'W99: export its manual from its file in checks/'],
    [
      'the sheets that trip it',
      faults({ cases: Object.keys(checkCases) }),
      'W99: add to cases/ a sheet that trips it, and one that nearly does',
    ],
    ['to make the manuals', faults({ manual: '' }), 'MANUAL.md: npm run make:manuals'],
    [
      'the README',
      faults({ readme: '' }),
      `README.md: say “makes the ${checks.length} checks a reviewing officer makes”`,
    ],
    [
      'the English',
      faults({}, changedTo({ name: { 'zh-CN': '小数', 'en-US': '小数' } })),
      'W99: give its name and remedy in Chinese and in English',
    ],
    [
      'that a rule set cannot name it',
      faults({}, changedTo({ id: 'decimals' })),
      'decimals: an id is a letter and a number, so that a rule set may name it',
    ],
    ['that the id is taken', faults({}, [...checks, manyDecimals]), 'W99: the id is taken'],
  ])('%s', (_, told, sentence) => {
    expect(told).toContain(sentence);
  });
});
