import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FormGroup } from './overview-choice';

const STRIPE = 'rgba(255, 255, 255, 0.55)';

const useStyles = makeStyles({
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

/** How a part of a picture of grades is filled; `grades`: the grades there are, the best one first. */
export function useGradeFill(grades: readonly string[]): (group: FormGroup) => string {
  const styles = useStyles();
  return (group) => mergeClasses(styles.any, styles[fillName(group, grades)]);
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
