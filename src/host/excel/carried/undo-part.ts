import { recordFromXml, recordXml } from '../../carried/record-copies';
import { UNDO_NAMESPACE, type Result } from '../../port';
import type { ExcelRun } from '../excel-run';
import { isTransient } from '../host-failure';

/** The custom XML part with what undo needs, about to be read. */
export interface QueuedUndo {
  readonly parts: Excel.CustomXmlPartScopedCollection;
  readonly xml: OfficeExtension.ClientResult<string>;
}

/** Queues reading it; where there is no part, Excel answers nothing. */
export function queueUndo(run: ExcelRun): QueuedUndo {
  const parts = run.context.workbook.customXmlParts.getByNamespace(UNDO_NAMESPACE);
  parts.load('items/id');
  return { parts, xml: parts.getOnlyItemOrNullObject().getXml() };
}

/** The text it holds; null: there is none, or several, of which none is to be relied on. */
export function carriedUndo({ parts, xml }: QueuedUndo): string | null {
  return parts.items.length === 1 ? recordFromXml(xml.value) : null;
}

const TRIES = 3;

/** Makes the part say this, or (null) takes it away; a passing failure is tried again. */
export async function keepUndo(run: ExcelRun, text: string | null): Promise<Result<void>> {
  for (let tries = 1; ; tries++) {
    try {
      const { customXmlParts } = run.context.workbook;
      const parts = customXmlParts.getByNamespace(UNDO_NAMESPACE);
      parts.load('items/id');
      await run.roundTrip();
      const [first, ...others] = parts.items;
      for (const part of text === null ? parts.items : others) part.delete();
      if (text !== null && first) first.setXml(recordXml(text, UNDO_NAMESPACE));
      else if (text !== null) customXmlParts.add(recordXml(text, UNDO_NAMESPACE));
      await run.roundTrip();
      return { ok: true, value: undefined };
    } catch (cause) {
      if (!isTransient(cause) || tries === TRIES) throw cause;
      await run.pause();
    }
  }
}
