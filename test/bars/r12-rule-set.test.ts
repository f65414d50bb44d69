import { createScoringSession } from '../../src/app/scoring-session';
import { readRecord, recordText } from '../../src/core/record/record-text';
import { DOORS, openDoor, type Door, type OpenDoor } from '../support/open-door';
import { damage, lose, say } from '../support/record-damage';
import { form } from '../taskpane/sample-forms';

/* R12 of the bars: the rule set in a workbook outlives the loss of either of its copies; a changed one is mended from the other,
   or the two are shown to choose from. Through LibreOffice: test/office/r12-rule-set.test.ts. */

/** By it 培训人次 (100 of 120) gets nothing: 0 + 20 + 30 = 50. */
const OWN = {
  id: 'our-office',
  version: 1,
  extends: 'national-2020',
  name: { 'zh-CN': '本局口径', 'en-US': 'Our office' },
  flagWords: '未完成',
  defaults: { atLeast: { function: 'threshold' } },
};

async function carrying(door: Door): Promise<OpenDoor> {
  const opened = await openDoor(door, { sheets: [form('自评表')] });
  await opened.session.importRuleSet(JSON.stringify(OWN));
  await opened.session.score();
  expect(inForce(opened)).toEqual(['our-office', '50.00']);
  return opened;
}

function inForce({ session: { state } }: Pick<OpenDoor, 'session'>): readonly unknown[] {
  return [state.ruleSetId, state.forms[0]?.card.total.score];
}

async function next(opened: OpenDoor): Promise<OpenDoor> {
  const session = createScoringSession(opened.port);
  await session.refresh();
  return { ...opened, session };
}

async function copies({ port }: OpenDoor): Promise<string> {
  const read = await port.read('workbook');
  return read.ok ? readRecord(read.value.record).state : read.error.code;
}

describe.each(DOORS)('R12, %s', (door) => {
  test.each([
    ['the part is gone', 'xml', lose],
    ['the sheet is empty', 'sheet', lose],
    ['a character of the part is another one', 'xml', damage],
    ['a character of the sheet is another one', 'sheet', damage],
  ] as const)('%s: the rule set stays in force, that is said, and the next scoring mends it', async (_, copy, act) => {
    const opened = await carrying(door);
    act(opened.workbook, copy);
    const later = await next(opened);
    expect(inForce(later)).toEqual(['our-office', '50.00']);
    expect(later.session.state.notice).toEqual({ kind: 'recordMended' });
    await later.session.score();
    expect(await copies(opened)).toBe('agreed');
    expect((await next(opened)).session.state.notice).toBeNull();
  });

  test.each(['xml', 'sheet'] as const)(
    'the %s says something else, whole: both are shown, and one is chosen',
    async (copy) => {
      const opened = await carrying(door);
      const read = await opened.port.read('workbook');
      const { record } = readRecord(read.ok ? read.value.record : { xml: null, sheet: null });
      const other = recordText({ ...record, ruleSet: { ...OWN, id: 'their-office' } }, 40);
      say(opened.workbook, copy, other ?? '');
      const later = await next(opened);
      expect(Object.values(later.session.state.copies ?? {}).map((each) => each?.ruleSet?.id ?? null)).toEqual(
        copy === 'xml' ? ['their-office', 'our-office'] : ['our-office', 'their-office'],
      );
      expect(await copies(opened)).toBe('disagree');
      await later.session.chooseCopy(copy === 'xml' ? 'sheet' : 'xml');
      expect(await copies(opened)).toBe('agreed');
      expect(inForce(await next(opened))).toEqual(['our-office', '50.00']);
    },
  );

  test('both damaged: it is said that the rule set is lost, and nothing is scored as if there had been none', async () => {
    const opened = await carrying(door);
    damage(opened.workbook, 'xml');
    damage(opened.workbook, 'sheet');
    const later = await next(opened);
    expect(later.session.state.notice).toMatchObject({
      kind: expect.stringMatching(/^(?:recordLost|unknownRuleSet)$/u),
    });
    await later.session.score();
    expect(opened.sheet.cell(3, 6)?.value).toBe(0);
  });
});
