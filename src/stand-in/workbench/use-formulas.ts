import { useEffect, useReducer, useState } from 'react';
import type { FormulaEngine } from '../formula/start-formulas';

/** The formula engine of the open workbook, as far as it is there. */
export interface FormulaState {
  readonly engine: FormulaEngine | null;
  /** It could not be loaded, or broke. */
  readonly failed: boolean;
}

/** Follows the engine of a workbook; `revision` counts the workbook's changes. */
export function useFormulas(formulas: Promise<FormulaEngine>, revision: number): FormulaState {
  const [engine, setEngine] = useState<FormulaEngine | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let wanted = true;
    formulas.then(
      (started) => wanted && setEngine(started),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [formulas]);
  useEffect(() => {
    let wanted = true;
    engine?.settled().catch(() => wanted && setFailed(true));
    return () => {
      wanted = false;
    };
  }, [engine, revision]);
  return { engine, failed };
}

/** F9, wherever the keyboard is on this page: calculates what is out of date; with Ctrl and Alt, every formula. */
export function useCalculateKey(engine: FormulaEngine | null): void {
  useEffect(() => {
    if (engine === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const all = event.ctrlKey && event.altKey;
      if (event.key !== 'F9' || event.shiftKey || event.metaKey || event.ctrlKey !== event.altKey) return;
      event.preventDefault();
      engine.calculateNow(all ? 'all' : 'stale').catch(() => undefined); // the failure is told by useFormulas
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [engine]);
}

/** Counts the times the engine came to rest after a change of the workbook; only where somebody wants to know. */
export function useSettled(engine: FormulaEngine | null, revision: number, isWanted: boolean): number {
  const [count, next] = useReducer((times: number) => times + 1, 0);
  useEffect(() => {
    if (!isWanted || engine === null) return undefined;
    let current = true;
    engine.settled().then(
      () => current && next(),
      () => undefined, // the failure is told by useFormulas
    );
    return () => {
      current = false;
    };
  }, [engine, revision, isWanted]);
  return count;
}
