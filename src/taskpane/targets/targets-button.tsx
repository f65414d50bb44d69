import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons';
import { declaredTargets } from '../../app/targets/target-review-sheet';
import { targetReviewWords } from '../../text/target-review-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { CancelButton, useCtrlEnter, WRITE_BUTTON } from '../score-button';

const useStyles = makeStyles({
  place: { display: 'flex', gap: '4px', padding: '0 12px 4px' },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: 'nowrap' },
  told: { margin: 0, padding: '0 12px 2px', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, padding: '0 12px 6px', color: tokens.colorNeutralForeground2 },
});

/** In a workbook that declares targets and holds no form to be scored: how many points there are to review, and the button that
 *  writes them down for the unit. */
export function TargetsButton() {
  const styles = useStyles();
  const words = targetReviewWords(useLocale());
  const { session, state, view, idle } = usePane();
  const findings = declaredTargets(state.skippedTables).flatMap((targets) => targets.findings).length;
  const canWrite = idle && findings > 0;
  const press = (): void => void session.writeTargetReview();
  useCtrlEnter(canWrite && view.drawer === null ? press : null);
  return (
    <>
      <p className={styles.told} role="status">
        {findings === 0 ? words.nothing : words.reviewed(findings)}
      </p>
      <div className={styles.place}>
        <Button
          id={WRITE_BUTTON}
          className={styles.main}
          appearance="primary"
          icon={<ClipboardTaskListLtrRegular />}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
          disabledFocusable={!canWrite}
          onClick={press}
        >
          {words.make}
        </Button>
        <CancelButton state={state} session={session} />
      </div>
      {idle && findings > 0 && <p className={styles.hint}>{words.makeHint}</p>}
    </>
  );
}
