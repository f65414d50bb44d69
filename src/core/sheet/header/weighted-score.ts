import type { Exact } from '../../exact';
import type { HeaderRole } from '../column-roles';
import type { LabelGrid } from '../label-grid';
import type { RecognitionQuestion, RecognitionReason } from '../recognition-reason';
import { headingKey } from './heading-index';
import type { Heading } from './headings';
import { whichColumn } from './rival-columns';

type Columns = Readonly<Partial<Record<HeaderRole, number>>>;

export interface ScoreColumn {
  readonly columns: Columns;
  readonly reasons: readonly RecognitionReason[];
  readonly questions: readonly RecognitionQuestion[];
}

const WEIGHTED = /(?:加权|折算|折合)后?(?:得分|评分|分|分值)$|weightedscore/u;
const SAMPLE_ROWS = 40;

/** 得分 beside 加权得分: the first may be out of a hundred, and then the second is the score in points. What is typed tells:
 *  a score above its points is none in points. Nothing typed: asked. */
export function weightedScore(
  labels: LabelGrid,
  lastRow: number,
  headings: readonly Heading[],
  columns: Columns,
  said: ReadonlySet<HeaderRole | null>,
): ScoreColumn {
  const plain = headings.find(({ column }) => column === columns.score);
  const weighted = headings.find(({ label, known }) => known === null && WEIGHTED.test(headingKey(label)));
  const { weight } = columns;
  if (!plain || !weighted || weight === undefined || said.has('score')) return { columns, reasons: [], questions: [] };
  const figure = (row: number, column: number): Exact | null => {
    const reading = labels.read(row, column);
    return reading.kind === 'figure' ? reading.quantity.value : null;
  };
  let typed = false;
  let row = labels.nextFilledRow(lastRow + 1);
  for (let line = 0; row !== null && line < SAMPLE_ROWS; line++, row = labels.nextFilledRow(row + 1)) {
    const score = figure(row, plain.column);
    const points = figure(row, weight);
    if (score === null || points === null) continue;
    typed = true;
    if (!score.gt(points)) continue;
    const args = { heading: plain.label, other: weighted.label };
    const reason: RecognitionReason = { code: 'columnWeighted', row: weighted.row, column: weighted.column, args };
    return { columns: { ...columns, score: weighted.column }, reasons: [reason], questions: [] };
  }
  if (typed) return { columns, reasons: [], questions: [] };
  const { score: _, ...others } = columns;
  const claims = [plain, weighted].map((heading) => ({ heading, role: 'score', rank: 0 }) as const);
  return { columns: others, reasons: [], questions: [whichColumn('score', claims)] };
}
