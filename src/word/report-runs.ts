import { TextRun, type ParagraphChild } from 'docx';
import { gapText, type ReportPiece } from '../app/report/report-block';
import { FigureControl } from './content-control';

/** The runs of a sentence: its figures stand in content controls of their own. */
export function pieceRuns(pieces: readonly ReportPiece[]): ParagraphChild[] {
  return pieces.flatMap((piece): ParagraphChild[] => {
    if (typeof piece === 'string') return piece === '' ? [] : [new TextRun(printableText(piece))];
    const text = printableText(piece.text);
    const name = piece.from === null ? piece.name : `${piece.name} ${piece.from}`;
    return [new FigureControl({ key: piece.figure, name, text }, [new TextRun(text)])];
  });
}

/** A gap, so that nobody overlooks it. */
export const gapRun = (text: string): TextRun =>
  new TextRun({ text: printableText(gapText(text)), highlight: 'yellow' });

/** What XML cannot hold is left out: a workbook's texts are somebody else's. */
export function printableText(text: string): string {
  return text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu, '');
}
