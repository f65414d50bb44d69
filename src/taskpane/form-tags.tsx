import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, ErrorCircleFilled, WarningRegular } from '@fluentui/react-icons';
import type { Finding } from '../core/finding/finding';
import { useText } from './locale-context';

const useStyles = makeStyles({
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& svg': { fontSize: '14px', flexShrink: 0 },
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** The grade word (优, 良 …). In a list of many forms it is not announced at each change. */
export function GradeTag({ grade, quiet = false }: { readonly grade: string; readonly quiet?: boolean }) {
  return (
    <Badge role="status" aria-live={quiet ? 'off' : undefined} appearance="tint" shape="circular" size="large">
      {grade}
    </Badge>
  );
}

/** How many findings a form has; the icon says how grave the gravest is. */
export function ProblemCount({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const text = useText();
  if (findings.length === 0) {
    return (
      <span className={styles.count}>
        <CheckmarkCircleRegular aria-hidden="true" />
        {text.noProblems}
      </span>
    );
  }
  const grave = findings.some((finding) => finding.severity === 'error');
  const Icon = grave ? ErrorCircleFilled : WarningRegular;
  return (
    <span className={mergeClasses(styles.count, grave ? styles.error : styles.warning)}>
      <Icon aria-hidden="true" />
      {text.problemCount(findings.length)}
    </span>
  );
}
