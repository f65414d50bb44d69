import { placeKey, type CellPlace } from '../core/grid/address';
import type { ValueWrite } from '../core/plan/write-plan';
import type { Replaced } from '../text/replaced-text';
import type { FormSheet } from './read-forms';

/** A figure somebody typed between our reading and our writing, which is left alone: `before` is what stands there now,
 *  `after` what scoring would have written. */
export interface TypedFigure extends Replaced, CellPlace {
  readonly sheet: string;
  readonly sheetId: string;
}

/** What is written of a form besides the cells somebody typed into: no total and no grade over scores that are not ours. */
export function withoutTyped(
  sheet: FormSheet,
  writes: readonly ValueWrite[],
  typed: readonly TypedFigure[],
): readonly ValueWrite[] {
  const planned = new Set(writes.map(placeKey));
  const left = typed.filter((each) => each.sheetId === sheet.id && planned.has(placeKey(each)));
  if (left.length === 0) return writes;
  const places = new Set(left.map(placeKey));
  const rests = new Set(left.flatMap(({ reason }) => RESTS_ON[reason] ?? []));
  return writes.filter((write) => !places.has(placeKey(write)) && !rests.has(write.reason));
}

const RESTS_ON: Readonly<Partial<Record<TypedFigure['reason'], readonly ValueWrite['reason'][]>>> = {
  score: ['total', 'grade'],
  executionScore: ['total', 'grade'],
  total: ['grade'],
};
