/** A file's Markdown as HTML, with a place at each heading; HTML in it is left as it is. */
export function renderPaper(file: string): string;
