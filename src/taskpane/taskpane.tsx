import { createRoot } from 'react-dom/client';
import type { ScoringSession } from '../app/session-state';
import { scoreCommand } from '../commands/score-command';
import { hasOffice, isOfficeDark, officeReady, onRibbonCommand, showPane } from '../host/excel/office-page';
import type { Locale } from '../text/locale';
import { LocaleProvider } from './locale-context';
import { OutsideExcel, PaneBoundary } from './message';
import { Pane } from './pane';
import { PaneTheme } from './pane-theme';

const element = document.getElementById('pane');
if (!element) throw new Error('the page has no element for the pane');
const root = createRoot(element);

function show(content: React.ReactNode, locale: Locale, isHostDark: boolean | null): void {
  document.documentElement.lang = locale;
  root.render(
    <PaneTheme isHostDark={isHostDark}>
      <LocaleProvider locale={locale}>
        <PaneBoundary>{content}</PaneBoundary>
      </LocaleProvider>
    </PaneTheme>,
  );
}

/** Scoring itself comes as a file of its own, fetched while Excel answers. */
async function openSession(): Promise<ScoringSession> {
  const [{ createScoringSession }, { excelPort }] = await Promise.all([
    import('../app/scoring-session'),
    import('../host/excel/excel-port'),
    import('./pane-body'),
    officeReady(),
  ]);
  return createScoringSession(excelPort());
}

async function start(): Promise<void> {
  const session = openSession();
  onRibbonCommand(scoreCommand(session, showPane));
  const { isExcel, locale } = await officeReady();
  if (!isExcel) {
    show(<OutsideExcel />, locale, null);
    return;
  }
  show(<Pane session={null} />, locale, isOfficeDark());
  const opened = await session;
  show(<Pane session={opened} />, locale, isOfficeDark());
  await opened.refresh();
}

if (hasOffice()) void start();
else show(<OutsideExcel />, navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US', null);
