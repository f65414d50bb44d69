import { makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { figureText } from '../../app/replaced-figures';
import { cellAddress, placeKey } from '../../core/grid/address';
import { gridCell } from '../../core/grid/grid';
import type { ReviewWrite } from '../../core/plan/plan-review';
import { reviewRowName } from '../../text/review-text';
import { reviewerWords } from '../../text/reviewer-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';
import type { ReviewedForm } from './review-places';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  sheet: { color: tokens.colorNeutralForeground2 },
  cell: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    width: '100%',
    padding: '4px 8px',
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
  name: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  value: { fontWeight: tokens.fontWeightSemibold },
  long: { gridColumn: '1 / -1', overflowWrap: 'anywhere' },
});

/** What stands in a cell, and what would, as people read them. */
export function shownWrite(
  { grid }: ReviewedForm,
  { row, column, before, after, numberFormat }: ReviewWrite,
): { readonly before: string; readonly after: string } {
  const format = gridCell(grid, row, column).numberFormat;
  if (typeof after === 'string') return { before: figureText(before, format), after };
  return { before: figureText(before, format), after: figureText(after, numberFormat ?? format) };
}

interface Props {
  readonly cells: readonly { readonly form: ReviewedForm; readonly write: ReviewWrite }[];
}

/** Blank cells that a review fills, each with what comes there. Pressing one goes to it. */
export function ReviewCells({ cells }: Props) {
  const styles = useStyles();
  const locale = useLocale();
  const words = reviewerWords(locale);
  const { session } = usePane();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  const { shown, more, showMore } = useGrowingCount(cells.length, 50);
  return (
    <>
      <ul className={styles.list} {...arrows}>
        {cells.slice(0, shown).map(({ form, write }, index) => {
          const line = form.review.lines.find((each) => each.cell?.row === write.row);
          return (
            <li key={`${form.key} ${placeKey(write)}`}>
              {cells[index - 1]?.form !== form && <span className={styles.sheet}>{form.card.sheet}</span>}
              <button
                type="button"
                className={styles.cell}
                onClick={() => void session.select(form.card.sheet, write.row, write.column)}
              >
                <span className={styles.name}>
                  {line && reviewRowName(line, locale)} <span className={styles.quiet}>{words.part[write.what]}</span>{' '}
                  <span className={styles.quiet}>{cellAddress(write)}</span>
                </span>
                <span className={write.what === 'remark' ? styles.long : styles.value}>
                  {shownWrite(form, write).after}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}
