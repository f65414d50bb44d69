/** A worksheet part without cells. `namespace` is the main one of the file: transitional and strict files differ. */
export function emptySheet(namespace: string): string {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return `${head}<worksheet xmlns="${namespace}"><sheetData></sheetData></worksheet>`;
}
