import { ListItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CircleRegular } from '@fluentui/react-icons';
import type { SessionForm } from '../../app/session-state';
import { formWords } from '../../text/form-words';
import { Spoken } from '../controls/spoken';
import { useLocale, useText } from '../locale-context';
import { useDecisionText } from '../body-context';
import { onlyRewritten } from '../form-state';
import { usePane } from '../pane-context';
import type { ShownRow } from './form-rows';
import { RowDetails } from './row-details';
import { StandingTag } from './standing-tag';

const useStyles = makeStyles({
  item: {
    display: 'block',
    padding: 0,
    borderLeft: '3px solid transparent',
    // Forced colours draw what is transparent, too.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  marked: {
    borderLeftColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  selected: { backgroundColor: tokens.colorNeutralBackground1Selected },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '5px 12px 5px 26px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  whole: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  points: { textAlign: 'right', whiteSpace: 'nowrap' },
  score: { fontWeight: tokens.fontWeightSemibold },
  waits: { color: tokens.colorStatusWarningForeground3 },
  // As the state of the whole form is drawn: not written yet.
  blank: { marginRight: '6px', color: tokens.colorNeutralForeground3, verticalAlign: '-2px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  below: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '8px' },
});

interface Props {
  readonly form: SessionForm;
  readonly row: ShownRow;
  /** It is the row of the cell selected in the sheet. */
  readonly selected: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** One row in a line: name, points, and how it stands where that is not simply met. Pressing it goes to its cell and opens
 *  why. */
export function RowItem({ form, row, selected, open, onToggle }: Props) {
  const styles = useStyles();
  const text = useText();
  const words = formWords(useLocale());
  const { session } = usePane();
  const decisions = useDecisionText();
  const inSheet = shownInSheet(form, row);
  const isTyped = inSheet !== null && inSheet !== '';
  const waits = row.rule?.ownRule?.decided === false;
  const press = (): void => {
    onToggle();
    if (!open) void session.select(form.card.sheet, row.row, row.column);
  };
  return (
    <ListItem
      role="row"
      aria-level={row.level === null ? 1 : 2}
      className={mergeClasses(styles.item, selected && styles.marked)}
      aria-expanded={open}
      aria-current={selected || undefined}
      onClick={({ target, currentTarget }) => {
        if (target === currentTarget || isLine(target)) press();
      }}
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Enter' && target === currentTarget) press();
      }}
    >
      <div role="gridcell" className={mergeClasses(styles.line, selected && styles.selected)} data-line="">
        <span className={mergeClasses(styles.name, open && styles.whole)} title={row.name}>
          {row.name}
        </span>
        <span className={styles.points}>
          {inSheet === '' && (
            <span className={styles.blank} title={words.blankInSheet}>
              <CircleRegular aria-hidden="true" />
              <Spoken>{words.blankInSheet}</Spoken>
            </span>
          )}
          <span className={styles.score}>{row.score ?? text.notScored}</span>
          {row.weight !== null && <span className={styles.quiet}> / {row.weight}</span>}
        </span>
        {(row.standing !== 'met' || isTyped || waits) && (
          <span className={styles.below}>
            {(row.standing !== 'met' || isTyped) && <StandingTag standing={row.standing} />}
            {waits && <span className={styles.waits}>{decisions.suggested}</span>}
            {isTyped && <span className={styles.quiet}>{words.inSheet(inSheet)}</span>}
          </span>
        )}
      </div>
      {open && (
        <div role="gridcell">
          <RowDetails form={form} row={row} />
        </div>
      )}
    </ListItem>
  );
}

/** What the score cell shows where that is not the row's score; null: it is. */
function shownInSheet({ plan }: SessionForm, { row, column }: ShownRow): string | null {
  const cell = [...plan.cells, ...plan.lockedCells].find((each) => each.row === row && each.column === column);
  if (!cell || onlyRewritten(cell)) return null;
  return cell.reason === 'score' || cell.reason === 'executionScore' ? cell.before : null;
}

/** The line itself was pressed, not something within the opened row. */
const isLine = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-line]') !== null;
