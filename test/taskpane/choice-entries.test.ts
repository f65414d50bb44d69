import type { FunctionChoice } from '../../src/core/scoring/rule-set/function-choice';
import { ruleDescriptions } from '../../src/core/scoring/rule-descriptions';
import type { RuleDescription } from '../../src/core/scoring/rules/rule';
import { filledChoice } from '../../src/taskpane/row-rule/choice-document';
import {
  choiceEntries,
  functionIds,
  proposedEntries,
  withBand,
  withEntry,
} from '../../src/taskpane/row-rule/choice-entries';
import { choiceText, choiceWords } from '../../src/text/choice-text';

const descriptions: Readonly<Record<FunctionChoice['function'], RuleDescription<FunctionChoice>>> = ruleDescriptions;
const examples = Object.values(descriptions).flatMap((each) => each.examples.map(({ choice }) => choice));

test.each(examples.map((choice) => [JSON.stringify(choice), choice] as const))(
  '%s comes out of its fields as it went in',
  (_, choice) => {
    const filled = filledChoice(choiceEntries(choice));
    expect(filled).toEqual({ ok: true, choice });
  },
);

test.each(examples)('%j is told in a sentence in both languages', (choice) => {
  expect(choiceText(choice, 'zh-CN')).toMatch(/\p{Script=Han}/u);
  expect(choiceText(choice, 'en-US')).not.toMatch(/\p{Script=Han}|undefined/u);
});

/** What the manual calls the parameters of a qualitative indicator and of a mean has fields of its own. */
const OTHERWISE: Readonly<Record<string, string>> = {
  reached: 'reached.from',
  partly: 'partly.from',
  missed: 'missed.point',
  by: 'by.function',
};

test.each(functionIds())('every parameter of %s has a field', (id) => {
  const { parameters } = descriptions[id];
  const forms = ['flat', 'perPoint', 'zero', 'perDay', 'perMonth'];
  const entries = forms.flatMap((form) => {
    const proposed = proposedEntries(id);
    const name = 'form' in proposed ? 'form' : 'late';
    return Object.keys(name in proposed ? withEntry(proposed, name, form) : proposed);
  });
  const fields = new Set(entries.map((field) => field.replace(/\[\d+\]/u, '[]')));
  for (const { name } of parameters) expect(fields).toContain(OTHERWISE[name] ?? name);
  for (const words of [choiceWords('zh-CN'), choiceWords('en-US')]) {
    for (const { name } of parameters) {
      expect(Object.keys(words.fields)).toContain((OTHERWISE[name] ?? name).replace(/^by\./u, ''));
    }
  }
});

test('every function is offered', () => {
  expect(functionIds()).toEqual(Object.keys(descriptions));
});

test('a blank field is a fault of its own, never a silent 0', () => {
  const filled = filledChoice(proposedEntries('deduction'));
  expect(filled.ok ? [] : [...filled.faults]).toEqual([['points', 'points']]);
});

test('what a person types is read: full-width digits, a percent sign, a comparison sign of two characters', () => {
  const entries = { ...proposedEntries('deduction'), points: ' ４分', from: '>=90％' };
  expect(filledChoice(entries)).toEqual({
    ok: true,
    choice: { function: 'deduction', form: 'flat', points: '4', floor: '0', from: '≥90%' },
  });
});

test('another form keeps what both forms ask for', () => {
  const entries = withEntry({ ...proposedEntries('deduction'), points: '2' }, 'form', 'perPoint');
  expect(filledChoice({ ...entries, step: '5' })).toEqual({
    ok: true,
    choice: { function: 'deduction', form: 'perPoint', points: '2', step: '5', wholeSteps: false, floor: '0' },
  });
});

test('the function that scores a mean has fields of its own', () => {
  const entries = withEntry(proposedEntries('composite'), 'by.function', 'deduction');
  expect(filledChoice({ ...entries, weights: '2，1、1', 'by.points': '3' })).toEqual({
    ok: true,
    choice: {
      function: 'composite',
      weights: ['2', '1', '1'],
      by: { function: 'deduction', form: 'flat', points: '3', floor: '0' },
    },
  });
});

test('a band more and a band less are as before', () => {
  const entries = proposedEntries('tiers');
  expect(Object.keys(withBand(entries, 'bands', 1))).toContain('bands[1].limit');
  expect(withBand(withBand(entries, 'bands', 1), 'bands', -1)).toEqual(entries);
});

test('the bands of a qualitative indicator stay joined', () => {
  const entries = { ...proposedEntries('qualitative'), 'reached.from': '85' };
  expect(filledChoice(entries)).toMatchObject({ ok: true, choice: { partly: { to: '85' } } });
});
