import { compactText } from '../../../core/grid/cell-text';
import { isEmptyReading } from '../../../core/grid/reading';
import { saysNothing } from '../../../core/finding/check';
import { unmetFacts } from '../../../core/finding/unmet-facts';
import { manualLines } from '../../../core/scoring/rules/manual';
import { unitText } from '../../../core/scoring/line-figure';
import type { ScoredRow } from '../../../core/scoring/scorecard';
import type { IndicatorRow } from '../../../core/sheet/indicator-sheet';
import { levelOf } from '../../../core/summary-level';
import { choiceText } from '../../../text/choice-text';
import { explanationText } from '../../../text/explanation-text';
import { findingText } from '../../../text/finding-text';
import type { ReportBlock, ReportParagraph, ReportPiece } from '../report-block';
import type { ReportSubject } from '../report-subject';
import type { LevelPart } from '../report-template';
import { wholeSum } from './sums';
import { body, figure, gap, keyOf, sentence, told } from './told';

/** A row of the form as the report tells it. */
export interface ToldRow {
  readonly scored: ScoredRow;
  readonly read: IndicatorRow;
  /** The same in a later scoring, wherever the row moved. */
  readonly key: string;
}

/** The rows of the form that somebody filled in; rows of the same name are told apart by their order. */
export function toldRows({ card, sheet }: ReportSubject): readonly ToldRow[] {
  const counts = new Map<string, number>();
  return card.rows.flatMap((scored, index) => {
    const read = sheet.rows[index];
    if (!read || (read.placeholder && scored.score === null)) return [];
    const words = keyOf(scored.level1 ?? '', scored.level2 ?? '', scored.name);
    const count = (counts.get(words) ?? 0) + 1;
    counts.set(words, count);
    return [{ scored, read, key: count === 1 ? words : keyOf(words, String(count)) }];
  });
}

/** A row's target and actual as they were read, with the unit that stands beside them. */
export function withUnit(text: string | null, { unit }: IndicatorRow): string | null {
  return text !== null && unit !== null && /\d$/u.test(text) ? text + unitText(unit) : text;
}

/** What the form says about why a row stays below its target; null: nothing. */
export function reasonOf({ read }: ToldRow): string | null {
  const { reason } = read;
  return reason === null || saysNothing(compactText(reason)) ? null : reason;
}

/** The indicators of some levels, below the 一级指标 of the form: each with its arithmetic in words. */
export function indicatorsFact(subject: ReportSubject, of: readonly LevelPart[]): readonly ReportBlock[] {
  const groups = new Map<string, ToldRow[]>();
  for (const row of toldRows(subject)) {
    if (!of.includes(partOf(row))) continue;
    const level = row.scored.level1 ?? '';
    groups.set(level, [...(groups.get(level) ?? []), row]);
  }
  if (groups.size === 0) return missing(of);
  return [...groups].flatMap(([level, rows]) => [
    levelBlock(subject, { level, of }, rows),
    ...rows.flatMap((row) => rowBlocks(subject, row)),
  ]);
}

/** What a form tells nothing of; decision and process have more in their chapters than indicators. */
function missing(of: readonly LevelPart[]): readonly ReportBlock[] {
  if (of.includes('output')) return [gap('产出指标完成情况')];
  return of.includes('benefit') ? [gap('效益指标完成情况')] : [];
}

function partOf({ scored: { level1, level2, name } }: ToldRow): LevelPart {
  if (/决策|立项/u.test(level1 ?? '')) return 'decision';
  if (/过程|管理|投入/u.test(level1 ?? '')) return 'process';
  const level = levelOf(level1, level2, name);
  return level === 'execution' ? 'process' : level;
}

function levelBlock(
  subject: ReportSubject,
  { level, of }: { readonly level: string; readonly of: readonly LevelPart[] },
  rows: readonly ToldRow[],
): ReportBlock {
  const counting = rows.filter(({ scored }) => scored.status !== 'notApplicable').map(({ scored }) => scored);
  const open = counting.filter(({ score }) => score === null).length;
  const weight = wholeSum(counting.map((row) => row.weight));
  const score = wholeSum(
    counting.map((row) => row.score),
    subject.ruleSet.decimals,
  );
  const name = level === '' ? '各项指标' : level;
  const sum = score === null ? `，其中${String(open)}项尚未得分，得分不完整` : `，得${score}分`;
  return told(
    `level-${keyOf(level, ...of)}`,
    name,
    { style: 'section', pieces: [name] },
    body(
      `共${String(rows.length)}项指标${weight === null ? '' : `，满分${weight}分`}${hasNoPoints(subject) ? '' : sum}。`,
    ),
  );
}

