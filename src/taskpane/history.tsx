import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionState } from '../app/session-state';
import { momentText, toldHistory, type ToldLine } from '../text/history-text';
import { historyWords } from '../text/history-words';
import { ruleSetFieldText } from '../text/rule-set-field-text';
import { useLocale } from './locale-context';
import { usePane } from './pane-context';
import { ShowMore, useGrowingCount } from './show-more';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: '12px', margin: 0, padding: 0, listStyle: 'none' },
  line: { overflowWrap: 'anywhere' },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  did: { fontWeight: tokens.fontWeightSemibold },
  details: { margin: 0, padding: 0, listStyle: 'none', fontSize: tokens.fontSizeBase200 },
  aside: { margin: '0 0 12px', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** 评分记录: what was done with the workbook, the last first, with what changed from one line to the next. */
export function HistoryList({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = historyWords(locale);
  const { history } = state;
  const told = toldHistory(history, history.brought, locale);
  const { shown, more, showMore } = useGrowingCount(told.length, 30);
  const here = told.slice(0, shown).filter(({ isBrought }) => !isBrought);
  const brought = told.slice(0, shown).filter(({ isBrought }) => isBrought);
  return (
    <>
      <OtherRules />
      {told.length === 0 && <p className={styles.aside}>{words.none}</p>}
      <Lines lines={here} />
      {brought.length > 0 && <p className={styles.aside}>{words.brought}</p>}
      <Lines lines={brought} />
      <ShowMore more={more} onMore={showMore} />
      {more === 0 && history.folded > 0 && <p className={styles.aside}>{words.folded(history.folded)}</p>}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly ToldLine[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  return (
    <ol className={styles.list}>
      {lines.map(({ at, did, details }, index) => (
        <li key={`${at} ${String(index)}`} className={styles.line}>
          <time className={styles.when} dateTime={at}>
            {momentText(at)}
          </time>{' '}
          <span className={styles.did}>{did}</span>
          <ul className={styles.details}>
            {details.map((detail, place) => (
              <li key={`${String(place)} ${detail}`}>{detail}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

/** In what the rule set of the last scoring differs from the one in force, where it does. */
function OtherRules() {
  const styles = useStyles();
  const locale = useLocale();
  const rules = usePane().view.form?.since?.rules ?? null;
  if (!rules) return null;
  const fields = rules.fields.map((field) => ruleSetFieldText(field, locale));
  return <p className={styles.aside}>{historyWords(locale).differs(rules.name[locale], fields)}</p>;
}
