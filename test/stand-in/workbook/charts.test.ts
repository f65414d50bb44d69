import { chartPicture } from '../../../src/stand-in/workbook/chart-picture';
import { chartSeries } from '../../../src/stand-in/workbook/chart-series';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';
import type { DrawnChart, SheetChart, Workbook, WorkbookEdit } from '../../../src/stand-in/workbook/workbook-types';
import { buildXlsx } from '../../support/build-xlsx';
import { buildRichWorkbook } from '../../support/rich-workbook';
import { validateXlsx } from '../../support/validate-xlsx';
import { partNames, partText, touchedParts } from '../../support/zip-parts';

const GRADES = { A1: '等级', B1: '张数', A2: '优', B2: 12, A3: '良', B3: 9, A4: '中', A5: '差', B5: 2 };
const BYTES = buildXlsx({ sheets: [{ name: "汇总 '甲'", cells: GRADES }] });

function chart(drawn: Partial<DrawnChart> = {}, part: Partial<SheetChart> = {}): WorkbookEdit {
  const area = { top: 0, left: 0, bottom: 4, right: 1 };
  const content: DrawnChart = {
    type: 'doughnut',
    source: { sheetId: '1', area },
    seriesIn: 'columns',
    legend: 'right',
    labels: true,
    ...drawn,
  };
  const place = { top: 1, left: 3, bottom: 15, right: 9 };
  return {
    kind: 'chart',
    sheetId: '1',
    id: 'own',
    chart: { name: '等级分布', title: '成绩 <分布>', place, drawn: content, ...part },
  };
}

function open(bytes = BYTES): Workbook {
  return openWorkbook(bytes, 'a.xlsx');
}

function drawn(edits: readonly WorkbookEdit[], bytes = BYTES): Uint8Array {
  const workbook = open(bytes);
  workbook.apply(edits, 'api');
  return workbook.save();
}

test('a chart is drawn over its cells, valid, with what the cells hold, and is read again', () => {
  const saved = drawn([chart()]);
  expect(validateXlsx(saved)).toEqual([]);
  expect(open(saved).sheets[0]?.charts()).toEqual([
    {
      id: 'file-0',
      name: '等级分布',
      title: '成绩 <分布>',
      place: { top: 1, left: 3, bottom: 15, right: 9 },
      drawn: null,
      shows: {
        type: 'doughnut',
        series: [
          {
            name: { formula: "'汇总 ''甲'''!$B$1", values: ['张数'] },
            categories: { formula: "'汇总 ''甲'''!$A$2:$A$5", values: ['优', '良', '中', '差'] },
            values: { formula: "'汇总 ''甲'''!$B$2:$B$5", values: ['12', '9', '', '2'] },
          },
        ],
      },
    },
  ]);
  const xml = partText(saved, 'xl/charts/chart1.xml');
  expect(xml).toContain(
    `<c:tx><c:strRef><c:f>'汇总 ''甲'''!$B$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>张数</c:v></c:pt></c:strCache></c:strRef></c:tx>`,
  );
  expect(xml).toContain(
    `<c:f>'汇总 ''甲'''!$B$2:$B$5</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="4"/>` +
      '<c:pt idx="0"><c:v>12</c:v></c:pt><c:pt idx="1"><c:v>9</c:v></c:pt><c:pt idx="3"><c:v>2</c:v></c:pt></c:numCache>',
  );
});

test('its axis shows figures as their cells do', () => {
  const content = { value: 0.8, formula: null };
  const shares = [1, 2].map((row): WorkbookEdit => {
    return { kind: 'cell', sheetId: '1', row, column: 1, content, style: { numberFormat: '0.00%' } };
  });
  expect(partText(drawn([...shares, chart({ type: 'columns' })]), 'xl/charts/chart1.xml')).toContain(
    '<c:numCache><c:formatCode>0.00%</c:formatCode>',
  );
});

test('charts of every kind stand on one sheet, and are valid', () => {
  const kinds = ['columns', 'stackedColumns', 'bars', 'stackedBars', 'line', 'pie'] as const;
  const edits = kinds.map((type): WorkbookEdit => {
    return { ...chart({ type, legend: null, labels: false }, { title: null, name: type }), id: type } as WorkbookEdit;
  });
  const saved = drawn(edits);
  expect(validateXlsx(saved)).toEqual([]);
  expect(
    open(saved)
      .sheets[0]?.charts()
      .map(({ name }) => name),
  ).toEqual(kinds);
});

test('drawn and removed it is the very file; undo and redo', () => {
  const gone: WorkbookEdit = { kind: 'chart', sheetId: '1', id: 'own', chart: null };
  expect(drawn([chart(), gone])).toEqual(BYTES);
  const workbook = open();
  workbook.apply([chart()], 'user');
  workbook.apply([chart({ type: 'bars' })], 'user');
  workbook.undo();
  expect(workbook.sheets[0]?.charts().map((each) => each.drawn?.type)).toEqual(['doughnut']);
  workbook.undo();
  expect(workbook.save()).toEqual(BYTES);
});

