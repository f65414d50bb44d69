import { EMPTY_CELL, type CellValue, type Grid, type GridCell } from '../../../src/core/grid/grid';
import { fundsFigures, indicatorPoints, ownRule, shownSign, typedScore } from './officer';
import type { FormPlan, Missing } from './form-plan';
import type { RowPlan } from './row-plan';

/** A row of the plan, where it went (0-based) and with how many points; whether it stands alone under its first level. */
export interface DrawnRow {
  readonly row: number;
  readonly plan: RowPlan;
  readonly weight: number;
  readonly alone: boolean;
}

/** A form as it stands on the sheet. */
export interface DrawnForm {
  readonly grid: Grid;
  readonly rows: readonly DrawnRow[];
  readonly otherRows: readonly number[];
  readonly fundsRow: number | null;
  readonly totalRow: number | null;
  readonly scoreColumn: number | null;
  /** What is typed as the total; null: nothing. */
  readonly typedTotal: string | null;
}

const cell = (value: CellValue, numberFormat = 'General'): GridCell => ({ value, numberFormat, formula: null });
const plain = (value: CellValue): GridCell => (value === null || value === '' ? EMPTY_CELL : cell(value));

const HEADS: Readonly<Record<string, readonly string[]>> = {
  level1: ['一级指标', '一级指标', '一级\n指标', '一级指标'],
  level2: ['二级指标', '二级指标', '二级\n指标', '二级指标'],
  name: ['三级指标', '三级指标', '指标名称', '指标内容'],
  target: ['年度指标值', '指标值', '年初目标值(A)', '目标值'],
  actual: ['实际完成值', '全年完成值', '实际完成值(B)', '完成值'],
  weight: ['分值', '权重', '分值', '标准分'],
  score: ['得分', '自评得分', '得分', '自评分'],
  reason: ['偏差原因分析及改进措施', '备注', '未完成原因分析', '偏差原因'],
};
const PART_YEAR = ['前三季度完成值', '截至9月30日完成值', '半年完成值', '目前完成值'];
const SIGNS = { '≥': ['≥', '>=', '不低于', '至少'], '≤': ['≤', '<=', '不超过', '不高于'], '=': ['=', '＝', '=', '='] };
const BEHIND = { '≥': '以上', '≤': '以内', '=': '' };
const IN_COLUMN = { '≥': ['≥', '正向'], '≤': ['≤', '反向'], '=': ['=', '='] };
const NO_SIGN = ['', '定量指标', '定量'];

/** The points of each row: whole numbers by their shares, together exactly the sum. */
function weightsOf(plans: readonly RowPlan[], sum: number): number[] {
  const shares = plans.reduce((total, { share }) => total + share, 0);
  const weights = plans.map(({ share }) => Math.max(1, Math.floor((share * sum) / shares)));
  const largest = weights.indexOf(Math.max(...weights));
  return weights.map((weight, i) => weight + (i === largest ? sum - weights.reduce((a, b) => a + b, 0) : 0));
}

type Column = Missing | 'name' | 'sign' | 'adjusted' | 'unit' | 'review' | 'rule' | 'reason';

function columnsOf(form: FormPlan): readonly Column[] {
  const all: readonly (Column | false)[] = [
    'level1',
    'level2',
    'name',
    form.signColumn && 'sign',
    'target',
    form.targetPair && 'adjusted',
    form.unitColumn && 'unit',
    'actual',
    'weight',
    form.ruleColumn && 'rule',
    'score',
    form.reviewColumn && 'review',
    'reason',
  ];
  const missing: readonly Column[] = form.missing;
  const withoutTarget: readonly Column[] = missing.includes('target') ? ['sign', 'adjusted', 'unit'] : [];
  return all
    .filter((each) => each !== false)
    .filter((each) => !missing.includes(each) && !withoutTarget.includes(each));
}

