import type { Report } from './report-block';
import { reportLines, type ReportLine } from './report-lines';

/** The report in plain text, a paragraph a line, the cells of a table apart by tabs. */
export function reportText(report: Report): string {
  return `${reportLines(report).flatMap(lineTexts).join('\n')}\n`;
}

function lineTexts(line: ReportLine): readonly string[] {
  switch (line.kind) {
    case 'heading':
      return line.level === 1 ? ['', line.text] : [line.text];
    case 'gap':
      return [`${line.lead}${line.text}`];
    case 'table':
      return [line.columns.map(({ heading }) => heading), ...line.rows].map((cells) => cells.join('\t'));
    default:
      return [line.text];
  }
}
