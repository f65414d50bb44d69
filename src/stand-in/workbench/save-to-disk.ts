import { WorkbookFileError, type Workbook } from '../workbook/workbook-types';
import type { PageMessage } from './page-message';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Offers the workbook as a download under its own name; a change that cannot be stored is told instead. */
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
  return null;
}
