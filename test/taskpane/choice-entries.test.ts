import { scoringRules, type FunctionChoice } from '../../src/core/scoring/rules/scoring-rules';
import { ruleDescription } from '../../src/scripts/rule-description';
import { filledChoice } from '../../src/taskpane/row-rule/choice-document';
import {
  choiceEntries,
  fieldOf,
  functionIds,
  proposedEntries,
  withBand,
  withEntry,
} from '../../src/taskpane/row-rule/choice-entries';
import { choiceText } from '../../src/text/choice-text';

const examples = functionIds().flatMap((id) => ruleDescription(id).examples.map(({ choice }) => choice));

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
  const drafts: readonly FunctionChoice[] = ruleDescription(id).examples.map(({ choice }) => choice);
  const entries = [proposedEntries(id), ...drafts.map(choiceEntries)];
  const shown = entries.flatMap((own) => Object.keys(own).filter((entry) => fieldOf(own, entry) !== null));
  const fields = new Set(shown.map((entry) => entry.replace(/\[\d+\]/u, '[]')));
  for (const { name } of ruleDescription(id).parameters) expect(fields).toContain(OTHERWISE[name] ?? name);
});

test('every function is offered', () => {
  expect(functionIds()).toEqual(Object.keys(scoringRules));
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
