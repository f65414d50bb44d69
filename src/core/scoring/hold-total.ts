import { Exact, HUNDRED, plainText, sumOfTexts, ZERO } from '../exact';
import { areaAddress, cellAddress, columnName, placeKey, type CellPlace } from '../grid/address';
import { clipText } from '../grid/cell-text';
import { isEmptyReading, type Reading } from '../grid/reading';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { line, tell, type Explanation, type Told } from './explanation';
import type { RuleSet } from './rule-set/rule-set';
import type { ScoredExecution, ScoredRow } from './scorecard';

/** Why a total is not told, or gets no grade. */
export const holdLines = {
  noPoints: line(
    'heldNoPoints',
    () => '本表没有分值列：只核对是否达标和资金，不计总分',
    () => 'the form has no column of points: only targets and funds are checked, there is no total',
  ),
  pointsOfLevels: line(
    'heldPointsOfLevels',
    () => '本表没有分值列，各项分值未知：只核对是否达标和资金，并把原得分与标注的分值、总分核对，不计总分',
    () =>
      'the form has no column of points, so those of each row are not known: targets and funds are checked, and the typed scores against the points in the labels and the total; there is no total',
  ),
  pointsAsTargets: line(
    'heldPointsAsTargets',
    (a: Told<'column'>) =>
      `本表没有分值列，而${a.column}列“指标值”合计100，像是分值：请核对是否填错了列；目前只核对是否达标和资金`,
    (a) =>
      `the form has no column of points, and the targets in column ${a.column} add up to 100 like points: check whether they stand in the wrong column; only targets and funds are checked`,
  ),
  question: line(
    'heldQuestion',
    (a: Told<'columns'>) => `${a.columns}列是什么还没有回答，总分待定`,
    (a) => `what column ${a.columns} holds has not been answered: the total is open`,
  ),
  unread: line(
    'heldUnread',
    (a: Told<'cells'>) =>
      `${a.cells}有分数没有计入，总分不完整；请把这部分的列名改成“三级指标、分值、得分”等，或在“读表方式”里指明`,
    (a) =>
      `the points in ${a.cells} were not counted, so the total is not complete: name their columns 三级指标, 分值, 得分, or say what they are under “How it was read”`,
  ),
  kept: line(
    'heldKept',
    (a: Told<'cells'>) =>
      `${a.cells}的得分没有写入（公式或合并单元格），与按口径计算的不一致：不计总分，总分和等级不改写`,
    (a) =>
      `the scores in ${a.cells} were not written (formulas or merged cells) and are not what the rules give: no total, and the total and the grade are left as they are`,
  ),
  doubled: line(
    'heldDoubled',
    (a: Told<'rows' | 'execution' | 'full'>) =>
      `指标分值已合计${a.rows}，执行率${a.execution}分重复计入，请先更正分值：不评等级，总分不改写`,
    (a) =>
      `the indicators alone weigh ${a.rows}, the ${a.execution} points of the execution rate come on top: correct them first; no grade, and the total is left as it is`,
  ),
  over: line(
    'heldOver',
    (a: Told<'weight' | 'full'>) => `分值合计${a.weight}，超过满分${a.full}，请先更正分值：不评等级，总分不改写`,
    (a) =>
      `the weights add up to ${a.weight}, more than ${a.full}: correct them first; no grade, and the total is left as it is`,
  ),
  short: line(
    'heldShort',
    (a: Told<'weight' | 'full'>) => `满分${a.weight}，未折算为${a.full}分：不评等级，总分不改写`,
    (a) => `of ${a.weight} points, not raised to ${a.full}: no grade, and the total is left as it is`,
  ),
};

/** Why no total can be told though every row may be scored: an open question about a column, a part that was not read,
 *  more points than the full ones. null: nothing stands in its way. */
