import { makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ScoringSession, SessionState } from '../app/scoring-session';
import { findRuleSet, ruleSets } from '../core/scoring/rule-sets';
import { useLocale, useText } from './locale-context';

const useStyles = makeStyles({
  choice: { display: 'grid', gridTemplateColumns: 'auto 1fr', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  label: { fontSize: tokens.fontSizeBase300 },
  select: { minWidth: 0 },
  source: {
    gridColumn: '1 / -1',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Which rule set (口径) scores this workbook, and where its rules come from. */
export function RuleSetChoice({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const id = useId();
  const source = findRuleSet(state.ruleSetId)?.source[locale];
  return (
    <div className={styles.choice}>
      <label className={styles.label} htmlFor={id}>
        {text.ruleSet}
      </label>
      <Select
        id={id}
        className={styles.select}
        value={state.ruleSetId}
        disabled={state.phase === 'working'}
        aria-describedby={`${id}source`}
        onChange={(_, { value }) => void session.chooseRuleSet(value)}
      >
        {ruleSets.map((ruleSet) => (
          <option key={ruleSet.id} value={ruleSet.id}>
            {ruleSet.name[locale]}
          </option>
        ))}
      </Select>
      {source && (
        <p id={`${id}source`} className={styles.source}>
          {text.ruleSetSource(source)}
        </p>
      )}
    </div>
  );
}
