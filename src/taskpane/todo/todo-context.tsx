import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { todoWords, type TodoWords } from '../../text/todo-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { formTodo, type FormTodo, type SettledKind } from './todo-items';
import type { FindingKind } from '../../core/finding/finding-kind';
import { stepFrom, todoSteps, type TodoStep } from './todo-steps';

export type TodoScope = 'form' | 'all';
export type TodoFilter = FindingKind | SettledKind | null;

/** Whether what somebody settled is shown, not what is open. */
export const isSettled = (filter: TodoFilter): filter is SettledKind => filter === 'dismissed' || filter === 'verified';

/** The way through what is to be done: how far somebody is, what they look at, and what they have looked at. */
export interface TodoWalk {
  readonly scope: TodoScope;
  readonly filter: TodoFilter;
  /** What is to be done in the scope. */
  readonly todos: readonly FormTodo[];
  readonly steps: readonly TodoStep[];
  /** Where somebody is. */
  readonly current: string | null;
  /** Counts up whenever the current stop is to take the focus. */
  readonly focusAt: number;
  /** What was looked at in this session. */
  readonly looked: ReadonlySet<string>;
  setScope(scope: TodoScope): void;
  setFilter(filter: TodoFilter): void;
  /** The stop whose cell was selected last. */
  readonly visited: string | null;
  /** Here somebody is now, without moving the focus. */
  stand(key: string): void;
  /** Here somebody is now, and its cell is selected. */
  visit(step: Omit<TodoStep, 'isQuestion'>): void;
  /** To the next or previous stop, from here or from another one; selects its cell and takes the focus there. */
  go(by: 1 | -1, from?: string | null): void;
  toggleLooked(key: string): void;
}

const TodoContext = createContext<TodoWalk | null>(null);

export function useTodo(): TodoWalk {
  const walk = useContext(TodoContext);
  if (!walk) throw new Error('nothing to be done above this part of the pane');
  return walk;
}

export function useTodoWords(): TodoWords {
  return todoWords(useLocale());
}

/** As many forms are looked through one by one; of more, all at once. */
const FEW_FORMS = 3;

/** Holds the way through what is to be done, and hears F8 anywhere in the pane. */
export function TodoProvider({ children }: { readonly children: ReactNode }) {
  const walk = useWalk();
  const { state, view } = usePane();
  // A reviewer's F8 goes through what differs, but where they look at what is to be done.
  const go = state.reviewing && view.tab !== 'todo' ? null : walk.go;
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  }, [go]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!latest.current || event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return <TodoContext value={walk}>{children}</TodoContext>;
}

function useWalk(): TodoWalk {
  const { session, state, view } = usePane();
  const { forms } = state;
  const [chosenScope, setScope] = useState<TodoScope | null>(null);
  const [filter, setFilter] = useState<TodoFilter>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [focusAt, setFocusAt] = useState(0);
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const at = useRef(0);
  const scope = forms.length < 2 ? 'form' : (chosenScope ?? (forms.length > FEW_FORMS ? 'all' : 'form'));
  const shown = view.form;
  const todos = useMemo(
    () => (scope === 'all' ? forms.map(formTodo) : shown ? [formTodo(shown)] : []),
    [scope, forms, shown],
  );
  const only = isSettled(filter) ? null : filter;
  const steps = useMemo(() => todoSteps(todos, only), [todos, only]);
  const here = steps.findIndex(({ key }) => key === current);
  useEffect(() => {
    if (here >= 0) at.current = here;
  }, [here]);
  const [visited, setVisited] = useState<string | null>(null);
  const visit = useCallback(
    ({ key, form, row, column }: Omit<TodoStep, 'isQuestion'>) => {
      setCurrent(key);
      setVisited(key);
      void session.select(form.card.sheet, row, column);
    },
    [session],
  );
  // What was settled is gone: the next stop takes its place, and whoever is in the pane goes on there.
  const isGone = current !== null && here < 0;
  useEffect(() => {
    if (!isGone || isSettled(filter)) return;
    const step = steps[Math.min(at.current, steps.length - 1)];
    setCurrent(step?.key ?? null);
    if (document.activeElement !== document.body) return;
    setFocusAt((count) => count + 1);
    if (step && document.hasFocus()) visit(step);
  }, [isGone, filter, steps, visit]);
  return {
    scope,
    filter,
    todos,
    steps,
    current,
    focusAt,
    looked,
    setScope(next) {
      setScope(next);
      setCurrent(null);
    },
    setFilter(next) {
      setFilter(next);
      setCurrent(null);
    },
    visited,
    stand: setCurrent,
    visit,
    go(by, from = current) {
      if (state.preview) return;
      if (isSettled(filter)) setFilter(null);
      const step = stepFrom(steps, from, by, at.current);
      view.showTab('todo');
      setFocusAt((count) => count + 1);
      if (step) visit(step);
      else setCurrent(null);
    },
    toggleLooked(key) {
      const now = new Set(looked);
      if (!now.delete(key)) now.add(key);
      setLooked(now);
    },
  };
}
