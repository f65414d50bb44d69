import { cellAddress } from '../../../core/grid/address';
import type { CellPlace, SheetNote } from '../../workbook/workbook-types';
import { parseRangeAddress, splitSheetName } from '../cells/range-address';
import { invalidArgument, itemNotFound } from '../request/excel-error';
import { type HostArgument, HostObject, rangeArgument, textArgument } from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';
import { keyedItems } from './keyed-collection';
import { checkUnprotected } from './range-cells';

/** Who writes the notes the add-in adds. */
const AUTHOR = 'Excel';

/** The notes (批注) of a worksheet. */
export function noteCollectionObject(session: ExcelSession, sheetId: string): HostObject {
  const notes = (): readonly SheetNote[] => {
    session.workbook();
    return session.edits.sheet(sheetId).notes();
  };
  const note = ({ row, column }: CellPlace): HostObject => noteObject(session, { sheetId, row, column });
  const find = (address: HostArgument | undefined): CellPlace | undefined => {
    const place = notedCell(sheetId, address);
    return session.edits.note(session.edits.sheet(sheetId), place.row, place.column) ? place : undefined;
  };
  const members = keyedItems<CellPlace>(notes, find, note);
  return new HostObject('NoteCollection', {
    ...members,
    objectMethods: {
      ...members.objectMethods,
      Add: (address, content) => {
        const place = notedCell(sheetId, address);
        const text = textArgument(content);
        checkUnprotected(session, sheetId);
        if (session.edits.note(session.edits.sheet(sheetId), place.row, place.column)) throw invalidArgument();
        session.edits.editCell(sheetId, place.row, place.column, { note: { text, author: AUTHOR } });
        return note(place);
      },
    },
  });
}

/** The notes of all worksheets. */
export function workbookNotesObject(session: ExcelSession): HostObject {
  const places = (): readonly NotePlace[] =>
    session
      .workbook()
      .sheets.flatMap((sheet) => sheet.notes().map(({ row, column }) => ({ sheetId: sheet.id, row, column })));
  return new HostObject('NoteCollection', {
    items: () => places().map((place) => noteObject(session, place)),
    methods: { GetCount: () => places().length },
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

interface NotePlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A note, known by its cell. */
function noteObject(session: ExcelSession, { sheetId, row, column }: NotePlace): HostObject {
  const current = () => {
    const found = session.edits.note(session.edits.sheet(sheetId), row, column);
    if (!found) throw itemNotFound();
    return found;
  };
  return new HostObject('Note', {
    scalars: {
      Content: {
        get: () => (session.traps.notesWithReturns ? current().text.replace(/\r?\n/g, '\r\n') : current().text),
        set: (value) => {
          const { author } = current();
          checkUnprotected(session, sheetId);
          session.edits.editCell(sheetId, row, column, { note: { text: textArgument(value), author } });
        },
      },
      AuthorName: { get: () => current().author },
    },
    objectMethods: {
      GetLocation: () => session.range({ sheetId, top: row, left: column, bottom: row, right: column }),
    },
    methods: {
      Delete: () => {
        current();
        checkUnprotected(session, sheetId);
        session.edits.editCell(sheetId, row, column, { note: null });
      },
    },
  });
}

/** The threaded comments of a worksheet: where they stand. The workbook in memory keeps them and changes none. */
export function commentCollectionObject(session: ExcelSession, sheetId: string): HostObject {
  const places = (): readonly CellPlace[] => {
    session.workbook();
    return session.edits.sheet(sheetId).threadedComments();
  };
  const comment = (place: CellPlace): HostObject => commentObject(session, sheetId, place);
  return new HostObject('CommentCollection', {
    items: () => places().map(comment),
    objectMethods: {
      GetItem: (id) => {
        const found = places().find((place) => commentId(sheetId, place) === textArgument(id));
        if (!found) throw itemNotFound();
        return comment(found);
      },
    },
    methods: { GetCount: () => places().length },
  });
}

function commentObject(session: ExcelSession, sheetId: string, place: CellPlace): HostObject {
  const { row, column } = place;
  const id = commentId(sheetId, place);
  return new HostObject('Comment', {
    identity: () => ({ Id: id }),
    scalars: { Id: { get: () => id } },
    objectMethods: {
      GetLocation: () => session.range({ sheetId, top: row, left: column, bottom: row, right: column }),
    },
  });
}

function commentId(sheetId: string, place: CellPlace): string {
  return `{comment-${sheetId}-${cellAddress(place)}}`;
}
