import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useSyncExternalStore } from 'react';
import type { ScoringSession, SessionState } from '../app/session-state';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
import { Actions } from './actions';
import { useText } from './locale-context';
import { Progress } from './progress';

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
  loading: { margin: 0, padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

const STARTING: SessionState = {
  phase: 'loading',
  progress: null,
  forms: [],
  skippedTables: [],
  strayCorrections: [],
  sheetIds: {},
  ruleSets: [],
  ruleSetId: '',
  outOfDate: false,
  canUndo: false,
  hasMarks: false,
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
        <Progress active={busy} progress={state.progress} />
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
