import { linesOf, provedIndicators } from '../../core/beside/material-links';
import { placeKey, type CellPlace } from '../../core/grid/address';
import { cellLink } from '../../core/plan/cell-link';
import type { CellChange, Result, SheetChange, WorkbookPort, WritingWatch } from '../../host/port';
import { evidenceWords } from '../../text/evidence-words';
import { listLocale } from '../finding-list-sheet';
import { isWritable } from '../planned-values';
import { readAndScore, type FormSheet, type ScoredWorkbook } from '../read-forms';
import type { Undoable } from '../undo-scoring';
import type { Work } from '../work';
import { labelledForms, listIn, mayLinkBack } from './seen-evidence';

/** What writing the numbers of materials into the forms did: in how many cells; locked ones were left. */
export interface EvidenceLinked extends ScoredWorkbook {
  readonly written: Undoable | null;
  readonly cells: number;
  readonly locked: number;
}

/** Writes into the blank cells of the forms' own columns of evidence which numbers of the list prove them, as links. */
export async function linkEvidence(
  port: WorkbookPort,
  work: Work,
  writing?: () => WritingWatch,
): Promise<Result<EvidenceLinked>> {
  const read = await readAndScore(port, work, null, [], 'everywhere');
  if (!read.ok) return read;
  const { changes, locked } = backLinks(read.value);
  const cells = changes.reduce((sum, change) => sum + change.cells.length, 0);
  if (cells === 0) return { ok: true, value: { ...read.value, written: null, cells, locked } };
  const applied = await port.apply(changes, writing?.());
  if (!applied.ok) return applied;
  // It is written, whether or not the workbook can be read once more.
  const again = await readAndScore(port, work);
  const shown = again.ok ? again.value : read.value;
  return { ok: true, value: { ...shown, written: { changes, applied: applied.value }, cells, locked } };
}

function backLinks(workbook: ScoredWorkbook): { readonly changes: readonly SheetChange[]; readonly locked: number } {
  const list = listIn(workbook);
  if (!list?.isOurs) return { changes: [], locked: 0 };
  const words = evidenceWords(listLocale(workbook.recalculation));
  const indicators = provedIndicators(labelledForms(workbook));
  const lines = linesOf(indicators, list);
  const wanted = indicators.flatMap((each) => {
    const named = (lines.get(each) ?? []).filter(({ name }) => name !== '');
    const [first] = named;
    if (!first || !each.evidence || !mayLinkBack(each, named)) return [];
    const numbers = named.map(({ number }) => number).filter((number) => number !== '');
    const to = first.numberCell ?? { row: first.row, column: 0 };
    const link = cellLink(list.sheet, to, words.backLink(numbers.join('、')));
    return [{ sheet: each.form.sheet.sheet, place: each.evidence, link }];
  });
  let locked = 0;
  const changes = workbook.sheets.flatMap((sheet): readonly SheetChange[] => {
    const own = wanted.filter(({ sheet: name }) => name === sheet.name);
    const open = own.filter(({ place }) => isWritable(sheet, place));
    locked += own.length - open.length;
    const cells = open.flatMap(({ place, link }): readonly CellChange[] =>
      typeof link === 'string'
        ? [{ ...place, value: link }]
        : typeof link === 'object' && link !== null && 'formula' in link
          ? [{ ...place, formula: link.formula }]
          : [],
    );
    return cells.length === 0 ? [] : [{ sheetId: sheet.id, cells, basis: blankBasis(sheet, cells) }];
  });
  return { changes, locked };
}

/** The cells are to be as blank as they were: what somebody types there meanwhile is not written over. */
function blankBasis({ grid }: FormSheet, cells: readonly CellPlace[]): SheetChange['basis'] {
  const wanted = new Set(cells.map(placeKey));
  const { top, left } = grid.area;
  const values = grid.cells.map((row, i) =>
    row.map(({ value }, j) => (wanted.has(placeKey({ row: top + i, column: left + j })) ? value : undefined)),
  );
  return { area: grid.area, values };
}
