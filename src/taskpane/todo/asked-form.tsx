import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTodoWords } from './todo-context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: '6px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface Props {
  /** What the button says that carries it out. */
  readonly action: string;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small form within a list: Enter carries it out, Escape closes it and nothing else. */
export function AskedForm({ action, onSubmit, onClose, children }: Props) {
  const styles = useStyles();
  const words = useTodoWords();
  return (
    <form
      className={styles.form}
      noValidate
      onKeyDown={(event) => {
        // The list around it goes by keys of its own.
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary">
          {action}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
