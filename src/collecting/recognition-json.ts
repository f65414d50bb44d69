import type { Scorecard } from '../core/finding/finding';
import type { SinceScoring } from '../core/finding/since-scoring';
import { cellAddress, columnName } from '../core/grid/address';
import type { Grid } from '../core/grid/grid';
import type { DismissedFinding } from '../core/record/dismissals';
import { HEADER_ROLES } from '../core/sheet/column-roles';
import type { IndicatorSheet, SkippedTable } from '../core/sheet/indicator-sheet';
import type { RecognitionReason } from '../core/sheet/recognition-reason';
import { rowReasons } from '../core/sheet/rows/row-reasons';
import { choiceText } from '../text/choice-text';
import type { Locale } from '../text/locale';
import { questionText, recognitionText, roleText, skippedText } from '../text/recognition-text';

/** What a form was recognised from: the form as read, the sheet it stands in, the tables of that sheet that are not scored. */
export interface Recognised {
  readonly form: IndicatorSheet;
  readonly grid: Grid;
  readonly skipped: readonly SkippedTable[];
  /** The findings that the workbook's record sets aside, or says to be verified. */
  readonly dismissed: readonly DismissedFinding[];
  /** What became of it since it was last scored; null: the workbook does not remember that it was. */
  readonly since: SinceScoring | null;
}

/** What the recogniser took for what, and why, in the sentences of the pane: `columns` (each with its role, null where it is
 *  not used), `rows` (every line of the form something is said of), `questions` that are asked instead of guessing, and
 *  `skipped` tables of the same sheet. */
export function recognitionJson({ form, grid, skipped }: Recognised, locale: Locale): object {
  const inHeader = ({ row }: RecognitionReason): boolean => form.headerRow <= row && row <= form.headerLastRow;
  const say = (reason: RecognitionReason): string => recognitionText(reason, locale);
  const header = form.reasons.filter(inHeader);
  const lines = [
    ...form.reasons.filter((reason) => !inHeader(reason)),
    ...form.rows.flatMap((row) => rowReasons(grid, row)),
  ];
  const numbers = [...new Set(lines.map(({ row }) => row))].sort((a, b) => a - b);
  return {
    columns: [...new Set(header.map(({ column }) => column))].map((column) => ({
      column: columnName(column),
      ...columnRole(form, column, locale),
      why: header.filter((reason) => reason.column === column).map(say),
    })),
    rows: numbers.map((row) => ({ row: row + 1, why: lines.filter((reason) => reason.row === row).map(say) })),
    questions: form.questions.map((question) => ({
      question: questionText(question, locale),
      role: question.role,
      candidates: question.candidates.map((place) => ({ cell: cellAddress(place), heading: place.heading })),
    })),
    skipped: skippedJson(skipped, locale),
  };
}

/** How the rules that the sheet states for its rows were read; null where one cannot be worked out in its row. */
export function rulesJson({ rows }: Scorecard, locale: Locale): readonly object[] {
  return rows.flatMap(({ row, ownRule }) =>
    ownRule
      ? [{ row: row + 1, text: ownRule.sentence, readAs: ownRule.choice && choiceText(ownRule.choice, locale) }]
      : [],
  );
}

function columnRole({ columns }: IndicatorSheet, column: number, locale: Locale): object {
  const role = HEADER_ROLES.find((each) => columns[each] === column);
  return role === undefined ? { role: null, name: null } : { role, name: roleText(role, locale) };
}

/** Tables that look like a form and are not scored, with why. */
export function skippedJson(skipped: readonly SkippedTable[], locale: Locale): readonly object[] {
  return skipped.map((table) => ({
    sheet: table.sheet,
    row: table.row + 1,
    title: table.title,
    why: skippedText(table, locale),
  }));
}
