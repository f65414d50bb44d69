import { Button } from '@fluentui/react-components';
import { usePane } from '../pane-context';

/** The way to a sheet of ours that was just written. */
export function OpenSheet({ sheet, label }: { readonly sheet: string; readonly label: string }) {
  const { session } = usePane();
  return (
    <Button size="small" onClick={() => void session.select(sheet, 0, 0)}>
      {label}
    </Button>
  );
}
