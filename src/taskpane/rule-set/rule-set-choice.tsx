import { makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { SessionState } from '../../app/session-state';
import { ChoiceField } from '../controls/choice-field';
import { useControlStyles } from '../controls/control-styles';
import { Disclosure } from '../controls/disclosure';
import { useLocale, useText } from '../locale-context';
import { useSession } from '../session-context';
import { useDecisionText } from '../use-decision-text';
import { RuleSetFile } from './rule-set-file';

const useStyles = makeStyles({
  choice: { display: 'flex', flexDirection: 'column', gap: '4px' },
});

/** Which rule set (口径) scores this workbook, where its rules come from, and the way in and out for a department's own. */
export function RuleSetChoice({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const controls = useControlStyles();
  const text = useText();
  const words = useDecisionText();
  const locale = useLocale();
  const { session } = useSession();
  const id = useId();
  const source = state.ruleSets.find((ruleSet) => ruleSet.id === state.ruleSetId)?.source[locale];
  return (
    <div className={styles.choice}>
      <ChoiceField<string>
        label={text.ruleSet}
        value={state.ruleSetId}
        options={state.ruleSets.map(({ id: value, name, own }) => ({
          value,
          words: own ? words.ruleSetOwn(name[locale]) : name[locale],
        }))}
        disabled={state.phase === 'working'}
        describedBy={`${id}source`}
        onChange={(chosen) => void session.chooseRuleSet(chosen)}
      />
      {source && (
        <p id={`${id}source`} className={controls.hint}>
          {text.ruleSetSource(source)}
        </p>
      )}
      <Disclosure label={words.ruleSetFile}>{() => <RuleSetFile />}</Disclosure>
    </div>
  );
}
