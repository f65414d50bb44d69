import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SessionForm } from '../../app/session-state';
import type { ArguedScore } from '../../core/argued/argue-row';
import { arguedActualText, arguedRuleText, arguedText, arguedWords } from '../../text/argued-words';
import { explanationText } from '../../text/explanation-text';
import { gradeText } from '../../text/grade-text';
import { CopyTold } from '../controls/copy-told';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import type { ShownRow } from './form-rows';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'left', fontVariantNumeric: 'tabular-nums' },
  head: { padding: '2px 4px', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  reading: { padding: '6px 4px 2px', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  cell: { padding: '2px 4px', verticalAlign: 'top', overflowWrap: 'anywhere' },
  above: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  figure: { textAlign: 'right', whiteSpace: 'nowrap' },
  why: { color: tokens.colorNeutralForeground3 },
  now: { fontWeight: tokens.fontWeightSemibold },
  told: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What an unmet row would come to by the other readings and rule sets: a line each, below the reading it belongs to. */
export function ArguedTable({ form, row }: { readonly form: SessionForm; readonly row: ShownRow }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = arguedWords(locale);
  const { session } = usePane();
  const argued = useMemo(() => session.argue(form, row.row), [session, form, row.row]);
  const [first] = argued;
  if (!first) return null;
  if (argued.length === 1) return <p className={styles.told}>{words.same(first.score ?? words.noScore)}</p>;
  const actuals = [...new Set(argued.map(({ actual }) => actual))];
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.head} scope="col">
              {words.rule}
            </th>
            <th className={`${styles.head} ${styles.figure}`} scope="col">
              {words.score}
            </th>
            <th className={`${styles.head} ${styles.figure}`} scope="col">
              {words.total}
            </th>
          </tr>
        </thead>
        {actuals.map((actual) => (
          <tbody key={`${actual.kind} ${actual.text}`}>
            <tr>
              <th className={styles.reading} scope="rowgroup" colSpan={3}>
                {arguedActualText(actual, locale)}
              </th>
            </tr>
            {argued
              .filter((each) => each.actual === actual)
              .map((each) => (
                <ArguedLine key={`${each.by} ${each.ruleSets[0]?.id ?? ''}`} argued={each} />
              ))}
          </tbody>
        ))}
      </table>
      <p className={styles.told}>{words.hint}</p>
      <div>
        <CopyTold told={arguedText({ name: row.name, target: row.planned.value }, argued, locale)} label={words.copy} />
      </div>
    </>
  );
}

function ArguedLine({ argued }: { readonly argued: ArguedScore }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = arguedWords(locale);
  const { isNow, explanation, score, total, grade } = argued;
  const rule = arguedRuleText(argued, locale);
  return (
    <>
      <tr className={isNow ? styles.now : undefined}>
        <td className={`${styles.cell} ${styles.above}`}>{isNow ? words.inForce(rule) : rule}</td>
        <td className={`${styles.cell} ${styles.above} ${styles.figure}`}>{score ?? words.noScore}</td>
        <td className={`${styles.cell} ${styles.above} ${styles.figure}`}>
          {total ?? words.noTotal}
          {grade !== null && ` ${gradeText(grade, locale)}`}
        </td>
      </tr>
      <tr>
        <td className={`${styles.cell} ${styles.why}`} colSpan={3}>
          {explanationText(explanation, locale)}
        </td>
      </tr>
    </>
  );
}
