import { Button, Dropdown, Link, makeStyles, Option, SearchBox, tokens } from '@fluentui/react-components';
import { FlashFilled, TableRegular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo } from 'react';
import { overviewWords } from '../../text/overview-words';
import { writtenSheetWords } from '../../text/written-sheet-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { focusScoreButton } from '../score-button';
import { FormLines } from './form-lines';
import { GradeFilter } from './grade-filter';
import { ALL_FORMS, FORM_ORDERS } from './overview-choice';
import { chosenForms, groupOf } from './overview-lines';
import { LeftOut } from '../reading/left-out';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', margin: 0 },
  find: { width: '100%', maxWidth: 'none' },
  sort: { minWidth: 0, width: '136px', marginLeft: 'auto', '& button': { minWidth: 0 } },
  summary: { marginLeft: 'auto', whiteSpace: 'nowrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
  foot: {
    position: 'sticky',
    bottom: 0,
    margin: '0 -12px -12px',
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 420px)': { position: 'static' },
    backgroundColor: tokens.colorNeutralBackground1,
  },
  write: { width: '100%' },
});

/** 全部: how every form of the workbook stands, found by words, by grade, or by what is still to be done. */
export function Overview() {
  const styles = useStyles();
  const locale = useLocale();
  const words = overviewWords(locale);
  const { session, state, view, idle } = usePane();
  const { forms, comparison } = state;
  const { overview, chooseForms } = view;
  // Typing goes on while a long list is found.
  const wanted = useDeferredValue(overview);
  const shown = useMemo(() => chosenForms(forms, wanted), [forms, wanted]);
  const counts = useMemo(() => countForms(forms.map(groupOf)), [forms]);
  const toWrite = forms.filter(({ plan }) => plan.cells.length > 0).length;
  return (
    <div className={styles.view}>
      <SearchBox
        className={styles.find}
        aria-label={words.find}
        placeholder={words.find}
        value={overview.typed}
        onChange={(_, { value }) => chooseForms({ ...overview, typed: value })}
      />
      <GradeFilter />
      <div className={styles.line}>
        <span>{words.summary(counts)}</span>
        <Button
          className={styles.summary}
          size="small"
          icon={<TableRegular />}
          disabledFocusable={!idle}
          onClick={() => void session.writeSummary()}
        >
          {writtenSheetWords(locale).menu}
        </Button>
      </div>
      <div className={styles.line}>
        {shown.length < forms.length && (
          <span className={styles.quiet}>
            {words.shown(shown.length, forms.length)}{' '}
            <Link as="button" onClick={() => chooseForms({ ...ALL_FORMS, order: overview.order })}>
              {words.showAll}
            </Link>
          </span>
        )}
        <Dropdown
          className={styles.sort}
          size="small"
          aria-label={words.sort}
          value={words.sorts[overview.order]}
          selectedOptions={[overview.order]}
          onOptionSelect={(_, { optionValue }) => {
            const order = FORM_ORDERS.find((each) => each === optionValue);
            if (order) chooseForms({ ...overview, order });
          }}
        >
          {FORM_ORDERS.filter((order) => order !== 'difference' || state.reviewing).map((order) => (
            <Option key={order} value={order}>
              {words.sorts[order]}
            </Option>
          ))}
        </Dropdown>
      </div>
      {shown.length === 0 ? <p>{words.noneFound}</p> : <FormLines forms={shown} all={forms} comparison={comparison} />}
      <LeftOut state={state} />
      {toWrite > 0 && !state.reviewing && (
        <div className={styles.foot}>
          <Button
            className={styles.write}
            appearance="primary"
            icon={<FlashFilled />}
            disabledFocusable={!idle}
            onClick={() => {
              focusScoreButton();
              void session.scoreOrPreview(null);
            }}
          >
            {words.write(toWrite)}
          </Button>
        </div>
      )}
    </div>
  );
}

function countForms(groups: readonly ReturnType<typeof groupOf>[]) {
  const of = (wanted: string): number => groups.filter((group) => group === wanted).length;
  const [incomplete, weights] = [of('incomplete'), of('weights')];
  return { all: groups.length, complete: groups.length - incomplete - weights, incomplete, weights };
}
