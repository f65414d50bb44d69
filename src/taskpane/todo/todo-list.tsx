import { List, ListItem, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { SessionForm } from '../../app/session-state';
import { ShowMore, useGrowingCount } from '../show-more';
import { useTodo, useTodoWords } from './todo-context';
import type { FormTodo, TodoGroup } from './todo-items';
import type { FindingKind } from '../../core/finding/finding-kind';
import { TodoLine } from './todo-line';

const useStyles = makeStyles({
  list: {
    padding: '4px 0',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '8px 12px 2px',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  form: { display: 'block', padding: 0, scrollMarginTop: '180px' },
  formLine: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: '8px',
    padding: '6px 12px 6px 8px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  formName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** So many forms, or rows of one form, are drawn at first. */
const PORTION = 60;

/** What is to be looked at, row by row; of several forms one is open, that of the current stop or the one chosen since. */
export function TodoList({ todos, only }: { readonly todos: readonly FormTodo[]; readonly only: FindingKind | null }) {
  const styles = useStyles();
  const words = useTodoWords();
  const { scope, steps, current } = useTodo();
  const [chosen, setChosen] = useState<{ readonly form: string | null; readonly at: string | null } | null>(null);
  const listed = todos
    .map(({ form, groups }) => ({ form, groups: groupsOfKind(groups, only) }))
    .filter(({ groups }) => groups.length > 0);
  const here = steps.find(({ key, isQuestion }) => key === current && !isQuestion)?.form.key;
  const usual = here ?? listed[0]?.form.key ?? null;
  const open = chosen && chosen.at === current ? chosen.form : usual;
  const { shown, more, showMore } = useGrowingCount(listed.length, PORTION);
  const least = listed.findIndex(({ form }) => form.key === here) + 1;
  if (scope === 'form') {
    return (
      <List className={styles.list} navigationMode="composite" aria-label={words.found}>
        {listed.map(({ form, groups }) => (
          <FormLines key={form.key} form={form} groups={groups} />
        ))}
      </List>
    );
  }
  return (
    <>
      <List className={styles.list} navigationMode="composite" aria-label={words.found}>
        {listed.slice(0, Math.max(shown, least)).map(({ form, groups }) => (
          <FormPart
            key={form.key}
            form={form}
            groups={groups}
            isOpen={form.key === open}
            onToggle={() => setChosen({ form: form.key === open ? null : form.key, at: current })}
          />
        ))}
      </List>
      <ShowMore more={least > shown ? 0 : more} onMore={showMore} />
    </>
  );
}

function groupsOfKind(groups: readonly TodoGroup[], only: FindingKind | null): readonly TodoGroup[] {
  if (only === null) return groups;
  return groups
    .map((group) => ({ ...group, items: group.items.filter(({ kind }) => kind === only) }))
    .filter(({ items }) => items.length > 0);
}

interface PartProps {
  readonly form: SessionForm;
  readonly groups: readonly TodoGroup[];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** A form of several: a line with its name and how much is open in it. */
function FormPart({ form, groups, isOpen, onToggle }: PartProps) {
  const styles = useStyles();
  const words = useTodoWords();
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const { sheet, project } = form.card;
  return (
    <>
      <ListItem className={styles.form} aria-expanded={isOpen} onAction={onToggle}>
        <div role="gridcell" className={styles.formLine}>
          <Chevron aria-hidden="true" />
          <span className={styles.formName} title={project ?? sheet}>
            {sheet}
            {project !== null && <span className={styles.quiet}> {project}</span>}
          </span>
          <span className={styles.quiet}>{words.openIn(count)}</span>
        </div>
      </ListItem>
      {isOpen && <FormLines form={form} groups={groups} />}
    </>
  );
}

/** What is to be looked at in one form, below the name of each row. */
function FormLines({ form, groups }: { readonly form: SessionForm; readonly groups: readonly TodoGroup[] }): ReactNode {
  const { current } = useTodo();
  const { shown, more, showMore } = useGrowingCount(groups.length, PORTION);
  const least = groups.findIndex(({ items }) => items.some(({ key }) => key === current)) + 1;
  return (
    <>
      {groups
        .slice(0, Math.max(shown, least))
        .map((group) =>
          group.items.map((item, index) => (
            <TodoLine key={item.key} form={form} item={item} head={index === 0 ? <GroupHead group={group} /> : null} />
          )),
        )}
      {least <= shown && <ShowMore more={more} onMore={showMore} />}
    </>
  );
}

function GroupHead({ group: { row, name } }: { readonly group: TodoGroup }) {
  const styles = useStyles();
  const words = useTodoWords();
  return (
    <div role="gridcell" className={styles.head}>
      <span>{row === null ? words.whole : name === '' ? words.execution : name}</span>
      {row !== null && <span className={styles.quiet}>{words.line(row + 1)}</span>}
    </div>
  );
}
