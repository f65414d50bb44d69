import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { ScoringSession, SessionForm, SessionState } from '../app/session-state';
import type { NearMiss } from '../core/sheet/near-miss';
import { nearMissText } from '../text/recognition-text';
import { hostErrorText } from '../text/interface-text';
import { SelectCellContext, SessionContext, useDecisionText, useSession, type SelectCell } from './body-context';
import { BroughtBanner } from './brought-along';
import { useControlStyles } from './controls/control-styles';
import { Disclosure } from './controls/disclosure';
import { FindingList } from './findings/finding-list';
import { IndicatorList } from './indicator-list';
import { useLocale, useText } from './locale-context';
import { Message } from './message';
import { Notice } from './notice';
import { CorrectSelection } from './recognition/correct-selection';
import { HowRead, Questions } from './recognition/how-read';
import { LeftOut } from './recognition/left-out';
import { RuleSetChoice } from './rule-set';
import { TotalsRegion } from './totals-region';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', gap: '12px', padding: '12px' },
  results: { display: 'flex', flexDirection: 'column', gap: '16px' },
  words: { display: 'flex', flexWrap: 'wrap', gap: '6px', margin: '0 0 12px', padding: 0, listStyle: 'none' },
  word: {
    padding: '1px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
  },
  correct: { marginBottom: '12px' },
});

interface Props {
  readonly state: SessionState;
  readonly session: ScoringSession;
  /** What stands here until the workbook is read. */
  readonly loading: ReactNode;
}

/** What the pane tells below its buttons: notices, the rule set, and the results or why there are none. */
export function PaneBody({ state, session, loading }: Props) {
  const styles = useStyles();
  const { phase, forms } = state;
  const unread = phase === 'loading' && forms.length === 0;
  const read = phase !== 'failed' && !unread;
  const idle = phase === 'ready';
  const access = useMemo(() => ({ session, idle }), [session, idle]);
  return (
    <SessionContext value={access}>
      <div className={styles.body}>
        {read && <BroughtBanner state={state} />}
        <Notice state={state} session={session} />
        {read && <RuleSetChoice state={state} />}
        {phase === 'failed' && <Failed state={state} session={session} />}
        {unread && loading}
        {read && forms.length > 0 && (
          <>
            <WorkbookActions state={state} />
            <Results state={state} session={session} />
          </>
        )}
        {read && forms.length === 0 && <NoForm nearMiss={state.nearMiss} onRefresh={() => void session.refresh()} />}
        {read && <LeftOut state={state} />}
      </div>
    </SessionContext>
  );
}

/** What can be done to the workbook besides scoring: 整改清单, and 清除标记 while there are any. */
function WorkbookActions({ state }: { readonly state: SessionState }) {
  const controls = useControlStyles();
  const text = useDecisionText();
  const { session, idle } = useSession();
  return (
    <div className={controls.buttons}>
      <Button size="small" disabledFocusable={!idle} onClick={() => void session.writeList()}>
        {text.list}
      </Button>
      <Button size="small" disabledFocusable={!idle || !state.hasMarks} onClick={() => void session.removeMarks()}>
        {text.removeMarks}
      </Button>
    </div>
  );
}

/** The forms with their totals, and below them the chosen form's findings and rows. */
function Results({ state: { forms }, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const styles = useStyles();
  const [chosenKey, choose] = useState<string | null>(null);
  const chosen = forms.find((form) => formKey(form) === chosenKey) ?? firstToShow(forms);
  if (!chosen) return null;
  const selectCell: SelectCell = (row, column) => void session.select(chosen.card.sheet, row, column);
  return (
    <div className={styles.results}>
      <TotalsRegion forms={forms} chosen={chosen} onChoose={(form) => choose(formKey(form))}>
        <SelectCellContext value={selectCell}>
          <Questions form={chosen} />
          <FindingList key={`findings ${formKey(chosen)}`} form={chosen} />
          <IndicatorList key={`rows ${formKey(chosen)}`} form={chosen} />
          <HowRead key={`reading ${formKey(chosen)}`} form={chosen} />
        </SelectCellContext>
      </TotalsRegion>
    </div>
  );
}

/** Which form it is, also after it was scored again. */
function formKey({ card }: SessionForm): string {
  return `${card.area.top},${card.area.left} ${card.sheet}`;
}

/** The first form that is scored; a table that only lists weights interests less. */
function firstToShow(forms: readonly SessionForm[]): SessionForm | undefined {
  return forms.find(({ card }) => card.kind === 'scored') ?? forms[0];
}

/** No sheet holds an indicator form: what came nearest, what was looked for, and what to do. */
function NoForm({ nearMiss, onRefresh }: { readonly nearMiss: NearMiss | null; readonly onRefresh: () => void }) {
  const locale = useLocale();
  const styles = useStyles();
  const text = useText();
  const decisions = useDecisionText();
  return (
    <Message title={text.emptyTitle} action={{ label: text.refresh, run: onRefresh }}>
      {nearMiss && <p>{nearMissText(nearMiss, locale)}</p>}
      <p>{text.emptyLooked}</p>
      <div className={styles.words} role="list">
        {text.emptyHeaders.map((word) => (
          <span key={word} role="listitem" className={styles.word}>
            {word}
          </span>
        ))}
      </div>
      <ol>
        {text.emptyDo.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <Disclosure className={styles.correct} label={decisions.correct}>
        <CorrectSelection />
      </Disclosure>
    </Message>
  );
}

/** The workbook could not be read: why, and another try. */
function Failed({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const text = useText();
  const locale = useLocale();
  const why = state.notice?.kind === 'error' ? hostErrorText(state.notice.error, locale) : '';
  return (
    <Message title={text.failedTitle} alert action={{ label: text.retry, run: () => void session.refresh() }}>
      <p>{why}</p>
    </Message>
  );
}
