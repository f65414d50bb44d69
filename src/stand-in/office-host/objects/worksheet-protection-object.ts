import { accessDenied, notImplemented } from '../request/excel-error';
import { HostObject } from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';

/** The protection of a worksheet. What an add-in protects is protected as long as the workbook is open here: the workbook in
 *  memory keeps only what the file says. */
export function worksheetProtectionObject(session: ExcelSession, sheetId: string): HostObject {
  return new HostObject('WorksheetProtection', {
    scalars: { Protected: { get: () => session.isProtected(sheetId) } },
    methods: {
      Protect: () => {
        if (session.isProtected(sheetId)) throw accessDenied();
        session.protect(sheetId);
      },
      Unprotect: () => {
        if (session.edits.sheet(sheetId).protected) throw notImplemented('WorksheetProtection.Unprotect() of the file');
        session.unprotect(sheetId);
      },
    },
  });
}
