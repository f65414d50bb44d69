import { makeStyles, mergeClasses, ToggleButton, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import { gradeText } from '../../text/grade-text';
import type { Locale } from '../../text/locale';
import { overviewWords, type OverviewWords } from '../../text/overview-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import type { FormGroup } from './overview-choice';
import { countGroups } from './overview-lines';

const STRIPE = 'rgba(255, 255, 255, 0.55)';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', height: '20px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  part: { minWidth: '6px', cursor: 'pointer' },
  faded: { opacity: 0.3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { minWidth: 0, padding: '0 8px', fontWeight: tokens.fontWeightRegular },
  swatch: { width: '14px', height: '14px', borderRadius: tokens.borderRadiusSmall },
  // A colour and a pattern each, so that colours alone tell nothing. High contrast leaves the colours out.
  any: {
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      '--stripe': 'Canvas',
      backgroundColor: 'CanvasText',
      border: '1px solid CanvasText',
    },
  },
  first: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  second: {
    backgroundColor: tokens.colorBrandBackground,
    backgroundImage: `repeating-linear-gradient(45deg, transparent 0 4px, var(--stripe, ${STRIPE}) 4px 6px)`,
  },
  third: {
    backgroundColor: tokens.colorPaletteMarigoldBackground3,
    backgroundImage: `repeating-linear-gradient(90deg, transparent 0 4px, var(--stripe, ${STRIPE}) 4px 6px)`,
  },
  fourth: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    backgroundImage: `radial-gradient(circle, var(--stripe, ${STRIPE}) 1.5px, transparent 2px)`,
    backgroundSize: '6px 6px',
  },
  other: {
    backgroundColor: tokens.colorPaletteBerryBackground3,
    backgroundImage: `repeating-linear-gradient(0deg, transparent 0 4px, var(--stripe, ${STRIPE}) 4px 6px)`,
  },
  open: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (forced-colors: active)': { border: '1px dashed CanvasText', backgroundColor: 'Canvas' },
  },
  weights: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, transparent 0 4px, ${tokens.colorNeutralStrokeAccessible} 4px 5px)`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    '@media (forced-colors: active)': {
      backgroundColor: 'Canvas',
      backgroundImage: 'repeating-linear-gradient(135deg, transparent 0 4px, CanvasText 4px 5px)',
    },
  },
});

/** How many forms have which grade, as a picture; its parts are the filter. */
export function GradeFilter() {
  const styles = useStyles();
  const locale = useLocale();
  const words = overviewWords(locale);
  const { state, view } = usePane();
  const { overview, chooseForms } = view;
  const parts = useMemo(() => countGroups(state.forms, state.grades), [state.forms, state.grades]);
  const arrows = useArrowNavigationGroup({ axis: 'both', circular: true, memorizeCurrent: true });
  const toggle = (group: FormGroup): void => {
    const groups = overview.groups.includes(group)
      ? overview.groups.filter((each) => each !== group)
      : [...overview.groups, group];
    chooseForms({ ...overview, groups });
  };
  const isOn = (group: FormGroup): boolean => overview.groups.length === 0 || overview.groups.includes(group);
  const fillOf = (group: FormGroup): string => mergeClasses(styles.any, styles[fillName(group, state.grades)]);
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

/** The best grade is green, the last one red, as far as there are such. */
function fillName(group: FormGroup, grades: readonly string[]): keyof ReturnType<typeof useStyles> {
  if (group === 'incomplete') return 'open';
  if (group === 'weights') return 'weights';
  const place = grades.findIndex((name) => group === `grade ${name}`);
  if (place < 0) return 'other';
  if (place > 0 && place === grades.length - 1) return 'fourth';
  return (['first', 'second', 'third'] as const)[place] ?? 'other';
}
