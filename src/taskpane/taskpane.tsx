import { createRoot } from 'react-dom/client';
import type { ScoringSession } from '../app/session-state';
import { nextProblemCommand } from '../commands/next-problem';
import { scoreCommand } from '../commands/score-command';
import { openAsNewWorkbook } from '../host/excel/new-workbook';
import {
  hasOffice,
  isNewEnough,
  isOfficeDark,
  isOpenedByOffice,
  officeReady,
  officeVersions,
  onRibbonCommands,
  openInBrowser,
  savesFiles,
  showPane,
} from '../host/excel/office-page';
import type { Locale } from '../text/locale';
import { LocaleProvider } from './locale-context';
import { Pane } from './pane';
import { PaneTheme } from './pane-theme';
import { Offline, OutsideExcel, PaneBoundary, TooOld } from './states/no-pane';
import { ReportContext, type ReportSource } from './states/report';
import { newTrail } from './states/trail';

const element = document.getElementById('pane');
if (!element) throw new Error('the page has no element for the pane');
const root = createRoot(element);

const version = document.querySelector<HTMLMetaElement>('meta[name=version]')?.content ?? '';
const report: ReportSource = {
  trail: newTrail(() => new Date()),
  versions: () => [`Jixiao ${version}`, ...officeVersions()],
};
addEventListener('error', ({ error }: ErrorEvent) => report.trail.fault(error));
addEventListener('unhandledrejection', ({ reason }) => report.trail.fault(reason));

function show(content: React.ReactNode, locale: Locale, isHostDark: boolean | null): void {
  document.documentElement.lang = locale;
  root.render(
    <PaneTheme isHostDark={isHostDark}>
      <LocaleProvider locale={locale}>
        <ReportContext value={report}>
          <PaneBoundary>{content}</PaneBoundary>
        </ReportContext>
      </LocaleProvider>
    </PaneTheme>,
  );
}

/** Scoring itself comes as a file of its own, fetched while Excel answers. */
async function openSession(): Promise<ScoringSession> {
  const [{ createScoringSession }, { excelPort }, { formTodo }, { isExcel }] = await Promise.all([
    import('../app/scoring-session'),
    import('../host/excel/excel-port'),
    import('./todo/todo-items'),
    officeReady(),
    import('./pane-body'),
  ]);
  if (!isExcel || !isNewEnough()) throw new Error('no Excel that scoring works with');
  return createScoringSession(excelPort(), formTodo);
}

async function start(): Promise<void> {
  const session = openSession();
  // Told below, or by the button of the ribbon that waits for it.
  session.catch(() => undefined);
  onRibbonCommands({
    scoreWorkbook: scoreCommand(session, showPane),
    scoreSheet: scoreCommand(session, showPane, 'sheet'),
    nextProblem: nextProblemCommand(session, showPane, async (state) => {
      const { nextStop } = await import('./todo/next-stop');
      return nextStop(state);
    }),
  });
  const { isExcel, locale } = await officeReady();
  if (!isExcel) return show(<OutsideExcel />, locale, null);
  if (!isNewEnough()) return show(<TooOld />, locale, isOfficeDark());
  show(<Pane session={null} />, locale, isOfficeDark());
  try {
    const opened = await session;
    report.trail.follow(opened);
    const manual = `assets/help.html${locale === 'en-US' ? '#en-US' : ''}`;
    show(
      <Pane
        session={opened}
        savesFiles={savesFiles()}
        opensWorkbook={openAsNewWorkbook}
        showManual={() => openInBrowser(manual)}
      />,
      locale,
      isOfficeDark(),
    );
    await opened.refresh();
  } catch (cause) {
    report.trail.fault(cause);
    show(<Offline />, locale, isOfficeDark());
  }
}

const browserLocale = (): Locale => (navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US');

if (hasOffice()) void start();
else show(isOpenedByOffice() ? <Offline /> : <OutsideExcel />, browserLocale(), null);
