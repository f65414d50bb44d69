import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type ReactNode, type RefObject } from 'react';
import { broughtWords } from '../text/brought-words';
import { collectWords } from '../text/collect-words';
import { historyWords } from '../text/history-words';
import { reportWords } from '../text/report-words';
import { SelectCellContext } from './body-context';
import { BroughtBanner } from './brought-along';
import { HistoryList } from './history';
import { useLocale, useText } from './locale-context';
import { usePane, usePaneWords } from './pane-context';
import type { PaneDrawer as Drawer } from './pane-view';
import { HowRead } from './reading/how-read';
import { LeftOut } from './reading/left-out';
import { RuleSetDrawer } from './rule-sets/rule-set-drawer';

const CollectView = lazy(() => import('./collect/collect-view').then((module) => ({ default: module.CollectView })));

const ReportView = lazy(() => import('./report/report-view').then((module) => ({ default: module.ReportView })));

const EvidenceView = lazy(() => import('./beside/evidence-view').then((module) => ({ default: module.EvidenceView })));

const SampleView = lazy(() => import('./beside/sample-view').then((module) => ({ default: module.SampleView })));

const useStyles = makeStyles({
  // As much room as the pane gives.
  header: { padding: '12px 12px 8px 16px' },
  body: { padding: '0 16px 16px' },
});

/** What opens over the pane: a setting, or how something came about. Escape closes it and gives the focus back. */
export function PaneDrawer({ drawer }: { readonly drawer: Drawer }) {
  const styles = useStyles();
  const text = useText();
  const words = usePaneWords();
  const locale = useLocale();
  const { view } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  useKeyboardGivenBack();
  const title = {
    ruleSets: text.ruleSet,
    reading: words.howRead,
    brought: broughtWords(locale).title,
    history: historyWords(locale).title,
    collect: collectWords(locale).title,
    report: reportWords(locale).title,
    evidence: words.evidence,
    sample: words.sample,
  }[drawer];
  return (
    <OverlayDrawer
      open
      position="end"
      size="full"
      surfaceMotion={null}
      backdropMotion={null}
      onOpenChange={(_, { open }) => {
        if (!open) view.openDrawer(null);
      }}
    >
      <DrawerHeader className={styles.header}>
        <DrawerHeaderTitle
          heading={{ ref: heading, tabIndex: -1 }}
          action={
            <Button
              appearance="subtle"
              aria-label={words.closeDrawer}
              icon={<DismissRegular />}
              onClick={() => view.openDrawer(null)}
            />
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>
        <KeyboardKept heading={heading}>
          <Content drawer={drawer} />
        </KeyboardKept>
      </DrawerBody>
    </OverlayDrawer>
  );
}

/** Once the drawer is shut, the keyboard is where it was opened from: a choice of a menu is gone by then, its menu's button is
 *  not. */
function useKeyboardGivenBack(): void {
  const [opener] = useState(openerOf);
  useEffect(
    () => () => {
      setTimeout(() => {
        if (document.hasFocus() && document.activeElement === document.body) opener?.focus();
      });
    },
    [opener],
  );
}

function openerOf(): HTMLElement | null {
  const { activeElement } = document;
  const menu = activeElement?.closest('[role=menu]')?.getAttribute('aria-labelledby') ?? null;
  const opener = menu === null ? activeElement : document.getElementById(menu);
  return opener instanceof HTMLElement ? opener : null;
}

interface KeptProps {
  readonly heading: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** What has the keyboard may go with what it did, such as a correction that was taken back: then the title has it, so that
 *  Escape still closes the drawer. It is never taken from the sheet. */
function KeyboardKept({ heading, children }: KeptProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new MutationObserver(() => {
      if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
    });
    observer.observe(place.current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [heading]);
  return <div ref={place}>{children}</div>;
}

/** Loaded when they are opened. */
const LATER: Partial<Record<Drawer, ComponentType>> = {
  collect: CollectView,
  report: ReportView,
  evidence: EvidenceView,
  sample: SampleView,
};

function Content({ drawer }: { readonly drawer: Drawer }) {
  const { session, state, view } = usePane();
  const { form } = view;
  if (drawer === 'ruleSets') return <RuleSetDrawer />;
  if (drawer === 'brought') return <BroughtBanner state={state} isOpen />;
  if (drawer === 'history') return <HistoryList state={state} />;
  const Later = LATER[drawer];
  if (Later)
    return (
      <Suspense>
        <Later />
      </Suspense>
    );
  return (
    <>
      {form && (
        <SelectCellContext value={(row, column) => void session.select(form.card.sheet, row, column)}>
          <HowRead key={form.key} form={form} />
        </SelectCellContext>
      )}
      <LeftOut state={state} />
    </>
  );
}
