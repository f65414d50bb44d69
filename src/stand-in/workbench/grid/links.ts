import { type Area, parseAreaAddress } from '../../../core/grid/address';
import type { WorkbookSheet } from '../../workbook/workbook-types';

/** The target of a HYPERLINK formula whose address is spelled out, as it stands there; null: the cell is no such link. */
export function linkTarget(formula: string | null): string | null {
  if (formula === null) return null;
  const match = /^=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"\s*[,)]/i.exec(formula);
  return match?.[1] ? match[1].replaceAll('""', '"') : null;
}

/** A place in the same workbook that a link leads to. */
export interface LinkPlace {
  /** null: the sheet the link stands on. */
  readonly sheet: string | null;
  /** A cell or an area, such as `I14`. */
  readonly address: string;
}

/** Reads `#'自评表'!I14`, `#Sheet1!A1:B2` and `#I14`; null: the link leads out of the workbook. */
function readLinkPlace(target: string): LinkPlace | null {
  const match = /^#(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(target);
  if (!match?.[3]) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, address: match[3] };
}

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
