import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, useState } from 'react';
import type { SessionForm } from '../app/session-state';
import { Toggle } from './controls/toggle';
import { IndicatorRow } from './indicator-row';
import { indicatorRows } from './indicator-rows';
import { useText } from './locale-context';
import { RowRule } from './row-rule/row-rule';
import { SectionTitle } from './section-title';
import { ShowMore, useGrowingCount } from './show-more';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '4px 0',
    listStyle: 'none',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  level: {
    padding: '8px 12px 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The form's rows with their points, all of them or only those that need looking at. */
export function IndicatorList({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const rows = indicatorRows(form, text).filter((row) => row.isProblem || !problemsOnly);
  const { shown, more, showMore } = useGrowingCount(rows.length, 60);
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id} title={text.rows} count={rows.length}>
        <Toggle label={text.problemsOnly} checked={problemsOnly} onChange={setProblemsOnly} />
      </SectionTitle>
      {rows.length === 0 ? (
        <p className={styles.none}>{text.noProblemRows}</p>
      ) : (
        <ul className={styles.list} aria-labelledby={id}>
          {rows.slice(0, shown).map((row, index) => (
            <Fragment key={row.row}>
              {row.level !== null && row.level !== rows[index - 1]?.level && (
                <li className={styles.level}>{row.level}</li>
              )}
              <li>
                <IndicatorRow row={row} />
                {row.rule && <RowRule sheet={form.card.sheet} row={row.rule.row} confirmed={row.rule.confirmed} />}
              </li>
            </Fragment>
          ))}
        </ul>
      )}
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}
