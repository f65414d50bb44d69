/** Hands the user a file, where the page can. */
export function saveFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read it only once the press is over.
  setTimeout(() => URL.revokeObjectURL(address), SOON);
}

const SOON = 60_000;
