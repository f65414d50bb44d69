import type { WorkbookSheet } from '../../src/stand-in/workbook/workbook-types';
import { openWorkbook } from '../../src/stand-in/workbook/open-workbook';
import { createOfficeHost } from '../../src/stand-in/office-host/page/install-office-host';

/* An Excel with a workbook open, inside the very page of the pane: for a pane that no page of ours frames. Bundled by
   bundle-page-host.ts and run before the page's own scripts. */

declare global {
  interface Window {
    /** Set before this script: the bytes of the workbook, in base64. */
    pageHostFile?: string;
    pageHost?: {
      value(row: number, column: number): unknown;
      notes(): number;
    };
    /** What the page's policy refused. */
    policyViolations?: string[];
  }
}

const violations: string[] = [];
window.policyViolations = violations;
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.violatedDirective} ${event.blockedURI}`);
});

if (window.pageHostFile !== undefined && window.location.search.includes('_host_Info')) {
  const bytes = Uint8Array.from(atob(window.pageHostFile), (character) => character.charCodeAt(0));
  const workbook = openWorkbook(bytes, '自评表.xlsx');
  createOfficeHost(workbook).install(window);
  const sheet = (): WorkbookSheet => {
    const [first] = workbook.sheets;
    if (!first) throw new Error('no sheet');
    return first;
  };
  window.pageHost = {
    value: (row, column) => sheet().cell(row, column)?.value ?? null,
    notes: () => sheet().notes().length,
  };
}
