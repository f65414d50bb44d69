import { gapText, piecesText, type Report, type ReportBlock, type ReportColumn } from './report-block';

/** A report line by line, its headings numbered: for every way to tell it that numbers nothing itself. */
export type ReportLine =
  | { readonly kind: 'title' | 'caption' | 'body'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'gap'; readonly lead: string; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly ReportColumn[];
      readonly rows: readonly (readonly string[])[];
    };

/** 一、（一）1.（1） */
const NUMBERS: readonly ((count: number) => string)[] = [
  (count) => `${chineseCount(count)}、`,
  (count) => `（${chineseCount(count)}）`,
  (count) => `${String(count)}.`,
  (count) => `（${String(count)}）`,
];

const DIGITS = '零一二三四五六七八九';

/** 1 to 99 as people count: 一, 十, 十一, 二十. */
function chineseCount(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return DIGITS.charAt(ones);
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones === 0 ? '' : DIGITS.charAt(ones)}`;
}

export function reportLines({ title, blocks }: Report): readonly ReportLine[] {
  const counts = [0, 0, 0, 0];
  const heading = (level: 1 | 2 | 3 | 4, text: string): ReportLine => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return { kind: 'heading', level, text: `${NUMBERS[level - 1]?.(counts[level - 1] ?? 0) ?? ''}${text}` };
  };
  const lines = title.map((text): ReportLine => ({ kind: 'title', text }));
  return [...lines, ...blocks.flatMap((block) => blockLines(block, heading))];
}

function blockLines(
  block: ReportBlock,
  heading: (level: 1 | 2 | 3 | 4, text: string) => ReportLine,
): readonly ReportLine[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'gap':
      return [{ kind: 'gap', lead: block.lead, text: gapText(block.text) }];
    case 'told':
      return block.paragraphs.map(({ style, pieces }) => {
        const text = piecesText(pieces);
        if (style === 'section') return heading(3, text);
        return style === 'point' ? heading(4, text) : { kind: style, text };
      });
    case 'table': {
      const rows = block.rows.map((row) => row.map((cell) => piecesText([cell])));
      return [
        { kind: 'caption', text: block.name },
        { kind: 'table', columns: block.columns, rows },
      ];
    }
    case 'chart': // the table beside it says the same
      return [];
    case 'signatures': {
      const rows = Array.from({ length: block.lines }, (_, index) => [String(index + 1)]);
      return [{ kind: 'table', columns: block.columns, rows }];
    }
  }
}
