import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun, type FileChild } from 'docx';
import { ChartRun } from 'docx/charts';
import { piecesText, type Report, type ReportBlock, type ReportParagraph } from '../app/report/report-block';
import { BlockControl } from './content-control';
import { fixedBytes } from './fixed-bytes';
import { FONT_TABLE, fontOf, NUMBERING, numbering, PAGE, SIZE, STYLES, styles } from './official-style';
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
      return [new Paragraph({ style: STYLES.body, children: [...pieceRuns([block.lead]), gapRun(block.text)] })];
    case 'told':
      return [new BlockControl({ ...block, text: toldText(block.paragraphs) }, block.paragraphs.map(toldParagraph))];
    case 'table':
      return [
        new BlockControl({ ...block, text: tableText(block) }, [
          caption(block.name),
          reportTable(block.columns, block.rows, block.hasSum),
        ]),
      ];
    case 'chart':
      return [new BlockControl({ ...block, text: block.name }, [caption(block.name), chartParagraph(block)])];
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

const toldText = (paragraphs: readonly ReportParagraph[]): string =>
  printableText(paragraphs.map(({ pieces }) => piecesText(pieces)).join(''));

function tableText({ name, columns, rows }: Extract<ReportBlock, { kind: 'table' }>): string {
  const headings = columns.map(({ heading }) => heading);
  return printableText([name, ...headings, ...rows.flatMap((row) => piecesText(row))].join(''));
}

/** Headings that come and go with a control stand one level below those of the outline. */
const LEVELS = { section: 3, point: 4 } as const;

function toldParagraph({ style, pieces }: ReportParagraph): Paragraph {
  if (style === 'body') return new Paragraph({ style: STYLES.body, children: pieceRuns(pieces) });
  if (style === 'caption') return caption(piecesText(pieces));
  const level = LEVELS[style];
  return new Paragraph({
    style: `Heading${String(level)}`,
    numbering: { reference: NUMBERING, level: level - 1 },
    children: pieceRuns(pieces),
  });
}

const caption = (text: string): Paragraph => new Paragraph({ style: STYLES.caption, children: pieceRuns([text]) });

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