function heading(form: FormPlan, column: Column): string {
  if (column === 'actual' && form.partYear) return PART_YEAR[form.heads] ?? '';
  if (column === 'target' && form.targetPair) return '年初指标值';
  const others = { adjusted: '调整指标值', sign: '符号', unit: '度量单位', review: '复核得分', rule: '评分标准' };
  return column in others
    ? (Object.entries(others).find(([key]) => key === column)?.[1] ?? '')
    : (HEADS[column]?.[form.heads] ?? '');
}

function targetCell(form: FormPlan, plan: RowPlan): GridCell {
  if (['target', 'both'].includes(plan.leftOut)) return EMPTY_CELL;
  if (['targetMarked', 'bothMarked'].includes(plan.leftOut)) return cell('/');
  if (plan.figures === null) return plain(plan.words?.target ?? '');
  const { target } = plan.figures;
  const { unit } = plan.subject;
  const sign = form.signColumn ? null : shownSign(form, plan);
  if (form.unitColumn)
    return sign === null ? cell(Number(target)) : cell(`${SIGNS[sign][plan.spelling % 4] ?? ''}${target}`);
  if (sign === null && unit === '%' && plan.spelling % 3 === 1) return cell(percent(target), '0%');
  if (sign === null) return cell(`${target}${unit}`);
  const behind = plan.spelling > 8 && target !== '0' ? BEHIND[sign] : '';
  return cell(behind === '' ? `${SIGNS[sign][plan.spelling % 4] ?? ''}${target}${unit}` : `${target}${unit}${behind}`);
}

const percent = (text: string): number => Number((Number(text) / 100).toPrecision(15));

function actualCell(form: FormPlan, plan: RowPlan): GridCell {
  if (['actual', 'both'].includes(plan.leftOut)) return EMPTY_CELL;
  if (plan.leftOut === 'bothMarked') return cell('/');
  if (plan.leftOut === 'actualBroken') return cell({ error: '#DIV/0!' });
  const { figures, words, subject, spelling } = plan;
  if (plan.leftOut === 'actualAbout') return cell(figures ? `约${figures.actual}${subject.unit}` : null);
  if (figures === null) return plain(words?.actual ?? '');
  if (plan.leftOut === 'actualInWords') return cell('已完成');
  const bare = form.unitColumn || (subject.unit !== '%' && spelling % 3 === 0);
  if (bare) return cell(Number(figures.actual));
  if (subject.unit === '%' && spelling % 2 === 1) return cell(percent(figures.actual), '0.00%');
  return cell(`${figures.actual}${subject.unit}`);
}

