import { useEffect, useState } from 'react';
import { WorkbookFileError } from '../workbook/workbook-types';
import type { PageMessage } from './page-message';
import type { Changes, WorkbookSession } from './workbook-session';

/** Calls back with a file dropped anywhere on the page; tells whether one hovers over it. */
export function useFileDrop(onFile: (file: File) => void): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return hovering;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The name of a workbook in which the add-in has written: 自评表-已评分.xlsx, so that the original stays what it was. */
export function downloadName(fileName: string, tail: string, { byAddIn }: Pick<Changes, 'byAddIn'>): string {
  const [, name = fileName, ending = ''] = /^(.*?)(\.[^.]*)?$/u.exec(fileName) ?? [];
  return byAddIn && !name.endsWith(tail) ? name + tail + ending : fileName;
}

/** Asks before the page is left with changes that nobody has downloaded. */
export function useUnsavedWarning(session: WorkbookSession | null): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (session?.changes.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [session]);
}

/** Offers the workbook as a download; a change that cannot be stored is told instead, and marks that could not be stored
 *  besides. */
export function saveToDisk({ workbook, changes }: WorkbookSession, tail: string): PageMessage | null {
  let bytes: Uint8Array;
  try {
    bytes = workbook.save();
  } catch (error) {
    if (error instanceof WorkbookFileError) return { kind: 'notSaved', detail: error.detail };
    throw error;
  }
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = downloadName(workbook.fileName, tail, changes);
  link.click();
  changes.unsaved = false;
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return workbook.isFullOfLooks ? { kind: 'fullOfLooks' } : null;
}
