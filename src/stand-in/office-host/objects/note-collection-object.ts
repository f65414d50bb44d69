import type { CellPlace, SheetNote } from '../../workbook/workbook-types';
import { integerArgument, rangeArgument, textArgument } from '../cells/arguments';
import { invalidArgument, itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostArgument } from '../request/host-object';
import { parseRangeAddress, splitSheetName } from '../cells/range-address';
import { checkUnprotected } from '../cells/range-cells';
import { noteObject } from './note-object';

/** Who writes the notes the add-in adds. */
const AUTHOR = 'Excel';

/** The notes (批注) of a worksheet. */
export function noteCollectionObject(session: ExcelSession, sheetId: string): HostObject {
  const notes = (): readonly SheetNote[] => {
    session.workbook();
    return session.edits.sheet(sheetId).notes();
  };
  const note = ({ row, column }: CellPlace): HostObject => noteObject(session, { sheetId, row, column });
  const find = (address: HostArgument | undefined): HostObject | null => {
    const place = notedCell(sheetId, address);
    return session.edits.note(session.edits.sheet(sheetId), place.row, place.column) ? note(place) : null;
  };
  return new HostObject('NoteCollection', {
    items: () => notes().map(note),
    objectMethods: {
      Add: (address, content) => {
        const place = notedCell(sheetId, address);
        const text = textArgument(content);
        checkUnprotected(session, sheetId);
        if (session.edits.note(session.edits.sheet(sheetId), place.row, place.column)) throw invalidArgument();
        session.edits.editCell(sheetId, place.row, place.column, { note: { text, author: AUTHOR } });
        return note(place);
      },
      GetItem: (address) => {
        const found = find(address);
        if (!found) throw itemNotFound();
        return found;
      },
      GetItemOrNullObject: find,
      GetItemAt: (index) => {
        const found = notes()[integerArgument(index, 0)];
        if (!found) throw itemNotFound();
        return note(found);
      },
    },
    methods: { GetCount: () => notes().length },
  });
}

/** The single cell an address or a Range names. */
function notedCell(sheetId: string, argument: HostArgument | undefined): CellPlace {
  const range = rangeArgument(argument);
  if (range && range.sheetId !== sheetId) throw invalidArgument();
  const area = range ?? parseRangeAddress(splitSheetName(textArgument(argument)).address);
  if (!area || area.top !== area.bottom || area.left !== area.right) throw invalidArgument();
  return { row: area.top, column: area.left };
}
