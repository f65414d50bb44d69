import type { ReactNode } from 'react';
import type { ChartBar, ChartPicture } from '../../workbook/chart-picture';

/** The colours of series, as the file has them. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const TITLE = 28;
const NAMES = 22;
const LABEL = 16;
const EDGE = 10;

/** Columns or bars from 0 on, each with what its cell shows. */
export function BarChart({
  picture,
  title,
  width,
  height,
}: {
  readonly picture: ChartPicture;
  readonly title: string | null;
  readonly width: number;
  readonly height: number;
}): ReactNode {
  const { isAcross, points } = picture;
  const names = isAcross ? Math.min(width / 3, 110) : NAMES;
  const [along, up] = isAcross
    ? [height - TITLE - EDGE, width - names - EDGE - LABEL * 3]
    : [width - EDGE * 2, height - TITLE - names - LABEL];
  const step = along / Math.max(1, points.length);
  const longest = Math.max(...points.map(({ bars }) => lengthOf(bars, picture)), Number.MIN_VALUE);
  return (
    <svg className="chart-picture" width={width} height={height}>
      <text x={width / 2} y={TITLE - 9} textAnchor="middle" fontSize="14">
        {title}
      </text>
      {points.map(({ name, bars }, index) => (
        <g
          key={index}
          transform={
            isAcross
              ? `translate(${names},${TITLE + index * step})`
              : `translate(${EDGE + index * step},${TITLE + LABEL + up})`
          }
        >
          <text
            x={isAcross ? -6 : step / 2}
            y={isAcross ? step / 2 + 4 : NAMES - 7}
            textAnchor={isAcross ? 'end' : 'middle'}
            fontSize="12"
          >
            {name}
          </text>
          {laidOut(bars, picture, step, up / longest).map(({ from, length, start, thick, text }, series) => (
            <g key={series}>
              <rect
                fill={COLORS[series % COLORS.length]}
                {...(isAcross
                  ? { x: from, y: start, width: length, height: thick }
                  : { x: start, y: -from - length, width: thick, height: length })}
              />
              <text
                x={isAcross ? from + length + 4 : start + thick / 2}
                y={isAcross ? start + thick / 2 + 4 : -from - length - 4}
                textAnchor={isAcross ? 'start' : 'middle'}
                fontSize="11"
              >
                {text}
              </text>
            </g>
          ))}
        </g>
      ))}
      {isAcross ? (
        <line className="chart-axis" x1={names} y1={TITLE} x2={names} y2={TITLE + along} />
      ) : (
        <line className="chart-axis" x1={EDGE} y1={TITLE + LABEL + up} x2={EDGE + along} y2={TITLE + LABEL + up} />
      )}
    </svg>
  );
}

const sizeOf = ({ value }: ChartBar): number => Math.max(0, value ?? 0);

function lengthOf(bars: readonly ChartBar[], { isStacked }: ChartPicture): number {
  const sizes = bars.map(sizeOf);
  return isStacked ? sizes.reduce((sum, size) => sum + size, 0) : Math.max(0, ...sizes);
}

interface LaidOutBar {
  /** Along the values: where it begins and how long it is. */
  readonly from: number;
  readonly length: number;
  /** Along the points. */
  readonly start: number;
  readonly thick: number;
  readonly text: string;
}

/** The bars of one point, side by side or one upon the other; between two points is half as much as a bar is thick. */
function laidOut(
  bars: readonly ChartBar[],
  { isStacked }: ChartPicture,
  step: number,
  unit: number,
): readonly LaidOutBar[] {
  const thick = step / ((isStacked ? 1 : bars.length) + 0.8);
  let reached = 0;
  return bars.map((bar, index) => {
    const length = sizeOf(bar) * unit;
    const from = isStacked ? reached : 0;
    reached += length;
    return { from, length, start: thick * (0.4 + (isStacked ? 0 : index)), thick, text: bar.text };
  });
}
