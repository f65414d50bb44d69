import { unmetFacts } from '../core/finding/unmet-facts';
import type { WantedLooks } from '../host/port';
import type { ScoredWorkbook } from './read-forms';

/** The cells that hold scores, a column for each form with a target to be flagged; no others are asked for their letters. */
export function scoreLooks({
  recalculation: { forms },
  rules,
  sheets,
}: Pick<ScoredWorkbook, 'recalculation' | 'rules' | 'sheets'>): readonly WantedLooks[] {
  const isLive = rules.kept.record.formulas === 'live';
  const ids = new Map(sheets.map(({ name, id }) => [name, id]));
  return forms.flatMap((form) => {
    const { sheet, card } = form;
    const sheetId = ids.get(sheet.sheet);
    const places = card.rows.flatMap(({ scoreCell }) => scoreCell ?? []);
    const [first] = places;
    const mayBeFlagged = isLive || unmetFacts(form).length > 0;
    if (sheetId === undefined || !first || !mayBeFlagged) return [];
    const rows = places.filter(({ column }) => column === first.column).map(({ row }) => row);
    const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: first.column, right: first.column };
    return [{ sheetId, area }];
  });
}
