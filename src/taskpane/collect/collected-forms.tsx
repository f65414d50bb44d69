import { makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState } from 'react';
import type { SummaryForm } from '../../app/summary/summary-columns';
import { collectWords } from '../../text/collect-words';
import { gradeText } from '../../text/grade-text';
import { ChoiceField } from '../controls/choice-field';
import { useLocale } from '../locale-context';
import { DrawnList } from './drawn-list';

const useStyles = makeStyles({
  find: { width: '100%', maxWidth: 'none' },
  line: { padding: '6px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  first: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  name: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  total: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  missing: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
  grade: { flexShrink: 0 },
  second: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 10px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

const ORDERS = ['files', 'lowest', 'incomplete'] as const;
type Order = (typeof ORDERS)[number];

/** Every form that was collected, found by words, in the order of its files or by what needs looking at. */
export function CollectedForms({ forms }: { readonly forms: readonly SummaryForm[] }) {
  const styles = useStyles();
  const words = collectWords(useLocale());
  const [typed, setTyped] = useState('');
  const [order, setOrder] = useState<Order>('files');
  // Typing goes on while a long list is found.
  const wanted = useDeferredValue(typed);
  const shown = useMemo(() => chosen(forms, wanted, order), [forms, wanted, order]);
  if (forms.length === 0) return <p>{words.noForms}</p>;
  return (
    <>
      <SearchBox
        className={styles.find}
        aria-label={words.find}
        placeholder={words.find}
        value={typed}
        onChange={(_, { value }) => setTyped(value)}
      />
      <ChoiceField
        label={words.sort}
        value={order}
        options={ORDERS.map((value) => ({ value, words: words.sorts[value] }))}
        onChange={setOrder}
      />
      {shown.length === 0 && <p>{words.noneFound}</p>}
      <DrawnList
        key={order}
        label={words.tabs.forms}
        count={shown.length}
        height={58}
        line={(index) => {
          const form = shown[index];
          return form && <Line form={form} />;
        }}
      />
    </>
  );
}

/** One form: what it is and what it comes to, and below it whose it is and where it stands. */
function Line({ form: { line, file } }: { readonly form: SummaryForm }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = collectWords(locale);
  const { project, title, sheet, isScored, total, grade, department, unit, review } = line;
  return (
    <div className={styles.line}>
      <div className={styles.first}>
        <span className={styles.name}>{project ?? title ?? sheet}</span>
        {isScored && total !== null && <span className={styles.total}>{total}</span>}
        {isScored && total === null && <span className={styles.missing}>{words.incomplete}</span>}
        {!isScored && <span className={styles.grade}>{words.notScored}</span>}
        {grade !== null && <span className={styles.grade}>{gradeText(grade, locale)}</span>}
      </div>
      <div className={styles.second}>
        {(unit ?? department) !== null && <span>{unit ?? department}</span>}
        {review !== null && <span>{words.review(review)}</span>}
        <span>{file?.shown ?? sheet}</span>
      </div>
    </div>
  );
}

function chosen(forms: readonly SummaryForm[], typed: string, order: Order): readonly SummaryForm[] {
  const wanted = typed.trim().toLowerCase();
  const found = forms.filter(({ line: { project, title, sheet, department, unit }, file }) =>
    [project, title, sheet, department, unit, file?.shown].some((text) => text?.toLowerCase().includes(wanted)),
  );
  const isOpen = ({ line }: SummaryForm): boolean => line.isScored && line.total === null;
  const total = ({ line }: SummaryForm): number => (line.total === null ? Infinity : Number(line.total));
  if (order === 'lowest') return [...found].sort((a, b) => (total(a) === total(b) ? 0 : total(a) - total(b)));
  return order === 'files' ? found : [...found].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)));
}
