import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { SessionForm } from '../../app/session-state';
import { unmetFacts } from '../../core/finding/unmet-facts';
import { cellAddress } from '../../core/grid/address';
import { explanationText } from '../../text/explanation-text';
import { findingLines } from '../../text/finding-text';
import { formWords, type FormWords } from '../../text/form-words';
import type { Locale } from '../../text/locale';
import { CopyTold } from '../controls/copy-told';
import { Disclosure } from '../controls/disclosure';
import { useLocale, useText } from '../locale-context';
import { usePane } from '../pane-context';
import { RowAnswers } from '../row-rule/row-answers';
import { RowRule } from '../row-rule/row-rule';
import type { ShownRow } from './form-rows';
import { WhatIf } from './what-if';

// Few rows are argued about: not read before somebody opens one.
const ArguedTable = lazy(() => import('./argued-table').then((module) => ({ default: module.ArguedTable })));

const useStyles = makeStyles({
  details: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '2px 12px 10px 26px' },
  facts: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr)', columnGap: '8px', margin: 0 },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  missed: { margin: 0, color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
});

/** Why a row has its points: target, actual and what lies between them, the arithmetic, the reason given, how it is scored,
 *  and what it would be if. */
export function RowDetails({ form, row }: { readonly form: SessionForm; readonly row: ShownRow }) {
  const styles = useStyles();
  const text = useText();
  const locale = useLocale();
  const words = formWords(locale);
  const { session } = usePane();
  const unmet = unmetFacts(form).find((each) => each.row === row.row);
  const gap = unmet ? findingLines(unmet, locale).slice(2) : [];
  const read = form.sheet.rows.find((each) => each.row === row.row);
  return (
    <div className={styles.details}>
      <dl className={styles.facts}>
        {[row.planned, row.done].map(({ label, value }) => (
          <Fact key={label} label={label} value={value ?? text.blank} />
        ))}
      </dl>
      {gap.map((line) => (
        <p key={line} className={styles.missed}>
          {line}
        </p>
      ))}
      <p className={styles.sentence}>{explanationText(row.explanation, locale)}</p>
      {row.standing === 'unmet' && (
        <p className={styles.sentence}>{read?.reason ? words.reasonGiven(read.reason) : words.reasonMissing}</p>
      )}
      {row.rule && <RowAnswers form={form} row={row.rule} />}
      {row.rule && <RowRule sheet={form.card.sheet} row={row.rule} isHere={form.decidedHere.has(row.row)} />}
      {row.rule && <WhatIf form={form} row={row} />}
      {row.rule && row.standing === 'unmet' && (
        <Disclosure label={words.argue}>
          <Suspense fallback={null}>
            <ArguedTable form={form} row={row} />
          </Suspense>
        </Disclosure>
      )}
      <div className={styles.actions}>
        <Link as="button" onClick={() => void session.select(form.card.sheet, row.row, row.column)}>
          {words.goTo(cellAddress(row))}
        </Link>
        <CopyTold told={reportSentence(row, gap, words, locale)} />
      </div>
    </div>
  );
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}

/** The row in a sentence, as it can stand in a report. */
function reportSentence(
  { name, planned, done, score, weight, explanation }: ShownRow,
  gap: readonly string[],
  words: FormWords,
  locale: Locale,
): string {
  return words.report(name, [
    ...(planned.value === null ? [] : [words.reportTarget(planned.value)]),
    ...(done.value === null ? [] : [words.reportActual(done.value)]),
    ...gap,
    ...(score === null || weight === null
      ? []
      : [explanationText(explanation, locale), words.reportScore(score, weight)]),
  ]);
}
