import fc from 'fast-check';
import { recalculate } from '../../../src/core/recalculate';
import type { Grid, GridCell } from '../../../src/core/grid/grid';
import { gridFromText } from '../../support/grid-from-text';
import { rulesWith } from '../one-row';
import { oracle, type Kind } from './oracle';
import { mayBeHundredfold } from './oracle-rows';

interface Row {
  readonly kind: Kind;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
}

const ROWS = 20_000;
const header = gridFromText('| 指标名称 | 年度指标值 | 实际完成值 | 分值 | 得分 |');
const cell = (value: string | number | null): GridCell => ({ value, formula: null, numberFormat: 'General' });

/** Figures as numbers, so that they travel the whole way from a cell's double. */
function gridOf(rows: readonly Row[]): Grid {
  const lines = rows.map(({ kind, target, actual, weight }, index) =>
    [`项目${index}甲`, `${kind.charAt(0)}${target}`, Number(actual), Number(weight), null].map(cell),
  );
  return { ...header, area: { ...header.area, bottom: rows.length }, cells: [...header.cells, ...lines] };
}

const figure = fc
  .tuple(fc.integer({ min: 0, max: 99_999 }), fc.constantFrom(0, 1, 2))
  .map(([n, d]) => (n / 10 ** d).toFixed(d));
const weight = fc.constantFrom('1', '2.5', '5', '7', '10', '12', '13', '13.5', '20', '33.3');
/** Rows whose exact score lies on half a hundredth: k/200 of a point. */
const tie = fc
  .record({ halves: fc.integer({ min: 0, max: 999 }), scale: fc.constantFrom(8, 16, 80, 104, 224) })
  .map(({ halves, scale }) => ({
    kind: '≥' as const,
    target: String(scale * 2),
    actual: (((halves * 2 + 1) * scale) / 1000).toFixed(3),
    weight: '10',
  }));
const any = fc.record<Row>({
  kind: fc.constantFrom('≥', '=', '≤linear', '≤ratio'),
  target: figure,
  actual: fc.oneof(
    figure,
    figure.map((text) => (text === '0' ? text : `-${text}`)),
  ),
  weight,
});
const row: fc.Arbitrary<Row> = fc
  .oneof({ weight: 9, arbitrary: any }, { weight: 1, arbitrary: tie })
  .filter(({ target, actual }) => !mayBeHundredfold(target, actual));

test(`${ROWS} rows equal an independent reckoning to the hundredth`, () => {
  const rows = fc.sample(row, { numRuns: ROWS, seed: 20200528 });
  let different = 0;
  for (const reverse of ['linear', 'ratio'] as const) {
    const chosen = rows.filter(({ kind }) => (kind === '≤ratio') === (reverse === 'ratio'));
    const [card] = recalculate([gridOf(chosen)], rulesWith({ function: 'proportional', reverse })).scorecards;
    expect(card?.rows).toHaveLength(chosen.length);
    chosen.forEach(({ kind, target, actual, weight: points }, index) => {
      if (card?.rows[index]?.score !== oracle(kind, target, actual, points)) different++;
    });
  }
  expect(different).toBe(0);
});

test('enough of them are exact ties', () => {
  const rows = fc.sample(row, { numRuns: ROWS, seed: 20200528 });
  const ties = rows.filter(({ kind, target, actual, weight: points }) => {
    const scaled = (Number(actual) / Number(target)) * Number(points) * 1000;
    return kind !== '≤linear' && kind !== '≤ratio' && Math.abs(scaled % 10) === 5;
  });
  expect(ties.length).toBeGreaterThan(ROWS * 0.05);
});
