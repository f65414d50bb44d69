import { createOfficeHost } from '../../../src/stand-in/office-host/page/install-office-host';
import { builtWorkbook, excelPage } from '../../support/excel-page';
import { hostOptions } from '../../support/host-options';
import { startOfficeJs } from '../../support/office-js';
import { turns } from '../../support/turns';

test('a ribbon button runs the associated function and waits until it reports completion', async () => {
  const { Office, host } = await excelPage([{ name: '自评表', cells: {} }]);
  const steps: string[] = [];
  Office.actions.associate('scoreWorkbook', (event: Office.AddinCommands.Event) => {
    steps.push(`pressed ${event.source.id}`);
    setTimeout(() => {
      steps.push('completed');
      event.completed();
    }, 10);
  });
  await host.runCommand('scoreWorkbook', 'ScoreButton');
  expect(steps).toEqual(['pressed ScoreButton', 'completed']);
});

test('a button without a function fails by name', async () => {
  const { host } = await excelPage([{ name: '自评表', cells: {} }]);
  await expect(host.runCommand('noSuchAction', 'Button')).rejects.toThrow('noSuchAction');
});

test('a button pressed before the page is ready waits for it', async () => {
  const host = createOfficeHost(builtWorkbook([{ name: '自评表', cells: {} }]));
  const pressed = host.runCommand('scoreWorkbook', 'ScoreButton').then(
    () => 'completed',
    (cause: Error) => cause.message,
  );
  const page = await startOfficeJs(host);
  page.Office.actions.associate('scoreWorkbook', (event: Office.AddinCommands.Event) => event.completed());
  expect(await pressed).toBe('completed');
});

test('when the page goes away, what it was doing fails', async () => {
  const { Office, host } = await excelPage([{ name: '自评表', cells: {} }]);
  Office.actions.associate('scoreWorkbook', () => host.install({}));
  await expect(host.runCommand('scoreWorkbook', 'ScoreButton')).rejects.toThrow('gone');
});

test('the add-in shows and hides its pane, and learns when the person does', async () => {
  const { Office, host } = await excelPage([{ name: '自评表', cells: {} }]);
  const shown: boolean[] = [];
  host.onPaneVisibility((visible) => shown.push(visible));
  await Office.addin.hide();
  await Office.addin.showAsTaskpane();
  expect(shown).toEqual([false, true]);
  const learned: string[] = [];
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void learned.push(visibilityMode));
  host.setPaneVisible(false);
  await turns();
  expect(learned).toEqual(['Hidden']);
});

test('a pane asked for while a command runs does not come; afterwards it does', async () => {
  const { Office, host } = await excelPage([{ name: '自评表', cells: {} }]);
  const shown: boolean[] = [];
  host.onPaneVisibility((visible) => shown.push(visible));
  Office.actions.associate('scoreWorkbook', async (event: Office.AddinCommands.Event) => {
    await Office.addin.showAsTaskpane();
    event.completed();
  });
  await host.runCommand('scoreWorkbook', 'ScoreButton');
  expect(shown).toEqual([]);
  await Office.addin.showAsTaskpane();
  expect(shown).toEqual([true]);
});

test('an Excel that answers only once the command is done leaves one that waits for it hanging', async () => {
  const { Office, host } = await excelPage([{ name: '自评表', cells: {} }], hostOptions('pane2877'));
  const steps: string[] = [];
  Office.actions.associate('scoreWorkbook', (event: Office.AddinCommands.Event) => {
    void Office.addin.showAsTaskpane().then(() => steps.push('answered'));
    setTimeout(() => {
      steps.push('completed');
      event.completed();
    }, 100);
  });
  await host.runCommand('scoreWorkbook', 'ScoreButton');
  await turns();
  expect(steps).toEqual(['completed', 'answered']);
});

test('an Excel that loses presses a page was too late for keeps one whose function is named at once', async () => {
  const outcome = async (isNamed: boolean): Promise<readonly string[]> => {
    const host = createOfficeHost(builtWorkbook([{ name: '自评表', cells: {} }]), hostOptions('press5176'));
    const steps: string[] = [];
    const pressed = host.runCommand('scoreWorkbook', 'ScoreButton');
    const run = (event: Office.AddinCommands.Event): void => {
      steps.push('run');
      event.completed();
    };
    const page = await startOfficeJs(host, {
      afterOfficeJs: ({ Office }) => isNamed && Office.actions.associate('scoreWorkbook', run),
    });
    page.Office.actions.associate('scoreWorkbook', run);
    await pressed;
    return steps;
  };
  expect(await outcome(false)).toEqual([]);
  expect(await outcome(true)).toEqual(['run']);
});
