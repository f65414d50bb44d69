import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { planRemark } from '../../app/remark-cell';
import type { SessionForm } from '../../app/session-state';
import { cellAddress } from '../../core/grid/address';
import type { DismissedFinding } from '../../core/record/dismissals';
import { verifiedSentence, verifiedWords } from '../../text/verified-words';
import { NotInReview } from '../beside/not-in-review';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { useTodoWords } from './todo-context';

const useStyles = makeStyles({
  offer: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', marginTop: '4px' },
  told: { margin: 0 },
  sentence: {
    margin: 0,
    padding: '4px 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', gap: '6px' },
});

/** Writes into the form’s own remarks that a finding was verified: what would be written is shown first. */
export function RemarkOffer({ form, found }: { readonly form: SessionForm; readonly found: DismissedFinding }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = verifiedWords(locale);
  const todo = useTodoWords();
  const { session, idle, state } = usePane();
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <div className={styles.offer}>
        <Button size="small" onClick={() => setOpen(true)}>
          {words.write}…
        </Button>
      </div>
    );
  }
  const { finding, dismissal } = found;
  const sentence = verifiedSentence(finding, dismissal, locale);
  const plan = planRemark(form.grid, form.sheet, finding.row, sentence);
  const { key } = form;
  return (
    <div className={styles.offer} role="group" aria-label={words.write}>
      {plan.kind === 'cannot' && <p className={styles.told}>{words.cannot[plan.why]}</p>}
      {plan.kind === 'stands' && <p className={styles.told}>{words.stands(cellAddress(plan))}</p>}
      {plan.kind === 'write' && (
        <>
          <p className={styles.told}>
            {plan.before.trim() === '' ? words.willWrite(cellAddress(plan)) : words.willAdd(cellAddress(plan))}
          </p>
          <p className={styles.sentence}>{sentence}</p>
        </>
      )}
      <div className={styles.buttons}>
        {plan.kind === 'write' && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={!idle || state.reviewing}
            onClick={() => {
              setOpen(false);
              void session.remark({ key, row: finding.row, sentence, before: plan.before });
            }}
          >
            {words.confirm}
          </Button>
        )}
        <Button size="small" onClick={() => setOpen(false)}>
          {todo.cancel}
        </Button>
      </div>
      {plan.kind === 'write' && <NotInReview />}
    </div>
  );
}
