import { makeStyles, tokens } from '@fluentui/react-components';
import { ruleSetDifferences } from '../../core/record/rule-set-differences';
import type { RuleSet } from '../../core/scoring/rule-set/rule-set';
import { defaultRuleSet } from '../../core/scoring/rule-set/rule-sets';
import { differenceText } from '../../text/brought-text';
import { ruleSetWords } from '../../text/rule-set-words';
import { useLocale } from '../locale-context';

const useStyles = makeStyles({
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: '18px' },
});

/** Where a rule set comes from: what stands in its source, what is assumed, and where it differs from the usual one. */
export function RuleSetDetails({ ruleSet, own }: { readonly ruleSet: RuleSet; readonly own: boolean }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = ruleSetWords(locale);
  const base = defaultRuleSet.name[locale];
  const differences = ruleSetDifferences(ruleSet, defaultRuleSet);
  const part = (title: string, text: string) =>
    text === '' ? null : (
      <>
        <h4 className={styles.title}>{title}</h4>
        <p className={styles.words}>{text}</p>
      </>
    );
  return (
    <>
      {part(own ? words.ownSource : words.source, ruleSet.source[locale])}
      {part(words.sourced, ruleSet.sourced[locale])}
      {part(words.assumed, ruleSet.assumed[locale])}
      {ruleSet.id !== defaultRuleSet.id && (
        <>
          <h4 className={styles.title}>{differences.length > 0 ? words.differs(base) : words.differsNot(base)}</h4>
          <ul className={styles.list}>
            {differences.map((difference) => (
              <li key={difference.field}>{differenceText(difference, locale)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
