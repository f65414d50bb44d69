import { createRoot } from 'react-dom/client';
import { hasOffice, isOfficeDark, officeReady } from '../host/excel/office-page';
import { PaneTheme } from '../taskpane/pane-theme';
import { AcceptancePage } from './acceptance-page';
import { Both } from './both';
import { PAGE_WORDS } from './page-words';

const element = document.getElementById('acceptance');
if (!element) throw new Error('the page has no element for the acceptance');
const root = createRoot(element);

async function start(): Promise<void> {
  const isExcel = hasOffice() && (await officeReady()).isExcel;
  root.render(
    <PaneTheme isHostDark={isExcel ? isOfficeDark() : null}>
      {isExcel ? <AcceptancePage /> : <Both text={PAGE_WORDS.outside} />}
    </PaneTheme>,
  );
}

void start();
