import { plainText, type Exact } from '../../exact';
import { bareFigure, readingText } from '../../grid/reading';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { differs, namedChinese, namedEnglish, type Check, type CheckManual, type CheckSubject } from '../check';
import { remarkOn, reviewedRows, type ReviewedRow } from '../reviewed-rows';

type Args =
  | (Told<'name' | 'actual' | 'other' | 'review'> & { readonly wrong: 'sameScore' | 'unmoved' })
  | (Told<'name' | 'actual' | 'written' | 'review'> & { readonly wrong: 'sameValue' });

/** R4: the reviewer found another result and gave the same points, or the same result and other points. */
export const reviewValueApart: Check<Args> = {
  id: 'R4',
  severity: 'warning',
  about: 'cell',
  name: words('复核完成值与复核得分不一致', 'Reviewed result and score do not go together'),
  remedy: words(
    '按复核完成值重新核定得分，或在备注里说明',
    'Score by what the review found, or say in the remarks why not.',
  ),
  sentence: {
    'zh-CN': (a) => {
      if (a.wrong === 'sameValue')
        return `${namedChinese(a.name)}复核完成值与自评同为 ${a.actual}，得分却由 ${a.written} 改为 ${a.review}，没有说明原因`;
      const apart = `${namedChinese(a.name)}复核完成值 ${a.other} 与自评完成值 ${a.actual} 不同`;
      return a.wrong === 'sameScore' ? `${apart}，复核得分却同为 ${a.review}` : `${apart}，按口径仍得 ${a.review}`;
    },
    'en-US': (a) => {
      const name = namedEnglish(a.name);
      if (a.wrong === 'sameValue')
        return `${name}: the review found ${a.actual} as the department did, yet the score went from ${a.written} to ${a.review} and no reason is told`;
      const apart = `${name}: the review found ${a.other} where the department told ${a.actual}`;
      return a.wrong === 'sameScore'
        ? `${apart}, yet the score is ${a.review} in both`
        : `${apart}; by the rules that is ${a.review} points all the same`;
    },
  },
  observe: (subject) =>
    reviewedRows(subject, { experts: false }).flatMap((reviewed) => {
      const args = apart(subject, reviewed);
      return args ? [{ place: reviewed.place, args, note: args.wrong === 'unmoved' }] : [];
    }),
};

function apart(subject: CheckSubject, reviewed: ReviewedRow): Args | null {
  const { name, points, own, row, review } = reviewed;
  // The nearest one before the points is the review they belong to.
  const beside = subject.sheet.reviews
    .filter(({ holds, column }) => holds === 'actual' && column < review.column)
    .at(-1);
  const found = row && beside?.ofRow.get(row.read.row);
  const [actual, other] = [bareFigure(row?.read.actual), bareFigure(found ?? undefined)];
  if (
    !row ||
    !found ||
    own === null ||
    points.gt(row.scored.weight ?? points) ||
    actual === null ||
    other === null ||
    row.scored.actual === null
  )
    return null;
  const told = { name, actual: row.scored.actual, review: plainText(points) };
  if (actual.eq(other)) {
    // Fewer points without a reason are told by R3; points that were only put right need none.
    if (!points.gt(own) || isRecomputed(points, row.scored.score) || remarkOn(subject, reviewed) !== 'blank')
      return null;
    return { ...told, wrong: 'sameValue', written: plainText(own) };
  }
  if (!points.eq(own)) return null;
  const wrong = isRecomputed(points, row.scored.reviewed?.score ?? null) ? 'unmoved' : 'sameScore';
  return { ...told, wrong, other: readingText(found) ?? '' };
}

const isRecomputed = (points: Exact, score: string | null): boolean => score !== null && !differs(points, score);

/** What the manual says of R4. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '自评完成值、复核完成值、自评得分、复核得分；按复核完成值重算后得分不变的（例如都达标）只作提示',
    'own and reviewed result, own and reviewed score; only a note where the score by the reviewed result is the same, as when both meet the target',
  ],
  example: {
    given: [
      '指标值≥60家，自评完成值60家，复核完成值50家，两个得分都是30',
      'Target ≥60家, own result 60家, reviewed result 50家, both scores 30',
    ],
    args: { wrong: 'sameScore', name: '走访企业', actual: '60家', other: '50家', review: '30' },
  },
};
