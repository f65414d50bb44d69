import { drawerBodyClassNames, makeStyles } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  list: { position: 'relative', margin: 0, padding: 0, listStyle: 'none' },
  line: { position: 'absolute', left: 0, right: 0, top: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly label: string;
  readonly count: number;
  /** About as high as a line is. */
  readonly height: number;
  readonly line: (index: number) => ReactNode;
}

/** A list of any length in a drawer, of which only what is near the part in view is drawn. */
export function DrawnList({ label, count, height, line }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const scrolled = (): HTMLElement | null => list.current?.closest(`.${drawerBodyClassNames.root}`) ?? null;
  const virtual = useVirtualizer({
    count,
    getScrollElement: scrolled,
    estimateSize: () => height,
    overscan: 6,
    scrollMargin: offset,
    measureElement: (element) => element.getBoundingClientRect().height || height,
    useFlushSync: false,
  });
  useLayoutEffect(() => {
    const [own, frame] = [list.current, scrolled()];
    if (!own || !frame) return;
    const top = own.getBoundingClientRect().top - frame.getBoundingClientRect().top + frame.scrollTop;
    if (Math.abs(top - offset) > 1) setOffset(top);
  });
  return (
    <ul ref={list} className={styles.list} aria-label={label} style={{ height: `${virtual.getTotalSize()}px` }}>
      {virtual.getVirtualItems().map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          className={styles.line}
          style={{ transform: `translateY(${start - offset}px)` }}
        >
          {line(index)}
        </li>
      ))}
    </ul>
  );
}
