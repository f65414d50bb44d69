import { linesOf, provedIndicators } from '../../core/beside/material-links';
import { placeKey, type CellPlace } from '../../core/grid/address';
import type { MaterialLine, MaterialList } from '../../core/beside/material-list';
import type { Grid } from '../../core/grid/grid';
import { cellLink, quotedSheet, quotedText } from '../../core/plan/cell-link';
import type { DraftCell } from '../../core/plan/sheet-draft';
import type { CellChange, Result, SheetChange, WorkbookPort, WritingWatch } from '../../host/port';
import { evidenceWords } from '../../text/evidence-words';
import { listLocale } from '../finding-list-sheet';
import { isWritable } from '../planned-values';
import { readAndScore, type ScoredWorkbook } from '../read-forms';
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
  const indicators = provedIndicators(labelledForms(workbook));
  const lines = linesOf(indicators, list);
  const wanted = indicators.flatMap((each) => {
    const own = lines.get(each) ?? [];
    const link = mayLinkBack(each, own) ? backLink(workbook, list, own) : null;
    return each.evidence && link ? [{ sheet: each.form.sheet.sheet, place: each.evidence, link }] : [];
  });
  let locked = 0;
  const changes = workbook.sheets.flatMap((sheet): readonly SheetChange[] => {
    const own = wanted.filter(({ sheet: name }) => name === sheet.name);
    const open = own.filter(({ place }) => isWritable(sheet, place));
    locked += own.length - open.length;
    const cells = open.map(({ place, link }): CellChange => ({ ...place, ...link }));
    return cells.length === 0 ? [] : [{ sheetId: sheet.id, cells, basis: basisOf(sheet.grid, cells) }];
  });
  return { changes, locked };
}

/** A formula and what it shows. */
type BackLink = Required<Pick<CellChange, 'formula'>> & { readonly value: string | number };

/** The formula of a link from a form's own column of evidence to the materials of a list, which names their numbers; null:
 *  the list names none. */
export function backLink(
  { recalculation }: ScoredWorkbook,
  list: MaterialList,
  lines: readonly MaterialLine[],
  numberOf = ({ number }: MaterialLine): string => number,
): BackLink | null {
  const named = lines.filter(({ name }) => name !== '');
  const [first] = named;
  if (!first) return null;
  const numbers = named.map(numberOf).filter((number) => number !== '');
  const words = evidenceWords(listLocale(recalculation));
  const to = first.numberCell ?? { row: first.row, column: 0 };
  // More numbers than a formula may hold are told by the first and the last.
  const told = [numbers.join('、'), `${numbers[0] ?? ''}–${numbers.at(-1) ?? ''}`];
  const [link] = told.map((text) => cellLink(list.sheet, to, words.backLink(text))).filter(isFormula);
  return link ? { formula: link.formula, value: link.result } : null;
}

const isFormula = (cell: DraftCell): cell is Extract<DraftCell, { readonly formula: string }> =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

/** Whether a formula is such a link. */
export function isBackLink(formula: string | null, { sheet }: MaterialList): boolean {
  return formula?.startsWith(`=HYPERLINK(${quotedText(`#${quotedSheet(sheet)}!`).slice(0, -1)}`) === true;
}

/** Some cells are to be as they were: what somebody types there meanwhile is not written over. What a formula comes to is not
 *  compared. */
export function basisOf(grid: Grid, cells: readonly CellPlace[]): SheetChange['basis'] {
  const wanted = new Set(cells.map(placeKey));
  const { top, left } = grid.area;
  const values = grid.cells.map((row, i) =>
    row.map(({ value, formula }, j) =>
      formula === null && wanted.has(placeKey({ row: top + i, column: left + j })) ? value : undefined,
    ),
  );
  return { area: grid.area, values };
}
