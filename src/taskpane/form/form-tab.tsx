import { Checkbox, Link, List, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, useState } from 'react';
import type { SessionForm } from '../../app/session-state';
import { formWords } from '../../text/form-words';
import { useLocale, useText } from '../locale-context';
import { usePane } from '../pane-context';
import { SectionTitle } from '../section-title';
import { ShowMore, useGrowingCount } from '../show-more';
import { formTodo } from '../todo/todo-items';
import { FormNotes } from './form-notes';
import { formRows } from './form-rows';
import { LevelLine } from './level-line';
import { levelGroups, type LevelGroup } from './level-groups';
import { RowItem } from './row-item';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    padding: '4px 0',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  asks: { display: 'block', margin: '2px 0 8px' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One form: its levels with their points, a line a row; levels with full points are folded. The row selected in the sheet
 *  is shown, and Enter on a row goes to its cell. */
export function FormTab({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const text = useText();
  const words = formWords(useLocale());
  const id = useId();
  const { state, view } = usePane();
  const questions = formTodo(form).questions.length;
  const [problemsOnly, setProblemsOnly] = useState(false);
  const [turned, setTurned] = useState<ReadonlyMap<string, TurnedLevel>>(new Map());
  const [opened, setOpened] = useState<number | null>(null);
  const rows = formRows(form, text);
  const here = state.active?.sheet === form.card.sheet ? state.active.row : null;
  const at = `${String(here)} ${String(opened)}`;
  const groups = levelGroups(rows.filter((row) => row.isProblem || !problemsOnly));
  const { shown, more, showMore } = useGrowingCount(rows.length, 80);
  const isOpen = ({ key, level, rows: own }: LevelGroup): boolean => {
    if (level === null) return true;
    const open = own.some((row) => !row.isFull) || own.some(({ row }) => row === here || row === opened);
    // What somebody opened stays open; what they folded, until they are at another row.
    const said = turned.get(key);
    return said && (said.open || said.at === at) ? said.open : open;
  };
  let drawn = 0;
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id} title={words.rows} count={rows.length}>
        <Checkbox
          label={words.problemsOnly}
          checked={problemsOnly}
          onChange={(_, data) => setProblemsOnly(data.checked === true)}
        />
      </SectionTitle>
      <FormNotes form={form} />
      {questions > 0 && (
        <Link as="button" className={styles.asks} onClick={() => view.showTab('todo')}>
          {words.asks(questions)}
        </Link>
      )}
      {groups.length === 0 && <p className={styles.none}>{words.none}</p>}
      <List role="treegrid" navigationMode="composite" className={styles.list} aria-labelledby={id}>
        {groups.map((group) => {
          const open = isOpen(group);
          const own = open ? group.rows.slice(0, Math.max(0, shown - drawn)) : [];
          drawn += own.length;
          return (
            <Fragment key={group.key}>
              <LevelLine
                group={group}
                open={open}
                onToggle={() => setTurned(new Map(turned).set(group.key, { open: !open, at }))}
              />
              {own.map((row) => (
                <RowItem
                  key={row.row}
                  form={form}
                  row={row}
                  selected={row.row === here}
                  open={row.row === opened}
                  onToggle={() => setOpened(row.row === opened ? null : row.row)}
                />
              ))}
            </Fragment>
          );
        })}
      </List>
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

/** A level opened or folded by hand, and the rows somebody was at then. */
interface TurnedLevel {
  readonly open: boolean;
  readonly at: string;
}
