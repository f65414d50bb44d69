declare global {
  interface Window {
    /** What a page that this one opened is to show. */
    workbookFor?: (page: Window) => Uint8Array | null;
  }
}

const handed = new WeakMap<Window, Uint8Array>();

/** Shows a workbook beside the one that is open, as Excel does: in a window of its own. */
export function openBeside(bytes: Uint8Array): void {
  window.workbookFor ??= (page) => handed.get(page) ?? null;
  const page = window.open(location.href, '_blank');
  if (!page) throw new Error('the browser opens no window');
  handed.set(page, bytes);
}

/** The workbook this page was opened to show; null: it was opened by a person. */
export function handedWorkbook(): Uint8Array | null {
  const opener: Window | null = window.opener;
  return opener?.workbookFor?.(window) ?? null;
}
