import { openInBrowser } from '../../../src/host/excel/office-page';

/** What was opened, and by whom, on a page of an Excel that can or cannot open the person's browser. */
function openedBy(excelOpens: boolean): readonly string[] {
  const opened: string[] = [];
  Object.assign(globalThis, {
    location: { href: 'https://jixiao.example.cn/site/taskpane.html?_host_Info=Excel' },
    window: { open: (...told: string[]) => opened.push(`page ${told.join(' ')}`) },
    Office: {
      context: {
        requirements: { isSetSupported: (set: string) => set === 'OpenBrowserWindowApi' && excelOpens },
        ui: { openBrowserWindow: (address: string) => opened.push(`Excel ${address}`) },
      },
    },
  });
  openInBrowser('assets/help.html#en-US');
  return opened;
}

test('the manual opens in the person’s browser: by Excel where it can, by the page itself on the web', () => {
  const address = 'https://jixiao.example.cn/site/assets/help.html#en-US';
  expect(openedBy(true)).toEqual([`Excel ${address}`]);
  expect(openedBy(false)).toEqual([`page ${address} _blank noopener`]);
});
