import { Exact, HUNDRED, plainText, ZERO } from '../../exact';
import { words } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { roundRatio } from '../../scoring/round';
import { firstPlace, type Check, type CheckManual, type CheckSubject, type WorkbookObservation } from '../check';

type Args =
  | (Told<'rows' | 'total'> & { readonly scope: 'form' })
  | (Told<'forms' | 'full' | 'average' | 'grade'> & { readonly scope: 'workbook' });

/** S10: every row of a form has full points; or all forms of a workbook have the best grade and hardly a point is
 *  missing anywhere. */
export const allFull: Check<Args> = {
  id: 'S10',
  severity: 'info',
  about: 'row',
  name: words('各项全是满分', 'Full points everywhere'),
  remedy: words(
    '抽查佐证材料，确认目标没有设低、分数没有虚高',
    'Check the evidence of some rows, and whether the targets were set too low.',
  ),
  sentence: {
    'zh-CN': (a) => {
      if (a.scope === 'form') return `${a.rows} 项指标全部满分，总分 ${a.total}`;
      const forms = `${a.forms} 张表`;
      if (a.forms === a.full) return `${forms}全部满分，平均 ${a.average}，全为“${a.grade}”`;
      return `${forms}平均 ${a.average}，全为“${a.grade}”，其中 ${a.full} 张满分`;
    },
    'en-US': (a) => {
      if (a.scope === 'form') return `All ${a.rows} indicators have full points, total ${a.total}`;
      if (a.forms === a.full) return `All ${a.forms} forms have full points, on average ${a.average}`;
      return `All ${a.forms} forms are “${a.grade}”, on average ${a.average}; ${a.full} have full points`;
    },
  },
  observe: (subject) => {
    const { sheet, card, rows, thresholds } = subject;
    const scored = rows.filter(({ scored: { status } }) => status === 'scored');
    if (scored.length < thresholds.fullRows || !isFull(subject)) return [];
    const total = plainText(new Exact(card.total.score ?? 0));
    const args = { scope: 'form', rows: String(scored.length), total } as const;
    return [{ place: firstPlace(sheet, card.total.cell), args }];
  },
  observeWorkbook: (subjects) => {
    const complete = subjects.filter(({ card }) => card.kind === 'scored' && card.total.complete);
    const [first] = complete;
    return first && complete.length >= first.thresholds.fullForms ? distribution(first, complete) : [];
  },
};

function isFull({ card: { total } }: CheckSubject): boolean {
  return total.score !== null && total.weight !== null && new Exact(total.score).eq(total.weight);
}

function distribution(first: CheckSubject, complete: readonly CheckSubject[]): WorkbookObservation<Args>[] {
  const best = first.ruleSet.grades[0]?.name;
  if (complete.some(({ card }) => card.grade !== best)) return [];
  const sum = complete.reduce<Exact>((total, { card }) => total.plus(card.total.score ?? ZERO), ZERO);
  const points = complete.reduce<Exact>((total, { card }) => total.plus(card.total.weight ?? ZERO), ZERO);
  if (sum.times(HUNDRED).lt(points.times(first.thresholds.fullAveragePercent))) return [];
  const average = roundRatio({ numerator: sum, denominator: new Exact(complete.length) }, 2, 'half-up');
  const args = {
    scope: 'workbook',
    forms: String(complete.length),
    full: String(complete.filter(isFull).length),
    average: plainText(average),
    grade: best ?? '',
  } as const;
  return [{ subject: first, place: firstPlace(first.sheet, first.card.total.cell), args }];
}

/** What the manual says of S10. */
export const manual: CheckManual<Args> = {
  looksAt: ['各项得分；整个工作簿各表的总分', 'scores; the totals of all forms of a workbook'],
  thresholds: {
    fullRows: ['一张表至少几项指标才提示', 'so many indicators in a form at least'],
    fullForms: ['工作簿至少几张表才提示', 'so many forms in a workbook at least'],
    fullAveragePercent: ['工作簿各表平均得分率达到百分之几', 'average of the workbook’s forms in percent'],
  },
  example: {
    given: ['工作簿里39张自评表，总分全是100', '39 forms in a workbook, all with a total of 100'],
    args: { scope: 'workbook', forms: '39', full: '39', average: '100', grade: '优' },
  },
};
