import { fingerprint } from '../../../core/fingerprint';
import type { CellPlace } from '../../../core/grid/address';
import type { ReportBlock, ReportFigure, ReportParagraph, ReportPiece } from '../report-block';
import { placeOf, type ReportSubject } from '../report-subject';

/* How a fact tells what it knows: paragraphs that are refreshed by a key, figures in them by keys of their own. */

/** A figure and the cell it comes from. */
export function figure(
  subject: ReportSubject,
  key: string,
  name: string,
  text: string,
  cell: CellPlace | null = null,
): ReportFigure {
  return { figure: key, name, text, from: placeOf(subject, cell) };
}

export const body = (...pieces: readonly ReportPiece[]): ReportParagraph => ({ style: 'body', pieces });

export function told(key: string, name: string, ...paragraphs: readonly ReportParagraph[]): ReportBlock {
  const plain = paragraphs.map(({ style, pieces }) => ({
    style,
    pieces: pieces.map((piece) => (typeof piece === 'string' ? innerQuotes(piece) : piece)),
  }));
  return { kind: 'told', key, name, paragraphs: plain };
}

/** Quotation marks within others are single ones: “‘三公’经费控制率”. */
export function innerQuotes(text: string): string {
  let depth = 0;
  return Array.from(text, (character) => {
    if (character === '“') return (depth += 1) > 1 ? '‘' : character;
    if (character === '”') return (depth -= 1) > 0 ? '’' : character;
    return character;
  }).join('');
}

/** A gap that only people can fill; `of` tells it from another one that asks the same. */
export const gap = (text: string, lead = '', of = ''): ReportBlock => ({
  kind: 'gap',
  key: `gap-${keyOf(lead, text, of)}`,
  text: innerQuotes(text),
  lead: innerQuotes(lead),
});

/** A short key for some words that name a thing. */
export const keyOf = (...words: readonly string[]): string => fingerprint(words.join('\n')).slice(0, 8);

/** Sentences joined by full stops: each ends with one. */
export const sentence = (text: string): string => (/[。！？；]$/u.test(text) ? text : `${text}。`);
