import { Exact, HUNDRED, plainText, sumOfTexts } from '../../exact';
import type { FunctionChoice } from '../rules/scoring-rules';
import type { RuleRow } from './rule-row';
import { NUMBER } from './wording';

/** What stands in its own degrees: 规范, 较规范, 基本规范, 不规范. */
const GRADED =
  '规范 合规 完整 准确 齐全 充分 合理 科学 到位 有效 稳定 清晰 真实 显著 明显 完善 健全 满意 及时 高'.split(' ');
const WORDS = [
  ...'优秀 良好 中等 优 良 中 一般 较差 差 低 较低 基本合格 不合格 合格 很好 较好 好 不好 是 否 有 无 无效果'.split(
    ' ',
  ),
  ...GRADED.flatMap((word) => ['比较', '较为', '较', '基本', '不够', '不', '未', ''].map((degree) => degree + word)),
]
  .sort((a, b) => b.length - a.length)
  .join('|');
const GRADE = `(?:评价为|结果为|等级为|评为|效果|质量|验收|考核|检查|评审)?(${WORDS})(?:的|:)?(?:得|计|记)?(?:(满分)|${NUMBER}分|${NUMBER}%(?:的?(?:分值?|分数|权重))?|(不得分|不计分))`;
const GRADES = new RegExp(`^(?:${GRADE}[,;、]?){2,8}$`, 'u');

/** 好30分，较好24分，一般18分: a result in one word has its points. */
export function ruleOfGrades(compact: string, { weight }: RuleRow): FunctionChoice | null {
  if (!GRADES.test(compact)) return null;
  const grades = [...compact.matchAll(new RegExp(GRADE, 'gu'))].map(([, word = '', full, points, share]) => ({
    word,
    award: full === undefined ? (points ?? shareOf(share, weight)) : (weight ?? ''),
  }));
  const awards = grades.map(({ award }) => award);
  const falls = awards.every(
    (award, index) => index === 0 || (award !== '' && new Exact(award).lt(awards[index - 1] ?? 0)),
  );
  if (!falls || new Set(grades.map(({ word }) => word)).size < grades.length || grades.length < 2) return null;
  const [best] = awards;
  if (best === undefined || best === '' || (weight !== null && !new Exact(best).eq(weight))) return null;
  return { function: 'grades', grades };
}

/** 80% of a weight of 10 is 8. */
function shareOf(percent: string | undefined, weight: string | null): string {
  if (percent === undefined) return '0';
  return weight === null ? '' : plainText(new Exact(weight).times(percent).div(HUNDRED));
}

const EACH = new RegExp(`^([①-⑳]{2,20})(?:项|条|点)?各(?:得|计|占)?${NUMBER}分[。;]?$`, 'u');
const ITEM = `((?!按比例|否则|反之|其他|其余)[^\\d,;。扣每酌][^\\d;。扣每酌]{1,60}?)(?:(?:得|计|记|赋)?${NUMBER}分|\\(${NUMBER}分\\))`;
const ITEMS = new RegExp(`^(?:${ITEM}[,;。、]?){2,12}$`, 'u');

/** ①符合法规得1分；②程序完整得1分: points for each of several things, which people see and count. They have to make up the
 *  weight, or they are something else, such as grades. */
export function ruleOfItems(text: string, compact: string, { weight }: RuleRow): FunctionChoice | null {
  if (weight === null) return null;
  const [, numbers, each] = EACH.exec(text.replace(/\s+/gu, '')) ?? [];
  const points =
    numbers !== undefined && each !== undefined
      ? Array.from(numbers, () => each)
      : ITEMS.test(compact)
        ? [...compact.matchAll(new RegExp(ITEM, 'gu'))].map(([, , plain, bracketed]) => plain ?? bracketed ?? '0')
        : [];
  // Nothing is given for the contrary of a thing: 及时得10分，否则0分 is no list.
  if (points.length < 2 || points.some((each) => Number(each) === 0) || !sumOfTexts(points).eq(weight)) return null;
  return { function: 'manual' };
}

const RANGE =
  '(?:得|按|计)?(?:分值的)?(\\d{1,3})%(?:\\(含\\))?(?:-|~|至|到)(\\d{1,3})%?(?:\\(含\\))?(?:得分|计分|分值)?';
const THREE_BANDS = new RegExp(
  `^(?:全部)?(?:达成|达到)(?:年度|预期)?(?:指标|目标)?的?,?${RANGE}[,;、]部分(?:达成|达到)(?:年度|预期)?(?:指标|目标)?(?:并具有一定效果)?的?,?${RANGE}[,;、]未(?:达成|达到)(?:年度|预期)?(?:指标|目标)?(?:且效果较差)?的?,?${RANGE}$`,
  'u',
);

/** 达成预期指标得100%-80%，部分达成80%-60%，未达成60%-0%: three bands; the points have to be typed. */
export function ruleOfBands(compact: string): FunctionChoice | null {
  const [, ...ends] = THREE_BANDS.exec(compact) ?? [];
  const [a, b, c, d, e, f] = ends.map(Number);
  if (a !== 100 || b === undefined || c !== b || d === undefined || e !== d || f !== 0 || b <= d || b >= a || d <= 0)
    return null;
  const band = (from: number, to: number) => ({ from: String(from), to: String(to), point: null });
  return { function: 'qualitative', reached: band(b, 100), partly: band(d, b), missed: band(0, d) };
}
