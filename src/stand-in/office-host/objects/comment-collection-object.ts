import type { CellPlace } from '../../workbook/workbook-types';
import { cellAddress } from '../../../core/grid/address';
import { textArgument } from '../cells/arguments';
import { itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';

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
