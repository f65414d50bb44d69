import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionForm } from '../../app/session-state';
import type { Scorecard } from '../../core/finding/finding';
import { explanationText } from '../../text/explanation-text';
import { formulasTold } from '../../text/live-words';
import type { InterfaceWords } from '../../text/interface-words.zh-cn';
import { useLocale, useText } from '../locale-context';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: '2px', marginBottom: '6px', ':empty': { display: 'none' } },
  project: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  open: { margin: 0, color: tokens.colorStatusWarningForeground3 },
});

/** Which project the form is for, and why its total is open or its scores cannot be written. */
export function FormNotes({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const { card } = form;
  const { total, kind, columns } = card;
  const open = kind === 'scored' && (!total.complete || total.score === null);
  return (
    <div className={styles.notes}>
      {card.project !== null && <p className={styles.project}>{card.project}</p>}
      {total.held && <p className={styles.open}>{explanationText(total.held, locale)}</p>}
      {open && !total.held && <p className={styles.open}>{whyIncomplete(card, text)}</p>}
      {form.plan.asNumbers && <p className={styles.project}>{formulasTold(form.plan.asNumbers, locale)}</p>}
      {kind === 'scored' && columns.score === undefined && <p className={styles.open}>{text.noScoreColumn}</p>}
    </div>
  );
}

function whyIncomplete({ rows, execution }: Scorecard, text: InterfaceWords): string {
  const missing = [...rows, ...(execution ? [execution] : [])].filter((row) => row.status === 'unscorable').length;
  return missing > 0 ? text.incompleteWhy(missing) : text.incompleteOtherwise;
}