export function holdTotal(
  sheet: IndicatorSheet,
  rows: readonly ScoredRow[],
  execution: ScoredExecution | null,
  { totalWeight, decimals }: RuleSet,
): Explanation | null {
  if (hasNoPoints(sheet, rows)) return noPoints(sheet);
  const [asked] = sheet.questions;
  if (asked) {
    const columns = asked.candidates.map(({ column }) => columnName(column)).join('、');
    return tell(holdLines.question, { columns });
  }
  if (sheet.unread.length > 0) {
    return tell(holdLines.unread, { cells: sheet.unread.map((area) => areaAddress(area)).join('、') });
  }
  const kept = keptOtherwise(sheet, rows, execution, decimals);
  if (kept.length > 0) return tell(holdLines.kept, { cells: clipText(kept.map(cellAddress).join('、')) });
  const full = new Exact(totalWeight);
  const ofRows = sumOfTexts(weightsOf(rows));
  const ofExecution = new Exact(execution?.weight ?? 0);
  const weight = ofRows.plus(ofExecution);
  if (weight.lte(full)) return null;
  const doubled = ofRows.eq(full) && !ofExecution.isZero();
  return doubled
    ? tell(holdLines.doubled, { rows: plainText(ofRows), execution: plainText(ofExecution), full: totalWeight })
    : tell(holdLines.over, { weight: plainText(weight), full: totalWeight });
}

/** The score cells that are never written and show something else than the score they should. */
function keptOtherwise(
  sheet: IndicatorSheet,
  rows: readonly ScoredRow[],
  execution: ScoredExecution | null,
  decimals: number,
): readonly CellPlace[] {
  const kept = new Set(sheet.kept.map(placeKey));
  if (kept.size === 0) return [];
  const parts = rows.map((row, index) => ({ ...row, standing: sheet.rows[index]?.written }));
  const all = execution ? [{ ...execution, standing: sheet.execution?.written }, ...parts] : parts;
  return all.flatMap(({ scoreCell, score, standing }) => {
    if (scoreCell === null || score === null || !kept.has(placeKey(scoreCell))) return [];
    return standing?.kind === 'figure' && showsScore(standing.quantity.value, score, decimals) ? [] : scoreCell;
  });
}

/** A formula need not round as the rules do. */
function showsScore(standing: Exact, score: string, decimals: number): boolean {
  return standing.minus(score).abs().lte('0.01') || standing.toDecimalPlaces(decimals).eq(score);
}

/** Whether a form gives its rows no points: it has no column for them, and at most its labels say how many several rows
 *  have together. */
export function hasNoPoints(
  { kind, columns, rows, unread, questions }: IndicatorSheet,
  scored: readonly Pick<ScoredRow, 'weight'>[],
): boolean {
  if (kind !== 'scored' || columns.weight !== undefined || unread.length > 0) return false;
  if (scored.some(({ weight }) => weight !== null)) return false;
  return (
    !questions.some(({ role }) => role === 'weight') &&
    rows.every(({ weight }) => isEmptyReading(weight) || isShared(weight))
  );
}

const isShared = (weight: Reading): boolean => weight.kind === 'unreadable' && weight.sharedBy !== undefined;

function noPoints({ rows, columns }: IndicatorSheet): Explanation {
  const targets = rows.flatMap(({ target }) => (isBareNumber(target) ? [target.quantity.value] : []));
  const sum = targets.reduce<Exact>((total, value) => total.plus(value), ZERO);
  const like = targets.length >= LEAST_LIKE_POINTS && sum.eq(HUNDRED) && columns.target !== undefined;
  if (like) return tell(holdLines.pointsAsTargets, { column: columnName(columns.target) });
  return tell(
    rows.some(({ written }) => written.kind === 'figure') ? holdLines.pointsOfLevels : holdLines.noPoints,
    {},
  );
}

const LEAST_LIKE_POINTS = 3;

const isBareNumber = (reading: Reading): reading is Extract<Reading, { kind: 'figure' }> =>
  reading.kind === 'figure' && reading.quantity.unit === null && reading.quantity.comparator === null;

/** The points of rows that count, as far as they are known. */
export function weightsOf(rows: readonly ScoredRow[]): readonly string[] {
  return rows
    .filter(({ status }) => status !== 'notApplicable')
    .map(({ weight }) => weight)
    .filter((weight) => weight !== null);
}
