import type { KeyedColumn } from '../../core/plan/keyed-sheet';
import type { DraftCell } from '../../core/plan/sheet-draft';
import { SUMMARY_LEVELS } from '../../core/summary-level';
import { cellAddress } from '../../core/grid/address';
import type { Locale } from '../../text/locale';
import type { SummaryWords } from '../../text/summary-words';
import type { FormLine } from './form-line';

/** One form of a summary, and where it stands. */
export interface SummaryForm {
  readonly line: FormLine;
  /** Of a form of another workbook: how its file is shown, the way there from where the summary stands (null: there is none
   *  that a link can take), and the name of its folder (empty: it is not known). null: it is in this workbook. */
  readonly file: { readonly shown: string; readonly link: string | null; readonly folder: string } | null;
}

/** A column of the list of forms, and what stands in it. */
export interface FormColumn extends KeyedColumn {
  readonly cell: (form: SummaryForm) => DraftCell;
}

export const POINTS = '0.00';
export const PERCENT = '0.00%';
const COUNT = '0';

/** All columns, in their order; that of the file is there where forms are of several files. */
export function formColumns(words: SummaryWords, locale: Locale, hasFiles: boolean): readonly FormColumn[] {
  const { columns, levels } = words;
  const column = (
    name: keyof SummaryWords['columns'],
    width: number,
    cell: (line: FormLine) => DraftCell,
  ): FormColumn => ({ id: name, heading: columns[name], width, cell: ({ line }) => cell(line) });
  const file: FormColumn = { id: 'file', heading: columns.file, width: 20, cell: (form) => linkTo(form) };
  return [
    ...(hasFiles ? [file] : []),
    { id: 'sheet', heading: columns.sheet, width: 14, cell: (form) => (form.file ? form.line.sheet : linkTo(form)) },
    column('department', 14, ({ department }) => department),
    column('unit', 14, ({ unit }) => unit),
    column('project', 22, ({ project, title }) => project ?? title),
    ...SUMMARY_LEVELS.map((level): FormColumn => ({
      id: level,
      heading: levels[level],
      width: 8,
      cell: ({ line }) => {
        const points = line.levels[level];
        return points ? (number(points.score, POINTS) ?? words.incomplete) : null;
      },
    })),
    column('total', 8, ({ total, isScored }) =>
      isScored ? (number(total, POINTS) ?? words.incomplete) : words.notScored,
    ),
    column('weight', 7, ({ weight }) => number(weight, POINTS)),
    column('grade', 6, ({ grade }) => grade),
    column('unmet', 7, ({ unmet }) => count(unmet)),
    column('rate', 9, ({ rate }) => number(rate, PERCENT)),
    column('questions', 9, ({ questions }) => count(questions)),
    column('findings', 6, ({ findings }) => count(findings)),
    column('review', 9, ({ review }) => number(review, POINTS)),
    column('reviewGrade', 9, ({ reviewGrade }) => reviewGrade),
    column('ruleSet', 16, ({ ruleSetName }) => ruleSetName[locale]),
  ];
}

/** A plain decimal text as a number; null: there is none. */
export function number(text: string | null, format: string): DraftCell {
  return text === null ? null : { number: Number(text), format };
}

export function count(counted: number): DraftCell {
  return { number: counted, format: COUNT };
}

/** As much as Excel takes of a text in a formula. */
const LONGEST_TEXT = 255;

/** A link to the form. Quotes are doubled, so that no name can end the text or the formula; a way that is too long for Excel,
 *  or in which `#` would be taken for the end of the file's name, is no link. */
function linkTo({ line, file }: SummaryForm): DraftCell {
  const shown = file ? file.shown : line.sheet;
  const place = `#'${line.sheet.replaceAll("'", "''")}'!${cellAddress(line)}`;
  const way = file === null ? '' : file.link;
  if (way === null || way.includes('#')) return shown;
  const texts = [`${way}${place}`, shown].map((text) => text.replaceAll('"', '""'));
  if (texts.some((text) => text.length > LONGEST_TEXT)) return shown;
  return { formula: `=HYPERLINK("${texts.join('","')}")`, result: shown };
}
