import { PNG } from 'pngjs';

const BLUE = '1F5FA8';
const PALE_BLUE = 'A9C6E6';
const GREEN = '12805C';
const ORANGE = 'B85C00';
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

/** 下一个问题: a sheet of rows, and the way down to the next that is marked. */
export function nextMark(side: number): readonly Layer[] {
  const edge = line(side);
  const gap = disc(11, 11, 5 + edge * 0.75);
  const width = side <= 16 ? 1.7 : 1.3;
  const sheet = roundedBox(1, 0, 12, 15, 1);
  const paper = roundedBox(1 + edge, edge, 12 - edge, 15 - edge, 0);
  const rows = [3, 6, 9].map((top) => without(roundedBox(3, top, 10, top + edge, 0), gap));
  const shaft: Layer['shape'] = stroke(
    [
      [11, 8],
      [11, 13.6],
    ],
    width,
  );
  const head: Layer['shape'] = stroke(
    [
      [8.8, 11.6],
      [11, 13.8],
      [13.2, 11.6],
    ],
    width,
  );
  return [
    { shape: without(sheet, gap), color: BLUE },
    { shape: without(paper, gap), color: WHITE },
    ...rows.map((shape) => ({ shape, color: PALE_BLUE })),
    { shape: disc(11, 11, 5), color: ORANGE },
    { shape: shaft, color: WHITE },
    { shape: head, color: WHITE },
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

/** Whether a point lies in a shape; coordinates in sixteenths of the icon's side, from the top left. */
export type Shape = (x: number, y: number) => boolean;

/** A shape in one colour, `RRGGBB`. */
interface Layer {
  readonly shape: Shape;
  readonly color: string;
}

/** Every icon is designed on a square of 16 units; all sizes are multiples of 16, so whole units are whole pixels. */
export const UNITS = 16;
const SAMPLES = 8;

function roundedBox(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius * radius;
}

/** A line through the points, with round ends. */
function stroke(points: readonly (readonly [x: number, y: number])[], width: number): Shape {
  const segments = points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  return (x, y) =>
    segments.some(([[ax, ay], [bx, by]]) => {
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= width / 2;
    });
}

function without(shape: Shape, hole: Shape): Shape {
  return (x, y) => shape(x, y) && !hole(x, y);
}

/** The layers, painted one over the other, as a PNG of the given side; edges are smoothed by 8×8 samples a pixel. */
export function paint(layers: readonly Layer[], side: number): Buffer {
  const topFirst = [...layers].reverse();
  const image = new PNG({ width: side, height: side });
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      image.data.set(pixel(topFirst, side, column, row), (row * side + column) * 4);
    }
  }
  return PNG.sync.write(image, { deflateLevel: 9 });
}

/** The mean colour of a pixel's samples, and how many of them are covered as its opacity. */
function pixel(topFirst: readonly Layer[], side: number, column: number, row: number): readonly number[] {
  let covered = 0;
  const sums = [0, 0, 0];
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * UNITS) / side;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * UNITS) / side;
    const top = topFirst.find((layer) => layer.shape(x, y));
    if (!top) continue;
    covered += 1;
    const color = Number.parseInt(top.color, 16);
    [16, 8, 0].forEach((shift, index) => {
      sums[index] = (sums[index] ?? 0) + ((color >> shift) & 0xff);
    });
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sums.map((sum) => Math.round(sum / covered)), Math.round((covered / SAMPLES ** 2) * 255)];
}
