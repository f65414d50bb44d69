import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { BroughtPart } from '../app/brought-along';
import type { BroughtAlong } from '../core/record/brought-along';
import type { SheetComparison } from '../app/compare-without';
import type { SessionState } from '../app/session-state';
import { broughtLine, broughtParts, totalsText } from '../text/brought-text';
import { broughtWords } from '../text/brought-words';
import { usePane } from './pane-context';
import { broughtEntries } from './brought-entries';
import { Banner } from './controls/banner';
import { useControlStyles } from './controls/control-styles';
import { useLocale } from './locale-context';
import { ShowMore, useGrowingCount } from './show-more';

const useStyles = makeStyles({
  line: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  sentence: { margin: '4px 0 0' },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: '8px 0 0', padding: 0, listStyle: 'none' },
  entry: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', gap: '8px' },
  words: { minWidth: 0, overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  differences: { margin: '2px 0 0', paddingLeft: '16px' },
  button: { flexShrink: 0, minWidth: 0 },
});

/** What the workbook brings along, before anything is scored by it: one line, a look at each, and a press to refuse it. */
export function BroughtBanner({ state, isOpen = false }: { readonly state: SessionState; readonly isOpen?: boolean }) {
  const { brought, comparison, copies, canPutBack } = state;
  if (copies) return <Disagreement copies={copies} />;
  if (!brought && !canPutBack) return null;
  return <Brought brought={brought} comparison={comparison} canPutBack={canPutBack} isOpen={isOpen} />;
}

interface Props {
  readonly brought: BroughtAlong | null;
  readonly comparison: readonly SheetComparison[];
  readonly canPutBack: boolean;
  /** Each part is shown from the start, and stays. */
  readonly isOpen: boolean;
}

function Brought({ brought, comparison, canPutBack, isOpen }: Props) {
  const styles = useStyles();
  const locale = useLocale();
  const words = broughtWords(locale);
  const { session, idle } = usePane();
  const [open, setOpen] = useState(false);
  return (
    <Banner
      intent={brought ? 'warning' : 'info'}
      actionsLabel={words.title}
      actions={
        <>
          {brought && !isOpen && (
            <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? words.close : words.look}
            </Button>
          )}
          {brought && (
            <Button size="small" disabledFocusable={!idle} onClick={() => void session.setAside({ kind: 'all' })}>
              {words.useNone}
            </Button>
          )}
          {canPutBack && (
            <Button size="small" disabledFocusable={!idle} onClick={() => void session.putBack()}>
              {words.putBack}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.line}>{brought ? broughtLine(brought, locale) : words.title}</p>
      {brought && (open || isOpen) && <Details brought={brought} comparison={comparison} />}
    </Banner>
  );
}

interface DetailsProps {
  readonly brought: BroughtAlong;
  readonly comparison: readonly SheetComparison[];
}

function Details({ brought, comparison }: DetailsProps) {
  const styles = useStyles();
  const controls = useControlStyles();
  const locale = useLocale();
  const words = broughtWords(locale);
  const { session, idle } = usePane();
  const entries = broughtEntries(brought, locale);
  const { shown, more, showMore } = useGrowingCount(entries.length, 20);
  const leaveOut = (part: BroughtPart): void => void session.setAside(part);
  return (
    <>
      <Comparison comparison={comparison} />
      <p className={styles.sentence}>{words.unknownAuthor}</p>
      <ul className={styles.list}>
        {entries.slice(0, shown).map(({ key, sentence, below, hint, part }) => (
          <li key={key} className={styles.entry}>
            <div className={styles.words}>
              {sentence}
              {below.length > 0 && (
                <ul className={styles.differences}>
                  {below.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
              {hint !== '' && <p className={controls.hint}>{hint}</p>}
            </div>
            <Button
              className={styles.button}
              size="small"
              aria-label={`${words.useNot} ${sentence}`}
              disabledFocusable={!idle}
              onClick={() => leaveOut(part)}
            >
              {words.useNot}
            </Button>
          </li>
        ))}
      </ul>
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

/** The sheets whose results are others without it; that there are none is said too. */
function Comparison({ comparison }: { readonly comparison: readonly SheetComparison[] }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = broughtWords(locale);
  const told = comparison
    .map(({ sheet, used, without }) => ({
      sheet,
      used: totalsText(used, locale),
      without: totalsText(without, locale),
    }))
    .filter(({ used, without }) => used !== without);
  const { shown, more, showMore } = useGrowingCount(told.length, 10);
  if (comparison.length === 0) return null;
  if (told.length === 0) return <p className={styles.sentence}>{words.same}</p>;
  return (
    <>
      {told.slice(0, shown).map(({ sheet, used, without }) => (
        <p key={sheet} className={styles.sentence}>
          {words.compared(sheet, used, without)}
        </p>
      ))}
      <ShowMore more={more} onMore={showMore} />
    </>
  );
}

/** Two copies that say different things: what each holds, and which is to count. */
function Disagreement({ copies }: { readonly copies: NonNullable<SessionState['copies']> }) {
  const styles = useStyles();
  const locale = useLocale();
  const words = broughtWords(locale);
  const { session, idle } = usePane();
  const press = (label: string, which: 'xml' | 'sheet' | null) => (
    <Button size="small" disabledFocusable={!idle} onClick={() => void session.chooseCopy(which)}>
      {label}
    </Button>
  );
  return (
    <Banner
      intent="warning"
      actionsLabel={words.title}
      actions={
        <>
          {press(words.useFirst, 'xml')}
          {press(words.useSecond, 'sheet')}
          {press(words.useNeither, null)}
        </>
      }
    >
      <p className={styles.line}>{words.disagree}</p>
      <p className={styles.sentence}>{words.first(broughtParts(copies.xml, locale))}</p>
      <p className={styles.sentence}>{words.second(broughtParts(copies.sheet, locale))}</p>
    </Banner>
  );
}
