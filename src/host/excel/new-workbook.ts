/** Opens a file as a new workbook of this Excel, in a window of its own; whether it did (ExcelApi 1.8, older than the oldest
 *  we work with). The workbook the pane belongs to stays as it is. */
export async function openAsNewWorkbook(bytes: Uint8Array): Promise<boolean> {
  try {
    await Excel.createWorkbook(base64(bytes));
    return true;
  } catch {
    return false;
  }
}

/** As many bytes as a browser takes as arguments of one call. */
const PIECE = 0x8000;

/** Bytes as Excel takes a file. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(pieces.join(''));
}
