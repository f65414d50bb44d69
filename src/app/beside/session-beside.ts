import type { Result } from '../../host/port';
import { readAndScore, type ScoredWorkbook } from '../read-forms';
import type { BesideSession } from './beside-session';
import type { Tooled } from '../sheet-tools';
import { now } from '../today';
import { undoStep } from '../undo/undo-step';
import type { WrittenSheet, WrittenSheets } from '../own-sheet';

/** What a session does with what stands beside the forms: sampled items and materials. What it takes is loaded when it is
 *  asked for. */
export function besideTools(tooled: Tooled & { readonly known: () => ScoredWorkbook | null }): BesideSession {
  const { port, store, actions, undoing, run, undoably, show, known } = tooled;
  const { work, writing } = actions;

  const read = async (): Promise<Result<ScoredWorkbook>> => {
    const shown = await readAndScore(port, work);
    if (shown.ok) writing();
    return shown;
  };
  /** The sheet was not there when the workbook was read, and can be taken back. */
  const written = ({ name, sheetId, written: undoable }: WrittenSheet & Pick<WrittenSheets, 'written'>): void => {
    const sheets = [{ id: sheetId, name }];
    if (undoable) undoing.add(undoStep('sheetsWritten', undoable, { sheets }, { at: now(), scorings: null }));
    store.set({ sheetIds: { ...store.state.sheetIds, [name]: sheetId } });
  };

  return {
    async seeSamples() {
      const workbook = known();
      return workbook ? (await import('./link-sample')).seenSamples(workbook) : [];
    },
    async seeEvidence() {
      const workbook = known();
      return workbook ? (await import('./seen-evidence')).seenEvidence(workbook) : null;
    },
    writeEvidence: () =>
      undoably(
        run(
          async () => {
            const shown = await read();
            if (!shown.ok) return shown;
            const list = await (await import('./beside-sheets')).writeEvidence(port, shown.value);
            if (!list.ok) return list;
            // It is looked at with what it says now; it is written, whether or not it can be read once more.
            const after = await readAndScore(port, work);
            const value = { ...(after.ok ? after.value : shown.value), list: list.value };
            return { ok: true, value };
          },
          ({ list, ...shown }) => {
            written(list);
            show(shown, { kind: 'evidenceWritten', name: list.name, lines: list.lines, refresh: list.refresh });
          },
        ),
      ),
    writeSample: () =>
      undoably(
        run(
          async () => {
            const shown = await read();
            if (!shown.ok) return shown;
            const sample = await (await import('./beside-sheets')).writeSample(port, shown.value);
            if (!sample.ok) return sample;
            const after = await readAndScore(port, work);
            const value = { ...(after.ok ? after.value : shown.value), sample: sample.value };
            return { ok: true, value };
          },
          ({ sample, ...shown }) => {
            if (sample.kind === 'isThere') return show(shown, { kind: 'sampleThere', sheet: sample.name });
            written(sample.sheet);
            const { lines, from } = sample;
            return show(shown, { kind: 'sampleWritten', sheet: sample.sheet.name, lines, from });
          },
        ),
      ),
    linkSample: (offer) =>
      undoably(
        run(
          async () => (await import('./link-sample')).linkSample(port, work, offer, writing),
          ({ written: undoable, why, ...shown }) => {
            if (undoable) undoing.add(undoStep('linked', undoable, shown.reading, { at: now(), scorings: null }));
            show(shown, undoable ? { kind: 'sampleLinked', offer } : { kind: 'remarkRefused', why: why ?? 'changed' });
          },
        ),
      ),
    linkEvidence: () =>
      undoably(
        run(
          async () => (await import('./link-evidence')).linkEvidence(port, work, writing),
          ({ written: undoable, cells, locked, ...shown }) => {
            if (undoable) undoing.add(undoStep('linked', undoable, shown.reading, { at: now(), scorings: null }));
            show(shown, { kind: 'evidenceLinked', cells, locked });
          },
        ),
      ),
  };
}
