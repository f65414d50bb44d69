import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import {
  ArrowDownRegular,
  ArrowUpRegular,
  CheckmarkCircleFilled,
  ClipboardTaskListLtrRegular,
} from '@fluentui/react-icons';
import { usePane } from '../pane-context';
import { useTodo, useTodoWords } from './todo-context';
import { countTodo } from './todo-items';
import { todoSteps } from './todo-steps';

const useStyles = makeStyles({
  footer: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    '@media (max-height: 420px)': { position: 'static' },
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    margin: '0 -12px -12px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  progress: { display: 'flex', alignItems: 'center', gap: '4px', marginLeft: 'auto', whiteSpace: 'nowrap' },
  done: { color: tokens.colorStatusSuccessForeground1, '& svg': { fontSize: '18px' } },
  list: { width: '100%' },
  key: { color: tokens.colorNeutralForeground3, marginInlineStart: '4px' },
});

/** On to the next, back to the one before, how far one has come, and the list to hand on. */
export function TodoFooter() {
  const styles = useStyles();
  const words = useTodoWords();
  const { session, idle } = usePane();
  const { todos, looked, go } = useTodo();
  const steps = todoSteps(todos);
  const { dismissed } = countTodo(todos);
  const all = steps.length + dismissed;
  const done = steps.filter(({ key }) => looked.has(key)).length + dismissed;
  return (
    <div className={styles.footer}>
      <Tooltip content={words.keys} relationship="description">
        <Button
          size="small"
          icon={<ArrowUpRegular />}
          disabledFocusable={steps.length === 0}
          aria-keyshortcuts="Shift+F8"
          onClick={() => go(-1)}
        >
          {words.previous}
          <span className={styles.key}>⇧F8</span>
        </Button>
      </Tooltip>
      <Tooltip content={words.keys} relationship="description">
        <Button
          size="small"
          icon={<ArrowDownRegular />}
          disabledFocusable={steps.length === 0}
          aria-keyshortcuts="F8"
          onClick={() => go(1)}
        >
          {words.next}
          <span className={styles.key}>F8</span>
        </Button>
      </Tooltip>
      {all > 0 && done === all ? (
        <span className={`${styles.progress} ${styles.done}`}>
          <CheckmarkCircleFilled aria-hidden="true" />
          {words.allDone}
        </span>
      ) : (
        <span className={styles.progress}>{words.progress(done, all)}</span>
      )}
      <Button
        className={styles.list}
        size="small"
        icon={<ClipboardTaskListLtrRegular />}
        disabledFocusable={!idle}
        onClick={() => void session.writeList()}
      >
        {words.list}
      </Button>
    </div>
  );
}
