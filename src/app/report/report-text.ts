import { gapText, piecesText, type Report, type ReportBlock } from './report-block';

/** The report in plain text, a paragraph a line: what is copied where only text can be, and what tests compare. */
export function reportText({ title, blocks }: Report): string {
  return `${[...title, ...blocks.flatMap(blockLines)].join('\n')}\n`;
}

function blockLines(block: ReportBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', block.text];
    case 'gap':
      return [`${block.lead}${gapText(block.text)}`];
    case 'told':
      return block.paragraphs.map(({ pieces }) => piecesText(pieces));
    case 'table':
      return [
        block.name,
        block.columns.map(({ heading }) => heading).join('\t'),
        ...block.rows.map((row) => piecesText(row.flatMap((cell, index) => (index === 0 ? [cell] : ['\t', cell])))),
      ];
    case 'chart':
      return [block.name, ...block.bars.map(({ name, percent }) => `${name}\t${percent}`)];
    case 'signatures':
      return [block.columns.map(({ heading }) => heading).join('\t'), ...Array<string>(block.lines).fill('')];
  }
}
