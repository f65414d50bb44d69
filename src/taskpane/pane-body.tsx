import { CounterBadge, makeStyles, Tab, TabList } from '@fluentui/react-components';
import { lazy, memo, Suspense, useMemo, type ReactNode } from 'react';
import { SelectCellContext, type SelectCell } from './body-context';
import { BroughtBanner } from './brought-along';
import { FormTab } from './form/form-tab';
import { Overview } from './overview/overview';
import { usePane, usePaneWords } from './pane-context';
import { PaneDrawer } from './pane-drawer';
import { Preview } from './preview/preview';
import { LeftOut } from './reading/left-out';
import { StateLine } from './state-line';
import { Failed } from './states/failed';
import { NoForm } from './states/no-form';
import { Notice } from './states/notice';
import { Reading } from './states/reading';
import { TodoProvider } from './todo/todo-context';
import { openCount } from './todo/todo-items';
import { TodoTab } from './todo/todo-tab';
import { TopBar } from './top-bar';

const ReviewTop = lazy(() => import('./review/review-top').then((module) => ({ default: module.ReviewTop })));
const ReviewBody = lazy(() => import('./review/review-body').then((module) => ({ default: module.ReviewBody })));

const TargetsList = lazy(() => import('./targets/targets-list').then((module) => ({ default: module.TargetsList })));

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: '12px', padding: '12px' },
  tabs: { padding: '0 4px' },
});

/** Above the button: the shown form, its total, and whether that stands in the sheet. */
export function PaneTop() {
  const { state, view } = usePane();
  return (
    <>
      <TopBar />
      {state.reviewing ? (
        <Suspense>
          <ReviewTop />
        </Suspense>
      ) : (
        view.form && <StateLine form={view.form} />
      )}
    </>
  );
}

/** Below the button: which of the three views is shown. */
export function PaneTabs() {
  const styles = useStyles();
  const words = usePaneWords();
  const { state, view } = usePane();
  const todo = useMemo(() => openCount(state.forms), [state.forms]);
  if (!view.form || state.preview || state.newColumns) return null;
  return (
    <TabList
      className={styles.tabs}
      selectedValue={view.tab}
      onTabSelect={(_, { value }) => {
        const tab = (['form', 'todo', 'all'] as const).find((each) => each === value);
        if (tab) view.showTab(tab);
      }}
    >
      <Tab value="form">{words.tabs.form}</Tab>
      <Tab value="todo">
        {words.tabs.todo} {todo > 0 && <CounterBadge count={todo} overflowCount={999} appearance="ghost" />}
      </Tab>
      {state.forms.length > 1 && (
        <Tab value="all">
          {words.tabs.all} {state.forms.length}
        </Tab>
      )}
    </TabList>
  );
}

/** Below the tabs: notices, and the view that is shown, or why there is none. */
export const PaneBody = memo(function PaneBody() {
  const styles = useStyles();
  const { state, view } = usePane();
  const { phase, forms } = state;
  const declares = state.skippedTables.some(({ targets }) => targets.length > 0);
  const read = phase !== 'failed' && (phase !== 'loading' || forms.length > 0);
  return (
    <TodoProvider>
      <div className={styles.body}>
        {read && <BroughtBanner state={state} />}
        <Notice />
        {phase === 'failed' && <Failed />}
        {phase === 'loading' && forms.length === 0 && <Reading />}
        {read && forms.length > 0 && <Views />}
        {read && forms.length === 0 && (declares ? <Targets /> : <NoForm />)}
        {view.drawer && <PaneDrawer drawer={view.drawer} />}
      </div>
    </TodoProvider>
  );
});

/** What is to be reviewed in declared targets. */
function Targets() {
  const { state } = usePane();
  return (
    <Suspense>
      <TargetsList />
      <LeftOut state={state} />
    </Suspense>
  );
}

/** What is asked for: a preview, one of the three views, or what a reviewer sees instead. */
function Views(): ReactNode {
  const { state, view } = usePane();
  if (state.reviewing && (state.preview || state.newColumns || view.tab !== 'todo'))
    return (
      <Suspense>
        <ReviewBody />
      </Suspense>
    );
  return state.preview ? <Preview only={state.preview.only} /> : <Shown />;
}

/** The view of the chosen tab. */
function Shown(): ReactNode {
  const { session, view } = usePane();
  const { form, tab } = view;
  if (tab === 'all') return <Overview />;
  if (!form) return null;
  const selectCell: SelectCell = (row, column) => void session.select(form.card.sheet, row, column);
  return (
    <SelectCellContext value={selectCell}>
      {tab === 'form' ? <FormTab key={form.key} form={form} /> : <TodoTab />}
    </SelectCellContext>
  );
}
