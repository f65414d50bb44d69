import { useEffect, useState } from 'react';
import { type Workbook, WorkbookFileError } from '../workbook/workbook-types';
import type { PageMessage } from './page-message';

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

/** Offers the workbook as a download under its own name; a change that cannot be stored is told instead,
 *  and marks that could not be stored besides. */
export function saveToDisk(workbook: Workbook): PageMessage | null {
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
  link.download = workbook.fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return workbook.isFullOfLooks ? { kind: 'fullOfLooks' } : null;
}
