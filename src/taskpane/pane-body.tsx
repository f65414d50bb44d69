import { CounterBadge, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import type { NearMiss } from '../core/sheet/near-miss';
import { nearMissText } from '../text/recognition-text';
import { hostErrorText } from '../text/interface-text';
import { SelectCellContext, SessionContext, useDecisionText, type SelectCell } from './body-context';
import { BroughtBanner } from './brought-along';
import { Disclosure } from './controls/disclosure';
import { FormTab } from './form/form-tab';
import { useLocale, useText } from './locale-context';
import { Message } from './message';
import { Notice } from './notice';
import { Overview } from './overview/overview';
import { usePane, usePaneWords } from './pane-context';
import { PaneDrawer } from './pane-drawer';
import { Preview } from './preview';
import { CorrectSelection } from './recognition/correct-selection';
import { StateLine } from './state-line';
import { TodoProvider } from './todo/todo-context';
import { openCount } from './todo/todo-items';
import { TodoTab } from './todo/todo-tab';
import { TopBar } from './top-bar';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px' },
  tabs: { padding: '0 4px' },
  words: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 12px', padding: 0, listStyle: 'none' },
  word: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  correct: { marginBottom: '12px' },
});

/** Above the button: the shown form, its total, and whether that stands in the sheet. */
export function PaneTop() {
  const { view } = usePane();
  return (
    <>
      <TopBar />
      {view.form && <StateLine form={view.form} />}
    </>
  );
}

/** Below the button: which of the three views is shown. */
export function PaneTabs() {
  const styles = useStyles();
  const words = usePaneWords();
  const { state, view } = usePane();
  if (!view.form || state.preview) return null;
  const todo = openCount(state.forms);
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
export function PaneBody() {
  const styles = useStyles();
  const access = usePane();
  const { session, state, view, idle } = access;
  const { phase, forms } = state;
  const old = useMemo(() => ({ session, idle }), [session, idle]);
  const read = phase !== 'failed' && (phase !== 'loading' || forms.length > 0);
  return (
    <SessionContext value={old}>
      <TodoProvider>
        <div className={styles.body}>
          {read && <BroughtBanner state={state} />}
          <Notice state={state} session={session} />
          {phase === 'failed' && <Failed state={state} session={session} />}
          {read && forms.length > 0 && (state.preview ? <Preview only={state.preview.only} /> : <Shown />)}
          {read && forms.length === 0 && <NoForm nearMiss={state.nearMiss} onRefresh={() => void session.refresh()} />}
          {view.drawer && <PaneDrawer drawer={view.drawer} />}
        </div>
      </TodoProvider>
    </SessionContext>
  );
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

/** No sheet holds an indicator form: what came nearest, what was looked for, and what to do. */
function NoForm({ nearMiss, onRefresh }: { readonly nearMiss: NearMiss | null; readonly onRefresh: () => void }) {
  const locale = useLocale();
  const styles = useStyles();
  const text = useText();
  const decisions = useDecisionText();
  return (
    <Message title={text.emptyTitle} action={{ label: text.refresh, run: onRefresh }}>
      {nearMiss && <p>{nearMissText(nearMiss, locale)}</p>}
      <p>{text.emptyLooked}</p>
      <div className={styles.words} role="list">
        {text.emptyHeaders.map((word) => (
          <span key={word} role="listitem" className={styles.word}>
            {word}
          </span>
        ))}
      </div>
      <ol>
        {text.emptyDo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Disclosure className={styles.correct} label={decisions.correct}>
        <CorrectSelection />
      </Disclosure>
    </Message>
  );
}

/** The workbook could not be read: why, and another try. */
function Failed({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const text = useText();
  const locale = useLocale();
  const why = state.notice?.kind === 'error' ? hostErrorText(state.notice.error, locale) : '';
  return (
    <Message title={text.failedTitle} alert action={{ label: text.retry, run: () => void session.refresh() }}>
      <p>{why}</p>
    </Message>
  );
}
