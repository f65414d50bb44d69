import { createContext, useContext, useEffect, useRef, useState, type ReactNode } from 'react';
import { usePane } from '../pane-context';
import { stepFrom } from '../todo/todo-steps';
import { reviewSteps, type ReviewStep } from './review-places';

/** The way through what a review differs in: where somebody is, and how many stops there are. */
export interface ReviewWalk {
  readonly steps: readonly ReviewStep[];
  readonly current: string | null;
  /** Counts up whenever the current stop is to take the focus. */
  readonly focusAt: number;
  /** Here somebody is now, without moving the focus. */
  stand(key: string): void;
  /** To the next or previous stop: shows its form, selects its cell and takes the focus there. */
  go(by: 1 | -1): void;
}

const WalkContext = createContext<ReviewWalk | null>(null);

export function useReviewWalk(): ReviewWalk {
  const walk = useContext(WalkContext);
  if (!walk) throw new Error('no review above this part of the pane');
  return walk;
}

/** Holds the way, and hears F8 anywhere in the pane. */
export function ReviewWalkProvider({ children }: { readonly children: ReactNode }) {
  const { session, state, view } = usePane();
  const [current, stand] = useState<string | null>(null);
  const [focusAt, setFocusAt] = useState(0);
  const steps = reviewSteps(state);
  const go = (by: 1 | -1): void => {
    if (state.preview || state.newColumns) return;
    const step = nextStep(steps, current, by, view.form?.key ?? null);
    if (!step) return;
    stand(step.key);
    setFocusAt((count) => count + 1);
    view.showForm(step.form.key);
    void session.select(step.form.card.sheet, step.row, step.column);
  };
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return <WalkContext value={{ steps, current, focusAt, stand, go }}>{children}</WalkContext>;
}

/** Who has gone to another form since goes on there: at its first stop, or at the first behind it. */
export function nextStep(
  steps: readonly ReviewStep[],
  current: string | null,
  by: 1 | -1,
  shown: string | null,
): ReviewStep | null {
  const here = steps.find(({ key }) => key === current);
  if (here && here.form.key === shown) return stepFrom(steps, current, by, 0);
  const inForm = steps.filter(({ form }) => form.key === shown);
  return (by > 0 ? inForm[0] : inForm.at(-1)) ?? stepFrom(steps, here ? current : null, by, 0);
}
