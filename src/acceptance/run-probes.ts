import type { LocalText } from '../core/local-text';
import { differing, type Answer, type Figures, type Probe, type ProbeResult, type ProbeRun } from './probe';
import { addScratchSheet, bringToFront, isEmptyWorkbook, removeScratchSheets, sheetInFront } from './scratch';

/** The person in front of Excel, as the page reaches them. */
export interface Person {
  /** Rejects with `Skipped`. */
  ask(step: LocalText, answers: 'done' | 'yesNo'): Promise<Answer>;
  offerDownload(fileName: string, text: string): void;
}

/** The person left a step out. */
export class Skipped extends Error {}

export interface ProbesRun {
  readonly results: readonly ProbeResult[];
  /** Scratch sheets that Excel did not let go. */
  readonly left: readonly string[];
}

export interface RunOptions {
  readonly person: Person;
  /** The longest a probe without steps for the person may take, in milliseconds. */
  readonly longest?: number;
  readonly isCancelled?: () => boolean;
  readonly onStart?: (probe: Probe, number: number) => void;
  readonly onResult?: (result: ProbeResult) => void;
}

/** Runs probes one after the other, each on a sheet of its own, and takes the sheets away. */
export async function runProbes(probes: readonly Probe[], options: RunOptions): Promise<ProbesRun> {
  const wasEmpty = await isEmptyWorkbook();
  const inFront = await sheetInFront();
  const results: ProbeResult[] = [];
  let left: readonly string[] = [];
  for (const [number, probe] of probes.entries()) {
    if (options.isCancelled?.()) break;
    options.onStart?.(probe, number);
    const started = performance.now();
    const outcome = await outcomeOf(probe, options, wasEmpty);
    left = await removeScratchSheets([...left, ...outcome.sheets]);
    const result = { id: probe.id, ...outcome.result, milliseconds: Math.round(performance.now() - started) };
    results.push(result);
    options.onResult?.(result);
  }
  left = await removeScratchSheets(left);
  await bringToFront(inFront);
  return { results, left };
}

type Outcome = Omit<ProbeResult, 'id' | 'milliseconds'>;

const outcome = (verdict: Outcome['verdict'], part: Partial<Outcome> = {}): Outcome => ({
  verdict,
  figures: {},
  differs: [],
  error: null,
  ...part,
});

async function outcomeOf(
  probe: Probe,
  options: RunOptions,
  wasEmpty: boolean,
): Promise<{ readonly result: Outcome; readonly sheets: readonly string[] }> {
  const isThere = !probe.since || Office.context.requirements.isSetSupported('ExcelApi', probe.since);
  if (!isThere) return { result: outcome('notSupported'), sheets: [] };
  if (probe.needsEmptyWorkbook && !wasEmpty) return { result: outcome('notTried'), sheets: [] };
  const sheets: string[] = [];
  try {
    const scratch = await addScratchSheet();
    sheets.push(scratch.name);
    const figures = await withinLimit(
      Excel.run((context) => probe.run(probeRun(context, scratch, options.person, sheets))),
      probe.group === 'person' ? null : (options.longest ?? 60_000),
    );
    const differs = differing(probe, figures);
    return { result: outcome(differs.length > 0 ? 'differs' : 'ok', { figures, differs }), sheets };
  } catch (cause) {
    return { result: failed(cause), sheets };
  }
}

function probeRun(
  context: Excel.RequestContext,
  { id, name }: { readonly id: string; readonly name: string },
  person: Person,
  sheets: string[],
): ProbeRun {
  return {
    context,
    sheet: context.workbook.worksheets.getItem(id),
    sheetId: id,
    sheetName: name,
    attempt: async (queue) => {
      try {
        queue();
        await context.sync();
        return 'ok';
      } catch (cause) {
        const code = codeOf(cause);
        if (code === null || NOT_THERE.has(code)) throw cause;
        return code;
      }
    },
    ask: (step, answers = 'done') => person.ask(step, answers),
    offerDownload: (fileName, text) => person.offerDownload(fileName, text),
    alsoRemove: (sheetName) => sheets.push(sheetName),
  };
}

/** What Excel, or our host in its place, says to a member it does not have. */
const NOT_THERE = new Set(['ApiNotFound', 'NotImplemented', 'UnsupportedOperation']);

export function codeOf(cause: unknown): string | null {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}

function failed(cause: unknown): Outcome {
  if (cause instanceof Skipped) return outcome('notTried');
  const code = codeOf(cause) ?? (cause instanceof Error ? cause.name : 'Error');
  const message = cause instanceof Error ? cause.message : String(cause);
  return outcome(NOT_THERE.has(code) ? 'notSupported' : 'failed', {
    error: { code, message, place: placeOf(cause) },
  });
}

/** Which member Excel refused, as office.js tells it. */
function placeOf(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('debugInfo' in cause)) return '';
  const { debugInfo } = cause;
  if (typeof debugInfo !== 'object' || debugInfo === null || !('errorLocation' in debugInfo)) return '';
  return typeof debugInfo.errorLocation === 'string' ? debugInfo.errorLocation : '';
}

class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

async function withinLimit(figures: Promise<Figures>, longest: number | null): Promise<Figures> {
  if (longest === null) return figures;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`no answer within ${longest} ms`)), longest);
  });
  try {
    return await Promise.race([figures, limit]);
  } finally {
    clearTimeout(timer);
  }
}
