import {
  type EditOrigin,
  type Workbook,
  type WorkbookEdit,
  WorkbookEditError,
} from '../../stand-in/workbook/workbook-types';
import {
  type Applied,
  type HostError,
  type MergedAreas,
  RECORD_SHEET,
  type Result,
  RULE_SET_NAME,
  type SheetChange,
  type WorkbookPort,
} from '../port';
import type { WantedColumns } from '../../core/plan/new-columns';
import type { RecordCopies } from '../../core/record/record-text';
import type { DraftChart, SheetDraft } from '../../core/plan/sheet-draft';
import { findObstacle, markEdits, marksOf, prepareChange, withMovedNotes } from './change-edits';
import { ruleSetFormula } from '../carried/record-copies';
import { messageEdits, messagesOf } from './cell-messages';
import { chartEdits } from './chart-edits';
import { lookEdits, looksBack, surroundingsOf } from './new-looks';
import { readWorkbook } from './read-workbook';
import { readRecord, recordEdits, undoEdits } from './record-parts';
import { layoutEdits, sheetDraftEdits, sheetNamed } from './sheet-edits';

/** The add-in's door to a workbook in memory, as host/excel is to one in Excel. */
export function filePort(workbook: Workbook): WorkbookPort {
  return new FilePort(workbook);
}

class FilePort implements WorkbookPort {
  readonly canWriteNotes = true;
  private readonly workbook: Workbook;
  private writing = false;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  async read(scope: 'workbook' | 'activeSheet'): ReturnType<WorkbookPort['read']> {
    return readWorkbook(this.workbook, scope);
  }

  async merges(sheetIds: readonly string[]): Promise<Result<MergedAreas>> {
    const merged = sheetIds.map((id) => [id, this.workbook.sheet(id)?.merges ?? []] as const);
    return { ok: true, value: new Map(merged) };
  }

  async surroundings(wanted: readonly WantedColumns[]): ReturnType<WorkbookPort['surroundings']> {
    const told = wanted.flatMap(({ sheetId, area }) => {
      const sheet = this.workbook.sheet(sheetId);
      return sheet ? [[sheetId, surroundingsOf(this.workbook, sheet, area)] as const] : [];
    });
    return { ok: true, value: new Map(told) };
  }

  async apply(changes: readonly SheetChange[]): ReturnType<WorkbookPort['apply']> {
    for (const change of changes) {
      const error = findObstacle(this.workbook.sheet(change.sheetId), change);
      if (error) return failure(error);
    }
    const prepared = changes.map((change) => this.prepare(change));
    const written = this.write(prepared.flatMap(({ edits }) => edits));
    if (!written.ok) return written;
    return {
      ok: true,
      value: {
        inverse: prepared.map(({ inverse }) => inverse).reverse(),
        foreignNotes: prepared.flatMap(({ foreignNotes }) => foreignNotes),
        hidesScore: false, // reading told every width
        missing: [],
      },
    };
  }

  async saveRuleSet(id: string): Promise<Result<void>> {
    const formula = ruleSetFormula(id);
    const known = this.workbook.names.find(({ name, sheetId }) => name === RULE_SET_NAME && sheetId === null);
    if (known?.formula === formula) return { ok: true, value: undefined };
    return this.write([{ kind: 'name', name: RULE_SET_NAME, formula }]);
  }

  async saveRecord(text: string | null, basis?: RecordCopies): Promise<Result<void>> {
    const { xml, sheet } = readRecord(this.workbook);
    const isAsRead = !basis || (basis.xml === xml && basis.sheet === sheet);
    if (!isAsRead) return failure({ code: 'changedMeanwhile', sheet: RECORD_SHEET, detail: null });
    return this.writeUnless(recordEdits(this.workbook, text));
  }

  async keepUndo(text: string | null): Promise<Result<void>> {
    return this.write(undoEdits(this.workbook, text));
  }

  async writeSheet(draft: SheetDraft): Promise<Result<string>> {
    const written = await this.writeUnless(sheetDraftEdits(this.workbook, draft));
    return written.ok ? { ok: true, value: sheetNamed(this.workbook, draft.name)?.id ?? '' } : written;
  }

  async drawCharts(sheetId: string, charts: readonly DraftChart[]): Promise<Result<void>> {
    return this.writeUnless(chartEdits(this.workbook.sheet(sheetId), charts));
  }

  async select(sheetId: string): Promise<Result<void>> {
    const sheet = this.workbook.sheet(sheetId);
    if (!sheet) return failure({ code: 'sheetGone', sheet: null, detail: sheetId });
    if (sheet.visibility !== 'visible') return failure({ code: 'refused', sheet: sheet.name, detail: null });
    return this.write([{ kind: 'activeSheet', sheetId }]);
  }

  async onChanged(listener: (sheetId: string) => void): Promise<() => void> {
    return this.workbook.onChange((edits, origin) => {
      const sheetId = this.writing ? null : changedSheet(edits, origin);
      if (sheetId !== null) listener(sheetId);
    });
  }

  /** Nobody looks at a file. */
  async onSelected(): ReturnType<WorkbookPort['onSelected']> {
    return () => undefined;
  }

  private prepare(change: SheetChange): PreparedSheet {
    const { sheetId, laidOut = [], marks, messages, looks } = change;
    const sheet = this.workbook.sheet(sheetId);
    if (!sheet) throw new Error(`sheet ${sheetId} was checked before`);
    const prepared = withMovedNotes(sheet, change).map((cell) => prepareChange(sheet, cell));
    const inverse = prepared.map((one) => one.inverse);
    const foreign = prepared.filter(({ foreignNote }) => foreignNote);
    return {
      edits: [
        ...(looks ? lookEdits(sheet, looks) : []),
        ...prepared.map(({ edit }) => edit),
        ...laidOut.flatMap((area) => layoutEdits(sheetId, area)),
        ...(marks ? markEdits(sheet, marks) : []),
        ...(messages ? messageEdits(sheet, messages) : []),
      ],
      inverse: {
        sheetId,
        cells: inverse,
        ...(marks && { marks: marksOf(sheet) }),
        ...(messages && { messages: messagesOf(sheet).own }),
        ...(looks && { looks: looksBack(sheet, looks) }),
        basis: null,
      },
      foreignNotes: foreign.map(({ inverse: { row, column } }) => ({ sheet: sheet.name, row, column })),
    };
  }

  private writeUnless(edits: readonly WorkbookEdit[] | HostError): Result<void> {
    return 'code' in edits ? failure(edits) : this.write(edits);
  }

  private write(edits: readonly WorkbookEdit[]): Result<void> {
    if (edits.length === 0) return { ok: true, value: undefined };
    this.writing = true;
    try {
      this.workbook.apply(edits, 'api');
      return { ok: true, value: undefined };
    } catch (error) {
      if (!(error instanceof WorkbookEditError)) throw error;
      return failure({ code: 'refused', sheet: null, detail: `${error.code}: ${error.detail}` });
    } finally {
      this.writing = false;
    }
  }
}

interface PreparedSheet {
  readonly edits: readonly WorkbookEdit[];
  readonly inverse: SheetChange;
  readonly foreignNotes: Applied['foreignNotes'];
}

function failure(error: HostError): Result<never> {
  return { ok: false, error };
}

/** The first sheet of which somebody changed a cell; calculated results follow from changes that were told before. */
function changedSheet(edits: readonly WorkbookEdit[], origin: EditOrigin): string | null {
  if (origin === 'calculation') return null;
  for (const edit of edits) if (edit.kind === 'cell' && edit.content) return edit.sheetId;
  return null;
}
