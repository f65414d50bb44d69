import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { LocalText } from '../core/local-text';

const useStyles = makeStyles({
  below: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

/** What is said in Chinese, and the same in English below or (`inLine`, for buttons) behind it. */
export function Both({ text, inLine = false }: { readonly text: LocalText; readonly inLine?: boolean }): ReactNode {
  const styles = useStyles();
  const english = text['en-US'];
  return (
    <span>
      <span lang="zh-CN">{text['zh-CN']}</span>
      {inLine ? (
        <span lang="en"> {english}</span>
      ) : (
        <span lang="en" className={styles.below}>
          {english}
        </span>
      )}
    </span>
  );
}
