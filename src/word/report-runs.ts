import { TextRun, type ParagraphChild } from 'docx';
import { gapText, type ReportPiece } from '../app/report/report-block';
import { figureControl, markEdges } from './report-mark';

/** The runs of a sentence: its figures are marked, and content controls tell where they come from. */
export function pieceRuns(pieces: readonly ReportPiece[]): ParagraphChild[] {
  return pieces.flatMap((piece): ParagraphChild[] => {
    if (typeof piece === 'string') return piece === '' ? [] : [new TextRun(printableText(piece))];
    const text = printableText(piece.text);
    const name = piece.from === null ? piece.name : `${piece.name} ${piece.from}`;
    const [start, end] = markEdges('figure', piece.figure, text);
    return [start, figureControl(piece.figure, name, [new TextRun(text)]), end];
  });
}

/** A gap, so that nobody overlooks it. */
export const gapRun = (text: string): TextRun =>
  new TextRun({ text: printableText(gapText(text)), highlight: 'yellow' });

/** What XML cannot hold is left out: a workbook's texts are somebody else's. */
export function printableText(text: string): string {
  return text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '');
}
