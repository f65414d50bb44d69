import type { WorkbookRecord } from '../core/record/workbook-record';
import type { WorkbookPort, WorkbookReading } from '../host/port';

/** What a session scored and the workbook could not be let remember. */
export type Unkept = Pick<WorkbookRecord, 'scorings' | 'history'>;

/** That of a record. */
export function unkeptOf({ scorings, history }: WorkbookRecord): Unkept {
  return { ...(scorings && { scorings }), ...(history && { history }) };
}

/** A workbook as read by a session that remembers more of its scorings than the workbook does. */
export interface RememberedReading extends WorkbookReading {
  readonly unkept?: Unkept | null;
}

/** The port of a session: what it scored is remembered as long as it lives, though the workbook does not. */
export function withUnkept(port: WorkbookPort, session: { unkept: Unkept | null }): WorkbookPort {
  return {
    ...port,
    async read(...asked) {
      const read = await port.read(...asked);
      const { unkept } = session;
      return read.ok && unkept ? { ok: true, value: { ...read.value, unkept } } : read;
    },
    async saveRecord(...said) {
      const saved = await port.saveRecord(...said);
      // Whatever is kept now holds it as well.
      if (saved.ok) session.unkept = null;
      return saved;
    },
  };
}
