import { canonicalJson } from '../../src/core/record/canonical-json';
import { readRecord, recordText } from '../../src/core/record/record-text';
import { EMPTY_RECORD } from '../../src/core/record/workbook-record';

const OWN = {
  id: 'our-office',
  extends: 'national-2020',
  flagWords: '未完成',
  defaults: { atLeast: { function: 'threshold' } },
};
const TEXT = recordText({ ...EMPTY_RECORD, ruleSet: OWN }, 3) ?? '';

test('R12: any character of either copy lost, doubled or another one: the rule set is the one that was kept, or none is', () => {
  const wrong: string[] = [];
  let trials = 0;
  for (const copy of ['xml', 'sheet'] as const) {
    for (let at = 0; at < TEXT.length; at += 1) {
      for (const by of ['', TEXT.charAt(at).repeat(2), '0', '"', '\u0000']) {
        const text = TEXT.slice(0, at) + by + TEXT.slice(at + 1);
        if (text === TEXT) continue;
        trials += 1;
        const alone = readRecord({ xml: null, sheet: null, [copy]: text });
        const both = readRecord({ xml: TEXT, sheet: TEXT, [copy]: text });
        const isKept = (record: typeof both.record): boolean => canonicalJson(record.ruleSet) === canonicalJson(OWN);
        if (!isKept(both.record) || both.copies !== null) wrong.push(`${copy} ${String(at)} ${by}: ${both.state}`);
        if (alone.record.ruleSet !== null && !isKept(alone.record)) wrong.push(`${copy} ${String(at)} ${by} alone`);
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(trials).toBeGreaterThan(2_000);
});
