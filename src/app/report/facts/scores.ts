import { Exact } from '../../../core/exact';
import { roundedText } from '../../../core/scoring/round';
import type { RowStatus } from '../../../core/scoring/scorecard';
import type { ReportBlock, ReportColumn, ReportPiece } from '../report-block';
import type { ReportSubject } from '../report-subject';
import { hasNoPoints, toldRows, withUnit } from './indicators';
import { wholeSum } from './sums';
import { figure } from './told';

/** In the place of points that are not there. */
const NONE = '—';
const INCOMPLETE = '不完整';

/** The columns of the form; those that no row has anything in are left out. */
const COLUMNS: readonly ReportColumn[] = [
  { heading: '一级指标', width: 11, align: 'left', groups: true },
  { heading: '二级指标', width: 12, align: 'left', groups: true },
  { heading: '三级指标', width: 22, align: 'left' },
  { heading: '年度指标值', width: 15, align: 'left' },
  { heading: '实际完成值', width: 15, align: 'left' },
  { heading: '分值', width: 8, align: 'right' },
  { heading: '得分', width: 9, align: 'right' },
];
const FIRST_OF_POINTS = 5;

/** The form as a table (评分表): every indicator with target, actual, points and score, and the total. */
export function indicatorTableFact(subject: ReportSubject): readonly ReportBlock[] {
  const { card, sheet } = subject;
  const { execution, total } = card;
  const funds: readonly (readonly ReportPiece[])[] = execution
    ? [[NONE, NONE, '预算执行率', NONE, NONE, ...points(subject, 'table-execution', '预算执行率', execution)]]
    : [];
  const rows = toldRows(subject).map(({ scored, read, key }): readonly ReportPiece[] => {
    const cell = (part: 'target' | 'actual', name: string, text: string | null): ReportPiece =>
      text === null ? NONE : figure(subject, `table-${key}-${part}`, `${scored.name}${name}`, text, read.cells[part]);
    return [
      scored.level1 ?? NONE,
      scored.level2 ?? NONE,
      scored.name,
      cell('target', '年度指标值', withUnit(scored.target, read)),
      cell('actual', '实际完成值', withUnit(scored.actual, read)),
      ...points(subject, `table-${key}`, scored.name, scored),
    ];
  });
  const isNone = hasNoPoints(subject);
  const isScored = total.complete && total.score !== null;
  const sum: readonly ReportPiece[] = [
    '合计',
    '',
    '',
    '',
    '',
    total.weight ?? NONE,
    isScored ? figure(subject, 'table-total', '总分', total.score ?? '', sheet.total?.scoreCell ?? null) : INCOMPLETE,
  ];
  const all = [...funds, ...withoutRepeats(rows)];
  const shown = COLUMNS.map((_, at) =>
    at >= FIRST_OF_POINTS ? !isNone : all.some((row) => row[at] !== NONE && row[at] !== ''),
  );
  const isShown = (_: unknown, at: number): boolean => shown[at] === true;
  const lines = [...all, ...(isNone ? [] : [sum])].map((row) => row.filter(isShown));
  return [
    {
      kind: 'table',
      key: 'indicators',
      name: '指标评分表',
      columns: COLUMNS.filter(isShown),
      rows: isNone ? lines : [...lines.slice(0, -1), ['合计', ...(lines.at(-1) ?? []).slice(1)]],
      hasSum: !isNone,
    },
  ];
}

interface Points {
  readonly status: RowStatus;
  readonly weight: string | null;
  readonly score: string | null;
  readonly scoreCell: Parameters<typeof figure>[4] | null;
}

function points(subject: ReportSubject, key: string, name: string, given: Points): readonly ReportPiece[] {
  const { status, weight, score, scoreCell } = given;
  const told = status === 'notApplicable' ? '不适用' : score;
  return [
    weight ?? NONE,
    told === null ? '未得分' : figure(subject, `${key}-score`, `${name}得分`, told, scoreCell ?? null),
  ];
}

/** A level is named in its first row only, as in the form. */
function withoutRepeats(rows: readonly (readonly ReportPiece[])[]): readonly (readonly ReportPiece[])[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const isSame = (column: number): boolean => before !== undefined && before[column] === row[column];
    const [level1 = '', level2 = '', ...rest] = row;
    return [isSame(0) ? '' : level1, isSame(0) && isSame(1) ? '' : level2, ...rest];
  });
}

/** What the points of a 一级指标 come to. */
interface LevelScore {
  readonly name: string;
  readonly weight: string | null;
  /** null: a row of it has none yet. */
  readonly score: string | null;
}

/** The points by level, as a table and as a chart of how much of its points each has. */
export function levelScoresFact(subject: ReportSubject): readonly ReportBlock[] {
  const { card, sheet } = subject;
  if (hasNoPoints(subject)) return [];
  const levels = levelScores(subject);
  const cells = levels.map(({ name, weight, score }): readonly ReportPiece[] => [
    name,
    weight ?? NONE,
    score ?? INCOMPLETE,
    share(score, weight) ?? NONE,
  ]);
  const { total } = card;
  const whole = total.complete ? total.score : null;
  const sum: readonly ReportPiece[] = [
    '合计',
    total.weight ?? NONE,
    whole === null ? INCOMPLETE : figure(subject, 'levels-total', '总分', whole, sheet.total?.scoreCell ?? null),
    share(whole, total.weight) ?? NONE,
  ];
  const bars = levels.flatMap(({ name, weight, score }) => {
    const percent = percentOf(score, weight);
    return percent === null ? [] : [{ name, percent }];
  });
  return [
    {
      kind: 'table',
      key: 'levels',
      name: '各级指标得分',
      columns: [
        { heading: '指标', width: 30, align: 'left' },
        { heading: '满分', width: 16, align: 'right' },
        { heading: '得分', width: 16, align: 'right' },
        { heading: '得分率', width: 16, align: 'right' },
      ],
      rows: [...cells, sum],
      hasSum: true,
    },
    ...(bars.length > 0 ? [{ kind: 'chart', key: 'chart', name: '各级指标得分率（%）', bars } as const] : []),
  ];
}

function levelScores(subject: ReportSubject): readonly LevelScore[] {
  const { execution } = subject.card;
  const groups = new Map<string, Omit<Points, 'scoreCell'>[]>();
  const add = (name: string, row: Omit<Points, 'scoreCell'>): void => {
    if (row.status !== 'notApplicable') groups.set(name, [...(groups.get(name) ?? []), row]);
  };
  if (execution) add('预算执行率', execution);
  const rows = toldRows(subject).map(({ scored }) => scored);
  const others = rows.some(({ level1 }) => level1 !== null) ? '其他指标' : '各项指标';
  for (const scored of rows) add(scored.level1 ?? others, scored);
  return [...groups].map(([name, own]) => ({
    name,
    weight: wholeSum(own.map(({ weight }) => weight)),
    score: wholeSum(
      own.map(({ score }) => score),
      subject.ruleSet.decimals,
    ),
  }));
}

function share(score: string | null, weight: string | null): string | null {
  const percent = percentOf(score, weight);
  return percent === null ? null : `${percent}%`;
}

function percentOf(score: string | null, weight: string | null): string | null {
  if (score === null || weight === null || !new Exact(weight).gt(0)) return null;
  return roundedText({ numerator: new Exact(score).times(100), denominator: new Exact(weight) }, 2, 'half-up');
}
