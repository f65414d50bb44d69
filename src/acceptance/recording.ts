import { ALL_PROBES } from './probes/all-probes';
import type { Figure, Figures, ProbeResult, Verdict } from './probe';
import type { ProbesRun } from './run-probes';

/** What a run is written down as: no word of the workbook, only what the probes made themselves. */
export interface Recording {
  readonly form: typeof FORM;
  /** How our own Excel host has to be asked to be, to answer as this Excel did, such as `crlfNotes`; added by hand. */
  readonly host?: string;
  readonly taken: string;
  readonly excel: Figures;
  readonly milliseconds: number;
  readonly sheetsLeft: number;
  readonly probes: readonly ProbeResult[];
}

const FORM = 'jixiao-acceptance-1';

export function recordingOf(run: ProbesRun, excel: Figures, taken: Date): Recording {
  return {
    form: FORM,
    taken: taken.toISOString(),
    excel,
    milliseconds: run.results.reduce((sum, { milliseconds }) => sum + milliseconds, 0),
    sheetsLeft: run.left.length,
    probes: run.results,
  };
}

/** One probe that a recording of Excel and our own host answer differently. */
export interface Disagreement {
  readonly id: string;
  readonly recorded: string;
  readonly ours: string;
  readonly missing: string;
}

/** Where our host answers otherwise than the recorded Excel did. What was not tried says nothing, and neither does a situation
 *  that one of them cannot make. */
export function disagreements(recording: Recording, ours: readonly ProbeResult[]): readonly Disagreement[] {
  return recording.probes.flatMap((recorded) => {
    const own = ours.find(({ id }) => id === recorded.id);
    const probe = ALL_PROBES.find(({ id }) => id === recorded.id);
    if (!own || !probe || SAYS_NOTHING.has(own.verdict) || SAYS_NOTHING.has(recorded.verdict)) return [];
    const judged = Object.keys(probe.expected);
    const [theirs, here] = [told(recorded, judged), told(own, judged)];
    if (theirs === here) return [];
    const missing = probe.hostOption
      ? `name the host option ${probe.hostOption} in this recording ("host"), or mend the host`
      : 'no host option shows this answer yet: add one, named after the recording, and see that the add-in lives with it';
    return [{ id: probe.id, recorded: theirs, ours: here, missing }];
  });
}

const SAYS_NOTHING: ReadonlySet<Verdict> = new Set(['notTried', 'notSupported']);

function told({ verdict, figures, error }: ProbeResult, judged: readonly string[]): string {
  const found: readonly (readonly [string, Figure])[] = judged.map((name) => [name, figures[name] ?? null]);
  return error ? `${verdict} ${error.code}` : `${verdict} ${JSON.stringify(Object.fromEntries(found))}`;
}

/** The figures of a recording that anybody may have changed on its way here; null: it is no recording. */
export function readRecording(text: string): Recording | null {
  const value: unknown = JSON.parse(text);
  return isRecording(value) ? value : null;
}

function isRecording(value: unknown): value is Recording {
  if (typeof value !== 'object' || value === null) return false;
  if (!('form' in value && value.form === FORM && 'probes' in value && Array.isArray(value.probes))) return false;
  return 'excel' in value && typeof value.excel === 'object' && value.excel !== null;
}
