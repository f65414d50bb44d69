import { columnCount, rowCount } from '../../../core/grid/address';
import type { Area, DrawnChart, SheetChart } from '../../workbook/workbook-types';
import { parseRangeAddress, splitSheetName } from '../cells/range-address';
import { invalidArgument, itemNotFound, notImplemented } from '../request/excel-error';
import {
  booleanArgument,
  type HostArgument,
  HostObject,
  type HostScalar,
  rangeArgument,
  type RangeTarget,
  textArgument,
} from '../request/host-object';
import type { ExcelSession } from '../session/excel-session';
import { freshId, keyedItems } from './keyed-collection';
import { checkUnprotected } from './range-cells';

/** The charts of a worksheet, by name or by id. */
export function chartCollectionObject(session: ExcelSession, sheetId: string): HostObject {
  const charts = (): readonly SheetChart[] => session.edits.charts(session.edits.sheet(sheetId));
  const find = (argument: HostArgument | undefined): SheetChart | undefined => {
    const key = textArgument(argument);
    return charts().find(({ id }) => id === key) ?? charts().find(({ name }) => name === key);
  };
  const items = keyedItems(charts, find, ({ id }) => chartObject(session, sheetId, id));
  return new HostObject('ChartCollection', {
    ...items,
    scalars: { Count: { get: () => charts().length } },
    objectMethods: {
      ...items.objectMethods,
      Add: (type, source, seriesBy) => {
        checkUnprotected(session, sheetId);
        const cells = sourceArgument(source);
        const id = freshId();
        const drawn: DrawnChart = {
          type: typeOf(type),
          source: cells,
          seriesIn: directionOf(cells.area, seriesBy),
          legend: 'right',
          labels: false,
        };
        const chart = { name: freeName(charts()), title: null, place: besides(cells.area), drawn };
        session.edits.edit({ kind: 'chart', sheetId, id, chart });
        return chartObject(session, sheetId, id);
      },
    },
  });
}

