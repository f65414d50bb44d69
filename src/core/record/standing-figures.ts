import { placeKey, type CellPlace } from '../grid/address';
import { gridCell, type Grid } from '../grid/grid';
import type { InputChange, TypedOver } from '../finding/since-scoring';
import { cellText, sameFigure, shownText, type LastFigure } from './last-scoring';

/** A cell whose figure is remembered, as it stands now. */
export interface Standing extends TypedOver {
  readonly isOurs: boolean;
  readonly isTypedOver: boolean;
  /** It is another than scoring left, whoever or whatever made it so. */
  readonly isMoved: boolean;
}

/** What stands in the cell of a remembered figure; nothing where it has none. */
export function standing(
  grid: Grid,
  what: TypedOver['what'],
  name: string,
  place: CellPlace | null,
  last: LastFigure,
  computed: string | null,
): readonly Standing[] {
  if (!place) return [];
  const { value, formula, own } = gridCell(grid, place.row, place.column);
  const [from, to] = [last.held ?? last.value, cellText(value)];
  const isSame = sameFigure(from, to);
  const isOurs = own !== undefined || (last.by === 'us' && isSame && formula === null);
  // A formula that gives another result by now is none that was typed over.
  const follows = own !== undefined || (last.by === 'formula' && formula !== null);
  const isTypedOver = !isSame && !follows && last.by !== 'nobody';
  return [
    { what, place, name, from: shownText(from), to: shownText(to), computed, isOurs, isTypedOver, isMoved: !isSame },
  ];
}

/** A figure that was typed over; not one that people give by hand, which is told as what the score comes from. */
export function typedOver({ isTypedOver, ...figure }: Standing, inputs: readonly InputChange[]): TypedOver | null {
  if (!isTypedOver) return null;
  const { what, place, name, from, to, computed } = figure;
  const isPoints = inputs.some((each) => each.what === 'points' && placeKey(each.place) === placeKey(place));
  return isPoints ? null : { what, place, name, from, to, computed };
}

/** Whether a cell that is no longer as scoring left it, typed or by a formula, shows what the rules give now. */
export const showsComputed = (figure: Standing | undefined): boolean =>
  figure !== undefined && figure.isMoved && figure.computed !== null && sameFigure(figure.to, figure.computed);
