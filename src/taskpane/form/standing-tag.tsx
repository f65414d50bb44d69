import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowTrendingDownRegular,
  CheckmarkCircleRegular,
  ClipboardTextLtrRegular,
  PersonEditRegular,
  QuestionCircleFilled,
  SubtractCircleRegular,
  WarningFilled,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useText } from '../locale-context';
import type { RowStanding } from './form-rows';

const useTagStyles = makeStyles({
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    '& svg': { fontSize: '16px', flexShrink: 0 },
  },
  met: { color: tokens.colorStatusSuccessForeground1 },
  unmet: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  underspent: { color: tokens.colorStatusWarningForeground3 },
  byHand: {},
  notApplicable: {},
  unscorable: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  listed: {},
});

const ICONS: Readonly<Record<RowStanding, FluentIcon>> = {
  met: CheckmarkCircleRegular,
  unmet: WarningFilled,
  underspent: ArrowTrendingDownRegular,
  byHand: PersonEditRegular,
  notApplicable: SubtractCircleRegular,
  unscorable: QuestionCircleFilled,
  listed: ClipboardTextLtrRegular,
};

/** How a row stands: an icon and a word; the colour only supports them. */
export function StandingTag({ standing }: { readonly standing: RowStanding }) {
  const styles = useTagStyles();
  const text = useText();
  const Icon = ICONS[standing];
  return (
    <span className={mergeClasses(styles.tag, styles[standing])}>
      <Icon aria-hidden="true" />
      {text.standing[standing]}
    </span>
  );
}
