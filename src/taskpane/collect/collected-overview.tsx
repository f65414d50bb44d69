import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { collectWords } from '../../text/collect-words';
import { gradeText } from '../../text/grade-text';
import { summaryWords } from '../../text/summary-words';
import { useLocale } from '../locale-context';
import type { FormGroup } from '../overview/overview-choice';
import { useGradeFill } from '../overview/grade-fill';
import type { CollectedFacts } from './collected-facts';
import { ShareBar } from './share-bar';

const useStyles = makeStyles({
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  bar: { display: 'flex', gap: '2px', height: '20px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  part: { minWidth: '6px' },
  list: { display: 'flex', flexDirection: 'column', gap: '4px', margin: 0, padding: 0, listStyle: 'none' },
  grade: { display: 'flex', alignItems: 'center', gap: '8px' },
  swatch: { flexShrink: 0, width: '14px', height: '14px', borderRadius: tokens.borderRadiusSmall },
});

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** How all forms came out, as pictures with their figures beside them: grades, and the levels' shares of their points. */
export function CollectedOverview({ facts }: { readonly facts: CollectedFacts }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = collectWords(locale);
  const fill = useGradeFill(facts.grades);
  const { levels } = summaryWords(locale);
  if (facts.forms === 0) return <p>{words.noForms}</p>;
  const nameOf = (group: FormGroup): string =>
    group === 'incomplete' || group === 'noGrade' ? words[group] : gradeText(group.slice('grade '.length), locale);
  return (
    <>
      <h4 className={styles.title}>{words.grades}</h4>
      <div className={styles.bar} aria-hidden="true">
        {facts.groups.map(({ group, count }) => (
          <span key={group} className={mergeClasses(styles.part, fill(group))} style={{ flex: `${count} 1 0` }} />
        ))}
      </div>
      <ul className={styles.list}>
        {facts.groups.map(({ group, count }) => (
          <li key={group} className={styles.grade}>
            <span className={mergeClasses(styles.swatch, fill(group))} aria-hidden="true" />
            {words.grade(nameOf(group), count, percent(count / facts.forms))}
          </li>
        ))}
      </ul>
      {facts.levels.length > 0 && (
        <>
          <h4 className={styles.title}>{words.levels}</h4>
          <ul className={styles.list}>
            {facts.levels.map(({ level, share }) => (
              <li key={level}>
                <ShareBar name={levels[level]} figure={percent(share)} share={share} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
