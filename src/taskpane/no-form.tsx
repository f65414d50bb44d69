import { makeStyles, tokens } from '@fluentui/react-components';
import { useText } from './locale-context';
import { Disclosure } from './controls/disclosure';
import { Message } from './message';
import { CorrectSelection } from './recognition/correct-selection';
import { useDecisionText } from './use-decision-text';

const useStyles = makeStyles({
  words: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 12px', padding: 0, listStyle: 'none' },
  correct: { marginBottom: '12px' },
  word: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
});

/** No sheet holds an indicator form: what was looked for, and what to do. */
export function NoForm({ onRefresh }: { readonly onRefresh: () => void }) {
  const styles = useStyles();
  const text = useText();
  const decisions = useDecisionText();
  return (
    <Message title={text.emptyTitle} action={{ label: text.refresh, run: onRefresh }}>
      <p>{text.emptyLooked}</p>
      <div className={styles.words} role="list">
        {text.emptyHeaders.map((word) => (
          <span key={word} role="listitem" className={styles.word}>
            {word}
          </span>
        ))}
      </div>
      <ol>
        {text.emptyDo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Disclosure className={styles.correct} label={decisions.correct}>
        {() => <CorrectSelection />}
      </Disclosure>
    </Message>
  );
}
