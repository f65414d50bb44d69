import { Exact, HUNDRED, plainText, ZERO } from '../../exact';
import { readingText } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import type { CheckThresholds } from '../../scoring/rule-set/rule-set';
import { firstPlace, namedChinese, namedEnglish, type Check, type CheckedRow, type CheckManual } from '../check';

/** A band in points: from (included) and below (excluded); the best one ends at the weight, which S1 watches. */
interface Band {
  readonly from: string;
  readonly below: string;
}

type Args = Told<'name' | 'actual' | 'written' | 'weight' | 'from' | 'below'>;

/** S9: points judged by hand lie outside the band of the result that is stated beside them. */
export const scoreOutsideBand: Check<Args> = {
  id: 'S9',
  severity: 'warning',
  about: 'row',
  name: words('定性指标得分不在所属档次内', 'Score outside the band of its result'),
  remedy: words(
    '按完成情况所属的档次改正得分，或改正完成情况',
    'Correct the score to the band of the result, or correct the result.',
  ),
  sentence: {
    'zh-CN': (a) => {
      const below = a.below === '' ? '' : `、低于 ${a.below}`;
      return `${namedChinese(a.name)}完成情况为“${a.actual}”，原得分 ${a.written} 应不低于 ${a.from}${below}（分值 ${a.weight}）`;
    },
    'en-US': (a) => {
      const band = `at least ${a.from}${a.below === '' ? '' : ` and below ${a.below}`}`;
      return `${namedEnglish(a.name)}: for the result “${a.actual}” the score ${a.written} should be ${band} (weight ${a.weight})`;
    },
  },
  observe: ({ sheet, rows, thresholds }) =>
    rows.flatMap((row) => {
      const { read, scored } = row;
      const band = missedBand(row, thresholds);
      if (band === null || read.written.kind !== 'figure') return [];
      const args = {
        name: scored.name,
        actual: readingText(read.actual) ?? '',
        written: plainText(read.written.quantity.value),
        weight: scored.weight ?? '',
        ...band,
      };
      return [{ place: firstPlace(sheet, read.cells.score), args }];
    }),
};

/** The band that the points typed are outside of: as the scoring says; where it leaves the row to people, by the three
 *  results of 财预〔2020〕10号 in their own words. Other words are not interpreted. */
function missedBand({ read, scored }: CheckedRow, thresholds: CheckThresholds): Band | null {
  const { code, args } = scored.explanation;
  if (code === 'qualitativeOutside') {
    return { from: args['from'] ?? '', below: args['bound'] === 'included' ? '' : (args['to'] ?? '') };
  }
  const { target, actual, written } = read;
  if (scored.function !== 'manual' || scored.weight === null || written.kind !== 'figure') return null;
  if (target.kind !== 'words' || target.date || actual.kind !== 'words') return null;
  const weight = new Exact(scored.weight);
  const points = (percent: string): Exact => weight.times(percent).div(HUNDRED);
  const [reached, partly] = [points(thresholds.reachedFromPercent), points(thresholds.partlyFromPercent)];
  switch (actual.state) {
    case 'achieved':
      return outside(written.quantity.value, reached, null);
    case 'partly':
      return outside(written.quantity.value, partly, reached);
    case 'missed':
      return outside(written.quantity.value, ZERO, partly);
    default:
      return null;
  }
}

function outside(written: Exact, from: Exact, below: Exact | null): Band | null {
  const inside = written.gte(from) && (below === null || written.lt(below));
  return inside ? null : { from: plainText(from), below: below === null ? '' : plainText(below) };
}

/** What the manual says of S9. */
export const manual: CheckManual<Args> = {
  looksAt: ['实际完成值、原得分、分值', 'actual, score as written, weight'],
  thresholds: {
    reachedFromPercent: ['“达成”不低于分值的百分之几', '“achieved” from so many percent of the weight on'],
    partlyFromPercent: ['“部分达成”不低于分值的百分之几', '“partly achieved” from so many percent of the weight on'],
  },
  example: {
    given: [
      '实际完成值“部分达成预期指标并具有一定效果”，分值10，原得分9',
      'The result is “partly achieved”, weight 10, score as written 9',
    ],
    args: {
      name: '服务水平',
      actual: '部分达成预期指标并具有一定效果',
      written: '9',
      weight: '10',
      from: '6',
      below: '8',
    },
  },
};
