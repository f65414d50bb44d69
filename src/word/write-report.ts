import {
  AlignmentType,
  Document,
  Footer,
  type FileChild,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { ChartRun } from 'docx/charts';
import {
  gapText,
  piecesText,
  type Report,
  type ReportBlock,
  type ReportParagraph,
  type ReportPiece,
} from '../app/report/report-block';
import { fixedBytes } from './fixed-bytes';
import { FONT_TABLE, fontOf, NUMBERING, numbering, PAGE, SIZE, STYLES, styles } from './official-style';
import { markEdges } from './report-mark';
import { memoryOf, propertyText, REPORT_PROPERTY } from './report-property';
import { gapRun, pieceRuns, printableText } from './report-runs';
import { reportTable } from './report-table';

/** The report as a Word document (.docx). The same report gives the same bytes. */
export async function writeReport(report: Report): Promise<Uint8Array> {
  const { title, blocks } = report;
  const document = new Document({
    title: printableText(title.join('')),
    creator: CREATOR,
    lastModifiedBy: CREATOR,
    styles,
    numbering,
    evenAndOddHeaderAndFooters: true,
    customProperties: [{ name: REPORT_PROPERTY, value: propertyText(memoryOf(report)) }],
    sections: [
      {
        properties: { page: PAGE },
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [...titleParagraphs(title), ...blocks.flatMap(blockChildren)],
      },
    ],
  });
  const bytes = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'word/fontTable.xml', data: FONT_TABLE },
    { path: 'docProps/core.xml', data: coreProperties(printableText(title.join(''))) },
  ]);
  return fixedBytes(bytes);
}

const CREATOR = '绩效 Jixiao';

/** Who made it and what it is called. When is not said: the same report is the same file. */
function coreProperties(title: string): string {
  const escaped = title.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escaped}</dc:title><dc:creator>${CREATOR}</dc:creator>` +
    `<cp:lastModifiedBy>${CREATOR}</cp:lastModifiedBy><cp:revision>1</cp:revision></cp:coreProperties>`
  );
}

/** 四号, a character from the edge, between dashes, as the standard asks. */
function pageNumber(alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer {
  const look = { font: fontOf('宋体'), size: SIZE.fourth };
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Footer({
    children: [
      new Paragraph({ alignment, indent: { left: 280, right: 280 }, children: [new TextRun({ children, ...look })] }),
    ],
  });
}

function titleParagraphs(title: readonly string[]): readonly Paragraph[] {
  const lines = title.map((line) => new Paragraph({ style: STYLES.title, children: pieceRuns([line]) }));
  return [...lines, new Paragraph({ children: [] })];
}

function blockChildren(block: ReportBlock): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          style: block.level === 1 ? 'Heading1' : 'Heading2',
          numbering: { reference: NUMBERING, level: block.level - 1 },
          children: [new TextRun(printableText(block.text))],
        }),
      ];
    case 'gap':
      return [gapParagraph(block)];
    case 'told':
      return toldParagraphs(block);
    case 'table':
      return [caption(block, tableText(block)), reportTable(block.columns, block.rows, block.hasSum)];
    case 'chart':
      return [caption(block, block.name), chartParagraph(block)];
    case 'signatures':
      return [
        reportTable(
          block.columns,
          Array.from({ length: block.lines }, (_, index) => [String(index + 1)]),
          false,
        ),
      ];
  }
}

function gapParagraph({ key, lead, text }: Extract<ReportBlock, { kind: 'gap' }>): Paragraph {
  const [start, end] = markEdges('told', key, printableText(`${lead}${gapText(text)}`));
  return new Paragraph({ style: STYLES.body, children: [start, end, ...pieceRuns([lead]), gapRun(text)] });
}

function tableText({ name, columns, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const headings = columns.map(({ heading }) => heading);
  return printableText([name, ...headings, ...rows.flatMap((row) => piecesText(row))].join(''));
}

/** Paragraphs under one mark, which begins in the first and ends in the last of them. */
function toldParagraphs({ key, paragraphs }: Extract<ReportBlock, { kind: 'told' }>): readonly Paragraph[] {
  const said = paragraphs.map(({ pieces }) => piecesText(pieces)).join('');
  const [start, end] = markEdges('told', key, printableText(said));
  return paragraphs.map(
    ({ style, pieces }, at) =>
      new Paragraph({
        ...LOOKS[style],
        children: [
          ...(at === 0 ? [start] : []),
          ...(at === paragraphs.length - 1 ? withEnd(pieces, end) : pieceRuns(pieces)),
        ],
      }),
  );
}

/** The mark ends before a last full stop: behind one that hangs over the edge, LibreOffice makes an empty line for it. */
function withEnd(pieces: readonly ReportPiece[], end: ParagraphChild): readonly ParagraphChild[] {
  const last = pieces.at(-1);
  if (typeof last !== 'string' || !last.endsWith('。')) return [...pieceRuns(pieces), end];
  return [...pieceRuns([...pieces.slice(0, -1), last.slice(0, -1)]), end, ...pieceRuns(['。'])];
}

/** Headings that come and go with a mark stand one level below those of the outline. */
const LOOKS: Readonly<Record<ReportParagraph['style'], IParagraphOptions>> = {
  body: { style: STYLES.body },
  section: { style: 'Heading3', numbering: { reference: NUMBERING, level: 2 } },
  point: { style: 'Heading4', numbering: { reference: NUMBERING, level: 3 } },
};

/** The mark of a table or a chart stands on its caption. */
function caption({ key, name }: { readonly key: string; readonly name: string }, said: string): Paragraph {
  const [start, end] = markEdges('captioned', key, printableText(said));
  return new Paragraph({ style: STYLES.caption, children: [start, end, ...pieceRuns([name])] });
}

/** A chart of Word's own: people can give it another look, and a later scoring its figures. */
function chartParagraph({ name, bars }: Extract<ReportBlock, { kind: 'chart' }>): Paragraph {
  const chart = new ChartRun({
    type: 'bar',
    categories: bars.map((bar) => printableText(bar.name)),
    series: [{ name, values: bars.map(({ percent }) => Number(percent)), color: '2F5597' }],
    legend: false,
    categoryAxis: { reverseOrder: true },
    valueAxis: { minimum: 0, maximum: 100 },
    dataLabels: { value: true },
    transformation: { width: 560, height: 90 + 44 * bars.length },
    altText: { id: '1', name, description: bars.map((bar) => `${printableText(bar.name)} ${bar.percent}%`).join('，') },
  });
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 240, lineRule: 'auto' },
    children: [chart],
  });
}
