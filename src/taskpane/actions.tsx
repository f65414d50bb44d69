import { makeStyles } from '@fluentui/react-components';
import { ArrowUndoRegular, FlashFilled } from '@fluentui/react-icons';
import type { ScoringSession, SessionState } from '../app/session-state';
import { useText } from './locale-context';
import { Button } from './controls/button';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: '8px', padding: '0 12px 10px' },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  second: { flexShrink: 0, minWidth: 0, whiteSpace: 'nowrap' },
});

/** Sheets from which on a run can be called off. */
const LONG_RUN = 20;

interface Props {
  readonly state: SessionState;
  readonly session: ScoringSession | null;
}

/** 一键评分 and 撤销评分; while something runs neither can be pressed, so that two runs never meet. */
export function Actions({ state, session }: Props) {
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
        off={!idle}
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
          off={!idle || !state.canUndo}
          onClick={() => void session?.undo()}
        >
          {text.undo}
        </Button>
      )}
    </div>
  );
}
