import { Exact } from '../../../core/exact';
import { compactText } from '../../../core/grid/cell-text';
import { unitText } from '../../../core/scoring/line-figure';
import type { CellPlace } from '../../../core/grid/address';
import type { ExecutionBlock, FundsLine } from '../../../core/sheet/indicator-sheet';
import { explanationText } from '../../../text/explanation-text';
import type { ReportBlock, ReportPiece } from '../report-block';
import { shownAt, type ReportSubject } from '../report-subject';
import { body, figure, gap, keyOf, told } from './told';

/** The funds table as the form has it, its figures as they stand in the cells. */
export function fundsFact(subject: ReportSubject): readonly ReportBlock[] {
  const lines = (subject.sheet.funds?.lines ?? []).filter((line) => !isOfWords(subject, line));
  if (lines.every((line) => !hasFigure(subject, line))) return [gap('项目资金投入和使用情况')];
  const unit = unitOf(lines);
  const money = unit === null ? '' : `（${unit}）`;
  return [
    {
      kind: 'table',
      key: 'funds',
      name: '项目资金投入和使用情况',
      columns: [
        { heading: '资金', width: 24, align: 'left' },
        { heading: `预算数${money}`, width: 20, align: 'right' },
        { heading: `执行数${money}`, width: 20, align: 'right' },
        { heading: '执行率', width: 14, align: 'right' },
      ],
      rows: lines.map((line, index) => fundsRow(subject, line, index)),
      hasSum: false,
    },
  ];
}

function fundsRow(subject: ReportSubject, line: FundsLine, index: number): readonly ReportPiece[] {
  const { label, cells } = line;
  const name = label === '' ? '年度资金总额' : label.replace(/[:：]+$/u, '');
  const key = `funds-${keyOf(label, String(index))}`;
  const cell = (part: string, said: string, place: CellPlace | null): ReportPiece => {
    const text = shownAt(subject, place);
    return text === null ? '' : figure(subject, `${key}-${part}`, `${name}${said}`, text, place);
  };
  return [
    name,
    cell('budget', '预算数', cells.budget),
    cell('executed', '执行数', cells.executed),
    rateCell(subject, line, key),
  ];
}

/** The rate as typed; of the year's total, the one it was scored by where none is. */
function rateCell(subject: ReportSubject, { row, cells, label }: FundsLine, key: string): ReportPiece {
  const { execution } = subject.card;
  const shown = shownRate(subject, cells.rate, row === execution?.row ? execution.rate : null);
  return shown === null ? '' : figure(subject, `${key}-rate`, `${label}执行率`, shown, cells.rate);
}

/** A rate as its cell shows it; where that rounds it to all or nothing, or nothing stands there, as it was worked out. */
function shownRate(subject: ReportSubject, cell: CellPlace | null, rate: string | null): string | null {
  const shown = shownAt(subject, cell);
  const isRounded = shown === null || /^(?:100|0)(?:\.0*)?%?$/u.test(shown);
  if (rate === null || !isRounded || (shown !== null && ['0', '1'].includes(rate))) return shown;
  return rateText(rate);
}

/** A rate in per cent, with so many decimals that 99.9999 % is not told as 100 %. */
export function rateText(rate: string): string {
  const percent = new Exact(rate).times(100);
  for (let decimals = 2; ; decimals += 1) {
    const told = percent.toDecimalPlaces(decimals, Exact.ROUND_HALF_UP);
    const isEnd = told.eq(100) || told.isZero();
    if (!isEnd || told.eq(percent) || decimals === MOST_DECIMALS) return `${told.toFixed(decimals)}%`;
  }
}

const MOST_DECIMALS = 6;

const hasFigure = (subject: ReportSubject, { cells }: FundsLine): boolean =>
  shownAt(subject, cells.budget) !== null || shownAt(subject, cells.executed) !== null;

/** A line of something else that stands below the funds (资金管理情况 | 情况说明): words and no figure. */
function isOfWords(subject: ReportSubject, { cells }: FundsLine): boolean {
  const shown = [cells.budget, cells.executed, cells.rate].map((cell) => shownAt(subject, cell) ?? '').join('');
  return /\p{L}/u.test(shown) && !/\d/u.test(shown);
}

/** The unit all figures of the table are read in; null: none is named, or they differ. */
function unitOf(lines: readonly FundsLine[]): string | null {
  const units = new Set(
    lines.flatMap(({ budget, executed }) =>
      [budget, executed].flatMap((reading) => (reading.kind === 'figure' ? [reading.quantity.unit] : [])),
    ),
  );
  const [unit] = units;
  return units.size === 1 && unit != null ? unit : null;
}

/** The budget the rate is taken on: a rule set may take another one than the form shows first. */
function comparedBudget({ ruleSet }: ReportSubject, { budgets, budget, cells }: ExecutionBlock) {
  return budgets[ruleSet.execution.denominator] ?? { reading: budget, cell: cells.budget };
}

/** Where an evaluation scores the execution of the budget as one of its indicators. */
function asIndicator({ card }: ReportSubject): ReportBlock | null {
  const row = card.rows.find(({ name }) => /^(?:部门|项目)?预算执行率$/u.test(compactText(name)));
  return row ? told('execution', '预算执行情况', body(`预算执行率作为指标评分，见“${row.name}”。`)) : null;
}

/** The execution of the budget: the rate, its points and how they come about. */
export function executionFact(subject: ReportSubject): readonly ReportBlock[] {
  const { execution } = subject.card;
  const block = subject.sheet.execution;
  if (!execution || !block) return [asIndicator(subject) ?? gap('预算执行情况')];
  const { cells } = block;
  const { rate, weight, score, status, explanation } = execution;
  const of = (key: string, name: string, text: string | null, cell: CellPlace | null): ReportPiece =>
    text === null ? '（未填写）' : figure(subject, `execution-${key}`, name, text, cell);
  const money = (part: 'budget' | 'executed', name: string): readonly ReportPiece[] => {
    const { reading, cell } =
      part === 'budget' ? comparedBudget(subject, block) : { reading: block.executed, cell: cells.executed };
    const text = shownAt(subject, cell);
    const unit = reading.kind === 'figure' && text !== null && /\d$/u.test(text) ? reading.quantity.unit : null;
    return [name, of(part, name, text, cell), unitText(unit)];
  };
  const shown = shownRate(subject, cells.rate, rate);
  const spent: readonly ReportPiece[] = [
    ...money('budget', '预算数'),
    '，',
    ...money('executed', '执行数'),
    ...(shown === null ? [] : ['，预算执行率', of('rate', '预算执行率', shown, cells.rate)]),
    '。',
  ];
  const why = explanationText(explanation, 'zh-CN');
  const points: readonly ReportPiece[] =
    status === 'scored' && score !== null
      ? [
          `计算：${why}。`,
          ...(weight === null ? [] : ['满分', of('weight', '预算执行率分值', weight, cells.weight), '分，']),
          '得',
          of('score', '预算执行率得分', score, execution.scoreCell),
          '分。',
        ]
      : status === 'notApplicable'
        ? ['不适用，不计分。']
        : [`尚未得分：${why}。`];
  return [told('execution', '预算执行情况', body(...spent, ...points))];
}
