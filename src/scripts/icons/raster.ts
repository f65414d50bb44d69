import { PNG } from 'pngjs';

/** Whether a point lies in a shape; coordinates in sixteenths of the icon's side, from the top left. */
export type Shape = (x: number, y: number) => boolean;

/** A shape in one colour, `RRGGBB`. */
export interface Layer {
  readonly shape: Shape;
  readonly color: string;
}

/** Every icon is designed on a square of 16 units; all sizes are multiples of 16, so whole units are whole pixels. */
export const UNITS = 16;
const SAMPLES = 8;

export function roundedBox(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return dx * dx + dy * dy <= radius * radius;
  };
}

export function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius * radius;
}

/** A line through the points, with round ends. */
export function stroke(points: readonly (readonly [x: number, y: number])[], width: number): Shape {
  const segments = points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  return (x, y) =>
    segments.some(([[ax, ay], [bx, by]]) => {
      const length = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
      return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)) <= width / 2;
    });
}

export function without(shape: Shape, hole: Shape): Shape {
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
