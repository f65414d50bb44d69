import type { SessionState } from '../app/session-state';
import { useControlStyles } from './controls/control-styles';
import { useSession } from './session-context';
import { useDecisionText } from './use-decision-text';
import { Button } from './controls/button';

/** What can be done to the workbook besides scoring: 整改清单, and 清除标记 while there are any. */
export function WorkbookActions({ state }: { readonly state: SessionState }) {
  const controls = useControlStyles();
  const text = useDecisionText();
  const { session, idle } = useSession();
  return (
    <div className={controls.buttons}>
      <Button size="small" off={!idle} onClick={() => void session.writeList()}>
        {text.list}
      </Button>
      <Button size="small" off={!idle || !state.hasMarks} onClick={() => void session.removeMarks()}>
        {text.removeMarks}
      </Button>
    </div>
  );
}
