import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
import { Fragment, useId, useState } from 'react';
import type { SessionForm } from '../app/session-state';
import { explanationText } from '../text/explanation-text';
import { CellButton } from './cell-button';
import { indicatorRows, type RowStanding, type ShownRow } from './indicator-rows';
import { useLocale, useText } from './locale-context';
import { AdoptRules } from './row-rule/adopt-rules';
import { RowAnswers } from './row-rule/row-answers';
import { RowRule } from './row-rule/row-rule';
import { SectionTitle } from './section-title';
import { ShowMore, useGrowingCount } from './show-more';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '4px 0',
    listStyle: 'none',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  level: {
    padding: '8px 12px 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  none: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The form's rows with their points, all of them or only those that need looking at. */
export function IndicatorList({ form }: { readonly form: SessionForm }) {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const [problemsOnly, setProblemsOnly] = useState(false);
  const rows = indicatorRows(form, text).filter((row) => row.isProblem || !problemsOnly);
  const { shown, more, showMore } = useGrowingCount(rows.length, 60);
  return (
    <section aria-labelledby={id}>
      <SectionTitle id={id} title={text.rows} count={rows.length}>
        <Checkbox
          label={text.problemsOnly}
          checked={problemsOnly}
          onChange={(_, data) => setProblemsOnly(data.checked === true)}
        />
      </SectionTitle>
      <AdoptRules card={form.card} />
      {rows.length === 0 ? (
        <p className={styles.none}>{text.noProblemRows}</p>
      ) : (
        <ul className={styles.list} aria-labelledby={id}>
          {rows.slice(0, shown).map((row, index) => (
            <Fragment key={row.row}>
              {row.level !== null && row.level !== rows[index - 1]?.level && (
                <li className={styles.level}>{row.level}</li>
              )}
              <li>
                <IndicatorRow row={row} />
                {row.rule && <RowAnswers form={form} row={row.rule} />}
                {row.rule && (
                  <RowRule sheet={form.card.sheet} row={row.rule} isHere={form.decidedHere.has(row.rule.row)} />
                )}
              </li>
            </Fragment>
          ))}
        </ul>
      )}
      <ShowMore more={more} onMore={showMore} />
    </section>
  );
}

const useRowStyles = makeStyles({
  head: { display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: '12px' },
  name: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  points: { flexShrink: 0, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  score: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
  },
  figures: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', color: tokens.colorNeutralForeground2 },
  figure: { display: '-webkit-box', overflow: 'hidden', WebkitBoxOrient: 'vertical', WebkitLineClamp: 3 },
  label: { color: tokens.colorNeutralForeground3 },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', rowGap: '2px', alignItems: 'center' },
  unmet: { boxShadow: `inset 3px 0 ${tokens.colorStatusDangerBorderActive}` },
  unscorable: { boxShadow: `inset 3px 0 ${tokens.colorStatusWarningBorderActive}` },
});

/** One indicator: name and points, target and actual, how it stands and why. Pressing it selects its score cell. */
function IndicatorRow({ row }: { readonly row: ShownRow }) {
  const styles = useRowStyles();
  const text = useText();
  const locale = useLocale();
  const { standing } = row;
  return (
    <CellButton
      row={row.row}
      column={row.column}
      className={mergeClasses(standing === 'unmet' && styles.unmet, standing === 'unscorable' && styles.unscorable)}
    >
      <span className={styles.head}>
        <span className={styles.name}>{row.name}</span>
        <span className={styles.points}>
          {row.score !== null && <span className={styles.score}>{row.score}</span>}
          {row.score === null && standing === 'unscorable' && text.notScored}
          {(row.score !== null || standing === 'unscorable') && row.weight !== null && ' / '}
          {row.weight}
        </span>
      </span>
      {(row.planned.value !== null || row.done.value !== null) && (
        <span className={styles.figures}>
          {[row.planned, row.done].map(({ label, value }) => (
            <span key={label} className={styles.figure}>
              <span className={styles.label}>{label}</span> {value ?? text.blank}
            </span>
          ))}
        </span>
      )}
      <span className={styles.foot}>
        <StandingTag standing={standing} />
        <span>{explanationText(row.explanation, locale)}</span>
      </span>
    </CellButton>
  );
}

const useTagStyles = makeStyles({
  tag: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
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
function StandingTag({ standing }: { readonly standing: RowStanding }) {
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
