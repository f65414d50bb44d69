import {
  makeResetStyles,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';

/** Chinese faces follow the Latin ones, so that figures stay Segoe UI on Windows. */
const fontFamilyBase = "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', sans-serif";

/** Fluent's theme as the variables its tokens stand for. */
function variables(theme: typeof webLightTheme) {
  return Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--${name}`, String(value)]));
}

const useLight = makeResetStyles({ colorScheme: 'light', ...variables(webLightTheme) });
const useDark = makeResetStyles({ colorScheme: 'dark', ...variables(webDarkTheme) });

const useStyles = makeStyles({
  page: {
    minHeight: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: 'tabular-nums',
    '@media (prefers-reduced-motion: reduce)': { '& *': { animationDuration: '0.01ms !important' } },
  },
});

/** Light or dark: as Office says, else as the system does. Forced colours are left to the browser. */
export function PaneTheme({ isHostDark, children }: { isHostDark: boolean | null; children: ReactNode }) {
  const styles = useStyles();
  const [light, dark] = [useLight(), useDark()];
  const isSystemDark = useSyncExternalStore(listenToScheme, () => darkScheme().matches);
  return <div className={mergeClasses((isHostDark ?? isSystemDark) ? dark : light, styles.page)}>{children}</div>;
}

const darkScheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

function listenToScheme(listener: () => void): () => void {
  const scheme = darkScheme();
  scheme.addEventListener('change', listener);
  return () => scheme.removeEventListener('change', listener);
}
