import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, CheckmarkRegular, WarningRegular } from '@fluentui/react-icons';
import { useId, useRef } from 'react';
import type { FormColumns } from '../../app/review-columns';
import { columnsWords, placesText, refusedText } from '../../text/columns-words';
import { reviewerWords } from '../../text/reviewer-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { useGivenFocus } from '../preview/given-focus';
import { usePreviewStyles } from '../preview/preview-styles';
import { usePreviewKeys } from '../preview/use-preview-keys';
import { ShowMore, useGrowingCount } from '../show-more';

const useStyles = makeStyles({
  how: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyle: 'none' },
  form: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: '6px',
    overflowWrap: 'anywhere',
    '& svg': { fontSize: '18px', marginTop: '1px' },
  },
  sheet: { fontWeight: tokens.fontWeightSemibold },
  below: { gridColumn: '2' },
  refused: { color: tokens.colorStatusWarningForeground3 },
  foot: { flexWrap: 'wrap' },
});

/** What adding columns for a review would do, form by form, before it is done; and which forms get none, and why. */
export function ColumnsPreview({ forms }: { readonly forms: readonly FormColumns[] }) {
  const styles = useStyles();
  const preview = usePreviewStyles();
  const locale = useLocale();
  const words = columnsWords(locale);
  const frame = reviewerWords(locale);
  const { session, view, idle } = usePane();
  const id = useId();
  const place = useRef<HTMLElement>(null);
  useGivenFocus(place);
  const able = forms.filter(({ columns }) => columns !== null);
  const { shown, more, showMore } = useGrowingCount(forms.length, 60);
  const here = view.form?.card.sheet ?? null;
  const canHere = able.length > 1 && able.some(({ sheet }) => sheet === here);
  const close = (): void => session.closeColumns();
  const add = (only: string | null): void => {
    if (idle && able.length > 0) void session.addColumns(only);
  };
  usePreviewKeys(close, () => add(null));
  return (
    <section ref={place} className={preview.page} aria-labelledby={id}>
      <div className={preview.head}>
        <Button appearance="subtle" aria-label={frame.back} icon={<ArrowLeftRegular />} onClick={close} />
        <Subtitle2 as="h2" id={id} className={preview.title} tabIndex={-1}>
          {words.title}
        </Subtitle2>
      </div>
      <p className={styles.how}>{words.how}</p>
      {able.length === 0 && <p className={styles.how}>{words.none}</p>}
      <ul className={styles.list}>
        {forms.slice(0, shown).map((form, index) => (
          <li key={`${form.sheet} ${String(index)}`} className={styles.form}>
            <Form form={form} />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
      <div className={mergeClasses(preview.foot, styles.foot)}>
        <Button
          className={preview.write}
          appearance="primary"
          disabledFocusable={!idle || able.length === 0}
          onClick={() => add(null)}
        >
          {words.add(able.length)}
        </Button>
        {canHere && (
          <Button disabledFocusable={!idle} onClick={() => add(here)}>
            {words.onlyThis}
          </Button>
        )}
        <Button onClick={close}>{frame.cancel}</Button>
      </div>
    </section>
  );
}

function Form({ form: { sheet, project, columns, refused, writes } }: { readonly form: FormColumns }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = columnsWords(locale);
  if (refused)
    return (
      <>
        <WarningRegular className={styles.refused} aria-hidden="true" />
        <span className={styles.refused}>{refusedText(sheet, refused, locale)}</span>
      </>
    );
  return (
    <>
      <CheckmarkRegular aria-hidden="true" />
      <span>
        <span className={styles.sheet}>{sheet}</span> {project}
      </span>
      <span className={styles.below}>{columns && placesText(columns, writes.length, locale)}</span>
      {columns && !columns.isPrinted && <span className={styles.below}>{words.notPrinted}</span>}
    </>
  );
}
