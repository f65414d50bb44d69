import { TotalsRegion } from './totals-region';
import { usePane } from './pane-context';

/** All forms of the workbook, a line each. */
export function OverviewTab() {
  const { state, view } = usePane();
  if (!view.form) return null;
  return (
    <TotalsRegion forms={state.forms} chosen={view.form} onChoose={({ key }) => view.showForm(key)}>
      {null}
    </TotalsRegion>
  );
}
