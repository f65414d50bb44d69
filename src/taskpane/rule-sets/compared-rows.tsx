import { makeStyles, tokens } from '@fluentui/react-components';
import type { FormEffect, RuleSetEffect } from '../../app/rule-set-effect';
import { explanationText } from '../../text/explanation-text';
import { ruleSetWords } from '../../text/rule-set-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ShowMore, useGrowingCount } from '../show-more';

const useStyles = makeStyles({
  form: { margin: '0 0 8px' },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  row: { display: 'flex', justifyContent: 'space-between', gap: '8px', width: '100%', textAlign: 'left' },
  name: { overflowWrap: 'anywhere' },
  points: { whiteSpace: 'nowrap' },
  why: { margin: '0 0 4px', color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  press: {
    padding: '2px 0',
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The rows that come out otherwise, form by form: points now and then, and how the latter are worked out. */
export function ComparedRows({ effect }: { readonly effect: RuleSetEffect }) {
  const { shown, more, showMore } = useGrowingCount(effect.forms.length, 10);
  return (
    <>
      {effect.forms.slice(0, shown).map((form) => (
        <ComparedForm key={form.form} form={form} />
      ))}
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

function ComparedForm({ form: { now, other, rows } }: { readonly form: FormEffect }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = ruleSetWords(locale);
  const { session } = usePane();
  const told = (score: string | null): string => score ?? words.none;
  const graded = ({ total, grade }: FormEffect['now']): string => `${told(total.score)} ${grade ?? ''}`.trim();
  return (
    <section className={styles.form} aria-label={now.sheet}>
      <div className={styles.head}>
        <span className={styles.name}>{now.sheet}</span>
        <span className={styles.points}>{words.becomes(graded(now), graded(other))}</span>
      </div>
      {rows.map((row) => (
        <div key={row.now.row}>
          <button
            type="button"
            className={`${styles.press} ${styles.row}`}
            onClick={() =>
              void session.select(
                now.sheet,
                row.now.row,
                row.now.scoreCell?.column ?? now.columns.name ?? now.area.left,
              )
            }
          >
            <span className={styles.name}>{row.now.name}</span>
            <span className={styles.points}>{words.becomes(told(row.now.score), told(row.other.score))}</span>
          </button>
          <p className={styles.why}>{explanationText(row.other.explanation, locale)}</p>
        </div>
      ))}
    </section>
  );
}
