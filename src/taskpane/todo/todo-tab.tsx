import { makeStyles, Tab, TabList, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useId, useMemo, useRef } from 'react';
import { targetReviewWords } from '../../text/target-review-words';
import { Disclosure } from '../controls/disclosure';
import { usePane } from '../pane-context';
import { verifiedWords } from '../../text/verified-words';
import { useLocale } from '../locale-context';
import { SettledList } from './settled-list';
import { KindIcon } from './kind-tag';
import { QuestionCard } from './question-card';
import { TodoFooter } from './todo-footer';
import { isSettled, useTodo, useTodoWords } from './todo-context';
import { countTodo, openCount, type TodoCounts } from './todo-items';
import { FINDING_KINDS } from '../../core/finding/finding-kind';
import { TodoList } from './todo-list';

const TargetsList = lazy(() => import('../targets/targets-list').then((module) => ({ default: module.TargetsList })));

const useStyles = makeStyles({
  tab: { display: 'flex', flexDirection: 'column', gap: '10px', flexGrow: 1 },
  scope: { margin: '-4px 0 -2px' },
  found: { display: 'flex', flexDirection: 'column', gap: '8px', flexGrow: 1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    outlineOffset: '2px',
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  filter: { minWidth: 0 },
  none: { display: 'flex', alignItems: 'center', gap: '6px', margin: 0, '& svg': { fontSize: '18px' } },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** What is to be done: what has to be decided, one question at a time; then what was found, row by row. */
export function TodoTab() {
  const styles = useStyles();
  const words = useTodoWords();
  const { todos, filter, current, focusAt } = useTodo();
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const questions = useMemo(() => todos.flatMap((each) => each.questions), [todos]);
  const counts = countTodo(todos);
  const found = FINDING_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  // Nothing is left that could have the focus.
  useEffect(() => {
    if (current === null && focusAt > 0) title.current?.focus();
  }, [current, focusAt]);
  return (
    <div className={styles.tab}>
      <ScopeChoice />
      {questions.length > 0 && <QuestionCard questions={questions} />}
      <section className={styles.found} aria-labelledby={id}>
        <h2 ref={title} id={id} tabIndex={-1} className={styles.title}>
          {words.found} <span className={styles.count}>{found}</span>
        </h2>
        {found + counts.dismissed + counts.verified > 0 && <Filters counts={counts} />}
        {isSettled(filter) ? (
          <SettledList todos={todos} kind={filter} />
        ) : (
          <>
            {found === 0 || (filter !== null && counts[filter] === 0) ? (
              <p className={styles.none}>
                {found + questions.length === 0 && <CheckmarkCircleFilled className={styles.good} aria-hidden="true" />}
                {found > 0 ? words.noneOfKind : words.nothing}
              </p>
            ) : (
              <TodoList todos={todos} only={filter} />
            )}
          </>
        )}
      </section>
      <Targets />
      <TodoFooter />
    </div>
  );
}

/** Targets that the workbook declares beside its forms: they are reviewed, not scored. */
function Targets() {
  const words = targetReviewWords(useLocale());
  const { state } = usePane();
  const findings = state.skippedTables.flatMap(({ targets }) => targets.flatMap((each) => each.findings)).length;
  if (findings === 0) return null;
  return (
    <Disclosure label={words.reviewed(findings)}>
      <Suspense>
        <TargetsList />
      </Suspense>
    </Disclosure>
  );
}

/** This form, or all of them. */
function ScopeChoice() {
  const styles = useStyles();
  const words = useTodoWords();
  const { state, view } = usePane();
  const { scope, setScope } = useTodo();
  if (state.forms.length < 2) return null;
  return (
    <TabList
      className={styles.scope}
      size="small"
      appearance="subtle-circular"
      aria-label={words.scope}
      selectedValue={scope}
      onTabSelect={(_, { value }) => setScope(value === 'all' ? 'all' : 'form')}
    >
      <Tab value="form">
        {words.thisForm} {openCount(view.form ? [view.form] : [])}
      </Tab>
      <Tab value="all">
        {words.allForms(state.forms.length)} {openCount(state.forms)}
      </Tab>
    </TabList>
  );
}

/** How many of each kind there are; pressed, a kind is shown alone. */
function Filters({ counts }: { readonly counts: TodoCounts }) {
  const styles = useStyles();
  const words = useTodoWords();
  const verified = verifiedWords(useLocale());
  const { filter, setFilter } = useTodo();
  return (
    <div role="group" aria-label={words.filters} className={styles.filters}>
      {[...FINDING_KINDS, 'verified' as const, 'dismissed' as const]
        .filter((kind) => counts[kind] > 0 || filter === kind)
        .map((kind) => (
          <ToggleButton
            key={kind}
            className={styles.filter}
            size="small"
            shape="circular"
            checked={filter === kind}
            icon={isSettled(kind) ? null : <KindIcon kind={kind} />}
            onClick={() => setFilter(filter === kind ? null : kind)}
          >
            {kind === 'dismissed' ? words.dismissed : kind === 'verified' ? verified.verified : words.kinds[kind]}{' '}
            {counts[kind]}
          </ToggleButton>
        ))}
    </div>
  );
}
