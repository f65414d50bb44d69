import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionForm } from '../../app/session-state';
import { cellAddress } from '../../core/grid/address';
import type { RecognitionReason } from '../../core/sheet/recognition-reason';
import { rowReasons } from '../../core/sheet/rows/row-reasons';
import { readingWords } from '../../text/reading-words';
import { recognitionText } from '../../text/recognition-text';
import { useDecisionText } from '../body-context';
import { CellButton } from '../cell-button';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { ShowMore, useGrowingCount } from '../show-more';
import { ByReview } from './by-review';
import { ColumnTable } from './column-table';
import { CorrectionList, OfferedCorrections } from './corrections';
import { SelectedPlace } from './selected-place';

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: '12px' },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  reason: { padding: '3px 6px' },
  place: { color: tokens.colorBrandForegroundLink, marginInlineEnd: '6px' },
});

/** How a form was read: what each column is, what the selected cells are, which cell was read as what, and what was
 *  corrected. */
export function HowRead({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const text = useDecisionText();
  const words = readingWords(useLocale());
  return (
    <section className={styles.parts} aria-label={text.howRead}>
      <ColumnTable form={form} />
      <SelectedPlace form={form} />
      <ByReview form={form} />
      <OfferedCorrections offered={form.offered} />
      <CorrectionList title={text.corrections} corrections={form.corrections} />
      <Disclosure label={words.values}>
        <ValueReasons form={form} />
      </Disclosure>
      <Disclosure label={words.how}>
        <Reasons reasons={form.sheet.reasons} />
      </Disclosure>
    </section>
  );
}

/** What stands in the cells of the rows, and what it was read as. */
function ValueReasons({ form: { sheet, grid } }: { readonly form: SessionForm }) {
  return <Reasons reasons={sheet.rows.flatMap((row) => rowReasons(grid, row))} />;
}

function Reasons({ reasons }: { readonly reasons: readonly RecognitionReason[] }) {
  const styles = useStyles();
  const { shown, more, showMore } = useGrowingCount(reasons.length, 30);
  return (
    <>
      <ul className={styles.list}>
        {reasons.slice(0, shown).map((reason) => (
          <li key={`${reason.code} ${reason.row},${reason.column} ${JSON.stringify(reason.args)}`}>
            <CellButton row={reason.row} column={reason.column} className={styles.reason}>
              <ReasonText reason={reason} />
            </CellButton>
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

/** The sentence, behind its cell where it does not name the cell itself. */
function ReasonText({ reason }: { readonly reason: RecognitionReason }) {
  const styles = useStyles();
  const sentence = recognitionText(reason, useLocale());
  const cell = cellAddress(reason);
  return (
    <span>
      {!sentence.startsWith(cell) && <span className={styles.place}>{cell}</span>}
      {sentence}
    </span>
  );
}
