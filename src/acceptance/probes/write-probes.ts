import { flagFormat } from '../../core/grid/flag';
import { words } from '../../core/local-text';
import type { Probe } from '../probe';

/** What becomes of what is written into cells. */
export const WRITE_PROBES: readonly Probe[] = [
  {
    id: 'values-come-back',
    traps: ['A11', 'A12'],
    group: 'cells',
    asks: words('写入的数、文字、真假读回来一样？', 'Do numbers, texts and truth values come back as written?'),
    expected: { number: 41.67, text: '未达标', truth: true, emptied: '', left: 7 },
    async run({ context, sheet }) {
      sheet.getRangeByIndexes(0, 0, 5, 1).values = [[41.67], ['未达标'], [true], ['x'], [7]];
      await context.sync();
      sheet.getRangeByIndexes(3, 0, 2, 1).values = [[''], [null]];
      const back = sheet.getRangeByIndexes(0, 0, 5, 1);
      back.load('values');
      await context.sync();
      const [[number], [text], [truth], [emptied], [left]] = rows(back.values);
      return { number, text, truth, emptied, left };
    },
  },
  {
    id: 'texts-stay-texts',
    traps: ['A14', 'A15', 'A16'],
    group: 'cells',
    asks: words(
      '加了单引号的文字仍是文字，单引号不显示？',
      'Does a text with an apostrophe in front stay a text without showing it?',
    ),
    expected: { formula: '=1+1', code: '0012', date: '1-2', percent: '34%', plain: 0.345, plainFormat: '0.00%' },
    async run({ context, sheet }) {
      sheet.getRangeByIndexes(0, 0, 5, 1).values = [["'=1+1"], ["'0012"], ["'1-2"], ["'34%"], ['34.5%']];
      const back = sheet.getRangeByIndexes(0, 0, 5, 1);
      back.load('values,formulas,numberFormat');
      await context.sync();
      const [[formula], [code], [date], [percent], [plain]] = rows(back.values);
      return { formula, code, date, percent, plain, plainFormat: back.numberFormat[4]?.[0] };
    },
  },
  {
    id: 'text-cells',
    traps: ['A17'],
    group: 'cells',
    asks: words('文本格式的单元格里，数会变成文字？', 'Does a number become a text in a cell formatted as text?'),
    expected: { inTextCell: '5', afterFormat: 5 },
    async run({ context, sheet }) {
      sheet.getRangeByIndexes(0, 0, 2, 1).numberFormat = [['@'], ['@']];
      await context.sync();
      sheet.getCell(0, 0).values = [[5]];
      sheet.getCell(1, 0).numberFormat = [['0.00']];
      sheet.getCell(1, 0).values = [[5]];
      const back = sheet.getRangeByIndexes(0, 0, 2, 1);
      back.load('values');
      await context.sync();
      const [[inTextCell], [afterFormat]] = rows(back.values);
      return { inTextCell, afterFormat };
    },
  },
  {
    id: 'flag-formats',
    traps: ['A15', 'B14'],
    group: 'looks',
    asks: words('带文字的数字格式照样写入，不变样？', 'Is a number format with words kept as it was written?'),
    expected: {
      flag: flagFormat('0.00', '未达标', 'filled'),
      up: flagFormat('0.00', '未达标（超额）', 'filled'),
      tooLong: 'InvalidArgument',
    },
    async run({ context, sheet, attempt }) {
      sheet.getCell(0, 0).values = [[16]];
      sheet.getCell(0, 0).numberFormat = [[flagFormat('0.00', '未达标', 'filled')]];
      sheet.getCell(1, 0).numberFormat = [[flagFormat('0.00', '未达标（超额）', 'filled')]];
      const back = sheet.getRangeByIndexes(0, 0, 2, 1);
      back.load('numberFormat,text');
      const shown = await attempt(() => undefined);
      const again = sheet.getRangeByIndexes(0, 0, 2, 1);
      again.load('numberFormat');
      await context.sync();
      const [[flag], [up]] = rows(again.numberFormat);
      const tooLong = await attempt(() => {
        sheet.getCell(2, 0).numberFormat = [[`0"${'字'.repeat(300)}"`]];
      });
      return { flag, up, tooLong, shown: shown === 'ok' ? String(back.text[0]?.[0]) : shown };
    },
  },
  {
    id: 'formats-at-once',
    traps: ['B14', 'A28'],
    group: 'transport',
    asks: words('逐格写数字格式要多久？', 'How long does it take to write number formats cell by cell?'),
    expected: { written: 100 },
    async run({ context, sheet }) {
      const block = sheet.getRangeByIndexes(0, 0, 200, 1);
      block.format.wrapText = true;
      await context.sync();
      const started = performance.now();
      for (let row = 0; row < 100; row++) {
        const cell = sheet.getCell(row, 0);
        cell.numberFormat = [['0.00']];
        cell.values = [[row]];
        cell.untrack();
      }
      await context.sync();
      const oneByOne = performance.now() - started;
      const back = sheet.getRangeByIndexes(0, 0, 100, 1);
      back.load('numberFormat');
      await context.sync();
      return {
        written: back.numberFormat.filter(([format]) => format === '0.00').length,
        oneByOneMilliseconds: Math.round(oneByOne),
      };
    },
  },
  {
    id: 'stops-at-failure',
    traps: ['A12', 'A50'],
    group: 'transport',
    asks: words(
      '一次请求中途失败时，前面写的留着，后面的不写？',
      'Does a request that fails half-way keep what came before, and do nothing after?',
    ),
    expected: { code: 'ItemNotFound', before: 1, after: '' },
    async run({ context, sheet, attempt }) {
      const code = await attempt(() => {
        sheet.getCell(0, 0).values = [[1]];
        context.workbook.worksheets.getItem('没有这张表').load('name');
        sheet.getCell(1, 0).values = [[2]];
      });
      const back = sheet.getRangeByIndexes(0, 0, 2, 1);
      back.load('values');
      await context.sync();
      const [[before], [after]] = rows(back.values);
      return { code, before, after };
    },
  },
  {
    id: 'runs-side-by-side',
    traps: ['A13'],
    group: 'transport',
    asks: words('两次操作同时进行，各写各的？', 'Do two runs at the same time each write their own?'),
    expected: { first: 1, second: 2 },
    async run({ context, sheet, sheetId }) {
      const write = (row: number, value: number): Promise<void> =>
        Excel.run(async (own) => {
          own.workbook.worksheets.getItem(sheetId).getCell(row, 0).values = [[value]];
          await own.sync();
        });
      await Promise.all([write(0, 1), write(1, 2)]);
      const back = sheet.getRangeByIndexes(0, 0, 2, 1);
      back.load('values');
      await context.sync();
      const [[first], [second]] = rows(back.values);
      return { first, second };
    },
  },
  {
    id: 'large-write',
    traps: ['A2', 'A12'],
    group: 'transport',
    asks: words('一次写入 1.5 MB：收下，读回来完整？', 'Are 1.5 MB taken at once, and do they come back whole?'),
    expected: { outcome: 'ok', rows: 3000 },
    async run({ context, sheet, attempt }) {
      const text = '绩效自评'.repeat(40);
      const range = sheet.getRangeByIndexes(0, 0, 3_000, 1);
      const started = performance.now();
      const outcome = await attempt(() => {
        range.values = Array.from({ length: 3_000 }, () => [text]);
      });
      const milliseconds = Math.round(performance.now() - started);
      const back = sheet.getRangeByIndexes(0, 0, 3_000, 1);
      back.load('values');
      await context.sync();
      return { outcome, rows: back.values.filter(([value]) => value === text).length, milliseconds };
    },
  },
  {
    id: 'round-trips',
    traps: ['A1', 'A8'],
    group: 'transport',
    asks: words('来回一次要多久？', 'How long does one round trip take?'),
    expected: { tenDone: true },
    async run({ context, sheet }) {
      const started = performance.now();
      for (let count = 0; count < 10; count++) {
        const cell = sheet.getCell(count, 0);
        cell.load('values');
        cell.untrack();
        await context.sync();
      }
      return { tenDone: true, tenMilliseconds: Math.round(performance.now() - started) };
    },
  },
  {
    id: 'charts',
    traps: ['B5'],
    group: 'cells',
    asks: words(
      '图表能加、能命名、能摆位置、能改数据范围、能删？',
      'Can a chart be added, named, placed, given other cells and deleted?',
    ),
    expected: { absent: true, name: '绩效验收图表', title: '成绩', least: 0, after: 0 },
    async run({ context, sheet }) {
      const name = '绩效验收图表';
      sheet.getRangeByIndexes(0, 0, 3, 2).values = [
        ['等级', '张数'],
        ['优', 3],
        ['良', 5],
      ];
      const absent = sheet.charts.getItemOrNullObject(name);
      absent.load('name');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRangeByIndexes(0, 0, 3, 2), 'Columns');
      chart.name = name;
      chart.title.text = '成绩';
      chart.legend.visible = false;
      chart.dataLabels.showValue = true;
      chart.axes.valueAxis.minimum = 0;
      chart.setPosition(sheet.getRangeByIndexes(0, 3, 1, 1), sheet.getRangeByIndexes(9, 8, 1, 1));
      await context.sync();
      const found = sheet.charts.getItemOrNullObject(name);
      found.setData(sheet.getRangeByIndexes(0, 0, 2, 2), 'Columns');
      found.load('name,title/text,axes/valueAxis/minimum');
      await context.sync();
      const told = { name: found.name, title: found.title.text, least: Number(found.axes.valueAxis.minimum) };
      found.delete();
      sheet.charts.load('count');
      await context.sync();
      return { absent: absent.isNullObject, ...told, after: sheet.charts.count };
    },
  },
];

type Row = readonly [string | number | boolean];

/** The one column that was read; a probe that reads less than it wrote fails with it. */
function rows(values: readonly (readonly unknown[])[]): readonly [Row, Row, Row, Row, Row] {
  const row = (index: number): Row => {
    const value = values[index]?.[0];
    return [typeof value === 'number' || typeof value === 'boolean' ? value : typeof value === 'string' ? value : ''];
  };
  return [row(0), row(1), row(2), row(3), row(4)];
}
