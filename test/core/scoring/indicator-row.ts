import { compactText } from '../../../src/core/grid/cell-text';
import { readText } from '../../../src/core/grid/cell-number';
import type { IndicatorRow } from '../../../src/core/sheet/indicator-sheet';

/** What stands in the cells of a row, as text. */
export interface RowTexts {
  readonly name?: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score?: string;
  readonly rule?: string;
}

/** A row as the recogniser hands it over: A name, B target, C actual, D weight, E score. */
export function indicatorRow({ name = '指标甲', target, actual, weight, score = '', rule }: RowTexts): IndicatorRow {
  const place = (column: number) => ({ row: 1, column });
  return {
    row: 1,
    level1: null,
    level2: null,
    name,
    placeholder: false,
    target: readText(target),
    actual: readText(actual),
    weight: readText(weight),
    written: readText(score),
    sign: null,
    unit: null,
    reason: null,
    rule: rule ?? null,
    echoesTarget: target !== '' && compactText(target) === compactText(actual),
    cells: {
      target: place(1),
      actual: place(2),
      weight: place(3),
      score: place(4),
      sign: null,
      reason: null,
      flag: null,
    },
  };
}
