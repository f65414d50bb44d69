import * as v from 'valibot';
import { Exact, whole } from '../../exact';
import { compactText } from '../../grid/cell-text';
import { words } from '../../local-text';
import { line, type Told } from '../explanation';
import { allowed, is, isFalling, points as pointsText, say, text } from '../rule-set/schema/parts';
import type { ChoiceBy, RuleDescription, ScoringRule } from './rule';
import { FIELD_PRACTICE, parameter, points, POINTS_ALLOWED, unscorable } from './verdicts';

const ORDER = allowed(
  'gradeOrder',
  words('各等次得分应从高到低', 'awards must fall from word to word'),
  words('各等次得分应从高到低', 'Awards must fall from word to word'),
);

const choice = v.strictObject({
  function: is('grades'),
  /** From best to worst: the result in one word, and its points. */
  grades: v.pipe(
    v.array(v.strictObject({ word: text, award: pointsText }), say('list')),
    v.minLength(1, say('notEmpty')),
    v.check((all) => isFalling(all.map(({ award }) => award)), ORDER.key),
  ),
});
/** Words with their points. */
export type GradesChoice = ChoiceBy<typeof choice>;
type Choice = GradesChoice;

const lines = {
  grade: line(
    'grade',
    (a: Told<'word' | 'award' | 'weight' | 'score'>) => `结果为“${a.word}”，得${a.score}分`,
    (a) => `the result is “${a.word}”: ${a.score} points`,
  ),
  unknown: line(
    'gradeUnknown',
    (a: Told<'cell' | 'text' | 'words'>) => `${a.cell}单元格的“${a.text}”不是${a.words}中的一个：请改成其中一个`,
    (a) => `“${a.text}” in ${a.cell} is none of ${a.words}: write one of them`,
  ),
};

/** 等次法: points for a result told in one word. */
export const grades = {
  id: 'grades',
  name: words('等次法', 'Words'),
  needs: 'nothing',
  choice,
  allowed: [ORDER],
  proposals: [{ function: 'grades', grades: [{ word: null, award: null }] }],
  fields: {
    'grades[].word': { label: words('等次', 'Word') },
    'grades[].award': { label: words('得几分', 'Points') },
  },
  parameterNames: { grades: words('等次', 'words'), word: words('等次', 'word') },
  sentence: {
    'zh-CN': (made) => `实际完成值为${made.grades.map(({ word, award }) => `“${word}”得 ${award} 分`).join('，')}`,
    'en-US': (made) => `the actual “${made.grades.map(({ word, award }) => `${word}”: ${award} points`).join(', “')}`,
  },
  lines,

  score({ told }, choice) {
    const found = choice.grades.find(({ word }) => compactText(word) === compactText(told));
    if (!found) return unscorable(lines.unknown, { words: choice.grades.map(({ word }) => `“${word}”`).join('、') });
    return points(whole(new Exact(found.award)), lines.grade, found);
  },
} satisfies ScoringRule<typeof choice>;

/** What the manual says of 等次法. */
export const description = (): RuleDescription<Choice> => ({
  formula: words(
    '实际完成值写的是哪个等次，就得该等次的分，最高为分值；不是所列等次的不计分，要求改写',
    'The points of the word the actual tells, at most the weight; any other word is asked.',
  ),
  parameters: [
    parameter(
      'grades[].word',
      words('等次，从最好到最差', 'the words, from best to worst'),
      words('文字', 'a text'),
      null,
    ),
    parameter('grades[].award', words('该等次的得分', 'the points of the word'), POINTS_ALLOWED, null),
  ],
  examples: [
    { choice: threeWords(), weight: '30', target: 'A', actual: 'B', score: '24' },
    { choice: threeWords(), weight: '30', target: 'A', actual: 'A', score: '30' },
  ],
  source: FIELD_PRACTICE,
});

function threeWords(): Choice {
  const awards = { A: '30', B: '24', C: '18' };
  return { function: 'grades', grades: Object.entries(awards).map(([word, award]) => ({ word, award })) };
}
