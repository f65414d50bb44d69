import { compactText } from '../grid/cell-text';
import type { Grid } from '../grid/grid';
import type { Correction } from '../sheet/corrections/correction';
import { correctionKey } from '../sheet/corrections/offer-corrections';
import { rowWords } from '../sheet/header/corrected-header';
import { rowWordsOf } from '../sheet/corrections/row-corrections';
import { headingKey } from '../sheet/header/heading-index';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import { labelGrid, type LabelGrid } from '../sheet/label-grid';
import { anchorKey } from './workbook-record';

/** The corrections with these; what was said of the same column, row or header before is replaced. */
export function withCorrections(
  corrections: readonly Correction[],
  added: readonly Correction[],
): readonly Correction[] {
  const keys = new Set(added.map(subjectKey));
  return [...corrections.filter((each) => !keys.has(subjectKey(each))), ...added];
}

/** The corrections without this one. */
export function withoutCorrection(corrections: readonly Correction[], taken: Correction): readonly Correction[] {
  return corrections.filter((each) => correctionKey(each) !== correctionKey(taken));
}

/** What a correction speaks of, whatever it says of it. */
function subjectKey(correction: Correction): string {
  const { kind, sheet } = correction;
  switch (correction.kind) {
    case 'column':
      return JSON.stringify([kind, sheet, correction.layout, correction.anchor]);
    case 'header':
    case 'typedRate':
    case 'byReview':
    case 'keepFigure':
      return correctionKey(correction);
    case 'notIndicator':
      return JSON.stringify([kind, sheet, anchorKey(correction.anchor)]);
    case 'percent':
    case 'about':
      return JSON.stringify([kind, sheet, correction.cell, anchorKey(correction.anchor)]);
  }
}

/** The corrections that found their place in a form. Of rows the recogniser tells in its reasons which it has corrected; it
 *  looks for them less strictly than by just their words. */
export function correctionsInForce(
  grid: Grid,
  form: IndicatorSheet,
  corrections: readonly Correction[],
): readonly Correction[] {
  const own = corrections.filter(({ sheet }) => sheet === form.sheet);
  if (own.length === 0) return own;
  const labels = labelGrid(grid);
  return own.filter((each) => isInForce(labels, form, each));
}

function isInForce(labels: LabelGrid, form: IndicatorSheet, correction: Correction): boolean {
  switch (correction.kind) {
    case 'column': {
      const words = headerRows(form).flatMap((row) =>
        labels.filled(row).map((column) => headingKey(labels.label(row, column))),
      );
      return words.filter((word) => word === correction.anchor.heading).length > correction.anchor.occurrence;
    }
    case 'header':
      return headerRows(form).some((row) => rowWords(labels, row).join('|') === correction.headings.join('|'));
    case 'typedRate':
      return form.execution?.rateStands === true && form.layout === correction.layout;
    case 'byReview':
      return form.layout === correction.layout && form.byReview?.counts === true;
    case 'keepFigure':
      return form.layout === correction.layout && form.leftFigures.includes(correction.figure);
    case 'notIndicator':
      return form.reasons.some(
        ({ code, args }) => code === 'rowCorrected' && compactText(args.text) === correction.anchor.name,
      );
    case 'percent':
    case 'about':
      return form.rows.some((row) => {
        const place = row.cells[correction.cell];
        const code = correction.kind === 'percent' ? 'percentCorrected' : 'aboutCorrected';
        const said = form.reasons.some(
          (each) => each.code === code && each.row === row.row && each.column === place?.column,
        );
        return said && rowWordsOf(row).name === correction.anchor.name;
      });
  }
}

function headerRows({ headerRow, headerLastRow }: IndicatorSheet): readonly number[] {
  return Array.from({ length: headerLastRow - headerRow + 1 }, (_, index) => headerRow + index);
}
