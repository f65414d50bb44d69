import { gridCell, type Grid } from '../core/grid/grid';
import { readOwnFormulas } from '../core/plan/own-formulas';
import { scoredWithoutEvidence } from '../core/finding/checks/scored-without-evidence';
import {
  recalculateSteps,
  type RecalculatedForm,
  type Recalculation,
  type KnownSheets,
  type RecalculationStep,
} from '../core/recalculate';
import {
  RECORD_SENTENCE,
  RECORD_SHEET,
  type Result,
  type SheetReading,
  type WantedLooks,
  type WorkbookPort,
  type WorkbookReading,
} from '../host/port';
import type { ScoreStyle } from '../core/record/workbook-record';
import { isFindingList } from '../text/list-words';
import { hasRowKeys } from '../text/own-sheet-words';
import { isSummary } from '../text/summary-words';
import type { Work } from './work';
import { workbookRules, type WorkbookRules } from './workbook-rules';

/** A sheet that may hold forms. */
export type FormSheet = SheetReading & Pick<WorkbookReading, 'readOnly'> & { readonly grid: Grid };

/** The sheets that may hold forms: not those we keep ourselves, nor empty ones. */
export function formSheets({ sheets, readOnly }: WorkbookReading): readonly FormSheet[] {
  return sheets.flatMap((sheet) => formSheet(sheet, readOnly) ?? []);
}

function formSheet(sheet: SheetReading, readOnly: WorkbookReading['readOnly']): FormSheet | null {
  const { grid } = sheet;
  if (!grid || isRecordGrid(sheet) || isFindingList(grid) || isSummary(grid) || hasRowKeys(grid)) return null;
  return { ...sheet, grid, ...(readOnly && { readOnly }) };
}

/** Our record's sheet says so in its first cell; somebody else's of that name may hold a form. */
function isRecordGrid({ name, grid }: SheetReading): boolean {
  return name === RECORD_SHEET && grid !== null && gridCell(grid, 0, 0).value === RECORD_SENTENCE;
}

/** Of which sheets it is asked what is merged: where whose points are whose depends on it, or of all that hold forms. */
export type AskedMerges = 'whereUnclear' | 'everywhere';

/** A workbook as read and scored; nothing is written. */
export interface ScoredWorkbook {
  readonly reading: WorkbookReading;
  /** Those of its sheets that may hold forms. */
  readonly sheets: readonly FormSheet[];
  readonly rules: WorkbookRules;
  readonly recalculation: Recalculation;
}

/** Reads a workbook and scores its forms; `ruleSetId`: by this rule set instead of the one the workbook names; `style`: scores are
 *  to be written so instead of as the workbook remembers. */
export async function readAndScore(
  port: WorkbookPort,
  work: Work,
  ruleSetId: string | null = null,
  looks: readonly WantedLooks[] = [],
  merges: AskedMerges = 'whereUnclear',
  style: ScoreStyle | null = null,
): Promise<Result<ScoredWorkbook>> {
  const read = await port.read('workbook', looks);
  if (!read.ok) return read;
  const rules = withStyle(workbookRules(read.value, ruleSetId), style);
  return scoreReading(port, read.value, work, rules, merges);
}

/** The rules by which scores are written as formulas, or as numbers again. */
function withStyle(rules: WorkbookRules, style: ScoreStyle | null): WorkbookRules {
  if (style === null) return rules;
  const { kept } = rules;
  return { ...rules, kept: { ...kept, record: { ...kept.record, formulas: style } } };
}

/** Scores the forms of a workbook that is read already; `known`: what its sheets came to before. */
export async function scoreReading(
  port: WorkbookPort,
  reading: WorkbookReading,
  work: Work,
  rules: WorkbookRules = workbookRules(reading),
  asked: AskedMerges = 'whereUnclear',
  known?: KnownSheets,
): Promise<Result<ScoredWorkbook>> {
  const held = await work(sheetSteps(reading, rules));
  if (!held.ok) return held;
  const sheets = held.value;
  const ids = new Set(sheets.map(({ id }) => id));
  const others = reading.sheets.flatMap(({ id, grid }) => (grid && !ids.has(id) ? [grid] : []));
  const score = (forms: readonly FormSheet[]): Promise<Result<Recalculation>> =>
    work(
      recalculateSteps(
        forms.map(({ grid }) => grid),
        rules.ruleSet,
        rules.kept.record,
        { others, ...(known && { known }) },
      ),
    );
  const first = await score(sheets);
  if (!first.ok) return first;
  const merged = await withMerges(port, sheets, first.value, asked);
  if (!merged) return { ok: true, value: { reading, sheets, rules, recalculation: first.value } };
  const recalculation = await score(merged);
  return recalculation.ok
    ? { ok: true, value: { reading, sheets: merged, rules, recalculation: recalculation.value } }
    : recalculation;
}

/** The sheets that may hold forms, as they are scored. */
function* sheetSteps(
  { sheets, readOnly }: WorkbookReading,
  rules: WorkbookRules,
): Generator<RecalculationStep, readonly FormSheet[]> {
  const found: FormSheet[] = [];
  for (const each of sheets) {
    yield { done: 0, total: sheets.length };
    const sheet = formSheet(each, readOnly);
    if (sheet) found.push(withOwnFormulas(sheet, rules));
  }
  return found;
}

/** A sheet in which our own formulas are read as the numbers they come to, where the workbook remembers that it has any. */
function withOwnFormulas(sheet: FormSheet, { kept }: WorkbookRules): FormSheet {
  return kept.record.formulas === undefined ? sheet : { ...sheet, grid: readOwnFormulas(sheet.grid) };
}

/** Points, or a name of material, may stand once for several rows. */
function dependsOnMerges({ sheet, card }: RecalculatedForm): boolean {
  return sheet.mayShareWeights || card.findings.some(({ check }) => check === scoredWithoutEvidence.id);
}

/** The sheets with what is merged on those where it decides whose points are whose; null where it decides nothing, or the
 *  host does not tell. */
async function withMerges(
  port: WorkbookPort,
  sheets: readonly FormSheet[],
  { forms }: Recalculation,
  everywhere: AskedMerges,
): Promise<readonly FormSheet[] | null> {
  const unclear = new Set(
    forms.flatMap((form) => (everywhere === 'everywhere' || dependsOnMerges(form) ? [form.sheet.sheet] : [])),
  );
  const asked = sheets.filter(({ name, grid }) => unclear.has(name) && !grid.merges);
  if (asked.length === 0) return null;
  const told = await port.merges(asked.map(({ id }) => id));
  if (!told.ok || told.value.size === 0) return null;
  return sheets.map((sheet) => {
    const merges = told.value.get(sheet.id);
    return merges ? { ...sheet, grid: { ...sheet.grid, merges } } : sheet;
  });
}
