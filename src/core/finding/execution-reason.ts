import { saysNothing } from './check';
import type { IndicatorSheet } from '../sheet/indicator-sheet';
import type { LabelGrid } from '../sheet/label-grid';

const REASON_LABEL = /(?:执行|资金|预算|结转|结余).*(?:原因|说明)|^(?:未完成|偏差|偏低|差异)?原因(?:分析|说明)?:?$/u;
/** A sentence anywhere in the form, such as a note below it. */
const TOLD_HERE = /(?:执行|资金|预算|支付|拨付|结转|结余).*(?:由于|因为|原因是|主要是|主要因)/u;

/** Where a form says why the budget was not spent: words right of the figures of its line, or beside a label such as
 *  预算执行偏差原因; null where it says nothing. */
export function executionReason(labels: LabelGrid, sheet: IndicatorSheet): string | null {
  const { execution } = sheet;
  if (!execution) return null;
  const figures = Object.values(execution.cells).map((cell) => cell?.column ?? -1);
  const beside = wordsIn(labels, execution.row, Math.max(...figures) + 1);
  if (beside !== null) return beside;
  for (let row = sheet.area.top; row <= sheet.area.bottom; row++) {
    for (const column of labels.filled(row)) {
      const label = labels.label(row, column);
      if (row !== sheet.headerRow && REASON_LABEL.test(label)) {
        const told = wordsIn(labels, row, column + 1);
        if (told !== null) return told;
      }
      if (TOLD_HERE.test(label)) return label;
    }
  }
  return null;
}

function wordsIn(labels: LabelGrid, row: number, from: number): string | null {
  const told = labels
    .filled(row)
    .filter((column) => column >= from)
    .map((column) => labels.label(row, column))
    .find((label) => label !== '' && !saysNothing(label));
  return told ?? null;
}
