import type { ArguedScore } from '../core/argued/argue-row';
import type { Scorecard } from '../core/finding/finding';
import { cellAddress } from '../core/grid/address';
import { arguedActualText, arguedText } from '../text/argued-words';
import { explanationText } from '../text/explanation-text';
import type { Locale } from '../text/locale';

/** What may be argued about the unmet rows of a form, by the line of the sheet each stands in, counted from 0. */
export type ArguedRows = ReadonlyMap<number, readonly ArguedScore[]>;

/** What may be argued about a row as the machine-readable result has it: nothing for one that is not unmet. */
export function arguedJson(argued: ArguedRows | null, row: number, locale: Locale): { compared?: readonly object[] } {
  const found = argued?.get(row);
  if (!found) return {};
  return {
    compared: found.map(({ actual, by, ruleSets, isNow, explanation, score, total, grade }) => ({
      actual: actual.text,
      reading: actual.kind,
      told: arguedActualText(actual, locale),
      cell: actual.place && cellAddress(actual.place),
      by,
      ruleSets: ruleSets.map(({ id }) => id),
      inForce: isNow,
      explanation: explanationText(explanation, locale),
      score,
      total,
      grade,
    })),
  };
}

/** The same for people, line by line, below the table of the form. */
export function arguedLines(argued: ArguedRows | null, card: Scorecard, locale: Locale): readonly string[] {
  if (!argued) return [];
  return card.rows.flatMap((row) => {
    const found = argued.get(row.row) ?? [];
    return found.length === 0
      ? []
      : arguedText(row, found, locale)
          .split('\n')
          .map((line, index) => (index === 0 ? `  ${line}` : `    ${line}`));
  });
}
