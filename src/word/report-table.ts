import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { ReportColumn, ReportPiece } from '../app/report/report-block';
import { STYLES, TEXT_WIDTH } from './official-style';
import { pieceRuns } from './report-runs';

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;

/** A table whose headings stand on every page, its figures to the right. A row is never divided between pages. */
export function reportTable(
  columns: readonly ReportColumn[],
  rows: readonly (readonly ReportPiece[])[],
  hasSum: boolean,
): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / whole));
  const cell = (
    column: number,
    align: ReportColumn['align'],
    runs: readonly ReportPiece[],
    isHead: boolean,
    {
      verticalMerge,
      keepNext = false,
    }: { readonly verticalMerge?: Merge | undefined; readonly keepNext?: boolean } = {},
  ): TableCell =>
    new TableCell({
      ...(verticalMerge && { verticalMerge }),
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        isHead
          ? new Paragraph({ style: STYLES.head, children: pieceRuns([columns[column]?.heading ?? '']) })
          : new Paragraph({ style: STYLES.cell, alignment: ALIGN[align], keepNext, children: pieceRuns(runs) }),
      ],
    });
  const body = hasSum ? rows.slice(0, -1) : rows;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((_, column) => cell(column, 'center', [], true)),
  });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    rows: [
      head,
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: columns.map(({ align }, column) =>
              cell(
                column,
                hasSum && index === rows.length - 1 && column === 0 ? 'center' : align,
                [row[column] ?? ''],
                false,
                {
                  verticalMerge: columns[column]?.groups ? mergeAt(body, index, column) : undefined,
                  // Neither the first row nor the sum stands on a page alone.
                  keepNext: (index === 0 || (hasSum && index === rows.length - 2)) && index < rows.length - 1,
                },
              ),
            ),
          }),
      ),
    ],
  });
}

type Merge = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

/** Whether a cell begins a group or goes on with one; neither, where it stands alone. */
function mergeAt(rows: readonly (readonly ReportPiece[])[], index: number, column: number): Merge | undefined {
  const isBlank = (at: number): boolean =>
    rows[at]?.[column] === '' && rows.slice(0, at).some((row) => row[column] !== '');
  if (index < rows.length && isBlank(index)) return VerticalMergeType.CONTINUE;
  return index + 1 < rows.length && isBlank(index + 1) && rows[index]?.[column] !== ''
    ? VerticalMergeType.RESTART
    : undefined;
}
