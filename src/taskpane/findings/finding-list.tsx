import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled, InfoRegular, WarningRegular, type FluentIcon } from '@fluentui/react-icons';
import { useId } from 'react';
import type { SessionForm } from '../../app/session-state';
import type { Finding, Severity } from '../../core/finding/finding';
import { remedyText } from '../../text/finding-text';
import { useLocale, useText } from '../locale-context';
import { SectionTitle } from '../section-title';
import { ShowMore, useGrowingCount } from '../show-more';
import { DismissedList } from './dismissed-list';
import { FindingRow } from './finding-row';

const useStyles = makeStyles({
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  group: {
    marginBottom: '8px',
    padding: '6px 0 4px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  remedy: {
    margin: 0,
    padding: '2px 12px 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
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

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What a reviewer would mark in this form, the gravest first. */
export function FindingList({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const { findings } = form.card;
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id} title={text.findings} count={findings.length} />
      {findings.length === 0 && <p className={styles.none}>{text.findingsNone}</p>}
      {SEVERITIES.map((severity) => (
        <FindingGroup
          key={severity}
          severity={severity}
          findings={findings.filter((one) => one.severity === severity)}
        />
      ))}
      <DismissedList dismissed={form.dismissed} />
    </section>
  );
}

function FindingGroup({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const id = useId();
  if (findings.length === 0) return null;
  const checks = [...new Set(findings.map(({ check }) => check))];
  return (
    <div className={styles.group}>
      <SeverityTag id={id} severity={severity} count={findings.length} />
      {checks.map((check) => (
        <CheckFindings key={check} findings={findings.filter((one) => one.check === check)} labelledBy={id} />
      ))}
    </div>
  );
}

/** Findings of one check, and once below them what to do about them. */
function CheckFindings({
  findings,
  labelledBy,
}: {
  readonly findings: readonly Finding[];
  readonly labelledBy: string;
}) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const { shown, more, showMore } = useGrowingCount(findings.length, 8);
  const [first] = findings;
  if (!first) return null;
  return (
    <>
      <ul className={styles.list} aria-labelledby={labelledBy}>
        {findings.slice(0, shown).map((finding) => (
          <li key={`${finding.row},${finding.column} ${JSON.stringify(finding.args)}`}>
            <FindingRow finding={finding} />
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
      <p className={styles.remedy}>
        {text.remedy}
        {remedyText(first, locale)}
      </p>
    </>
  );
}

const ICONS: Readonly<Record<Severity, FluentIcon>> = {
  error: ErrorCircleFilled,
  warning: WarningRegular,
  info: InfoRegular,
};

interface TagProps {
  readonly id: string;
  readonly severity: Severity;
  readonly count: number;
}

/** How grave the findings below are: icon, words and how many. */
function SeverityTag({ id, severity, count }: TagProps) {
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
