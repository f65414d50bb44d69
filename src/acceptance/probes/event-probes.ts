import { words } from '../../core/local-text';
import type { Probe, ProbeRun } from '../probe';

const TRIGGER = 'ThisLocalAddin';

/** Collects what Excel calls back for, until `stop`. */
interface Heard<T> {
  readonly all: readonly T[];
  stop(): Promise<void>;
}

async function hear<T>(
  { context }: ProbeRun,
  add: (listener: (event: T) => Promise<void>) => { remove(): void },
): Promise<Heard<T>> {
  const all: T[] = [];
  const handler = add(async (event) => {
    all.push(event);
  });
  await context.sync();
  return {
    all,
    stop: async () => {
      handler.remove();
      await context.sync();
    },
  };
}

const MOST_WAITED = 5_000;

/** Waits until something was heard, at most a few seconds. */
async function until(isHeard: () => boolean): Promise<void> {
  const started = performance.now();
  while (!isHeard() && performance.now() - started < MOST_WAITED) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What Excel calls back for. */
export const EVENT_PROBES: readonly Probe[] = [
  {
    id: 'own-change-heard',
    traps: ['A37'],
    group: 'workbook',
    since: '1.14',
    asks: words('加载项自己写入时，事件说得出是自己写的？', 'Does the event of our own write say that it was ours?'),
    expected: { isHeard: true, trigger: TRIGGER },
    async run(at) {
      const { sheetId } = at;
      const heard = await hear<Excel.WorksheetChangedEventArgs>(at, (listener) =>
        at.context.workbook.worksheets.onChanged.add(listener),
      );
      at.sheet.getCell(0, 0).values = [[1]];
      await at.context.sync();
      const own = (): Excel.WorksheetChangedEventArgs | undefined =>
        heard.all.find(({ worksheetId }) => worksheetId === sheetId);
      await until(() => own() !== undefined);
      await heard.stop();
      return { isHeard: own() !== undefined, trigger: own()?.triggerSource ?? null, source: own()?.source ?? null };
    },
  },
  {
    id: 'change-heard',
    traps: ['A37'],
    group: 'workbook',
    asks: words('写入时有事件？', 'Is there an event for a write?'),
    expected: { isHeard: true },
    async run(at) {
      const heard = await hear<Excel.WorksheetChangedEventArgs>(at, (listener) =>
        at.context.workbook.worksheets.onChanged.add(listener),
      );
      at.sheet.getCell(0, 0).values = [[1]];
      await at.context.sync();
      await until(() => heard.all.length > 0);
      await heard.stop();
      return { isHeard: heard.all.length > 0, count: heard.all.length };
    },
  },
  {
    id: 'selection-heard',
    traps: ['A37'],
    group: 'workbook',
    asks: words('换表、换选中的格子时有事件？', 'Are there events for another sheet and another selection?'),
    expected: { activated: true, selected: true, address: 'C3' },
    async run(at) {
      const { worksheets } = at.context.workbook;
      const activated = await hear<Excel.WorksheetActivatedEventArgs>(at, (listener) =>
        worksheets.onActivated.add(listener),
      );
      const selected = await hear<Excel.WorksheetSelectionChangedEventArgs>(at, (listener) =>
        worksheets.onSelectionChanged.add(listener),
      );
      at.sheet.activate();
      at.sheet.getCell(2, 2).select();
      await at.context.sync();
      const own = (): Excel.WorksheetSelectionChangedEventArgs | undefined =>
        selected.all.find(({ worksheetId, address }) => worksheetId === at.sheetId && address.includes('C'));
      await until(() => activated.all.length > 0 && own() !== undefined);
      await activated.stop();
      await selected.stop();
      return {
        activated: activated.all.length > 0,
        selected: own() !== undefined,
        address: own()?.address.replaceAll('$', '') ?? null,
      };
    },
  },
];
