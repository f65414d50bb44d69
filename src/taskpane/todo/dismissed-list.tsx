import { Button, List, ListItem, makeStyles, tokens } from '@fluentui/react-components';
import { findingText } from '../../text/finding-text';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { useTodo, useTodoWords } from './todo-context';
import type { FormTodo } from './todo-items';

const useStyles = makeStyles({
  list: {
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: { display: 'flex', alignItems: 'flex-start', gap: '8px', padding: '8px 12px' },
  words: { flexGrow: 1, overflowWrap: 'anywhere' },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
  restore: { flexShrink: 0 },
});

/** What somebody set aside, with the reason and the day; each can be brought back. */
export function DismissedList({ todos }: { readonly todos: readonly FormTodo[] }) {
  const styles = useStyles();
  const words = useTodoWords();
  const locale = useLocale();
  const { session, idle } = usePane();
  const { scope } = useTodo();
  const all = todos.flatMap(({ form, dismissed }) => dismissed.map((each) => ({ form, ...each })));
  const { shown, more, showMore } = useGrowingCount(all.length, 40);
  return (
    <>
      <List className={styles.list} navigationMode="composite" aria-label={words.dismissed}>
        {all.slice(0, shown).map(({ form, finding, dismissal }) => {
          const sentence = findingText(finding, locale);
          return (
            <ListItem
              key={`${form.key} ${finding.check} ${String(finding.row)},${String(finding.column)} ${sentence}`}
              className={styles.item}
              onAction={() => void session.select(finding.sheet, finding.row, finding.column)}
            >
              <div role="gridcell" className={styles.words}>
                {scope === 'all' && `${finding.sheet} `}
                {sentence}
                <p className={styles.why}>{words.dismissedOn(dismissal.on, dismissal.reason)}</p>
              </div>
              <div role="gridcell" className={styles.restore}>
                <Button
                  size="small"
                  aria-label={`${words.restore} ${sentence}`}
                  disabledFocusable={!idle}
                  onClick={() => void session.restore(dismissal)}
                >
                  {words.restore}
                </Button>
              </div>
            </ListItem>
          );
        })}
      </List>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
