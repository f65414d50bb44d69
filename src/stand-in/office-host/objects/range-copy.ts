import { columnCount, commonArea, isInArea, rowCount } from '../../../core/grid/address';
import { shiftFormula } from '../../shift-formula';
import type { Area, CellStyle, StylePatch } from '../../workbook/workbook-types';
import { parseReference } from '../cells/name-formula';
import { parseRangeAddress } from '../cells/range-address';
import { invalidArgument, notImplemented } from '../request/excel-error';
import { HostObject, type HostArgument, type RangeTarget } from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';
import { freshId } from './keyed-collection';
import { checkUnlocked, checkUnprotected, forEachInput } from './range-cells';

/** `Range.copyFrom`: contents, looks and conditional formats of as many cells. As in Excel a conditional format that lies over
 *  what is copied is there a second time afterwards. */
export function copyFrom(session: ExcelSession, target: RangeTarget, given: readonly HostArgument[]): void {
  const [from, type = null, skipsBlanks = null, turns = null] = given;
  if (skipsBlanks === true || turns === true) throw notImplemented('Range.CopyFrom() without blanks or turned');
  const source = sourceOf(session, target, from);
  if (type === 'Formats') return copyLook(session, source, target);
  if (type !== null && type !== 'All') throw notImplemented(`Range.CopyFrom() of ${JSON.stringify(type)}`);
  const isSameSize = rowCount(source) === rowCount(target) && columnCount(source) === columnCount(target);
  if (!isSameSize) throw notImplemented('Range.CopyFrom() into another size');
  checkUnlocked(session, target);
  copyCells(session, source, target);
  copyFormats(session, source, target);
}

/** The look of one cell for all of a range: letters, fill, borders, number format, and the conditional formats over it. */
function copyLook(session: ExcelSession, source: RangeTarget, target: RangeTarget): void {
  const { top: row, left: column } = source;
  const isOneCell = rowCount(source) === 1 && columnCount(source) === 1 && source.sheetId === target.sheetId;
  if (!isOneCell) throw notImplemented('Range.CopyFrom() of the formats of several cells, or of another sheet');
  if (session.edits.sheet(source.sheetId).merges.some((merge) => isInArea(merge, row, column))) {
    throw notImplemented('Range.CopyFrom() of the formats of a merged cell');
  }
  checkUnprotected(session, target.sheetId);
  forEachInput(session, target, '', (_value, r, c) =>
    session.edits.editCell(target.sheetId, r, c, { look: { row, column } }),
  );
  const sheet = session.edits.sheet(source.sheetId);
  for (const { areas, ...format } of session.edits.formats(sheet)) {
    if (!areas.some((area) => isInArea(area, row, column))) continue;
    session.edits.edit({
      kind: 'conditionalFormat',
      sheetId: target.sheetId,
      id: freshId(),
      format: { ...format, areas: [target] },
    });
  }
}

function sourceOf(session: ExcelSession, { sheetId }: RangeTarget, from: HostArgument | undefined): RangeTarget {
  if (from instanceof HostObject && from.members.range) return from.members.range;
  if (typeof from !== 'string') throw invalidArgument();
  const area = parseRangeAddress(from);
  const source = area ? { ...area, sheetId } : parseReference(session.worksheets(), from);
  if (!source) throw invalidArgument();
  return source;
}

function copyCells({ edits }: ExcelSession, source: RangeTarget, target: RangeTarget): void {
  const [from, to] = [edits.sheet(source.sheetId), edits.sheet(target.sheetId)];
  const [down, right] = [target.top - source.top, target.left - source.left];
  for (let row = source.top; row <= source.bottom; row++) {
    for (let column = source.left; column <= source.right; column++) {
      const { value = null, formula = null } = edits.cell(from, row, column) ?? {};
      const content = { value, formula: formula === null ? null : shiftFormula(formula, down, right) };
      const style = lookAlike(edits.style(from, row, column), edits.style(to, row + down, column + right));
      edits.editCell(to.id, row + down, column + right, { content, style });
    }
  }
}

/** What makes a cell look like another, as far as the workbook in memory can change looks. */
function lookAlike(wanted: CellStyle, standing: CellStyle): StylePatch {
  const { fill, numberFormat, locked, alignment } = wanted;
  const { horizontal, wrap, shrinkToFit } = alignment;
  const fixed = ({ font, border, alignment: { vertical, indent, rotation } }: CellStyle): string =>
    JSON.stringify([font, border, vertical, indent, rotation]);
  if (fixed(wanted) !== fixed(standing)) throw notImplemented('Range.CopyFrom() of other letters or borders');
  return { fill, numberFormat, locked, horizontal, wrap, shrinkToFit };
}

function copyFormats({ edits }: ExcelSession, source: RangeTarget, target: RangeTarget): void {
  const [down, right] = [target.top - source.top, target.left - source.left];
  for (const { id: _, areas, formula, ...look } of edits.formats(edits.sheet(source.sheetId))) {
    const common = areas.flatMap((area) => commonArea(area, source) ?? []);
    const moved = common.map(({ top, bottom, left, right: last }): Area => {
      return { top: top + down, bottom: bottom + down, left: left + right, right: last + right };
    });
    const [first, before] = [moved[0], areas[0]];
    if (!first || !before) continue;
    // A copied formula looks at the cells beside the copy.
    const shifted = shiftFormula(`=${formula}`, first.top - before.top, first.left - before.left).slice(1);
    const format = { areas: moved, formula: shifted, ...look };
    edits.edit({ kind: 'conditionalFormat', sheetId: target.sheetId, id: freshId(), format });
  }
}
