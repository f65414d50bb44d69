import type { WorkbookPort, WorkbookReading } from '../host/port';
import { addToRecord, type NotKept } from './keep-scoring';
import { STOPPED } from './work';
import { workbookRules, type Add, type WorkbookRules } from './workbook-rules';

/** What a session scored or took back and the workbook does not remember yet. */
export interface SessionMemory {
  /** The session reads the workbook as if its record held it. */
  adds: readonly Add[];
  /** What the record was given last: it is to be added once more where that is put back. */
  given: readonly Add[];
  /** The record that was being written where that failed: it may stand there all the same. */
  tried: { readonly text: string | null; readonly adds: readonly Add[] } | null;
}

/** The memory of a session that has not scored yet. */
export const newMemory = (): SessionMemory => ({ adds: [], given: [], tried: null });

/** The rules of a workbook with what is to be added to its record; it is kept later. */
export function withAdded(memory: SessionMemory, rules: WorkbookRules, add: Add | null): WorkbookRules {
  if (!add) return rules;
  memory.adds = [...memory.adds, add];
  return { ...rules, kept: { ...rules.kept, record: add(rules.kept.record) } };
}

/** Lets the workbook remember what is still to be kept, or mends a damaged copy of its record; null: that is done, or there is
 *  nothing to do. What cannot be kept now, or is not waited for, is tried again the next time. */
export async function keepMemory(
  port: WorkbookPort,
  memory: SessionMemory,
  reading: WorkbookReading,
  isWaitedFor = true,
): Promise<NotKept | null> {
  if (!isWaitedFor) return memory.adds.length === 0 ? null : { error: STOPPED.error, mending: false };
  const { kept } = workbookRules({ ...reading, unkept: null });
  return addToRecord(port, { reading, kept }, () => toAdd(memory));
}

/** All that is still to be added, as one; null: nothing is. */
function toAdd({ adds }: SessionMemory): Add | null {
  return adds.length === 0 ? null : (record) => adds.reduce((so, add) => add(so), record);
}

/** The port of a session that remembers what the workbook does not yet. */
export function withMemory(port: WorkbookPort, memory: SessionMemory): WorkbookPort {
  return {
    ...port,
    async read(...asked) {
      const read = await port.read(...asked);
      if (!read.ok) return read;
      const { tried } = memory;
      const { xml, sheet } = read.value.record;
      if (tried && xml === tried.text && sheet === tried.text) {
        memory.adds = memory.adds.filter((add) => !tried.adds.includes(add));
      }
      memory.tried = null;
      const unkept = toAdd(memory);
      return unkept ? { ok: true, value: { ...read.value, unkept } } : read;
    },
    async saveRecord(text, basis) {
      if (!basis) {
        // What stood there before is put back, and holds nothing of what was added since.
        memory.adds = [...memory.given, ...memory.adds];
        memory.given = [];
        return port.saveRecord(text);
      }
      const { adds } = memory;
      const saved = await port.saveRecord(text, basis);
      // Whatever is made from what was read holds it as well.
      Object.assign(memory, saved.ok ? { adds: [], given: adds, tried: null } : { given: [], tried: { text, adds } });
      return saved;
    },
  };
}
