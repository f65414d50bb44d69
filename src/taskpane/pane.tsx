import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, FlashFilled } from '@fluentui/react-icons';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
import { useText } from './locale-context';

const PaneBody = lazy(() => import('./pane-body').then((module) => ({ default: module.PaneBody })));

const useStyles = makeStyles({
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel lays its own menu over the top right corner, 12 by 32 pixels.
  header: { padding: '10px 28px 8px 12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  subtitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  actions: { display: 'flex', gap: '8px', padding: '0 12px 10px' },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  second: { flexShrink: 0, minWidth: 0, whiteSpace: 'nowrap' },
  progress: { height: '2px', marginTop: '-2px' },
  loading: { margin: 0, padding: '16px 12px', color: tokens.colorNeutralForeground2 },
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
  ruleSetIsImported: false,
  brought: null,
  comparison: [],
  copies: null,
  canPutBack: false,
  outOfDate: false,
  active: null,
  writtenAt: {},
  preview: null,
  canUndo: false,
  hasMarks: false,
  missingTraces: [],
  notice: null,
};

const neverChanges = (): (() => void) => () => undefined;

/** The whole task pane. `session` is null while the program is still being fetched. */
export function Pane({ session }: { readonly session: ScoringSession | null }) {
  const styles = useStyles();
  const text = useText();
  const state = useSyncExternalStore(session?.subscribe ?? neverChanges, () => session?.state ?? STARTING);
  const busy = state.phase === 'working' || state.phase === 'loading';
  const loading = <p className={styles.loading}>{text.loading}</p>;
  return (
    <>
      <header className={styles.top}>
        <div className={styles.header}>
          <h1 className={styles.title}>{text.product}</h1>
          <p className={styles.subtitle}>{subtitle(state, text)}</p>
        </div>
        <Actions state={state} session={session} />
        <div className={styles.progress}>{busy && <Progress state={state} />}</div>
      </header>
      <main aria-busy={busy}>
        {session ? (
          <Suspense fallback={loading}>
            <PaneBody state={state} session={session} loading={loading} />
          </Suspense>
        ) : (
          loading
        )}
      </main>
    </>
  );
}

/** What is being done, where it takes a while; else what was found. */
function subtitle({ forms, progress }: SessionState, text: InterfaceWords): string {
  if (progress && progress.total !== null) return text.progress(progress.step, progress.done, progress.total);
  const [only] = forms;
  if (!only) return '\u00a0';
  return forms.length === 1 ? only.card.sheet : text.formCount(forms.length);
}

/** Sheets from which on a run can be called off. */
const LONG_RUN = 20;

interface ActionsProps {
  readonly state: SessionState;
  readonly session: ScoringSession | null;
}

/** 一键评分 and 撤销评分; while something runs neither can be pressed, so that two runs never meet. The keyboard still
 *  finds a button that cannot be pressed, so that nobody loses their place. */
function Actions({ state, session }: ActionsProps) {
  const styles = useStyles();
  const text = useText();
  const { phase, notice, progress } = state;
  const idle = phase === 'ready' || phase === 'failed';
  const waiting = !idle && notice?.kind === 'error' && notice.error.code === 'editing';
  const long = !idle && progress !== null && progress.step !== 'writing' && (progress.total ?? 0) >= LONG_RUN;
  const label = phase === 'working' ? text.scoring : text.score;
  return (
    <div className={styles.actions}>
      <Button
        className={styles.main}
        appearance="primary"
        icon={<FlashFilled />}
        disabledFocusable={!idle}
        onClick={() => void session?.score()}
      >
        {label}
      </Button>
      {waiting || long ? (
        <Button className={styles.second} onClick={() => session?.cancel()}>
          {text.cancel}
        </Button>
      ) : (
        <Button
          className={styles.second}
          icon={<ArrowUndoRegular />}
          disabledFocusable={!idle || !state.canUndo}
          onClick={() => void session?.undo()}
        >
          {text.undo}
        </Button>
      )}
    </div>
  );
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
