import { textArgument } from '../cells/arguments';
import { itemNotFound } from '../request/excel-error';
import type { ExcelSession } from '../session/excel-session';
import { HostObject } from '../request/host-object';
import { checkUnprotected } from '../cells/range-cells';

interface NotePlace {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A note, known by its cell. */
export function noteObject(session: ExcelSession, { sheetId, row, column }: NotePlace): HostObject {
  const current = () => {
    const found = session.edits.note(session.edits.sheet(sheetId), row, column);
    if (!found) throw itemNotFound();
    return found;
  };
  return new HostObject('Note', {
    scalars: {
      Content: {
        get: () => current().text,
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
