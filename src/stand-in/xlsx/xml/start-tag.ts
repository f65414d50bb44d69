import { damaged } from '../workbook-file-error';

/** Reads one start tag's attributes, whichever quotes they are in. */
export class StartTag {
  end = 0;
  selfClosing = false;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Reads on from behind the tag's name; values are passed as written. */
  read(from: number, attribute: (name: string, value: string) => void): void {
    const { text } = this;
    let at = this.skipSpace(from);
    for (let code = text.charCodeAt(at); code !== CLOSE && code !== SLASH; code = text.charCodeAt(at)) {
      const nameEnd = this.nameEnd(at);
      const equals = this.skipSpace(nameEnd);
      const quote = this.skipSpace(equals + 1);
      const mark = text.charCodeAt(quote);
      const isAttribute = nameEnd > at && text.charCodeAt(equals) === EQUALS && (mark === DOUBLE || mark === SINGLE);
      const close = isAttribute ? text.indexOf(mark === DOUBLE ? '"' : "'", quote + 1) : -1;
      if (close < 0) throw damaged('a broken tag among the cells');
      attribute(text.slice(at, nameEnd), text.slice(quote + 1, close));
      at = this.skipSpace(close + 1);
    }
    this.selfClosing = text.charCodeAt(at) === SLASH;
    this.end = at + (this.selfClosing ? 2 : 1);
    if (text.charCodeAt(this.end - 1) !== CLOSE) throw damaged('a broken tag among the cells');
  }

  private skipSpace(from: number): number {
    let at = from;
    while (isSpace(this.text.charCodeAt(at))) at += 1;
    return at;
  }

  private nameEnd(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      // Behind the end of the text the code is NaN.
      if (!(code > 32) || code === EQUALS || code === CLOSE || code === OPEN || code === SLASH) return at;
      at += 1;
    }
  }
}

const SLASH = 47;
const OPEN = 60;
const EQUALS = 61;
const CLOSE = 62;
const DOUBLE = 34;
const SINGLE = 39;

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
