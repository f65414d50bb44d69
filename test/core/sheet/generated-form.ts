import fc from 'fast-check';
import { EMPTY_CELL, type CellValue, type Grid, type GridCell } from '../../../src/core/grid/grid';
import { actualValue, targetValue, type SpelledValue } from './generated-values';

type Role =
  | 'first'
  | 'level1'
  | 'level2'
  | 'name'
  | 'name2'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason'
  | 'other'
  | 'review';
type Column = readonly [role: Role, heading: string];

/** The columns of each dialect in its own order. A second heading row is written where a heading holds a bar. */
const LAYOUTS: Readonly<Record<string, readonly Column[]>> = {
  national: [
    ['first', '绩效指标'],
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['name2', ''],
    ['target', '年度指标值'],
    ['actual', '实际完成值'],
    ['weight', '分值'],
    ['score', '得分'],
    ['reason', '偏差原因分析及改进措施'],
  ],
  sichuan: [
    ['first', '绩效指标(90分)'],
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['other', '指标性质'],
    ['target', '指标值'],
    ['other', '度量单位'],
    ['actual', '完成值'],
    ['weight', '权重'],
    ['score', '得分'],
    ['reason', '未完成原因分析'],
  ],
  yunnan: [
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['other', '年度指标值|指标性质'],
    ['target', '|指标值'],
    ['other', '|度量单位'],
    ['actual', '实际完成值'],
    ['weight', '分值'],
    ['score', '得分'],
    ['reason', '偏差原因分析及改进措施'],
  ],
  hubei: [
    ['first', '年度绩效目标'],
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['target', '年初目标值（A）'],
    ['actual', '实际完成值（B）'],
    ['weight', '分值'],
    ['score', '得分'],
  ],
  yinchuan: [
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['target', '目标值'],
    ['actual', '实际完成值'],
    ['weight', '参考分值'],
    ['score', '自评得分'],
    ['review', '财政审核评分'],
  ],
  beijing: [
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['weight', '分值'],
    ['target', '年度指标值(A)'],
    ['actual', '全年实际值(B)'],
    ['other', '得分计算方法'],
    ['score', '得分'],
    ['reason', '未完成原因分析'],
  ],
  tianjin: [
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '指标名称'],
    ['other', '计算符号'],
    ['target', '指标值'],
    ['actual', '实际完成值'],
    ['other', '计量单位'],
    ['other', '权重设定值'],
    ['weight', '分值'],
    ['score', '得分'],
  ],
  review: [
    ['level1', '一级指标'],
    ['level2', '二级指标'],
    ['name', '三级指标'],
    ['target', '指标值'],
    ['weight', '分值'],
    ['actual', '自评完成值'],
    ['score', '自评得分'],
    ['review', '复核完成值'],
    ['review', '复核得分'],
    ['other', '偏离度'],
    ['reason', '备注'],
  ],
  grouped: [
    ['name', '三级指标'],
    ['target', '指标值'],
    ['weight', '分值'],
    ['actual', '自评情况|完成值'],
    ['score', '|得分'],
    ['review', '复核情况|完成值'],
    ['review', '|得分'],
  ],
  english: [
    ['level1', 'Category'],
    ['name', 'Indicator'],
    ['other', 'Baseline'],
    ['target', 'Target'],
    ['actual', 'Actual'],
    ['weight', 'Weight'],
    ['score', 'Score'],
    ['reason', 'Remarks'],
  ],
};

interface RowPlan {
  readonly target: SpelledValue;
  readonly actual: SpelledValue;
  readonly weight: number;
  readonly weightAs: 'number' | 'text' | 'points';
  readonly newLevel1: boolean;
  readonly newLevel2: boolean;
  /** What stands above the row: nothing, or a line that is no indicator. */
  readonly above: 'nothing' | 'blank' | 'header' | 'placeholder' | 'subtotal' | 'continued';
}

/** What has to be found of a row. */
export interface ExpectedRow {
  readonly row: number;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly level1: string | null;
}

export interface GeneratedForm {
  readonly layout: string;
  readonly grid: Grid;
  readonly rows: readonly ExpectedRow[];
  readonly columns: Readonly<Record<'target' | 'actual' | 'weight' | 'score', number>>;
  readonly totalRow: number | null;
}

const rowPlan: fc.Arbitrary<RowPlan> = fc.record({
  target: targetValue,
  actual: actualValue,
  weight: fc.integer({ min: 1, max: 40 }),
  weightAs: fc.constantFrom('number', 'text', 'points'),
  newLevel1: fc.boolean(),
  newLevel2: fc.boolean(),
  above: fc.constantFrom('nothing', 'nothing', 'nothing', 'blank', 'header', 'placeholder', 'subtotal', 'continued'),
});

const spelledHeading = fc.constantFrom(
  (text: string) => text,
  (text: string) => (/^[\x20-\x7e]+$/u.test(text) ? text : [...text].join(' ')),
  (text: string) => (text.length > 3 && !/[\x20-\x7e]/u.test(text) ? `${text.slice(0, 2)}\n${text.slice(2)}` : text),
  (text: string) => `　${text} `,
);

