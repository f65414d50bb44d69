import { Button, Checkbox, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { previewWords } from '../../text/preview-words';
import { useLocale } from '../locale-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { ChangeLine } from './change-line';
import type { FormChanges } from './form-changes';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    flexGrow: 1,
    minWidth: 0,
    justifyContent: 'flex-start',
    textAlign: 'left',
    paddingLeft: '4px',
    paddingRight: '4px',
    fontWeight: tokens.fontWeightRegular,
  },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyle: 'none' },
});

interface Props {
  readonly changes: FormChanges;
  /** Other forms stand beside it: it has a line of its own, and can be folded. */
  readonly named: boolean;
  readonly opened: boolean;
  readonly onToggle: (form: string, keys: readonly string[], isChosen: boolean) => void;
}

/** The figures of one form that would be replaced: all of them, each of them, or none can be ticked. */
export const FormGroup = memo(function FormGroup({ changes, named, opened, onToggle }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(opened);
  return (
    <div>
      {named && <Head changes={changes} isOpen={isOpen} onOpen={() => setOpen(!isOpen)} onToggle={onToggle} />}
      {(isOpen || !named) && <Changes changes={changes} className={styles.list} onToggle={onToggle} />}
    </div>
  );
});

function Head({
  changes: { form, card, plan, replaces },
  isOpen,
  onOpen,
  onToggle,
}: Omit<Props, 'named' | 'opened'> & { readonly isOpen: boolean; readonly onOpen: () => void }) {
  const styles = useStyles();
  const words = previewWords(useLocale());
  const free = replaces.filter(({ canBeLeft, state }) => canBeLeft && state !== 'settled');
  const chosen = replaces.filter(({ state }) => state === 'chosen');
  const total = plan.cells.find(({ reason, kind }) => reason === 'total' && kind === 'replaces');
  const isAll = chosen.length > 0 && free.every(({ state }) => state === 'chosen');
  const { sheet, project } = card;
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <div className={styles.head}>
      <Checkbox
        aria-label={words.allOfForm(sheet)}
        checked={isAll ? true : chosen.length > 0 ? 'mixed' : false}
        disabled={free.length === 0}
        onChange={() =>
          onToggle(
            form.key,
            free.map(({ key }) => key),
            !isAll,
          )
        }
      />
      <Button
        className={styles.name}
        appearance="subtle"
        aria-expanded={isOpen}
        icon={<Chevron />}
        iconPosition="after"
        onClick={onOpen}
      >
        <span className={styles.words}>
          <span className={styles.sheet}>{sheet}</span>
          <span className={styles.quiet}>
            {[
              ...(project === null ? [] : [project]),
              words.formCount(chosen.length, replaces.length),
              ...(total ? [words.totalChange(total.before, total.after)] : []),
            ].join(' · ')}
          </span>
        </span>
      </Button>
    </div>
  );
}

function Changes({
  changes: { form, card, replaces },
  className,
  onToggle,
}: Pick<Props, 'changes' | 'onToggle'> & { readonly className: string }) {
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const { shown, more, showMore } = useGrowingCount(replaces.length, 60);
  return (
    <>
      <ul className={className} aria-label={card.sheet} {...arrows}>
        {replaces.slice(0, shown).map((change) => (
          <ChangeLine
            key={change.key}
            card={card}
            change={change}
            onToggle={(key) => onToggle(form.key, [key], change.state !== 'chosen')}
          />
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