/** Draws a form. Rows of one level stand together. */
export function drawForm(form: FormPlan): DrawnForm {
  const order = (plan: RowPlan): string => `${plan.subject.level1} ${plan.subject.level2}`;
  const plans = [...form.rows].sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  const weights = weightsOf(plans, indicatorPoints(form));
  const columns = columnsOf(form);
  const lines: GridCell[][] = [];
  const put = (...values: readonly CellValue[]): number => lines.push(values.map(plain)) - 1;
  if (form.title !== '') put(form.title);
  put('项目名称', '某项目');
  const fundsRow = form.funds === null ? null : drawFunds(form, put);
  const otherRows: number[] = [];
  if (form.otherPart) {
    put('评议方面', '分值', '自评分');
    otherRows.push(put('立项规范', 5, 5), put('管理有序', 5, 4));
  }
  put(...columns.map((column) => heading(form, column)));
  const rows = plans.map((plan, i) => {
    const weight = weights[i] ?? 0;
    const above = plans[i - 1]?.subject;
    const label = (level: 'level1' | 'level2'): string =>
      above?.[level] === plan.subject[level] ? '' : plan.subject[level];
    const sumOf = (level: string): number =>
      weights.reduce((sum, each, k) => sum + (plans[k]?.subject.level1 === level ? each : 0), 0);
    const level1 = label('level1');
    const hasTarget = !['target', 'both', 'targetMarked', 'bothMarked'].includes(plan.leftOut);
    const adjusted = form.targetPair && hasTarget && plan.spelling % 2 === 0;
    const sign = shownSign(form, plan);
    const written = typedScore(form, plan, weight);
    const cells: Readonly<Record<Column, () => GridCell>> = {
      level1: () => plain(level1 === '' || !form.labelPoints ? level1 : `${level1}(${String(sumOf(level1))}分)`),
      level2: () => plain(label('level2') === '' && level1 !== '' ? plan.subject.level2 : label('level2')),
      name: () => cell(plan.subject.name),
      sign: () =>
        plain(sign === null ? (NO_SIGN[plan.spelling % 3] ?? '') : (IN_COLUMN[sign][plan.spelling % 2] ?? '')),
      target: () => (adjusted && plan.figures ? cell(`1${plan.subject.unit}`) : targetCell(form, plan)),
      adjusted: () => (adjusted && plan.figures ? targetCell(form, plan) : EMPTY_CELL),
      unit: () => plain(plan.figures ? plan.subject.unit : ''),
      actual: () => actualCell(form, plan),
      weight: () => plain(plan.leftOut === 'weight' ? null : weight),
      rule: () => plain(ownRule(form, plan)),
      score: () => plain(written === null ? null : Number(written)),
      review: () => cell(Math.max(0, weight - 1)),
      reason: () => EMPTY_CELL,
    };
    const row = lines.push(columns.map((column) => cells[column]())) - 1;
    const alone = plans.every((each) => each === plan || each.subject.level1 !== plan.subject.level1);
    return { row, plan, weight, alone };
  });
  const scoreColumn = columns.includes('score') ? columns.indexOf('score') : null;
  const scores = rows.map(({ row }) => (scoreColumn === null ? null : (lines[row]?.[scoreColumn]?.value ?? null)));
  const typed = scores.every((each) => typeof each === 'number') && scoreColumn !== null && form.typedTotal !== 'blank';
  const sum = scores.reduce<number>((total, each) => total + Number(each ?? 0), fundsTyped(form));
  const typedTotal = typed ? String(Number((sum + (form.typedTotal === 'wrong' ? 1 : 0)).toFixed(2))) : null;
  const carried = indicatorPoints(form) + Number(form.funds?.points ?? 0);
  const inTotal = (column: Column, i: number): CellValue =>
    i === 0
      ? form.totalLabel
      : column === 'weight'
        ? carried
        : column === 'score' && typedTotal !== null
          ? Number(typedTotal)
          : null;
  const totalRow = form.totalLabel === null ? null : put(...columns.map(inTotal));
  const right = Math.max(...lines.map((line) => line.length)) - 1;
  const grid: Grid = { sheet: '自评表', area: { top: 0, left: 0, bottom: lines.length - 1, right }, cells: lines };
  return { grid, rows, otherRows, fundsRow, totalRow, scoreColumn, typedTotal: totalRow === null ? null : typedTotal };
}

/** What is typed for the funds: nothing without points. */
function fundsTyped({ funds }: FormPlan): number {
  if (funds === null || funds.points !== '10') return 0;
  const [budget, spent] = fundsFigures(funds);
  return budget && spent !== null ? Math.min(10, (10 * spent) / budget) : 0;
}

function drawFunds(form: FormPlan, put: (...values: readonly CellValue[]) => number): number {
  const { funds } = form;
  const [budget, spent] = funds ? fundsFigures(funds) : [null, null];
  const rate = {
    right: budget && spent !== null ? `${String((100 * spent) / budget)}%` : null,
    wrong: '60%',
    blank: null,
  };
  put('项目资金（万元）', '全年预算数', '全年执行数', '分值', '执行率', '得分');
  const weight = funds?.points ? Number(funds.points) : null;
  const typed = funds?.points === '10' && budget && spent !== null ? fundsTyped(form) : null;
  const row = put('年度资金总额', budget, spent, weight, rate[funds?.rate ?? 'blank'], typed);
  put('其中：财政拨款', budget ?? 200, spent ?? 190, '-', '-', '-');
  return row;
}
