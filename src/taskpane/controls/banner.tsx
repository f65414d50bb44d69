import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  type MessageBarIntent,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useControlStyles } from './control-styles';

const useStyles = makeStyles({
  words: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  actions: { justifyContent: 'start' },
});

interface Props {
  readonly intent: MessageBarIntent;
  readonly children: ReactNode;
  /** Buttons below the words, and what they are to a screen reader. */
  readonly actions?: ReactNode;
  readonly actionsLabel?: string;
}

/** Something that has to be told at the top. The pane is never wide enough for words and buttons in one line. */
export function Banner({ intent, children, actions, actionsLabel }: Props) {
  const styles = useStyles();
  const controls = useControlStyles();
  return (
    <MessageBar intent={intent} layout="multiline" aria-labelledby={undefined}>
      <MessageBarBody className={styles.words}>{children}</MessageBarBody>
      {actions !== undefined && (
        <MessageBarActions
          className={mergeClasses(controls.buttons, styles.actions)}
          role={actionsLabel === undefined ? undefined : 'group'}
          aria-label={actionsLabel}
        >
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
