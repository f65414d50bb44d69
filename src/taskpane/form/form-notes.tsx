import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionForm } from '../../app/session-state';
import type { Scorecard } from '../../core/finding/finding';
import { explanationText } from '../../text/explanation-text';
import { cellAddress } from '../../core/grid/address';
import { liveWords } from '../../text/live-words';
import { Disclosure } from '../controls/disclosure';
import type { InterfaceWords } from '../../text/interface-words.zh-cn';
import { useLocale, useText } from '../locale-context';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', gap: '2px', marginBottom: '6px', ':empty': { display: 'none' } },
  project: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  numbers: { margin: 0, paddingLeft: '18px', color: tokens.colorNeutralForeground2 },
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
      {form.plan.asNumbers && <AsNumbers cells={form.plan.asNumbers} />}
      {kind === 'scored' && columns.score === undefined && <p className={styles.open}>{text.noScoreColumn}</p>}
    </div>
  );
}

/** That scores are formulas; which are numbers all the same, and why, is opened. */
function AsNumbers({ cells }: { readonly cells: NonNullable<SessionForm['plan']['asNumbers']> }) {
  const styles = useStyles();
  const words = liveWords(useLocale());
  if (cells.length === 0) return <p className={styles.project}>{words.all}</p>;
  return (
    <Disclosure label={words.someNumbers(cells.length)}>
      <ul className={styles.numbers}>
        {cells.map(({ why, ...place }) => (
          <li key={cellAddress(place)}>{words.each(cellAddress(place), words.why[why])}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function whyIncomplete({ rows, execution }: Scorecard, text: InterfaceWords): string {
  const missing = [...rows, ...(execution ? [execution] : [])].filter((row) => row.status === 'unscorable').length;
  return missing > 0 ? text.incompleteWhy(missing) : text.incompleteOtherwise;
}
