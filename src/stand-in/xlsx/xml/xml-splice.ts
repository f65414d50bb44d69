import type { XmlElement } from './xml-tree';

/** Collects changes of a text by position and applies them all at once. */
export class XmlSplice {
  readonly source: string;
  private readonly cuts: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  constructor(source: string) {
    this.source = source;
  }

  replace(start: number, end: number, text: string): void {
    this.cuts.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    if (text !== '') this.replace(at, at, text);
  }

  remove(element: XmlElement): void {
    this.replace(element.start, element.end, '');
  }

  /** Appends to an element's content, opening it up when it is written as `<name/>`. */
  append(element: XmlElement, text: string): void {
    if (element.isSelfClosing) this.replace(element.openEnd - 2, element.openEnd, `>${text}</${element.name}>`);
    else this.insert(element.closeStart, text);
  }

  /** Sets an attribute in an element's start tag, in its place when it is there already. */
  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.source.slice(element.start, element.openEnd);
    const found = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
    if (found) {
      this.replace(element.start + found.index, element.start + found.index + found[0].length, ` ${name}="${value}"`);
    } else {
      this.insert(element.start + element.name.length + 1, ` ${name}="${value}"`);
    }
  }

  get result(): string {
    const pieces: string[] = [];
    let at = 0;
    for (const { start, end, text } of [...this.cuts].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start < at) throw new Error('two changes of the same place');
      pieces.push(this.source.slice(at, start), text);
      at = end;
    }
    return pieces.join('') + this.source.slice(at);
  }
}
