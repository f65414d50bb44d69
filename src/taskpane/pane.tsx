import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useDeferredValue, useMemo, useSyncExternalStore } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import { useFirstPress } from './first-press';
import { useText } from './locale-context';
import { PaneContext, type PaneAccess } from './pane-context';
import { usePaneView } from './pane-view';
import { ScoreButton } from './score-button';
import { runningText } from './states/running-text';

const PaneTop = lazy(() => import('./pane-body').then((module) => ({ default: module.PaneTop })));
const PaneBody = lazy(() => import('./pane-body').then((module) => ({ default: module.PaneBody })));
const ReviewButton = lazy(() => import('./review/review-button').then((module) => ({ default: module.ReviewButton })));
const TargetsButton = lazy(() =>
  import('./targets/targets-button').then((module) => ({ default: module.TargetsButton })),
);
const PaneTabs = lazy(() => import('./pane-body').then((module) => ({ default: module.PaneTabs })));

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // It would leave no room for what is below it.
    '@media (max-height: 420px)': { position: 'static' },
  },
  // As high as what takes its place once the workbook is read.
  title: {
    margin: 0,
    padding: '10px 28px 8px 12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  running: { margin: 0, padding: '0 12px 6px', color: tokens.colorNeutralForeground2 },
  progress: { height: '2px', marginTop: '-2px' },
});

const STARTING: SessionState = {
  phase: 'loading',
  progress: null,
  forms: [],
  skippedTables: [],
  nearMiss: null,
  strayCorrections: [],
  sheetIds: {},
  ruleSets: [],
  ruleSetId: '',
  grades: [],
  ruleSetIsImported: false,
  asFormulas: false,
  reviewing: false,
  newColumns: null,
  brought: null,
  comparison: [],
  history: { folded: 0, lines: [], brought: 0 },
  copies: null,
  canPutBack: false,
  outOfDate: false,
  active: null,
  writtenAt: {},
  preview: null,
  canUndo: false,
  undoSteps: [],
  undoNeedsPane: false,
  keysUndo: null,
  hasMarks: false,
  missingTraces: [],
  notice: null,
};

/** The workbook declares targets, and no form in it is to be scored. */
const declaresOnly = ({ forms, skippedTables }: SessionState): boolean =>
  skippedTables.some(({ targets }) => targets.length > 0) && forms.every(({ card }) => card.kind !== 'scored');

const neverChanges = (): (() => void) => () => undefined;

/** The whole task pane: what form, what total, the button, and three views below. `session` is null while the program is
 *  still being fetched. */
export function Pane({
  session,
  savesFiles = true,
  opensWorkbook = null,
  showManual = null,
}: {
  readonly session: ScoringSession | null;
  readonly savesFiles?: boolean;
  readonly opensWorkbook?: PaneAccess['opensWorkbook'];
  readonly showManual?: PaneAccess['showManual'];
}) {
  const styles = useStyles();
  const text = useText();
  const state = useSyncExternalStore(session?.subscribe ?? neverChanges, () => session?.state ?? STARTING);
  // What is shown is drawn a slice at a time, so that hundreds of rows never keep the page from answering; what goes on, at once.
  const settled = useWithoutProgress(state);
  const shown = useDeferredValue(settled);
  const isDrawn = shown === settled;
  const view = usePaneView(shown);
  const first = useFirstPress(session, state);
  const phase = state.phase === 'ready' && !isDrawn ? shown.phase : state.phase;
  const head = { ...shown, phase, progress: state.progress };
  const busy = phase === 'working' || phase === 'loading';
  const idle = phase === 'ready';
  const below = useMemo<PaneAccess | null>(
    () => session && { session, state: shown, view, idle, savesFiles, opensWorkbook, showManual },
    [session, shown, view, idle, savesFiles, opensWorkbook, showManual],
  );
  const access = below && { ...below, state: head };
  const title = <h1 className={styles.title}>{text.product}</h1>;
  return (
    <PaneContext value={access}>
      <header className={styles.top}>
        {access ? (
          <Suspense fallback={title}>
            <PaneTop />
          </Suspense>
        ) : (
          title
        )}
        {state.reviewing && access ? (
          <Suspense>
            <ReviewButton />
          </Suspense>
        ) : access && declaresOnly(shown) ? (
          <Suspense>
            <TargetsButton />
          </Suspense>
        ) : (
          <ScoreButton state={head} session={session} view={view} first={first} />
        )}
        {busy && view.form === null && (
          <p className={styles.running}>
            {runningText(head, text)} <span role="status">{first.isPressed && text.thenScored}</span>
          </p>
        )}
        {access && (
          <Suspense>
            <PaneTabs />
          </Suspense>
        )}
        <div className={styles.progress}>{busy && <Progress state={head} />}</div>
      </header>
      <main className={styles.main} aria-busy={busy || !isDrawn}>
        {below && (
          <PaneContext value={below}>
            <Suspense>
              <PaneBody />
            </Suspense>
          </PaneContext>
        )}
      </main>
    </PaneContext>
  );
}

/** The state but for how far a run has come: that changes many times a second, and is seen above only. */
function useWithoutProgress(state: SessionState): SessionState {
  const rest = { ...state, progress: null };
  return useMemo(() => rest, Object.values(rest));
}

/** A thin line: how far a run has come where that is known, else one that moves while something runs. */
function Progress({ state: { progress } }: { readonly state: SessionState }) {
  const text = useText();
  const total = progress?.total ?? null;
  if (!progress || total === null || total === 0) return <ProgressBar shape="square" aria-hidden="true" />;
  return (
    <ProgressBar
      shape="square"
      aria-label={text.scoring}
      aria-valuetext={text.progress(progress.step, progress.done, total)}
      value={progress.done}
      max={total}
    />
  );
}
