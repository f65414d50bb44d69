import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ScoringSession, SessionState } from '../app/scoring-session';
import type { Scorecard } from '../core/scoring/scorecard';
import { FindingList } from './finding-list';
import { IndicatorList } from './indicator-list';
import { SelectCellContext, type SelectCell } from './select-cell';
import { TotalsRegion } from './totals-region';

const useStyles = makeStyles({
  results: { display: 'flex', flexDirection: 'column', gap: '16px' },
});

/** The forms with their totals, and below them the chosen form's findings and rows. */
export function Results({ state, session }: { readonly state: SessionState; readonly session: ScoringSession }) {
  const styles = useStyles();
  const { scorecards } = state;
  const [chosenKey, choose] = useState<string | null>(null);
  const chosen = scorecards.find((card) => formKey(card) === chosenKey) ?? firstToShow(scorecards);
  if (!chosen) return null;
  const selectCell: SelectCell = (row, column) => void session.select(chosen.sheet, row, column);
  return (
    <div className={styles.results}>
      <TotalsRegion scorecards={scorecards} chosen={chosen} onChoose={(card) => choose(formKey(card))}>
        <SelectCellContext value={selectCell}>
          <FindingList key={`findings ${formKey(chosen)}`} scorecard={chosen} />
          <IndicatorList key={`rows ${formKey(chosen)}`} scorecard={chosen} />
        </SelectCellContext>
      </TotalsRegion>
    </div>
  );
}

/** Which form it is, also after it was scored again. */
function formKey({ sheet, area }: Scorecard): string {
  return `${area.top},${area.left} ${sheet}`;
}

/** The first form that is scored; a table that only lists weights interests less. */
function firstToShow(scorecards: readonly Scorecard[]): Scorecard | undefined {
  return scorecards.find((card) => card.kind === 'scored') ?? scorecards[0];
}
