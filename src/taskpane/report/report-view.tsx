import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { makeReport, reportOutline, type ChapterOutline } from '../../app/report/make-report';
import { reportSubject } from '../../app/report/report-subject';
import { findTemplate, reportTemplates, templateFor } from '../../app/report/templates/all-templates';
import { reportWords } from '../../text/report-words';
import { Banner } from '../controls/banner';
import { ChoiceField } from '../controls/choice-field';
import { useControlStyles } from '../controls/control-styles';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { ReportOut } from './report-out';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '12px', minWidth: 0 },
  chapters: { display: 'flex', flexDirection: 'column', gap: '10px', margin: 0, padding: 0, listStyle: 'none' },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', fontWeight: tokens.fontWeightSemibold },
  count: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  facts: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  gaps: { margin: '2px 0 0', paddingLeft: '18px', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** 自评报告: by which outline, what of it the form fills and what is left to people, and the report as a file. */
export function ReportView() {
  const styles = useStyles();
  const controls = useControlStyles();
  const locale = useLocale();
  const words = reportWords(locale);
  const { session, view } = usePane();
  const [chosen, setChosen] = useState<string | null>(null);
  const { form } = view;
  const scored = session.scored();
  const template = (chosen === null ? null : findTemplate(chosen)) ?? templateFor(scored?.rules.ruleSet.id ?? '');
  const subject = useMemo(() => (form && scored ? reportSubject(scored, form) : null), [form, scored]);
  const outline = useMemo(() => subject && reportOutline(template, subject), [template, subject]);
  if (!form || !subject || !outline) return <p className={controls.hint}>{words.noForm}</p>;
  if (form.card.kind !== 'scored') return <p className={controls.hint}>{words.notScored}</p>;
  return (
    <div className={styles.view}>
      <ChoiceField
        label={words.template}
        value={template.id}
        options={reportTemplates.map(({ id, name }) => ({ value: id, words: name[locale] }))}
        hint={words.source(template.source)}
        onChange={setChosen}
      />
      {!form.card.total.complete && <Banner intent="warning">{words.incomplete}</Banner>}
      <ReportOut report={() => makeReport(template, subject)} project={form.card.project ?? form.card.sheet} />
      <ol className={styles.chapters}>
        {outline.map((chapter) => (
          <Chapter key={chapter.heading} chapter={chapter} />
        ))}
      </ol>
    </div>
  );
}

function Chapter({ chapter: { heading, filled, gaps } }: { readonly chapter: ChapterOutline }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = reportWords(locale);
  return (
    <li>
      <div className={styles.head}>
        <span>{heading}</span>
        <span className={styles.count}>{words.gapCount(gaps.length)}</span>
      </div>
      {filled.length > 0 && (
        <p className={styles.facts}>{words.filled([...new Set(filled.map((name) => name[locale]))])}</p>
      )}
      {gaps.length > 0 && (
        <ul className={styles.gaps} aria-label={words.gaps}>
          {gaps.map((gap, index) => (
            <li key={`${String(index)} ${gap}`}>{gap}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