describe('a sheet with drawings of its own', () => {
  const bytes = buildRichWorkbook();
  const index = open(bytes).sheets.findIndex((sheet) => sheet.charts().length > 0);
  const sheetId = open(bytes).sheets[index]?.id ?? '';
  const own = open(bytes).sheets[index]?.charts() ?? [];

  test('tells its charts', () =>
    expect(own.map(({ name, drawn: content }) => [name, content])).toEqual([
      ['图表 1', null],
      ['图表 2', null],
    ]));

  test('keeps them, and all else, beside a new one', () => {
    const area = { top: 0, left: 0, bottom: 3, right: 1 };
    const saved = drawn([{ ...chart({ source: { sheetId, area } }), sheetId } as WorkbookEdit], bytes);
    expect(validateXlsx(saved)).toEqual([]);
    const before = partText(bytes, 'xl/drawings/drawing1.xml').replace('</xdr:wsDr>', '');
    const after = partText(saved, 'xl/drawings/drawing1.xml');
    expect(after.startsWith(before)).toBe(true);
    expect(after).toContain('<xdr:cNvPr id="5" name="等级分布"');
    expect(touchedParts(bytes, saved)).toEqual([
      '[Content_Types].xml',
      'xl/drawings/_rels/drawing1.xml.rels',
      'xl/drawings/drawing1.xml',
    ]);
    expect(open(saved).sheets[index]?.charts()).toHaveLength(3);
  });

  test('loses one that is removed, with its part, and nothing else', () => {
    const saved = drawn([{ kind: 'chart', sheetId, id: 'file-0', chart: null }], bytes);
    expect(validateXlsx(saved)).toEqual([]);
    expect(
      open(saved)
        .sheets[index]?.charts()
        .map(({ name }) => name),
    ).toEqual(['图表 2']);
    const paths = partNames(saved);
    expect(paths).toContain('xl/charts/chart2.xml');
    expect(paths).not.toContain('xl/charts/chart1.xml');
  });

  test('refuses to have one of the file drawn anew', () => {
    const again = { ...chart(), sheetId, id: 'file-0' } as WorkbookEdit;
    expect(() => drawn([again], bytes)).toThrow(expect.objectContaining({ code: 'chartOfFile' }));
  });
});

test.each([
  [chart({ source: { sheetId: '9', area: { top: 0, left: 0, bottom: 1, right: 1 } } }), 'unknownSheet'],
  [chart({ source: { sheetId: '1', area: { top: 0, left: 0, bottom: -1, right: 1 } } }), 'outsideSheet'],
  [chart({}, { name: '' }), 'invalidValue'],
  [chart({}, { drawn: null }), 'chartOfFile'],
])('%# is refused', (edit, code) => {
  expect(() => drawn([edit])).toThrow(expect.objectContaining({ code }));
});

describe('series', () => {
  const CELLS = { A1: null, B1: '产出', C1: '效益', A2: '甲', B2: 40, C2: 46, A3: '乙', B3: 38, C3: '缺' };
  const sheet = open(buildXlsx({ sheets: [{ name: '表', cells: CELLS }] })).sheets[0];
  const seriesOf = (area: DrawnChart['source']['area'], seriesIn: DrawnChart['seriesIn']) => {
    if (!sheet) throw new Error('no sheet');
    const content: DrawnChart = {
      type: 'columns',
      source: { sheetId: '1', area },
      seriesIn,
      legend: null,
      labels: false,
    };
    return chartSeries(sheet, content).map(({ name, categories, values }) => [
      name?.values,
      categories?.values,
      values.formula,
      values.values,
    ]);
  };
  const ALL = { top: 0, left: 0, bottom: 2, right: 2 };

  test('in columns: the first names the points, the first row the series', () => {
    expect(seriesOf(ALL, 'columns')).toEqual([
      [['产出'], ['甲', '乙'], "'表'!$B$2:$B$3", ['40', '38']],
      [['效益'], ['甲', '乙'], "'表'!$C$2:$C$3", ['46', '']],
    ]);
  });

  test('in rows the other way', () => {
    expect(seriesOf(ALL, 'rows')).toEqual([
      [['甲'], ['产出', '效益'], "'表'!$B$2:$C$2", ['40', '46']],
      [['乙'], ['产出', '效益'], "'表'!$B$3:$C$3", ['38', '']],
    ]);
  });

  test('numbers alone have neither names nor points’ names', () => {
    expect(seriesOf({ top: 1, left: 1, bottom: 2, right: 1 }, 'columns')).toEqual([
      [undefined, undefined, "'表'!$B$2:$B$3", ['40', '38']],
    ]);
  });
});

describe('the picture of a chart', () => {
  const pictureOf = (workbook: Workbook) => {
    const [sheet] = workbook.sheets;
    const [only] = sheet?.charts() ?? [];
    if (!sheet || !only) throw new Error('no chart');
    const shown = (row: number, column: number) => ({ text: `${String(sheet.cell(row, column)?.value ?? '')}张` });
    return chartPicture({ sheet, shown }, only);
  };
  const POINTS = [
    ['优张', 12, '12张'],
    ['良张', 9, '9张'],
    ['中张', null, '张'],
    ['差张', 2, '2张'],
  ];
  const pointsOf = (workbook: Workbook) =>
    pictureOf(workbook)?.points.map(({ name, bars: [bar] }) => [name, bar?.value, bar?.text]);

  test('is drawn from the cells as they are, whether drawn just now or read from the file', () => {
    const workbook = open();
    workbook.apply([chart({ type: 'columns' })], 'api');
    expect(pictureOf(workbook)).toMatchObject({ isAcross: false, isStacked: false });
    expect(pointsOf(workbook)).toEqual(POINTS);
    const again = open(workbook.save());
    expect(again.sheets[0]?.undrawn).toEqual([]);
    expect(pointsOf(again)).toEqual(POINTS);
    const content = { value: 30, formula: null };
    again.apply([{ kind: 'cell', sheetId: '1', row: 2, column: 1, content }], 'user');
    expect(pointsOf(again)?.[1]).toEqual(['良张', 30, '30张']);
  });

  test('is none where the kind is not drawn here, and the page says so', () => {
    const workbook = open();
    workbook.apply([chart({ type: 'line' })], 'api');
    expect(pictureOf(workbook)).toBeNull();
    expect(open(workbook.save()).sheets[0]?.undrawn).toEqual(['chart']);
  });
});