/** A row: its name, target and actual, how its points come about, and where its target is missed by how much and why. */
function rowBlocks(subject: ReportSubject, row: ToldRow): readonly ReportBlock[] {
  const { scored, key } = row;
  const unmet = unmetSentence(subject, row);
  const reason = reasonOf(row);
  const paragraphs: readonly ReportParagraph[] = [
    { style: 'point', pieces: [scored.level2 === null ? scored.name : `${scored.name}（${scored.level2}）`] },
    body(...evidence(subject, row), ...pointsOf(subject, row)),
    ...(unmet === null ? [] : [body(sentence(unmet), ...(reason === null ? [] : [sentence(`偏差原因：${reason}`)]))]),
  ];
  return [told(`row-${key}`, scored.name, ...paragraphs)];
}

/** What was found about the target of a row that is missed; null: it is not, or nobody can tell. */
export function unmetSentence(subject: ReportSubject, { scored, read }: ToldRow): string | null {
  const finding = unmetFacts(subject).find(({ row, args }) => row === read.row && args['name'] === scored.name);
  return finding ? findingText(finding, 'zh-CN') : null;
}

/** Whether the form gives no row any points: it only checks what was reached. */
export const hasNoPoints = ({ card }: ReportSubject): boolean =>
  card.total.weight === null && card.rows.every(({ weight, score }) => weight === null && score === null);

/** Target and actual; of a column that the form does not have, nothing. */
function evidence(subject: ReportSubject, { scored, read, key }: ToldRow): readonly ReportPiece[] {
  const side = (part: 'target' | 'actual', name: string): readonly ReportPiece[] => {
    const text = withUnit(scored[part], read);
    if (read.cells[part] === null) return [];
    if (text === null || isEmptyReading(read[part])) return [`${name}未写明`];
    return [`${name}：`, figure(subject, `row-${key}-${part}`, `${scored.name}${name}`, text, read.cells[part])];
  };
  const [target, actual] = [side('target', '年度指标值'), side('actual', '实际完成值')];
  const between = target.length > 0 && actual.length > 0 ? ['；'] : [];
  return target.length + actual.length === 0 ? [] : [...target, ...between, ...actual, '。'];
}

const JUDGED: ReadonlySet<string> = new Set([manualLines.manual.code, manualLines.confirmed.code]);

function pointsOf(subject: ReportSubject, { scored, read, key }: ToldRow): readonly ReportPiece[] {
  const { status, score, weight, explanation } = scored;
  const why = explanationText(explanation, 'zh-CN');
  if (status === 'notApplicable') return ['不适用，不计分。'];
  if (hasNoPoints(subject)) return [sentence(why)];
  if (status !== 'scored' || score === null) return [`尚未得分：${why}。`];
  const rule = ownWay(scored);
  const judged = rule === null ? '由评分人评定。' : '由评分人按评分标准评定。';
  return [
    ...(rule === null ? [] : [sentence(rule)]),
    JUDGED.has(explanation.code) ? judged : sentence(`计算：${why}`),
    ...(weight === null
      ? []
      : ['满分', figure(subject, `row-${key}-weight`, `${scored.name}分值`, weight, read.cells.weight), '分，']),
    '得',
    figure(subject, `row-${key}-score`, `${scored.name}得分`, score, scored.scoreCell),
    '分。',
  ];
}

/** How a row is scored, where that is its own way: the ways of the rule set are told once for all rows. */
function ownWay({ by, ownRule, choice }: ToldRow['scored']): string | null {
  if (by === 'sheet' && ownRule) return `评分标准：${ownRule.sentence}`;
  return by === 'user' && choice && choice.function !== 'manual' ? `评分办法：${choiceText(choice, 'zh-CN')}` : null;
}
