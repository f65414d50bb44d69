import { Exact, sumOfTexts } from '../../exact';
import type { FunctionChoice } from '../rules/scoring-rules';
import type { RuleRow } from './rule-row';
import { NUMBER } from './wording';

const WORDS =
  '优秀|良好|中等|优|良|中|一般|较差|差|基本合格|不合格|合格|很好|较好|好|不好|显著|较显著|不显著|明显|较明显|不明显|一般|完善|较完善|不完善|健全|较健全|不健全|满意|基本满意|较满意|不满意|及时|较及时|不及时|高|较高|低|较低|是|否|有|无';
const GRADE = `(?:评价为|结果为|等级为|评为)?(${WORDS})(?:的|:)?(?:得|计|记)?(?:(满分)|${NUMBER}分|(不得分|不计分))`;
const GRADES = new RegExp(`^(?:${GRADE}[,;、]?){2,8}$`, 'u');

/** 好30分，较好24分，一般18分: a result in one word has its points. */
export function ruleOfGrades(compact: string, { weight }: RuleRow): FunctionChoice | null {
  if (!GRADES.test(compact)) return null;
  const grades = [...compact.matchAll(new RegExp(GRADE, 'gu'))].map(([, word = '', full, points]) => ({
    word,
    award: full === undefined ? (points ?? '0') : (weight ?? ''),
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

const EACH = new RegExp(`^([①-⑳]{2,20})(?:项|条|点)?各(?:得|计|占)?${NUMBER}分[。;]?$`, 'u');
const ITEM = `((?!按比例)[^\\d,;。扣每酌][^\\d;。扣每酌]{1,60}?)(?:(?:得|计|记|赋)?${NUMBER}分|\\(${NUMBER}分\\))`;
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
  if (points.length < 2 || !sumOfTexts(points).eq(weight)) return null;
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
