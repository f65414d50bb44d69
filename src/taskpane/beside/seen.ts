import { useEffect, useState } from 'react';
import { usePane } from '../pane-context';

/** What is seen beside the forms, looked up again whenever the workbook was; null until then. */
export function useSeen<T>(look: () => Promise<T>): T | null {
  const { state } = usePane();
  const [seen, setSeen] = useState<T | null>(null);
  const { forms } = state;
  useEffect(() => {
    let isWanted = true;
    void look().then((found) => {
      if (isWanted) setSeen(found);
    });
    return () => {
      isWanted = false;
    };
    // The forms are others whenever the workbook was read again.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [forms]);
  return seen;
}
