import { readAndScore } from '../../../src/app/read-forms';
import { atOnce } from '../../../src/app/work';
import { cellAddress, columnName } from '../../../src/core/grid/address';
import type { Recalculation } from '../../../src/core/recalculate';
import type { Scorecard } from '../../../src/core/finding/finding';
import type { ScoredRow } from '../../../src/core/scoring/scorecard';
import { filePort } from '../../../src/host/file/file-port';
import { drawBook } from '../../../src/scripts/golden/draw-book';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import { explanationText } from '../../../src/text/explanation-text';
import { caseFiles } from './case-files';

async function scored(sheet: string): Promise<Recalculation> {
  const port = filePort(openWorkbook(drawBook({ sheets: { 自评表: sheet } }), 'clerk.xlsx'));
  const read = await readAndScore(port, atOnce);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.recalculation;
}

/** What a clerk sees of her sheet once it is scored: `name: target → actual ×points = score` and the cell it goes to, `?`
 *  for a score that is none, `–` for none wanted; the total, what is asked, what is not scored. */
function clerkStory({ forms, skippedTables }: Recalculation): string[] {
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

/** Rows that have no score while nobody is told anything: neither why, nor that the total is incomplete. */
const silent = ({ scorecards }: Recalculation): string[] =>
  scorecards.flatMap(({ kind, rows, execution, total }) =>
    [...rows, ...(execution ? [execution] : [])].flatMap(({ row, status, explanation }) => {
      const told = explanationText(explanation, 'zh-CN') !== '' && !total.complete;
      return kind === 'scored' && status === 'unscorable' && !told ? [`第${String(row + 1)}行`] : [];
    }),
  );

describe.each(caseFiles('clerk-forms'))('$file, as .xlsx through the reader', ({ cases }) => {
  test.each(cases)('$title', async ({ sheet, meant }) => {
    const result = await scored(sheet);
    expect(clerkStory(result)).toEqual(meant);
    expect(silent(result)).toEqual([]);
  });
});
