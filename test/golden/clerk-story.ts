import { cellAddress, columnName } from '../../src/core/grid/address';
import type { Recalculation } from '../../src/core/recalculate';
import type { Scorecard } from '../../src/core/finding/finding';
import type { ScoredRow } from '../../src/core/scoring/scorecard';

/** What a clerk sees of her sheet once it is scored: the figures taken, the score or `?`, and the cell it goes to. */
export function clerkStory({ forms, skippedTables }: Recalculation): string[] {
  return [
    ...forms.flatMap(({ sheet, card }) => [
      ...cardStory(card),
      ...sheet.questions.map(
        ({ role, candidates }) => `问 ${role} ${candidates.map(({ column }) => columnName(column)).join(' ')}`,
      ),
    ]),
    ...skippedTables.map(({ kind, row }) => `跳过 ${kind} ${String(row + 1)}`),
  ];
}

function cardStory({ kind, execution, rows, total }: Scorecard): string[] {
  if (kind === 'weights') return [`指标体系 ${total.weight ?? '–'}`];
  const { executed, budget } = execution ?? {};
  return [
    ...(execution ? [`执行率 ${executed ?? '-'} ÷ ${budget ?? '-'} ${outcome(execution)}`] : []),
    ...rows.map((row) => `${row.name}: ${row.target ?? '-'} → ${row.actual ?? '-'} ${outcome(row)}`),
    `总 ${total.complete ? (total.score ?? '–') : '–'}`,
  ];
}

const SIGN: Readonly<Record<ScoredRow['status'], string>> = { scored: '', notApplicable: '–', unscorable: '?' };

function outcome({
  weight,
  status,
  score,
  scoreCell,
}: Pick<ScoredRow, 'weight' | 'status' | 'score' | 'scoreCell'>): string {
  return `×${weight ?? '-'} = ${score ?? SIGN[status]} ${scoreCell ? cellAddress(scoreCell) : '-'}`;
}
