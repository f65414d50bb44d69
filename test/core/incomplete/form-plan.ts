import fc from 'fast-check';
import { rowPlan, type RowPlan } from './row-plan';

/** A column that may be missing as a whole. */
export type Missing = 'level1' | 'level2' | 'target' | 'actual' | 'weight' | 'score';

/** The block of the year's funds, as somebody filled it in. */
export interface FundsPlan {
  readonly points: '10' | '100' | '';
  readonly figures: 'usual' | 'full' | 'overspent' | 'zero' | 'zeroBudget' | 'noTotal' | 'noSpending';
  readonly rate: 'right' | 'wrong' | 'blank';
}

/** A form before it is drawn. */
export interface FormPlan {
  readonly title: string;
  readonly funds: FundsPlan | null;
  readonly rows: readonly RowPlan[];
  /** A form that carries evidence: nothing of targets, actuals and points is left out. */
  readonly carriesEvidence: boolean;
  readonly signs: 'kept' | 'mixed' | 'dropped';
  readonly signColumn: boolean;
  readonly unitColumn: boolean;
  readonly ruleColumn: boolean;
  readonly reviewColumn: boolean;
  readonly targetPair: boolean;
  readonly missing: readonly Missing[];
  readonly heads: number;
  /** The heading of the actual says that it is not the whole year's. */
  readonly partYear: boolean;
  /** Points beside 100: the indicators carry 10 more, or 10 fewer. */
  readonly points: 'right' | 'over' | 'under';
  readonly labelPoints: boolean;
  /** Another table of points above whose first heading nobody knows. */
  readonly otherPart: boolean;
  readonly totalLabel: string | null;
  readonly typedTotal: 'right' | 'wrong' | 'blank';
}

const TITLES = [
  '项目支出绩效自评表',
  '2023年度项目支出绩效自评表',
  '某市生态环境监测中心项目支出绩效自评表',
  '视频监控运维项目绩效自评表',
  '部门整体支出绩效自评表',
  '',
];

export const TOTAL_LABELS = ['总分', '合计', '总　计', '分总', '得分', '绩效自评总分', '指标得分合计', '总得分'];

const funds: fc.Arbitrary<FundsPlan> = fc.record({
  points: fc.constantFrom('10' as const, '10' as const, '10' as const, '' as const, '100' as const),
  figures: fc.constantFrom(
    'usual' as const,
    'usual' as const,
    'full' as const,
    'overspent' as const,
    'zero' as const,
    'zeroBudget' as const,
    'noTotal' as const,
    'noSpending' as const,
  ),
  rate: fc.constantFrom('right' as const, 'blank' as const, 'wrong' as const),
});

const sane: fc.Arbitrary<FundsPlan> = fc.record({
  points: fc.constant('10' as const),
  figures: fc.constantFrom('usual' as const, 'full' as const),
  rate: fc.constantFrom('right' as const, 'blank' as const),
});

const seldom = fc.integer({ min: 0, max: 9 }).map((die) => die === 9);

/** Forms that carry evidence lack signs and labels at most; the others lack anything. */
export const formPlan: fc.Arbitrary<FormPlan> = fc.boolean().chain((careless) =>
  fc.record({
    title: fc.constantFrom(...TITLES),
    funds: fc.option(careless ? funds : sane),
    rows: fc.array(rowPlan(careless), { minLength: 1, maxLength: 9 }),
    carriesEvidence: fc.constant(!careless),
    signs: fc.constantFrom('kept' as const, 'mixed' as const, 'dropped' as const),
    signColumn: fc.boolean(),
    unitColumn: fc.boolean(),
    ruleColumn: seldom,
    reviewColumn: seldom,
    targetPair: careless ? seldom : fc.constant(false),
    missing: fc.subarray<Missing>(
      careless ? ['level1', 'level2', 'target', 'actual', 'weight', 'score'] : ['level1', 'level2'],
      { maxLength: 2 },
    ),
    heads: fc.nat(3),
    partYear: careless ? seldom : fc.constant(false),
    points: careless
      ? fc.constantFrom('right' as const, 'right' as const, 'right' as const, 'over' as const, 'under' as const)
      : fc.constant('right' as const),
    labelPoints: fc.boolean(),
    otherPart: careless ? seldom : fc.constant(false),
    totalLabel: fc.option(fc.constantFrom(...TOTAL_LABELS), { freq: 5 }),
    typedTotal: fc.constantFrom('right' as const, 'wrong' as const, 'blank' as const),
  }),
);
