import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recalculate } from '../../src/core/recalculate';
import type { ScoredRow } from '../../src/core/scoring/scorecard';
import { nationalRules } from '../core/one-row';
import { goldenGrids } from './golden-book';

/** What an officer gives each row of a golden workbook by the national rules, worked out from the sheet: `row score`, `?` for
 *  a row that has to be asked, `总分 score grade`, `总分 –` where there may be none. Rows that are not listed may be either. */
const FORMS = readFileSync(join(__dirname, 'hand-scores.txt'), 'utf8')
  .split(/^# /mu)
  .slice(1)
  .map((form) => {
    const [id = '', ...lines] = form.trim().split('\n');
    return { id, lines };
  });

const outcome = ({ status, score }: ScoredRow): string =>
  ({ scored: score ?? '', unscorable: '?', notApplicable: '/' })[status];

test.each(FORMS)('$id is scored as people score it', ({ id, lines }) => {
  const { scorecards } = recalculate(goldenGrids(id), nationalRules());
  const rows = scorecards.flatMap((card) => card.rows.map((row) => `${String(row.row + 1)} ${outcome(row)}`));
  const totals = scorecards
    .filter(({ total }) => total.complete)
    .map(({ total, grade }) => `总分 ${total.score ?? ''}${grade === null ? '' : ` ${grade}`}`);
  const listed = new Set(lines.map((line) => line.split(' ')[0]));
  const found = [...rows.filter((row) => listed.has(row.split(' ')[0])), ...(totals.length > 0 ? totals : ['总分 –'])];
  expect(found).toEqual(lines);
});
