import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleFilled,
  InfoRegular,
  WarningRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';

/** How grave what a banner says is. */
export type BannerIntent = 'success' | 'info' | 'warning' | 'error';

const ICONS: Readonly<Record<BannerIntent, FluentIcon>> = {
  success: CheckmarkCircleRegular,
  info: InfoRegular,
  warning: WarningRegular,
  error: ErrorCircleFilled,
};

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    gap: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    '& > svg': { flexShrink: 0, fontSize: '16px' },
  },
  words: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', flexGrow: 1, minWidth: 0 },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    '& > svg': { color: tokens.colorStatusSuccessForeground3 },
  },
  info: {},
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    '& > svg': { color: tokens.colorStatusWarningForeground3 },
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    '& > svg': { color: tokens.colorStatusDangerForeground3 },
  },
});

interface Props {
  readonly intent: BannerIntent;
  readonly children: ReactNode;
}

/** Something that has to be told at the top: an icon and sentences, buttons below them. */
export function Banner({ intent, children }: Props) {
  const styles = useStyles();
  const Icon = ICONS[intent];
  return (
    <div className={mergeClasses(styles.banner, styles[intent])}>
      <Icon aria-hidden="true" />
      <div className={styles.words}>{children}</div>
    </div>
  );
}
