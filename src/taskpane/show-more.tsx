import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from './locale-context';

/** Shows a long list in portions, so that a workbook with hundreds of forms or rows does not hold up the pane. */
export function useGrowingCount(length: number, portion: number) {
  const [shown, setShown] = useState(portion);
  return {
    shown,
    /** How many come with the next portion; 0 when all are shown. */
    more: Math.max(0, Math.min(portion, length - shown)),
    showMore: () => setShown(shown + portion),
  };
}

export function ShowMore({ more, onMore }: { readonly more: number; readonly onMore: () => void }) {
  const text = useText();
  if (more === 0) return null;
  return (
    <Button appearance="subtle" size="small" onClick={onMore}>
      {text.showMore(more)}
    </Button>
  );
}
