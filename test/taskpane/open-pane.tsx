import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import { createScoringSession } from '../../src/app/scoring-session';
import type { ScoringSession } from '../../src/app/session-state';
import { filePort } from '../../src/host/file/file-port';
import type { WorkbookPort } from '../../src/host/port';
import { LocaleProvider } from '../../src/taskpane/locale-context';
import { Pane } from '../../src/taskpane/pane';
import { PaneTheme } from '../../src/taskpane/pane-theme';
import type { Locale } from '../../src/text/locale';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import type { Workbook } from '../../src/stand-in/workbook/workbook-types';
import { buildXlsx, type BuiltWorkbook } from '../support/build-xlsx';

/** A machine that does other things besides takes its time. */
configure({ asyncUtilTimeout: 30_000 });

/** What every browser has and jsdom lacks. */
export function addBrowserParts(): void {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  globalThis.matchMedia = (media) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
  // Fluent takes what has no place for hidden: it would not move the focus into what it opens, and a quarter of a second
  // later hide that from all who do not see.
  document.body.getBoundingClientRect = () => new DOMRect(0, 0, 350, 700);
  Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
    configurable: true,
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
  Element.prototype.scrollIntoView = () => undefined;
  globalThis.scrollTo = () => undefined;
  globalThis.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}

export interface OpenPane {
  readonly workbook: Workbook;
  readonly session: ScoringSession;
  readonly user: UserEvent;
  /** Waits until what was begun has ended and is drawn: for the event, however long it takes. */
  readonly settled: () => Promise<void>;
}

export function sourceReport(): Workbook {
  return openWorkbook(new Uint8Array(readFileSync('assets/source-report.xlsx')), 'source-report.xlsx');
}

export function built(workbook: BuiltWorkbook): Workbook {
  return openWorkbook(buildXlsx(workbook), 'built.xlsx');
}

/** Writes only the rules that say what is seen, of which roles and names depend. jsdom lays nothing out, and would match each
 *  of some two thousand rules anew against every element that stands around the one asked for. */
const rulesOfSight = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /[{;](display|visibility):/.test(rule),
});

/** The whole pane over a real session and a real workbook in memory, read once. `around` may stand in the port's way. */
export async function openPane(
  workbook: Workbook,
  locale: Locale = 'zh-CN',
  around: (port: WorkbookPort) => WorkbookPort = (port) => port,
  savesFiles = true,
): Promise<OpenPane> {
  const session = createScoringSession(around(filePort(workbook)));
  await import('../../src/taskpane/pane-body'); // a file of its own: fetching it is no part of what is tested
  render(
    <RendererProvider renderer={rulesOfSight}>
      <PaneTheme isHostDark={null}>
        <LocaleProvider locale={locale}>
          <Pane session={session} savesFiles={savesFiles} />
        </LocaleProvider>
      </PaneTheme>
    </RendererProvider>,
  );
  await act(() => session.refresh());
  await drawn();
  const settled = async (): Promise<void> => {
    await act(() => atRest(session));
    await drawn();
  };
  return { workbook, session, user: userEvent.setup(), settled };
}

/** What is shown is drawn a slice at a time. */
const drawn = (): Promise<void> =>
  waitFor(() => {
    if (document.querySelector('main[aria-busy="true"]')) throw new Error('the pane is still being drawn');
  });

async function atRest(session: ScoringSession): Promise<void> {
  const rests = (): boolean => ['ready', 'failed'].includes(session.state.phase) && session.state.progress === null;
  await new Promise<void>((resolve) => {
    if (rests()) return resolve();
    const stop = session.subscribe(() => {
      if (!rests()) return;
      stop();
      resolve();
    });
  });
}

/** What the region 总分 (by its name in the pane's language) tells: total and grade of each form, in order. */
export function totals(name = '总分'): readonly (string | null)[] {
  const region = screen.queryByRole('region', { name });
  return region
    ? within(region)
        .queryAllByRole('status')
        .map((one) => one.textContent)
    : [];
}

/** A row of the shown form, by its name, or a level of it. */
export const rowOf = (name: RegExp | string): Promise<HTMLElement> =>
  screen.findByRole('row', { name: name instanceof RegExp ? name : new RegExp(name) });
