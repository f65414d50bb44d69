import { Button, makeStyles, tokens, Tooltip, useArrowNavigationGroup } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, TableInsertColumnRegular, WarningRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { SessionForm } from '../../app/session-state';
import type { Finding } from '../../core/finding/finding';
import type { ReviewLine } from '../../core/plan/review-lines';
import { columnsWords } from '../../text/columns-words';
import { findingText } from '../../text/finding-text';
import { reviewerWords } from '../../text/reviewer-words';
import { Disclosure } from '../controls/disclosure';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { SectionTitle } from '../section-title';
import { isReviewed, lineKey, type ReviewedForm } from './review-places';
import { ReviewRow } from './review-row';
import { useReviewWalk } from './review-walk';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '4px', minWidth: 0 },
  group: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyle: 'none' },
  finding: {
    display: 'flex',
    gap: '6px',
    margin: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorStatusWarningForeground3,
    '& svg': { fontSize: '16px', flexShrink: 0, marginTop: '2px' },
  },
  lacking: { display: 'flex', flexDirection: 'column', alignItems: 'start', gap: '4px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  foot: {
    position: 'sticky',
    '@media (max-height: 420px)': { position: 'static' },
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    margin: '8px -12px -12px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  walked: { marginLeft: 'auto', whiteSpace: 'nowrap' },
  key: { color: tokens.colorNeutralForeground3, marginInlineStart: '4px' },
});

/** One form as its reviewer sees it: rows that differ first, then those to be judged, those something is said of, and the
 *  rest. */
export function ReviewForm({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const words = reviewerWords(useLocale());
  if (!isReviewed(form)) return <p className={styles.quiet}>{words.notReviewed}</p>;
  return <Rows form={form} />;
}

/** R1 to R4. */
const ofReview = ({ check, severity }: Finding): boolean => /^R\d$/u.test(check) && severity !== 'info';

function Rows({ form }: { readonly form: ReviewedForm }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = reviewerWords(locale);
  const id = useId();
  const { lines, differing, open } = form.review;
  const findings = form.card.findings.filter(ofReview);
  const counted = lines.filter(({ leftOut }) => !leftOut);
  const said = (line: ReviewLine): readonly Finding[] => findings.filter(({ row }) => row === line.row);
  const rows = new Set(counted.map(({ row }) => row));
  const judged = open.filter((line) => !differing.includes(line));
  const rest = counted.filter((line) => !differing.includes(line) && !judged.includes(line));
  const flagged = rest.filter((line) => said(line).length > 0);
  const same = rest.filter((line) => said(line).length === 0);
  return (
    <section className={styles.view} aria-labelledby={id}>
      <SectionTitle id={id} title={words.rows} count={counted.length} />
      {form.review.column === null && <AskForColumns />}
      {findings
        .filter(({ row }) => !rows.has(row))
        .map((finding) => (
          <Said key={`${finding.check} ${String(finding.column)}`} finding={finding} />
        ))}
      {differing.length + judged.length === 0 && <p className={styles.quiet}>{words.allSame}</p>}
      <Group title={words.differing(differing.length)} form={form} lines={differing} said={said} />
      <Group title={words.toDecide(judged.length)} form={form} lines={judged} said={said} />
      <Group title={words.flagged(flagged.length)} form={form} lines={flagged} said={said} />
      {same.length > 0 && (
        <Disclosure label={words.same(same.length)}>
          <Lines form={form} lines={same} said={said} label={words.same(same.length)} />
        </Disclosure>
      )}
      <Foot />
    </section>
  );
}

/** The form has no place for a review: it can be given one. */
function AskForColumns() {
  const styles = useStyles();
  const locale = useLocale();
  const { session, idle } = usePane();
  return (
    <div className={styles.lacking}>
      <p className={styles.quiet}>{reviewerWords(locale).noColumns}</p>
      <Button
        size="small"
        icon={<TableInsertColumnRegular />}
        disabledFocusable={!idle}
        onClick={() => void session.planColumns()}
      >
        {columnsWords(locale).ask}
      </Button>
    </div>
  );
}

interface GroupProps {
  readonly form: ReviewedForm;
  readonly lines: readonly ReviewLine[];
  readonly said: (line: ReviewLine) => readonly Finding[];
}

function Group({ title, ...group }: GroupProps & { readonly title: string }) {
  const styles = useStyles();
  if (group.lines.length === 0) return null;
  return (
    <>
      <h3 className={styles.group}>{title}</h3>
      <Lines {...group} label={title} />
    </>
  );
}

/** One Tab stop; arrows go from row to row. */
function Lines({ form, lines, said, label }: GroupProps & { readonly label: string }) {
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', memorizeCurrent: true });
  return (
    <ul className={styles.list} aria-label={label} {...arrows}>
      {lines.map((line) => (
        <li key={lineKey(form, line)}>
          <ReviewRow form={form} line={line}>
            {said(line).map((finding) => (
              <Said key={finding.check} finding={finding} />
            ))}
          </ReviewRow>
        </li>
      ))}
    </ul>
  );
}

function Said({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const sentence = findingText(finding, useLocale());
  return (
    <span className={styles.finding}>
      <WarningRegular aria-hidden="true" />
      <span>{sentence}</span>
    </span>
  );
}

/** On to what differs next, be it in another form, and back. */
function Foot() {
  const styles = useStyles();
  const words = reviewerWords(useLocale());
  const { state } = usePane();
  const { steps, current, go } = useReviewWalk();
  const at = steps.findIndex(({ key }) => key === current) + 1;
  const isOff = steps.length === 0 || state.preview !== null;
  return (
    <div className={styles.foot}>
      <Tooltip content={words.keys} relationship="description">
        <Button
          size="small"
          icon={<ArrowUpRegular />}
          disabledFocusable={isOff}
          aria-keyshortcuts="Shift+F8"
          onClick={() => go(-1)}
        >
          {words.previous}
          <span className={styles.key}>⇧F8</span>
        </Button>
      </Tooltip>
      <Tooltip content={words.keys} relationship="description">
        <Button
          size="small"
          icon={<ArrowDownRegular />}
          disabledFocusable={isOff}
          aria-keyshortcuts="F8"
          onClick={() => go(1)}
        >
          {words.next}
          <span className={styles.key}>F8</span>
        </Button>
      </Tooltip>
      <span className={styles.walked}>{words.walked(at, steps.length)}</span>
    </div>
  );
}