/** A form in one of the dialects, mutated in its layout, with every kind of value in its cells. */
export const generatedForm: fc.Arbitrary<GeneratedForm> = fc
  .record({
    layout: fc.constantFrom(...Object.keys(LAYOUTS)),
    plans: fc.array(rowPlan, { minLength: 1, maxLength: 8 }),
    down: fc.nat(3),
    right: fc.nat(3),
    title: fc.boolean(),
    funds: fc.boolean(),
    spell: spelledHeading,
    total: fc.constantFrom('总分', '合 计', '总　分', '合计：', null),
    tail: fc.boolean(),
  })
  .map((plan) => buildForm(plan));

interface FormPlan {
  readonly layout: string;
  readonly plans: readonly RowPlan[];
  readonly down: number;
  readonly right: number;
  readonly title: boolean;
  readonly funds: boolean;
  readonly spell: (text: string) => string;
  readonly total: string | null;
  readonly tail: boolean;
}

function buildForm({ layout, plans, down, right, title, funds, spell, total, tail }: FormPlan): GeneratedForm {
  const columns = LAYOUTS[layout] ?? [];
  const lines: GridCell[][] = Array.from({ length: down }, () => []);
  const text = (value: CellValue): GridCell => (value === null || value === '' ? EMPTY_CELL : { ...EMPTY_CELL, value });
  const line = (write: (role: Role, heading: string, index: number) => GridCell | CellValue): GridCell[] => [
    ...Array.from({ length: right }, () => EMPTY_CELL),
    ...columns.map(([role, heading], index) => {
      const made = write(role, heading, index);
      return typeof made === 'object' && made !== null && 'numberFormat' in made ? made : text(made);
    }),
  ];
  const lead = (label: string, ...others: readonly CellValue[]): GridCell[] =>
    line((_, __, index) => (index === 0 ? label : (others[index - 1] ?? null)));
  const header = (): void => {
    lines.push(line((_, heading) => spell(heading.split('|')[0] ?? '')));
    if (columns.some(([, heading]) => heading.includes('|'))) {
      lines.push(line((_, heading) => spell(heading.split('|')[1] ?? '')));
    }
  };
  if (title) {
    lines.push(lead('项目支出绩效自评表'), lead('（2020年度）'), lead('项目名称', '某某工程'));
  }
  if (funds) {
    lines.push(lead('项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分').slice(0, right + 6));
    lines.push(lead('年度资金总额', 100, 90, 10, null, null).slice(0, right + 6));
    lines.push(lead('年度总体目标', '修路12公里', null, '完成12公里'));
  }
  header();
  const rows: ExpectedRow[] = [];
  const hasLevel1 = columns.some(([role]) => role === 'level1');
  let level1: string | null = null;
  plans.forEach((plan, index) => {
    const below = index > 0;
    if (below && plan.above === 'blank') lines.push([]);
    // Once the points are complete, another header begins another form.
    const points = plans.slice(0, index).reduce((sum, { weight }) => sum + weight, 0);
    if (below && plan.above === 'header' && points !== 100) header();
    if (below && plan.above === 'continued') lines.push(lead('续表'));
    if (below && plan.above === 'subtotal')
      lines.push(line((role) => (role === 'name' ? '小计' : role === 'weight' ? 20 : null)));
    if (below && plan.above === 'placeholder')
      lines.push(line((role) => (role === 'name' ? `指标${String(index)}：` : null)));
    const named = plan.newLevel1 || index === 0 ? `产出指标${'甲乙丙丁戊己庚辛'[index] ?? ''}` : null;
    if (hasLevel1 && named !== null) level1 = named;
    const name = `内容${'甲乙丙丁戊己庚辛'[index] ?? ''}`;
    const weight = { number: plan.weight, text: ` ${String(plan.weight)}.0 `, points: `${String(plan.weight)}分` }[
      plan.weightAs
    ];
    rows.push({
      row: lines.length,
      name,
      target: plan.target.means,
      actual: plan.actual.means,
      weight: String(plan.weight),
      level1,
    });
    lines.push(
      line((role) => {
        switch (role) {
          case 'level1':
            return named;
          case 'level2':
            return plan.newLevel2 || named !== null ? `数量指标${String(index)}` : null;
          case 'name':
            return name;
          case 'target':
            return plan.target.cell;
          case 'actual':
            return plan.actual.cell;
          case 'weight':
            return weight;
          case 'review':
            return 7;
          case 'first':
          case 'name2':
          case 'score':
          case 'reason':
          case 'other':
            return null;
        }
      }),
    );
  });
  const totalRow = total === null ? null : lines.length;
  if (total !== null) lines.push(line((role, _, index) => (index === 0 ? total : role === 'weight' ? 100 : null)));
  if (tail)
    lines.push(
      lead('注：1.得分一档最高不能超过该指标分值上限。'),
      lead('填报人：', '某某', '联系电话：', '0311-8888888'),
    );
  const place = (role: Role): number => right + columns.findIndex(([each]) => each === role);
  const width = right + columns.length;
  return {
    layout,
    rows,
    totalRow,
    columns: { target: place('target'), actual: place('actual'), weight: place('weight'), score: place('score') },
    grid: {
      sheet: layout,
      area: { top: 0, left: 0, bottom: lines.length - 1, right: width - 1 },
      cells: lines,
    },
  };
}
