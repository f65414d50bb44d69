import { Button } from '@fluentui/react-components';
import { useText } from '../locale-context';
import { usePane } from '../pane-context';

/** The way to the list of findings that was just written. */
export function OpenList({ sheet }: { readonly sheet: string }) {
  const text = useText();
  const { session } = usePane();
  return (
    <Button size="small" onClick={() => void session.select(sheet, 0, 0)}>
      {text.openList}
    </Button>
  );
}
