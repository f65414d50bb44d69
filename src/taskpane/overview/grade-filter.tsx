import { makeStyles, mergeClasses, ToggleButton, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import { gradeText } from '../../text/grade-text';
import type { Locale } from '../../text/locale';
import { overviewWords, type OverviewWords } from '../../text/overview-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import type { FormGroup } from './overview-choice';
import { useGradeFill } from './grade-fill';
import { countGroups } from './overview-lines';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '20px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  part: { minWidth: '6px', cursor: 'pointer' },
  faded: { opacity: 0.3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { minWidth: 0, padding: '0 8px', fontWeight: tokens.fontWeightRegular },
  swatch: { width: '14px', height: '14px', borderRadius: tokens.borderRadiusSmall },
});

/** How many forms have which grade, as a picture; its parts are the filter. */
export function GradeFilter() {
  const styles = useStyles();
  const locale = useLocale();
  const words = overviewWords(locale);
  const { state, view } = usePane();
  const { overview, chooseForms } = view;
  const fillOf = useGradeFill(state.grades);
  const parts = useMemo(() => countGroups(state.forms, state.grades), [state.forms, state.grades]);
  const arrows = useArrowNavigationGroup({ axis: 'both', circular: true, memorizeCurrent: true });
  const toggle = (group: FormGroup): void => {
    const groups = overview.groups.includes(group)
      ? overview.groups.filter((each) => each !== group)
      : [...overview.groups, group];
    chooseForms({ ...overview, groups });
  };
  const isOn = (group: FormGroup): boolean => overview.groups.length === 0 || overview.groups.includes(group);
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {parts.map(({ group, count }) => (
          <span
            key={group}
            className={mergeClasses(styles.part, fillOf(group), !isOn(group) && styles.faded)}
            style={{ flex: `${count} 1 0` }}
            title={words.group(nameOf(group, words, locale), count)}
            onClick={() => toggle(group)}
          />
        ))}
      </div>
      <div className={styles.buttons} role="toolbar" aria-label={words.distribution} {...arrows}>
        {parts.map(({ group, count }) => (
          <ToggleButton
            key={group}
            className={styles.button}
            size="small"
            icon={<span className={mergeClasses(styles.swatch, fillOf(group))} />}
            checked={overview.groups.includes(group)}
            aria-label={words.groupSpoken(nameOf(group, words, locale), count)}
            onClick={() => toggle(group)}
          >
            {words.group(nameOf(group, words, locale), count)}
          </ToggleButton>
        ))}
      </div>
    </>
  );
}

function nameOf(group: FormGroup, words: OverviewWords, locale: Locale): string {
  if (group === 'noGrade' || group === 'incomplete' || group === 'weights') return words.groups[group];
  return gradeText(group.slice('grade '.length), locale);
}
