/** Excel takes a string for a formula, a number, a date, an error or a truth value where it looks like one. An apostrophe in front
 *  (which Excel keeps out of the value) makes it the text it is. */
export function literalText(text: string): string {
  return LOOKS_LIKE_MORE.test(text) ? `'${text}` : text;
}

const LOOKS_LIKE_MORE = /^(?:[=+\-@#'\t\r]|[\d.,(¥￥$€£%]|\s*\d|(?:true|false)$)/i;
