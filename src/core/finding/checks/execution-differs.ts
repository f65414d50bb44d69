import { Exact, HUNDRED, plainText } from '../../exact';
import type { CellPlace } from '../../grid/address';
import { words, type LocalText } from '../../local-text';
import type { Told } from '../../scoring/explanation';
import { resultTold } from '../../scoring/line-figure';
import type { BudgetKind } from '../../sheet/indicator-sheet';
import {
  differs,
  firstPlace,
  type Check,
  type CheckManual,
  type CheckSubject,
  type WorkbookObservation,
} from '../check';
import { tablesWithForms } from '../tables-with-forms';

const RATE_DECIMALS = 4;

type Args =
  | Told<'written' | 'rate' | 'weight' | 'equals' | 'computed'>
  | (Told<'stated' | 'budget' | 'form'> & { readonly by: 'denominator'; readonly used: BudgetKind });

const BUDGETS: Readonly<Record<BudgetKind, LocalText>> = {
  annual: words('全年预算数', 'the year’s budget'),
  adjusted: words('调整后预算数', 'the adjusted budget'),
  received: words('实际到位资金', 'the funds received'),
  initial: words('年初预算数', 'the initial budget'),
};

/** S4: what stood in the score cell of the budget execution is not its rate times its weight. Besides, as a note: the
 *  table of indicators takes the rate on another budget figure than the one it was taken on. */
export const executionDiffers: Check<Args> = {
  id: 'S4',
  severity: 'error',
  about: 'row',
  name: words('预算执行率得分与执行率不符', 'Score of the execution rate differs'),
  remedy: words(
    '按执行率×分值改正得分；两处分母不同的，确认以哪个为准',
    'Correct the score to rate × weight; where two budget figures are named, confirm which one holds.',
  ),
  sentence: {
    'zh-CN': (a) =>
      'by' in a
        ? `此处写明预算执行率以“${a.stated}”为分母，“${a.form}”按${BUDGETS[a.used]['zh-CN']} ${a.budget} 计算，请确认以哪个为准`
        : `预算执行率原得分 ${a.written}，应为执行率 ${a.rate}×分值 ${a.weight}${a.equals}${a.computed}`,
    'en-US': (a) =>
      'by' in a
        ? `Here the execution rate is to be divided by “${a.stated}”, “${a.form}” divides by ${BUDGETS[a.used]['en-US']} ${a.budget}: confirm which one holds`
        : `The execution rate scored ${a.written}; it should be ${a.rate} × ${a.weight} ${a.equals} ${a.computed}`,
  },
  observeWorkbook: otherDenominators,
  observe: ({ sheet, card: { execution }, ruleSet }) => {
    const written = sheet.execution?.written;
    if (!execution || written?.kind !== 'figure' || execution.score === null) return [];
    if (!differs(written.quantity.value, execution.score)) return [];
    const rate = new Exact(execution.rate ?? 0).times(HUNDRED).toDecimalPlaces(RATE_DECIMALS);
    const { weight, score } = execution;
    const points = { numerator: rate.times(weight ?? 0), denominator: HUNDRED };
    const told = resultTold(points, new Exact(score), ruleSet.decimals);
    const args = {
      written: plainText(written.quantity.value),
      rate: `${plainText(rate)}%`,
      weight: weight ?? '',
      equals: told.equals,
      computed: told.score,
    };
    return [{ place: firstPlace(sheet, execution.scoreCell), args }];
  },
};

/** 执行率=(实际支出资金/实际到位资金)×100%: what the rate is divided by. */
const FORMULA = /(?:执行率|支出率).{0,40}?[/÷](.{2,16}?)(?:[)）]|[×xX*]100%?|$)/u;
const BARE_FORMULA = /^\(?.{0,20}?(?:支出|执行).{0,20}?[/÷](.{2,16}?)(?:[)）]|[×xX*]100%?|$)/u;
const WORDS: readonly (readonly [BudgetKind, RegExp])[] = [
  ['received', /到位/u],
  ['adjusted', /调整/u],
  ['initial', /年初/u],
  ['annual', /全年预算|年度预算|预算(?:数|资金|总额|安排)|计划(?:支出|投入)/u],
];

interface Stated {
  readonly kind: BudgetKind;
  readonly words: string;
  readonly place: CellPlace;
}

/** Tables of indicators that explain the execution rate by another budget figure than the form's rate is taken on: both may
 *  be meant, so it is only noted. */
function otherDenominators(subjects: readonly CheckSubject[]): readonly WorkbookObservation<Args>[] {
  return tablesWithForms(subjects).flatMap(({ table, form }) => {
    const used = usedKind(form);
    const stated = used === null ? null : statedKind(table);
    if (used === null || stated === null || stated.kind === used.kind) return [];
    const other = form.sheet.execution?.budgets[stated.kind]?.reading;
    if (other?.kind === 'figure' && plainText(other.quantity.value) === used.budget) return [];
    const args = {
      by: 'denominator',
      stated: stated.words,
      used: used.kind,
      budget: used.budget,
      form: form.sheet.sheet,
    } as const;
    return [{ subject: table, place: stated.place, args, note: true }];
  });
}

/** The budget figure the form's rate was taken on. */
function usedKind({
  sheet,
  card,
  ruleSet,
}: CheckSubject): { readonly kind: BudgetKind; readonly budget: string } | null {
  const budget = card.execution?.comparedWith?.budget;
  if (!sheet.execution || budget === undefined) return null;
  const { budgets } = sheet.execution;
  const { denominator } = ruleSet.execution;
  if (budgets[denominator]) return { kind: denominator, budget };
  const kind = (['annual', 'adjusted', 'initial', 'received'] as const).find((each) => budgets[each]);
  return kind === undefined ? null : { kind, budget };
}

/** What the table says the rate is divided by; null where it does not say it in words we know. */
function statedKind({ sheet, labels, rows }: CheckSubject): Stated | null {
  for (const { read } of rows) {
    if (!/执行率|支出率/u.test(read.name)) continue;
    for (const column of labels.filled(read.row)) {
      const label = labels.label(read.row, column);
      const words = (FORMULA.exec(label) ?? BARE_FORMULA.exec(label))?.[1];
      const kind = words === undefined ? undefined : WORDS.find(([, pattern]) => pattern.test(words))?.[0];
      if (words !== undefined && kind !== undefined && column >= sheet.area.left) {
        return { kind, words, place: { row: read.row, column } };
      }
    }
  }
  return null;
}

/** What the manual says of S4. */
export const manual: CheckManual<Args> = {
  looksAt: [
    '预算数、执行数、分值、原得分；指标体系表写明的分母（不一致时作为提示）',
    'budget, spending, weight, score as written; what the table of indicators divides by (a difference is noted as info)',
  ],
  example: {
    given: ['预算100，执行86.2，分值10，原得分9', 'Budget 100, spent 86.2, weight 10, score as written 9'],
    args: { written: '9', rate: '86.2%', weight: '10', equals: '=', computed: '8.62' },
  },
};
