import { Button } from '@fluentui/react-components';
import type { Scorecard } from '../../core/finding/finding';
import { useDecisionText } from '../body-context';
import { usePane } from '../pane-context';

/** One press that adopts every rule the form states for its rows, where there is one to be adopted. */
export function AdoptRules({ card }: { readonly card: Scorecard }) {
  const text = useDecisionText();
  const { session, idle } = usePane();
  const waiting = card.rows.flatMap(({ row, ownRule }) =>
    // What people judge item by item is scored the same whether the rule is adopted or not.
    ownRule && !ownRule.decided && ownRule.choice && ownRule.choice.function !== 'manual'
      ? [{ sheet: card.sheet, row, decision: { chosen: null, confirmed: ownRule.sentence } }]
      : [],
  );
  if (waiting.length === 0) return null;
  return (
    <div>
      <Button
        size="small"
        disabledFocusable={!idle}
        onClick={() => {
          void session.decideRows(waiting);
        }}
      >
        {text.adoptAll(waiting.length)}
      </Button>
    </div>
  );
}
