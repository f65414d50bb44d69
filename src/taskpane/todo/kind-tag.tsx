import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, TriangleFilled, WarningFilled, type FluentIcon } from '@fluentui/react-icons';
import type { FindingKind } from '../../core/finding/finding-kind';

const useStyles = makeStyles({
  icon: { fontSize: '16px', flexShrink: 0 },
  unmet: { color: tokens.colorStatusDangerForeground3 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

const ICONS: Readonly<Record<FindingKind, FluentIcon>> = {
  unmet: TriangleFilled,
  error: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
};

/** The sign of a kind; its words stand beside it or are said by it. */
export function KindIcon({ kind, label }: { readonly kind: FindingKind; readonly label?: string }) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <Icon className={mergeClasses(styles.icon, styles[kind])} aria-hidden={label === undefined} aria-label={label} />
  );
}
