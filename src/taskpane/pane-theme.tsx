import {
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore, type ReactNode } from 'react';

/** Chinese faces follow the Latin ones, so that figures stay Segoe UI on Windows. */
const fontFamilyBase = "'Segoe UI', -apple-system, 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', sans-serif";

const light = { ...webLightTheme, fontFamilyBase };
const dark = { ...webDarkTheme, fontFamilyBase };

const useStyles = makeStyles({
  // Not the provider's own: menus and drawers carry its classes and would be as high as the page.
  page: {
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground2,
    fontVariantNumeric: 'tabular-nums',
  },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  // A line that begins with “ begins where the others do.
  text: { textSpacingTrim: 'trim-start' },
});

/** Light or dark: as Office says, else as the system does. Forced colours are left to the browser. */
export function PaneTheme({ isHostDark, children }: { isHostDark: boolean | null; children: ReactNode }) {
  const styles = useStyles();
  const isSystemDark = useSyncExternalStore(listenToScheme, () => darkScheme().matches);
  const isDark = isHostDark ?? isSystemDark;
  return (
    <FluentProvider
      theme={isDark ? dark : light}
      className={mergeClasses(styles.text, isDark ? styles.dark : styles.light)}
    >
      <div className={styles.page}>{children}</div>
    </FluentProvider>
  );
}

const darkScheme = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

function listenToScheme(listener: () => void): () => void {
  const scheme = darkScheme();
  scheme.addEventListener('change', listener);
  return () => scheme.removeEventListener('change', listener);
}
