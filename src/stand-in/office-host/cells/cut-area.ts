import { commonArea, type Area } from '../../../core/grid/address';

/** What is left of an area once another is cut out: at most four rectangles. */
export function cutArea(area: Area, hole: Area): readonly Area[] {
  const cut = commonArea(area, hole);
  if (!cut) return [area];
  const { top, left, bottom, right } = area;
  const pieces = [
    { top, left, bottom: cut.top - 1, right },
    { top: cut.top, left, bottom: cut.bottom, right: cut.left - 1 },
    { top: cut.top, left: cut.right + 1, bottom: cut.bottom, right },
    { top: cut.bottom + 1, left, bottom, right },
  ];
  return pieces.filter((piece) => piece.top <= piece.bottom && piece.left <= piece.right);
}
