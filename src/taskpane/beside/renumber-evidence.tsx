import { Button, Link } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Renumbering } from '../../app/beside/renumber-evidence';
import { cellAddress } from '../../core/grid/address';
import { evidenceWords } from '../../text/evidence-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { useBesideStyles } from './beside-styles';
import { NotInReview } from './not-in-review';

/** Where the focus goes once nothing is left to be numbered. */
export const REFRESH_BUTTON = 'refresh-materials';

const OPEN_BUTTON = 'renumber-materials';
const focus = (id: string): void => document.getElementById(id)?.focus();

/** Numbers of materials by the order of the indicators again: every change is shown before it is written. */
export function RenumberEvidence({ shown: renumbering }: { readonly shown: Renumbering }) {
  const styles = useBesideStyles();
  const words = evidenceWords(useLocale());
  const { session, idle, state } = usePane();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { sheet, numbers, links } = renumbering;
  const { shown, more, showMore } = useGrowingCount(numbers.length, 20);
  if (!isOpen)
    return (
      <div className={styles.buttons}>
        <Button id={OPEN_BUTTON} disabledFocusable={!idle} onClick={() => setOpen(true)}>
          {words.renumber}
        </Button>
      </div>
    );
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {words.renumberTitle(numbers.length)}
      </h2>
      <ul className={styles.list}>
        {numbers.slice(0, shown).map(({ row, column, before, after, name }) => (
          <li key={row} className={styles.line}>
            <span className={styles.figure}>{words.change(before, after)}</span>
            <Link as="button" className={styles.link} onClick={() => void session.select(sheet, row, column)}>
              {name === '' ? words.unnamed : name} {cellAddress({ row, column })}
            </Link>
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
      <p className={styles.quiet}>{words.renumberHint(links)}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          autoFocus
          disabledFocusable={!idle || state.reviewing}
          onClick={() => {
            focus(REFRESH_BUTTON);
            void session.renumberEvidence(renumbering);
          }}
        >
          {words.renumberNow(numbers.length)}
        </Button>
        <Button
          onClick={() => {
            setOpen(false);
            requestAnimationFrame(() => focus(OPEN_BUTTON));
          }}
        >
          {words.leave}
        </Button>
      </div>
      <NotInReview />
    </section>
  );
}
