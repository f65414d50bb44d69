import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningRegular, type FluentIcon } from '@fluentui/react-icons';
import type { Severity } from '../../core/finding/finding';
import { useText } from '../locale-context';

const ICONS: Readonly<Record<Severity, FluentIcon>> = {
  error: ErrorCircleFilled,
  warning: WarningRegular,
  info: InfoRegular,
};

const useStyles = makeStyles({
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    margin: 0,
    padding: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    '& svg': { fontSize: '16px' },
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly id: string;
  readonly severity: Severity;
  readonly count: number;
}

/** How grave the findings below are: icon, words and how many. */
export function SeverityTag({ id, severity, count }: Props) {
  const styles = useStyles();
  const text = useText();
  const Icon = ICONS[severity];
  return (
    <h3 id={id} className={mergeClasses(styles.title, styles[severity])}>
      <Icon aria-hidden="true" />
      {text.severity[severity]} {count}
    </h3>
  );
}
