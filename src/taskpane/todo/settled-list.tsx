import { Button, List, ListItem, makeStyles, tokens } from '@fluentui/react-components';
import { findingText } from '../../text/finding-text';
import { verifiedWords } from '../../text/verified-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { useTodo, useTodoWords } from './todo-context';
import { RemarkOffer } from './remark-offer';
import type { FormTodo, SettledKind } from './todo-items';

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

interface Props {
  readonly todos: readonly FormTodo[];
  readonly kind: SettledKind;
}

/** What somebody set aside with a reason, or verified: by whom and when. Each can be brought back; what was verified can be
 *  written into the remarks of its row. */
export function SettledList({ todos, kind }: Props) {
  const styles = useStyles();
  const words = useTodoWords();
  const locale = useLocale();
  const { session, idle } = usePane();
  const { scope } = useTodo();
  const verified = verifiedWords(locale);
  const isVerified = kind === 'verified';
  const back = isVerified ? verified.undo : words.restore;
  const all = todos.flatMap((todo) => todo[kind].map((each) => ({ form: todo.form, ...each })));
  const { shown, more, showMore } = useGrowingCount(all.length, 40);
  return (
    <>
      <List
        className={styles.list}
        navigationMode="composite"
        aria-label={isVerified ? verified.verified : words.dismissed}
      >
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
                <p className={styles.why}>
                  {isVerified
                    ? verified.told(dismissal.on, dismissal.verifiedBy ?? '', dismissal.reason)
                    : words.dismissedOn(dismissal.on, dismissal.reason)}
                </p>
                {isVerified && <RemarkOffer form={form} found={{ finding, dismissal }} />}
              </div>
              <div role="gridcell" className={styles.restore}>
                <Button
                  size="small"
                  aria-label={`${back} ${sentence}`}
                  disabledFocusable={!idle}
                  onClick={() => void session.restore(dismissal)}
                >
                  {back}
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
