import { cellAddress } from '../../core/grid/address';

/** A workbook to draw; the sheets in the notation of drawSheet. */
export interface GoldenBook {
  readonly sheets: Readonly<Record<string, string>>;
  /** Its dates count from 1904, as old Macs set it. */
  readonly date1904?: boolean;
}

/** A workbook as it is written down: `# name` begins a sheet, `# name 1904` in a workbook that counts its dates from 1904,
 *  the lines below it are the sheet in the notation of drawSheet; what does not begin with a bar is for people. */
export function readBook(text: string): GoldenBook {
  const sheets = text.split(/^# /mu).slice(1);
  const named = sheets.map((sheet): readonly [heading: string, notation: string] => {
    const end = sheet.indexOf('\n');
    return [sheet.slice(0, end).trim(), sheet.slice(end + 1)];
  });
  return {
    sheets: Object.fromEntries(named.map(([heading, notation]) => [heading.replace(/ 1904$/u, ''), notation])),
    date1904: named.some(([heading]) => heading.endsWith(' 1904')),
  };
}

/** A cell of a drawn sheet: what is stored in it, how it is shown. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly value:
    | { readonly kind: 'number'; readonly number: string }
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'boolean'; readonly yes: boolean }
    | { readonly kind: 'error'; readonly code: string }
    | { readonly kind: 'date'; readonly day: string }
    | { readonly kind: 'blank' };
  readonly formula: string | null;
  readonly numberFormat: string | null;
  /** One character below the other, as Excel turns it. */
  readonly stacked: boolean;
}

/** A sheet drawn from a notation, with its merged areas (`A1:K1`). */
export interface DrawnSheet {
  readonly cells: readonly DrawnCell[];
  readonly merges: readonly string[];
}

/** Draws a sheet from lines of `| a | b |`, a line a row. In a cell: a number; a text, `'10` where it is a number stored
 *  as text, `\n` for a line break; `<` merged with the cell to the left, `^` with the cell above; `#REF!`; `TRUE`;
 *  `@2020-12-31` a true date; `=A1/B1 → 0.95` a formula with its result; `{0%}` behind it its number format, `{v}` text
 *  turned upright. */
export function drawSheet(notation: string): DrawnSheet {
  const rows = notation
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .replace(/^\||\|$/gu, '')
        .split('|')
        .map((cell) => cell.trim()),
    );
  const cells = rows.flatMap((line, row) => line.flatMap((source, column) => drawCell(source, row, column) ?? []));
  const merges = rows.flatMap((line, row) =>
    line.flatMap((source, column) => mergeFrom(rows, source, row, column) ?? []),
  );
  return { cells, merges };
}

const isJoined = (source: string | undefined): boolean => source === '<' || source === '^';

function mergeFrom(rows: readonly (readonly string[])[], source: string, row: number, column: number): string | null {
  if (isJoined(source)) return null;
  let right = column;
  while (rows[row]?.[right + 1] === '<') right += 1;
  let bottom = row;
  while (rows[bottom + 1]?.[column] === '^') bottom += 1;
  if (right === column && bottom === row) return null;
  return `${cellAddress({ row, column })}:${cellAddress({ row: bottom, column: right })}`;
}

function drawCell(source: string, row: number, column: number): DrawnCell | null {
  if (source === '' || isJoined(source)) return null;
  const [, content = '', format = null] = /^(.*?)(?:\s*\{([^{}]*)\})?$/su.exec(source) ?? [];
  const formula = /^=(.+?)\s*→\s*(.*)$/su.exec(content);
  const stacked = format === 'v';
  return {
    row,
    column,
    value: valueOf(formula ? (formula[2] ?? '') : content),
    formula: formula?.[1] ?? null,
    numberFormat: stacked ? null : format,
    stacked,
  };
}

function valueOf(content: string): DrawnCell['value'] {
  if (content === '') return { kind: 'blank' };
  if (/^-?\d+(?:\.\d+)?$/u.test(content)) return { kind: 'number', number: content };
  if (/^@\d{4}-\d\d-\d\d$/u.test(content)) return { kind: 'date', day: content.slice(1) };
  if (/^#[A-Z0-9/]+[!?]?$/u.test(content)) return { kind: 'error', code: content };
  if (content === 'TRUE' || content === 'FALSE') return { kind: 'boolean', yes: content === 'TRUE' };
  return { kind: 'text', text: content.replace(/^'/u, '').replaceAll('\\n', '\n') };
}
