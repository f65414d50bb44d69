import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { reviewReport, reviewTable, sumsText, tableText } from '../../text/review-text';
import { reviewerWords } from '../../text/reviewer-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { isReviewed } from './review-places';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  told: { width: '100%', boxSizing: 'border-box', font: 'inherit' },
});

/** What the reviews of all forms come to, to be taken along as a table or as text. */
export function ReviewSummary() {
  const styles = useStyles();
  const locale = useLocale();
  const words = reviewerWords(locale);
  const id = useId();
  const { state } = usePane();
  const [copied, setCopied] = useState<{ readonly told: string; readonly failed: boolean } | null>(null);
  const forms = state.forms.filter(isReviewed);
  if (forms.length === 0) return null;
  const copy = (told: string): void => {
    navigator.clipboard.writeText(told).then(
      () => setCopied({ told, failed: false }),
      () => setCopied({ told, failed: true }),
    );
  };
  const sums = sumsText(
    forms.map(({ review }) => review),
    locale,
  );
  return (
    <section className={styles.box} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {words.summary}
      </h2>
      {sums.map((sentence) => (
        <p key={sentence} className={styles.sentence}>
          {sentence}
        </p>
      ))}
      <div className={styles.actions}>
        <Button size="small" icon={<CopyRegular />} onClick={() => copy(tableText(reviewTable(forms, locale)))}>
          {words.copyTable}
        </Button>
        <Button size="small" icon={<CopyRegular />} onClick={() => copy(reviewReport(forms, locale))}>
          {words.copyText}
        </Button>
        <span role="status">{copied ? (copied.failed ? words.copyFailed : words.copied) : ''}</span>
      </div>
      {copied?.failed && (
        <textarea className={styles.told} readOnly rows={4} value={copied.told} aria-label={words.summary} />
      )}
    </section>
  );
}
