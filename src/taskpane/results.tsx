import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoringSession, SessionForm, SessionState } from '../app/session-state';
import { FindingList } from './findings/finding-list';
import { IndicatorList } from './indicator-list';
import { HowRead } from './recognition/how-read';
import { Questions } from './recognition/questions';
import { SelectCellContext, type SelectCell } from './select-cell';
import { TotalsRegion } from './totals-region';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** The forms with their totals, and below them the chosen form's findings and rows. */
export function Results({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const styles = useStyles();
  const { forms } = state;
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
