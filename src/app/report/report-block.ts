/** A figure of the report: it is refreshed by its key, which is the same in a later scoring, as long as nobody typed over
 *  it. */
export interface ReportFigure {
  readonly figure: string;
  /** What people are told it is. */
  readonly name: string;
  readonly text: string;
  /** The cell it comes from (自评表!I17); null: it was worked out. */
  readonly from: string | null;
}

/** A piece of a sentence. */
export type ReportPiece = string | ReportFigure;

/** A paragraph of ours, or a heading that comes and goes with what stands below it. */
export interface ReportParagraph {
  readonly style: 'body' | 'section' | 'point';
  readonly pieces: readonly ReportPiece[];
}

/** Something of ours that a later scoring brings up to date as a whole, as long as nobody typed in it. */
interface Kept {
  /** The same in a later scoring. */
  readonly key: string;
  /** What people are told it is. */
  readonly name: string;
}

/** A column of a table; `width` in characters, its figures to the right. */
export interface ReportColumn {
  readonly heading: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** A blank cell goes on with what stands above it: a level is named in its first row only. */
  readonly groups?: true;
}

/** What a report is made of, from top to bottom. Headings are people's from the moment they are written, a gap from the
 *  moment somebody fills it in. */
export type ReportBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'gap'; readonly key: string; readonly text: string; readonly lead: string }
  | ({ readonly kind: 'told'; readonly paragraphs: readonly ReportParagraph[] } & Kept)
  | ({
      readonly kind: 'table';
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly (readonly ReportPiece[])[];
      /** The last row is a sum. */
      readonly hasSum: boolean;
    } & Kept)
  | ({ readonly kind: 'chart'; readonly bars: readonly ReportBar[] } & Kept)
  /** Lines for names and signatures, left blank. */
  | { readonly kind: 'signatures'; readonly columns: readonly ReportColumn[]; readonly lines: number };

/** A bar of a chart, in per cent. */
export interface ReportBar {
  readonly name: string;
  readonly percent: string;
}

/** A report (自评报告) as it is to be written. */
export interface Report {
  readonly template: string;
  /** The name of the project and what the report is called, a line each. */
  readonly title: readonly string[];
  readonly blocks: readonly ReportBlock[];
}

/** What a piece says. */
export const pieceText = (piece: ReportPiece): string => (typeof piece === 'string' ? piece : piece.text);

/** What some pieces say one after the other. */
export const piecesText = (pieces: readonly ReportPiece[]): string => pieces.map(pieceText).join('');

/** What every gap begins with. */
export const GAP_BEGINS = '〔请补充：';

/** How a gap is told: 〔请补充：组织实施情况〕. */
export const gapText = (text: string): string => `${GAP_BEGINS}${text}〕`;

/** Whether a key is that of a gap. */
export const isGapKey = (key: string): boolean => key.startsWith('gap-');

/** What people are told a block is. */
export const blockName = (block: Extract<ReportBlock, { readonly key: string }>): string =>
  block.kind === 'gap' ? `${block.lead}${gapText(block.text)}` : block.name;
