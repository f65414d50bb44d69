import { ownSheetTold } from '../own-sheet';
import { ownSheetSteps } from '../own-sheet-step';
import type { ScoredWorkbook } from '../read-forms';
import type { Tooled } from '../sheet-tools';
import { now } from '../today';
import { undoStep } from '../undo/undo-step';
import type { BesideSession } from './beside-session';

/** What a session does with what stands beside the forms: sampled items and materials. What it takes is loaded when it is
 *  asked for. */
export function besideTools(tooled: Tooled & { readonly known: () => ScoredWorkbook | null }): BesideSession {
  const { port, actions, undoing, run, undoably, show, known } = tooled;
  const { work, writing } = actions;
  const ownSheets = ownSheetSteps(tooled);

  return {
    async seeSamples() {
      const workbook = known();
      return workbook ? (await import('./link-sample')).seenSamples(workbook) : [];
    },
    async seeEvidence() {
      const workbook = known();
      if (!workbook) return null;
      const [{ seenEvidence }, { seenRenumbering }] = await Promise.all([
        import('./seen-evidence'),
        import('./renumber-evidence'),
      ]);
      return { ...seenEvidence(workbook), renumbering: seenRenumbering(workbook) };
    },
    writeEvidence: () =>
      ownSheets({
        write: async (shown) => (await import('./beside-sheets')).writeEvidence(port, shown),
        told: ({ sheet, lines }) => ({ kind: 'evidenceWritten', ...ownSheetTold(sheet), lines }),
        isRead: true,
      }),
    writeSample: () =>
      ownSheets({
        write: async (shown) => (await import('./beside-sheets')).writeSample(port, shown),
        told: ({ kind, name, lines, from }) =>
          kind === 'isThere'
            ? { kind: 'sampleThere', sheet: name }
            : { kind: 'sampleWritten', sheet: name, lines, from },
        isRead: true,
      }),
    linkSample: (offer) =>
      undoably(
        run(
          async () => (await import('./link-sample')).linkSample(port, work, offer, writing),
          ({ written: undoable, why, ...shown }) => {
            if (undoable) undoing.add(undoStep('linked', undoable, shown.reading, { at: now(), scorings: null }));
            return show(
              shown,
              undoable ? { kind: 'sampleLinked', offer } : { kind: 'remarkRefused', why: why ?? 'changed' },
            );
          },
        ),
      ),
    renumberEvidence: (wanted) =>
      undoably(
        run(
          async () => (await import('./renumber-evidence')).renumberEvidence(port, work, wanted, writing),
          ({ written: undoable, ...shown }) => {
            if (!undoable) return show(shown, { kind: 'shownAgain' });
            undoing.add(undoStep('renumbered', undoable, shown.reading, { at: now(), scorings: null }));
            const { numbers, links, locked } = wanted;
            return show(shown, { kind: 'evidenceRenumbered', numbers: numbers.length, links, locked });
          },
        ),
      ),
    linkEvidence: () =>
      undoably(
        run(
          async () => (await import('./link-evidence')).linkEvidence(port, work, writing),
          ({ written: undoable, cells, locked, ...shown }) => {
            if (undoable) undoing.add(undoStep('linked', undoable, shown.reading, { at: now(), scorings: null }));
            return show(shown, { kind: 'evidenceLinked', cells, locked });
          },
        ),
      ),
  };
}
