import { parseAreaAddress, type Area } from '../../core/grid/address';
import type { WorkbookSheet } from '../workbook/workbook-types';
import { readLinkPlace } from './grid/cell-link';

/** Where a link leads on this page, or why it is not followed. */
export type LinkedPlace =
  | { readonly ok: true; readonly sheet: WorkbookSheet; readonly area: Area }
  | { readonly ok: false; readonly reason: 'externalLink' | 'linkLost' };

/** The place in the workbook a link leads to; `sheets` are those that can be shown, `from` is the one the link is on. */
export function linkedPlace(target: string, sheets: readonly WorkbookSheet[], from: WorkbookSheet): LinkedPlace {
  if (!target.startsWith('#')) return { ok: false, reason: 'externalLink' };
  const place = readLinkPlace(target);
  const name = place?.sheet?.toLowerCase();
  const sheet = name === undefined ? from : sheets.find((each) => each.name.toLowerCase() === name);
  const area = parseAreaAddress(place?.address ?? '');
  return sheet && area ? { ok: true, sheet, area } : { ok: false, reason: 'linkLost' };
}