/** A chart of a sheet, known by its id. */
function chartObject(session: ExcelSession, sheetId: string, id: string): HostObject {
  const chart = (): SheetChart => {
    const found = session.edits.charts(session.edits.sheet(sheetId)).find((each) => each.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (part: Partial<Omit<SheetChart, 'id'>>): void => {
    checkUnprotected(session, sheetId);
    const { id: _id, ...known } = chart();
    session.edits.edit({ kind: 'chart', sheetId, id, chart: { ...known, ...part } });
  };
  const drawn = (): DrawnChart => {
    const found = chart().drawn;
    if (!found) throw notImplemented('Chart of the file, beyond its name, title and removal');
    return found;
  };
  const redraw = (part: Partial<DrawnChart>): void => change({ drawn: { ...drawn(), ...part } });
  return new HostObject('Chart', {
    identity: () => ({ Id: id }),
    scalars: {
      Id: { get: () => chart().id },
      Name: { get: () => chart().name, set: (value) => change({ name: textArgument(value) }) },
      ChartType: { get: () => typeName(drawn().type), set: (value) => redraw({ type: typeOf(value) }) },
    },
    objects: {
      Title: () =>
        new HostObject('ChartTitle', {
          scalars: {
            Text: { get: () => chart().title ?? '', set: (value) => change({ title: textArgument(value) }) },
            Visible: {
              get: () => chart().title !== null,
              set: (value) => change({ title: booleanArgument(value) ? (chart().title ?? '') : null }),
            },
          },
        }),
      Axes: () =>
        new HostObject('ChartAxes', {
          objects: { ValueAxis: () => new HostObject('ChartAxis', { scalars: axisScalars(drawn, redraw) }) },
        }),
      Legend: () => new HostObject('ChartLegend', { scalars: legendScalars(drawn, redraw) }),
      DataLabels: () =>
        new HostObject('ChartDataLabels', {
          scalars: {
            ShowValue: { get: () => drawn().labels, set: (value) => redraw({ labels: booleanArgument(value) }) },
          },
        }),
      Worksheet: () => session.worksheet(sheetId),
    },
    methods: {
      Delete: () => {
        chart();
        checkUnprotected(session, sheetId);
        session.edits.edit({ kind: 'chart', sheetId, id, chart: null });
      },
      SetPosition: (start, end) => {
        const first = cellsArgument(start);
        const last = end === null || end === undefined ? moved(chart().place, first) : cellsArgument(end);
        change({ place: { top: first.top, left: first.left, bottom: last.bottom, right: last.right } });
      },
      SetData: (source, seriesBy) => {
        const cells = sourceArgument(source);
        redraw({ source: cells, seriesIn: directionOf(cells.area, seriesBy) });
      },
    },
  });
}

/** The least value on the axis: 0, or (empty) where Excel lets it begin. */
function axisScalars(drawn: () => DrawnChart, redraw: (part: Partial<DrawnChart>) => void): Record<string, HostScalar> {
  return {
    Minimum: {
      get: () => {
        if (!drawn().fromZero) throw notImplemented('ChartAxis.Minimum where Excel chooses it');
        return 0;
      },
      set: (value) => {
        if (value !== 0 && value !== '') throw notImplemented('ChartAxis.Minimum other than 0');
        redraw({ fromZero: value === 0 });
      },
    },
  };
}

function legendScalars(
  drawn: () => DrawnChart,
  redraw: (part: Partial<DrawnChart>) => void,
): Record<string, HostScalar> {
  return {
    Visible: {
      get: () => drawn().legend !== null,
      set: (value) => redraw({ legend: booleanArgument(value) ? (drawn().legend ?? 'right') : null }),
    },
    Position: {
      get: () => LEGENDS.find(([, place]) => place === (drawn().legend ?? 'right'))?.[0] ?? 'Right',
      set: (value) => {
        const place = LEGENDS.find(([name]) => name === value)?.[1];
        if (!place) throw invalidArgument();
        redraw({ legend: place });
      },
    },
  };
}

const LEGENDS = [
  ['Top', 'top'],
  ['Bottom', 'bottom'],
  ['Left', 'left'],
  ['Right', 'right'],
] as const;

const TYPES = [
  ['ColumnClustered', 'columns'],
  ['ColumnStacked', 'stackedColumns'],
  ['BarClustered', 'bars'],
  ['BarStacked', 'stackedBars'],
  ['Line', 'line'],
  ['Pie', 'pie'],
  ['Doughnut', 'doughnut'],
] as const;

function typeOf(argument: HostArgument | undefined): DrawnChart['type'] {
  const name = textArgument(argument);
  const found = TYPES.find(([known]) => known === name);
  if (!found) throw notImplemented(`Chart of type ${name}`);
  return found[1];
}

function typeName(type: DrawnChart['type']): string {
  return TYPES.find(([, known]) => known === type)?.[0] ?? '';
}

function sourceArgument(argument: HostArgument | undefined): DrawnChart['source'] {
  const target = rangeArgument(argument);
  if (!target) throw invalidArgument();
  const { sheetId, top, left, bottom, right } = target;
  return { sheetId, area: { top, left, bottom, right } };
}

/** As Excel decides by itself: the longer way the cells run, the points. */
function directionOf(area: Area, argument: HostArgument | undefined): DrawnChart['seriesIn'] {
  if (argument === 'Columns') return 'columns';
  if (argument === 'Rows') return 'rows';
  if (argument !== 'Auto' && argument !== null && argument !== undefined) throw invalidArgument();
  return rowCount(area) >= columnCount(area) ? 'columns' : 'rows';
}

function cellsArgument(argument: HostArgument | undefined): Area | RangeTarget {
  const cells = rangeArgument(argument) ?? parseRangeAddress(splitSheetName(textArgument(argument)).address);
  if (!cells) throw invalidArgument();
  return cells;
}

/** The same size from another cell on. */
function moved(place: Area, to: Area): Area {
  return { ...to, bottom: to.top + rowCount(place) - 1, right: to.left + columnCount(place) - 1 };
}

/** How many columns and rows a new chart lies over. */
const SIZE = { columns: 8, rows: 15 };

/** Right of the cells it shows. */
function besides({ top, right }: Area): Area {
  return { top, left: right + 2, bottom: top + SIZE.rows - 1, right: right + 1 + SIZE.columns };
}

function freeName(charts: readonly SheetChart[]): string {
  for (let number = charts.length + 1; ; number += 1) {
    const name = `图表 ${String(number)}`;
    if (!charts.some((chart) => chart.name === name)) return name;
  }
}
