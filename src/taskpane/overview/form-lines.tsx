import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SheetComparison } from '../../app/compare-without';
import type { SessionForm } from '../../app/session-state';
import { overviewWords } from '../../text/overview-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { FormLine } from './form-line';
import { broughtChange } from './overview-lines';

const useStyles = makeStyles({
  list: { position: 'relative', margin: '0 -12px', padding: 0, listStyle: 'none' },
  item: { position: 'absolute', left: 0, right: 0, top: 0 },
});

/** About as high as a line is. */
const LINE_HEIGHT = 57;
const PAGE = 8;

interface Props {
  /** Those that are shown, in their order. */
  readonly forms: readonly SessionForm[];
  readonly all: readonly SessionForm[];
  readonly comparison: readonly SheetComparison[];
}

/** The forms, of which only those near the part in view are drawn. One Tab stop; arrows go from form to form, Enter opens
 *  one and brings its sheet to the front. */
export function FormLines({ forms, all, comparison }: Props) {
  const styles = useStyles();
  const words = overviewWords(useLocale());
  const { session, state, view } = usePane();
  const list = useRef<HTMLUListElement>(null);
  const [offset, setOffset] = useState(0);
  const [at, setAt] = useState(view.form?.key ?? null);
  const moving = useRef(false);
  const current = Math.max(
    0,
    forms.findIndex(({ key }) => key === at),
  );
  const virtual = useWindowVirtualizer({
    count: forms.length,
    estimateSize: () => LINE_HEIGHT,
    overscan: 6,
    scrollMargin: offset,
    getItemKey: (index) => forms[index]?.key ?? index,
    measureElement: (element) => element.getBoundingClientRect().height || LINE_HEIGHT,
    useFlushSync: false,
    rangeExtractor: useCallback(
      // The one that has the focus is never taken away.
      (range) => [...new Set([...defaultRangeExtractor(range), current])].sort((a, b) => a - b),
      [current],
    ),
  });
  useLayoutEffect(() => {
    const top = (list.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    if (Math.abs(top - offset) > 1) setOffset(top);
  });
  useLayoutEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    const button = list.current?.querySelector<HTMLElement>('[tabindex="0"]');
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  useLayoutEffect(() => {
    const lines = list.current;
    return () => {
      // The form is shown in the place of the list: reading goes on at its tab.
      if (lines?.contains(document.activeElement)) document.querySelector<HTMLElement>('[role=tab]')?.focus();
    };
  }, []);
  const open = ({ key, card: { sheet, total, area } }: SessionForm): void => {
    view.showForm(key);
    void session.select(sheet, total.cell?.row ?? area.top, total.cell?.column ?? area.left);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -forms.length, End: forms.length };
    const step = Object.entries(steps).find(([key]) => key === event.key)?.[1];
    if (step === undefined) return;
    event.preventDefault();
    const next = forms[Math.min(forms.length - 1, Math.max(0, current + step))];
    if (!next || next.key === at) return;
    moving.current = true;
    setAt(next.key);
  };
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={words.forms}
      style={{ height: `${virtual.getTotalSize()}px` }}
      onKeyDown={onKeyDown}
    >
      {virtual.getVirtualItems().map(({ index, key, start }) => {
        const form = forms[index];
        if (!form) return null;
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={forms.length}
            aria-posinset={index + 1}
            className={styles.item}
            style={{ transform: `translateY(${start - offset}px)` }}
          >
            <FormLine
              form={form}
              brought={broughtChange(form, all, comparison)}
              writtenAt={state.writtenAt[form.card.sheet]}
              isCurrent={index === current}
              isShown={form.key === view.form?.key}
              onOpen={open}
            />
          </li>
        );
      })}
    </ul>
  );
}
