import { useCallback, useRef, useState } from 'react';
import type { LocalText } from '../core/local-text';
import { excelFacts } from './excel-facts';
import type { Answer, Probe, ProbeResult } from './probe';
import { ALL_PROBES } from './probes/all-probes';
import { recordingOf, type Recording } from './recording';
import { runProbes, Skipped, type ProbesRun } from './run-probes';
import { isEmptyWorkbook } from './scratch';

/** Something the person is asked to do or to say. */
export interface OpenStep {
  readonly text: LocalText;
  readonly answers: 'done' | 'yesNo';
  readonly download: { readonly fileName: string; readonly text: string } | null;
  answer(given: Answer): void;
  skip(): void;
}

export type Phase =
  | { readonly kind: 'ready' | 'notEmpty' | 'done' }
  | { readonly kind: 'running'; readonly probe: Probe; readonly number: number }
  | { readonly kind: 'broken'; readonly message: string };

/** A run of all probes, as the page shows it. */
export interface Acceptance {
  readonly phase: Phase;
  readonly results: readonly ProbeResult[];
  readonly step: OpenStep | null;
  readonly isCancelling: boolean;
  readonly startedAt: number;
  readonly run: ProbesRun | null;
  readonly recording: Recording | null;
  /** Asks first where something stands in the workbook. */
  start(): void;
  goOn(): void;
  cancel(): void;
}

export function useAcceptance(): Acceptance {
  const [phase, setPhase] = useState<Phase>({ kind: 'ready' });
  const [results, setResults] = useState<readonly ProbeResult[]>([]);
  const [step, setStep] = useState<OpenStep | null>(null);
  const [run, setRun] = useState<ProbesRun | null>(null);
  const [recording, setRecording] = useState<Recording | null>(null);
  const [isCancelling, setCancelling] = useState(false);
  const [startedAt, setStartedAt] = useState(0);
  const cancelled = useRef(false);
  const skipOpen = useRef<(() => void) | null>(null);

  const ask = useCallback((text: LocalText, answers: OpenStep['answers'], download: OpenStep['download']) => {
    return new Promise<Answer>((resolve, reject) => {
      const close = (): void => {
        skipOpen.current = null;
        setStep(null);
      };
      const skip = (): void => {
        close();
        reject(new Skipped());
      };
      skipOpen.current = skip;
      const answer = (given: Answer): void => {
        close();
        resolve(given);
      };
      setStep({ text, answers, download, answer, skip });
    });
  }, []);

  const begin = useCallback(async () => {
    cancelled.current = false;
    setCancelling(false);
    setResults([]);
    setRun(null);
    setRecording(null);
    setStartedAt(performance.now());
    const facts = excelFacts();
    let download: OpenStep['download'] = null;
    const done = await runProbes(ALL_PROBES, {
      person: {
        ask: (text, answers) => ask(text, answers, download),
        offerDownload: (fileName, text) => {
          download = { fileName, text };
        },
      },
      isCancelled: () => cancelled.current,
      onStart: (probe, number) => {
        download = null;
        setPhase({ kind: 'running', probe, number });
      },
      onResult: (result) => setResults((earlier) => [...earlier, result]),
    });
    setRun(done);
    setRecording(recordingOf(done, facts, new Date()));
    setPhase({ kind: 'done' });
  }, [ask]);

  const guarded = useCallback((action: () => Promise<void>) => {
    action().catch((cause: unknown) => {
      setPhase({ kind: 'broken', message: cause instanceof Error ? cause.message : String(cause) });
    });
  }, []);

  return {
    phase,
    results,
    step,
    isCancelling,
    startedAt,
    run,
    recording,
    start: () =>
      guarded(async () => {
        if (await isEmptyWorkbook()) await begin();
        else setPhase({ kind: 'notEmpty' });
      }),
    goOn: () => guarded(begin),
    cancel: () => {
      cancelled.current = true;
      setCancelling(true);
      skipOpen.current?.();
    },
  };
}
