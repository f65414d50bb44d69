import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** A spreadsheet's green. */
const GREEN: BrandVariants = {
  10: '#04130b',
  20: '#0a2416',
  30: '#0d3721',
  40: '#0e4629',
  50: '#0f5531',
  60: '#0f653a',
  70: '#107040',
  80: '#107c41',
  90: '#2c8b54',
  100: '#479a68',
  110: '#60a97c',
  120: '#79b890',
  130: '#92c7a5',
  140: '#acd6ba',
  150: '#c6e5d0',
  160: '#e1f3e7',
};

export const FONT_FAMILY =
  "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const lightTheme: Theme = { ...createLightTheme(GREEN), fontFamilyBase: FONT_FAMILY };
const darkTheme: Theme = { ...createDarkTheme(GREEN), fontFamilyBase: FONT_FAMILY };

const darkScheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

function followScheme(changed: () => void): () => void {
  const scheme = darkScheme();
  scheme.addEventListener('change', changed);
  return () => scheme.removeEventListener('change', changed);
}

/** The page's colours, light or dark as the system has it. */
export function useWorkbenchTheme(): Theme {
  return useSyncExternalStore(followScheme, () => darkScheme().matches) ? darkTheme : lightTheme;
}
