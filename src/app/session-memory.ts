import type { WorkbookPort, WorkbookReading } from '../host/port';
import { addToRecord, keepMended, type Add, type NotKept } from './keep-scoring';
import { STOPPED } from './work';
import { workbookRules, type Unkept, type WorkbookRules } from './workbook-rules';

/** What a session scored or took back and the workbook does not remember yet. */
export interface SessionMemory {
  /** As it will say then: the session reads the workbook as if it did. */
  unkept: Unkept | null;
  adds: readonly Add[];
}

/** The rules of a workbook with what is to be added to its record; it is kept later. */
export function withAdded(memory: SessionMemory, rules: WorkbookRules, add: Add | null): WorkbookRules {
  if (!add) return rules;
  const record = add(rules.kept.record);
  const { scorings, history } = record;
  memory.unkept = { ...(scorings && { scorings }), ...(history && { history }) };
  memory.adds = [...memory.adds, add];
  return { ...rules, kept: { ...rules.kept, record } };
}

/** Lets the workbook remember what is still to be kept, or mends a damaged copy of its record; null: that is done, or there is
 *  nothing to do. What cannot be kept now, or is not waited for, is tried again the next time. */
export async function keepMemory(
  port: WorkbookPort,
  { adds }: SessionMemory,
  reading: WorkbookReading,
  isWaitedFor = true,
): Promise<NotKept | null> {
  if (!isWaitedFor) return adds.length === 0 ? null : { error: STOPPED.error, mending: false };
  const { kept } = workbookRules({ ...reading, unkept: null });
  if (adds.length === 0) return keepMended(port, kept);
  return addToRecord(port, { reading, kept }, (record) => adds.reduce((so, add) => add(so), record));
}

/** The port of a session that remembers what the workbook does not yet. */
export function withMemory(port: WorkbookPort, memory: SessionMemory): WorkbookPort {
  return {
    ...port,
    async read(...asked) {
      const read = await port.read(...asked);
      const { unkept } = memory;
      return read.ok && unkept ? { ok: true, value: { ...read.value, unkept } } : read;
    },
    async saveRecord(...said) {
      const saved = await port.saveRecord(...said);
      // Whatever is kept now holds it as well.
      if (saved.ok) Object.assign(memory, { unkept: null, adds: [] });
      return saved;
    },
  };
}
