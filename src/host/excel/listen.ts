import { parseAreaAddress } from '../../core/grid/address';
import type { SelectedPlace } from '../port';
import { hostFailure } from './host-failure';

/** Something Excel calls back for. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Calls back when a person (here or a co-author) changes cells; our own writes raise the event as well and are told apart
 *  by who triggered it, where the host says so (ExcelApi 1.14). */
export function listenForChanges(listener: (sheetId: string) => void): Promise<() => void> {
  return listen(({ worksheets }) => [
    worksheets.onChanged.add(async ({ triggerSource, worksheetId }) => {
      if (triggerSource !== 'ThisLocalAddin') listener(worksheetId);
    }),
  ]);
}

/** Calls back when other cells are selected, and when another sheet comes to the front. */
export function listenForSelection(listener: (at: SelectedPlace) => void): Promise<() => void> {
  return listen(({ worksheets }) => [
    worksheets.onSelectionChanged.add(async ({ worksheetId, address }) =>
      listener({ sheetId: worksheetId, area: firstArea(address) }),
    ),
    worksheets.onActivated.add(async ({ worksheetId }) => listener({ sheetId: worksheetId, area: null })),
  ]);
}

/** The first of several areas; null where no cells are selected. */
function firstArea(address: string): SelectedPlace['area'] {
  return parseAreaAddress(address.split(',')[0]?.replaceAll('$', '') ?? '');
}

async function listen(add: (workbook: Excel.Workbook) => readonly Handler[]): Promise<() => void> {
  try {
    return await Excel.run(async (context) => {
      const handlers = add(context.workbook);
      await context.sync();
      return () => {
        for (const handler of handlers) {
          void Excel.run(handler.context, async (own) => {
            handler.remove();
            await own.sync();
          }).catch(() => undefined);
        }
      };
    });
  } catch (cause) {
    // Without events the pane cannot follow the sheet; scoring reads afresh anyway.
    hostFailure(cause, null);
    return () => undefined;
  }
}
