import { Button, Link, makeStyles, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { WhySkipped } from '../../app/planned-values';
import { stateWords } from '../../text/state-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';

const useStyles = makeStyles({
  surface: { maxWidth: '230px' },
  steps: { margin: '0 0 8px', paddingLeft: '20px', '& li': { marginBottom: '4px' } },
});

interface Props {
  readonly sheet: string;
  readonly why: WhySkipped;
}

/** How a sheet that cannot be written is opened for writing. */
export function LockedHelp({ sheet, why }: Props) {
  const styles = useStyles();
  const words = stateWords(useLocale());
  const { session, idle } = usePane();
  const steps = { readOnly: () => words.allowEditing, protected: words.unprotect, hidden: words.unhide }[why](sheet);
  return (
    <Popover withArrow trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Link as="button" inline>
          {words.howTo}
        </Link>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.howTo}>
        <ol className={styles.steps}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Button size="small" disabledFocusable={!idle} onClick={() => void session.refresh()}>
          {words.refresh}
        </Button>
      </PopoverSurface>
    </Popover>
  );
}
