import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { DismissedFinding } from '../../core/record/dismissals';
import { findingText } from '../../text/finding-text';
import { useDecisionText, useSession } from '../body-context';
import { useControlStyles } from '../controls/control-styles';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { ShowMore, useGrowingCount } from '../show-more';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  finding: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  restore: { flexShrink: 0, minWidth: 0 },
});

/** Findings somebody set aside, with the reason and the day; each can be brought back. */
export function DismissedList({ dismissed }: { readonly dismissed: readonly DismissedFinding[] }) {
  const text = useDecisionText();
  if (dismissed.length === 0) return null;
  return (
    <Disclosure label={`${text.dismissed} ${String(dismissed.length)}`}>
      <Dismissed dismissed={dismissed} />
    </Disclosure>
  );
}

function Dismissed({ dismissed }: { readonly dismissed: readonly DismissedFinding[] }) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useDecisionText();
  const locale = useLocale();
  const { session, idle } = useSession();
  const { shown, more, showMore } = useGrowingCount(dismissed.length, 20);
  return (
    <>
      <ul className={styles.list}>
        {dismissed.slice(0, shown).map(({ finding, dismissal }) => {
          const sentence = findingText(finding, locale);
          return (
            <li key={`${finding.check} ${finding.row},${finding.column} ${sentence}`} className={styles.finding}>
              <div className={styles.words}>
                {sentence}
                <p className={controls.hint}>{text.dismissedOn(dismissal.on, dismissal.reason)}</p>
              </div>
              <Button
                className={styles.restore}
                size="small"
                aria-label={`${text.restore} ${sentence}`}
                disabledFocusable={!idle}
                onClick={() => void session.restore(dismissal)}
              >
                {text.restore}
              </Button>
            </li>
          );
        })}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
