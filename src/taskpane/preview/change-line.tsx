import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { PendingCell } from '../../app/form-plan';
import { cellAddress } from '../../core/grid/address';
import type { Scorecard } from '../../core/finding/finding';
import { previewWords } from '../../text/preview-words';
import { Spoken } from '../controls/spoken';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { changeName, changeReason } from './change-reason';
import type { Change } from './form-changes';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', borderRadius: tokens.borderRadiusMedium },
  here: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  box: { flexShrink: 0 },
  cell: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    flexGrow: 1,
    minWidth: 0,
    padding: '6px 8px 6px 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  alone: { paddingLeft: '8px' },
  name: { overflowWrap: 'anywhere' },
  address: { color: tokens.colorNeutralForeground3 },
  change: { whiteSpace: 'nowrap', textAlign: 'right' },
  after: { fontWeight: tokens.fontWeightSemibold },
  long: { gridColumn: '1 / -1', whiteSpace: 'normal', textAlign: 'left', overflowWrap: 'anywhere' },
  why: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  still: { color: tokens.colorNeutralForeground2 },
});

interface LineProps {
  readonly card: Scorecard;
  readonly cell: PendingCell;
  /** It stays as it is, instead of the change; a text: why, where it is not what the row says. */
  readonly still?: string | boolean;
  /** Where the box is, what the box is called by. */
  readonly labelId?: string;
}

/** One cell, what stands there and what would, and why. Pressing it goes to the cell. */
export function CellLine({ card, cell, still = false, labelId }: LineProps) {
  const styles = useStyles();
  const locale = useLocale();
  const words = previewWords(locale);
  const { session, state } = usePane();
  const [before, after] = [cell.before || words.empty, cell.after || words.empty];
  const name = changeName(card, cell, locale);
  const address = cellAddress(cell);
  const why = typeof still === 'string' ? still : changeReason(card, cell, state, locale);
  const said = [why, ...(cell.isClaimed && still === false ? [words.isClaimed] : [])].filter((each) => each !== '');
  const isLong = before.length + after.length > LONG;
  return (
    <button
      type="button"
      // The box of the line is the keyboard's way to it; Enter there goes to the cell.
      tabIndex={labelId ? -1 : undefined}
      className={mergeClasses(styles.cell, !labelId && styles.alone)}
      onClick={() => void session.select(card.sheet, cell.row, cell.column)}
    >
      <span className={styles.name}>
        {name} <span className={styles.address}>{address}</span>
      </span>
      <span className={mergeClasses(styles.change, isLong && styles.long)}>
        {still === false ? (
          <>
            {before} → <span className={styles.after}>{after}</span>
          </>
        ) : (
          <span className={styles.still}>{words.stays(before)}</span>
        )}
      </span>
      {said.length > 0 && (
        <span id={labelId && `${labelId}-why`} className={styles.why}>
          {said.join(words.comma)}
        </span>
      )}
      <Spoken>{words.goTo(address)}</Spoken>
    </button>
  );
}

/** More characters stand in a line of their own. */
const LONG = 18;

interface ChangeProps {
  readonly card: Scorecard;
  readonly change: Change;
  readonly onToggle: (key: string) => void;
}

/** A figure of the department's that would be replaced, with a box to leave it as it is. */
export function ChangeLine({ card, change, onToggle }: ChangeProps) {
  const styles = useStyles();
  const locale = useLocale();
  const words = previewWords(locale);
  const id = useId();
  const { session, state } = usePane();
  const { key, cell, canBeLeft } = change;
  const [before, after] = [cell.before || words.empty, cell.after || words.empty];
  const { active } = state;
  // Of a figure of the form the sum would be told that it is not.
  const leftReason = cell.reason === 'score' ? true : words.left;
  const isHere = active?.sheet === card.sheet && active.row === cell.row && active.column === cell.column;
  return (
    <li className={mergeClasses(styles.line, isHere && styles.here)}>
      <Checkbox
        className={styles.box}
        aria-label={words.spoken(changeName(card, cell, locale), cellAddress(cell), before, after)}
        aria-describedby={`${id}-why`}
        checked={change.state === 'chosen'}
        disabled={!canBeLeft || change.state === 'settled'}
        onChange={() => onToggle(key)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey) return;
          event.preventDefault();
          void session.select(card.sheet, cell.row, cell.column);
        }}
      />
      <CellLine
        card={card}
        cell={cell}
        labelId={id}
        still={change.state === 'settled' ? words.settled : change.state === 'left' && leftReason}
      />
    </li>
  );
}
