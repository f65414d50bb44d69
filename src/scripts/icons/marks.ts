import { disc, type Layer, roundedBox, stroke, without } from './raster';

const BLUE = '1F5FA8';
const PALE_BLUE = 'A9C6E6';
const GREEN = '12805C';
const WHITE = 'FFFFFF';

/** What the marks share at one size: a thin line is one unit on small icons and thinner, in whole pixels, on large ones. */
function line(side: number): number {
  return side <= 32 ? 1 : Math.round((side / 16) * 0.75) / (side / 16);
}

function check(centreX: number, centreY: number, size: number, width: number, color: string): Layer {
  return {
    shape: stroke(
      [
        [centreX - size, centreY + size * 0.05],
        [centreX - size * 0.3, centreY + size * 0.75],
        [centreX + size, centreY - size * 0.7],
      ],
      width,
    ),
    color,
  };
}

function bar(left: number, top: number, right: number, bottom: number, color: string): Layer {
  return { shape: roundedBox(left, top, right, bottom, 0), color };
}

/** The add-in: points rising under a met target, on a tile. */
export function addInMark(side: number): readonly Layer[] {
  return [
    { shape: roundedBox(0, 0, 16, 16, 3), color: BLUE },
    bar(3, 11, 5, 14, PALE_BLUE),
    bar(7, 9, 9, 14, PALE_BLUE),
    bar(11, 6, 13, 14, PALE_BLUE),
    check(5.5, 5, 3.2, side <= 16 ? 1.8 : 1.6, WHITE),
  ];
}

/** 一键评分: a sheet of rows, and the mark that settles them. */
export function scoreMark(side: number): readonly Layer[] {
  const edge = line(side);
  const gap = disc(11, 11, 5 + edge * 0.75);
  const sheet = roundedBox(1, 0, 12, 15, 1);
  const paper = roundedBox(1 + edge, edge, 12 - edge, 15 - edge, 0);
  const rows = [3, 6, 9].map((top) => without(roundedBox(3, top, 10, top + edge, 0), gap));
  return [
    { shape: without(sheet, gap), color: BLUE },
    { shape: without(paper, gap), color: WHITE },
    ...rows.map((shape) => ({ shape, color: PALE_BLUE })),
    { shape: disc(11, 11, 5), color: GREEN },
    check(11, 11, side <= 16 ? 2.6 : 2.4, side <= 16 ? 1.7 : 1.3, WHITE),
  ];
}

/** 评分面板: a sheet with the pane beside it. */
export function paneMark(side: number): readonly Layer[] {
  const edge = line(side);
  const frame = roundedBox(0, 1, 16, 15, 1);
  return [
    { shape: frame, color: BLUE },
    { shape: roundedBox(edge, 1 + edge, 8, 15 - edge, 0), color: WHITE },
    { shape: without(frame, roundedBox(0, 0, 8, 16, 0)), color: BLUE },
    bar(2, 5, 7, 5 + edge, PALE_BLUE),
    bar(2, 8, 7, 8 + edge, PALE_BLUE),
    bar(2, 11, 7, 11 + edge, PALE_BLUE),
    bar(9, 9, 10, 13, WHITE),
    bar(11, 6, 12, 13, WHITE),
    bar(13, 3, 14, 13, WHITE),
  ];
}
