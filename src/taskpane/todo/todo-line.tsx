import { Button, ListItem, makeStyles, mergeClasses, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cellAddress } from '../../core/grid/address';
import { explanationText } from '../../text/explanation-text';
import { findingLines, remedyText } from '../../text/finding-text';
import { verifiedWords } from '../../text/verified-words';
import { shortFindingText } from '../../text/todo-words';
import { useLocale } from '../locale-context';
import { usePane } from '../pane-context';
import { KindIcon } from './kind-tag';
import { DismissForm } from './dismiss-form';
import { useTodo, useTodoWords } from './todo-context';
import { VerifyForm } from './verify-form';
import type { TodoItem } from './todo-items';
import type { SessionForm } from '../../app/session-state';

const useStyles = makeStyles({
  item: {
    display: 'block',
    padding: 0,
    borderLeft: '3px solid transparent',
    // Forced colours draw what is transparent, too.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
    scrollMarginTop: '180px',
    scrollMarginBottom: '90px',
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '4px 10px 4px 9px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& svg': { marginTop: '2px' },
  },
  words: { display: 'block', overflowWrap: 'anywhere' },
  looked: { color: tokens.colorNeutralForeground3 },
  tick: { color: tokens.colorStatusSuccessForeground1, fontSize: '16px', marginInlineStart: '4px' },
  missed: { display: 'flex', flexWrap: 'wrap', columnGap: '10px' },
  missedWord: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  noReason: { color: tokens.colorStatusWarningForeground3 },
  place: { color: tokens.colorBrandForegroundLink, whiteSpace: 'nowrap' },
  more: { display: 'flex', flexDirection: 'column', gap: '6px', padding: '0 10px 8px 33px' },
  remedy: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

interface Props {
  readonly form: SessionForm;
  readonly item: TodoItem;
  /** What stands above it: the row it is found in. */
  readonly head: ReactNode;
}

/** One thing to be looked at. Pressing it goes to its cell and shows what to do about it; by keys, Enter goes there, and
 *  once there ticks it and goes on; Del sets it aside, or says that a missed target is verified. */
export function TodoLine({ form, item, head }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const walk = useTodo();
  const line = useRef<HTMLElement>(null);
  const [settling, setSettling] = useState<'verify' | 'dismiss' | null>(null);
  const { key, kind, finding } = item;
  const isCurrent = walk.current === key;
  const isLooked = walk.looked.has(key);
  useEffect(() => {
    if (!isCurrent || walk.focusAt === 0) return;
    line.current?.focus({ preventScroll: true });
    line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent, walk.focusAt]);
  const go = (): void => walk.visit({ key, form, row: item.row, column: item.column });
  const tickAndNext = (): void => {
    if (!isLooked) walk.toggleLooked(key);
    walk.go(1, key);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && !event.repeat) {
      event.preventDefault();
      if (isCurrent && walk.visited === key) tickAndNext();
      else go();
    } else if (event.key === 'Delete' && finding) {
      event.preventDefault();
      walk.stand(key);
      setSettling(kind === 'unmet' ? 'verify' : 'dismiss');
    }
  };
  const close = (): void => {
    setSettling(null);
    line.current?.focus();
  };
  const settled = (settle: () => Promise<void>): void => {
    setSettling(null);
    walk.go(1, key);
    void settle();
  };
  return (
    <ListItem
      ref={(element: HTMLElement | null) => {
        line.current = element;
      }}
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent || undefined}
      onKeyDown={onKeyDown}
      onAction={({ target, currentTarget }) => {
        const isLine =
          target === currentTarget || (target instanceof Element && target.closest('[data-line]') !== null);
        if (isLine) go();
      }}
    >
      {head}
      <div role="gridcell" className={styles.line} data-line="">
        <Said item={item} isLooked={isLooked} />
      </div>
      {isCurrent && (
        <div role="gridcell" className={styles.more}>
          <ToDo item={item} />
          {settling === 'dismiss' && finding ? (
            <DismissForm onClose={close} onDismiss={(reason) => settled(() => session.dismiss(finding, reason))} />
          ) : settling === 'verify' && finding ? (
            <VerifyForm
              isUnmet={kind === 'unmet'}
              onClose={close}
              onVerify={(said) => settled(() => session.verify(finding, said))}
            />
          ) : (
            <Actions
              item={item}
              isLooked={isLooked}
              onGo={go}
              onLooked={() => (isLooked ? walk.toggleLooked(key) : tickAndNext())}
              onSettle={setSettling}
            />
          )}
        </div>
      )}
    </ListItem>
  );
}

/** How grave it is, the sentence, and the cell. A missed target is told in its fields: target, actual, gap, reason. */
function Said({ item, isLooked }: { readonly item: TodoItem; readonly isLooked: boolean }) {
  const styles = useStyles();
  const words = useTodoWords();
  const locale = useLocale();
  const { kind, finding, why, reason } = item;
  const sentence = finding ? shortFindingText(finding, locale) : why ? explanationText(why, locale) : '';
  return (
    <>
      <KindIcon kind={kind} label={words.kinds[kind]} />
      <span className={mergeClasses(styles.words, isLooked && styles.looked)}>
        {kind === 'unmet' && finding ? (
          <>
            <span className={styles.missed}>
              <span className={styles.missedWord}>{words.kinds.unmet}</span>
              {findingLines(finding, locale).map((field) => (
                <span key={field}>{field}</span>
              ))}
            </span>
            <span className={mergeClasses(styles.words, reason === null && styles.noReason)}>
              {reason === null ? words.noReason : words.reason(reason)}
            </span>
          </>
        ) : (
          sentence
        )}
      </span>
      <span className={styles.place}>
        {cellAddress(item)}
        {isLooked && <CheckmarkCircleFilled className={styles.tick} aria-label={words.looked} />}
      </span>
    </>
  );
}

/** What to do about it. */
function ToDo({ item: { finding } }: { readonly item: TodoItem }) {
  const styles = useStyles();
  const words = useTodoWords();
  const locale = useLocale();
  if (!finding) return null;
  return (
    <p className={styles.remedy}>
      {words.remedy}
      {remedyText(finding, locale)}
    </p>
  );
}

interface ActionsProps {
  readonly item: TodoItem;
  readonly isLooked: boolean;
  readonly onGo: () => void;
  readonly onLooked: () => void;
  readonly onSettle: (how: 'verify' | 'dismiss') => void;
}

function Actions({ item, isLooked, onGo, onLooked, onSettle }: ActionsProps) {
  const styles = useStyles();
  const words = useTodoWords();
  const verified = verifiedWords(useLocale());
  const { idle } = usePane();
  return (
    <div className={styles.actions}>
      <Button size="small" onClick={onGo}>
        {words.goTo(cellAddress(item))}
      </Button>
      <ToggleButton size="small" checked={isLooked} onClick={onLooked}>
        {words.looked}
      </ToggleButton>
      {item.finding && (
        <Button size="small" disabledFocusable={!idle} onClick={() => onSettle('verify')}>
          {verified.verify}…
        </Button>
      )}
      {item.finding && item.kind !== 'unmet' && (
        <Button size="small" disabledFocusable={!idle} onClick={() => onSettle('dismiss')}>
          {words.dismiss}…
        </Button>
      )}
    </div>
  );
}
