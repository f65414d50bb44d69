import { validateXlsx } from '../../support/validate-xlsx';
import { excelPage } from '../../support/excel-page';

const SHEETS = [{ name: '汇总', cells: { A1: '等级', B1: '张数', A2: '优', B2: 12, A3: '良', B3: 9 } }];

test('a chart is added, named, titled and put in its place as one change, and found again by its name', async () => {
  const { Excel, sheet, workbook } = await excelPage(SHEETS);
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem('汇总');
    const chart = target.charts.add('Doughnut', target.getRange('A1:B3'), 'Auto');
    chart.name = '等级分布';
    chart.title.text = '成绩分布';
    chart.legend.position = 'Bottom';
    chart.dataLabels.showValue = true;
    chart.axes.valueAxis.minimum = 0;
    chart.setPosition('D2', 'H12');
    await context.sync();
    chart.load('name,chartType,title/text');
    await context.sync();
    expect([chart.name, chart.chartType, chart.title.text]).toEqual(['等级分布', 'Doughnut', '成绩分布']);
  });
  expect(sheet().charts()).toMatchObject([
    {
      name: '等级分布',
      title: '成绩分布',
      place: { top: 1, left: 3, bottom: 11, right: 7 },
      drawn: { type: 'doughnut', seriesIn: 'columns', legend: 'bottom', labels: true, fromZero: true },
    },
  ]);
  expect(validateXlsx(workbook.save())).toEqual([]);
  const found = await Excel.run(async (context) => {
    const { charts } = context.workbook.worksheets.getItem('汇总');
    const [there, none] = ['等级分布', '没有'].map((name) => charts.getItemOrNullObject(name));
    there?.load('name');
    none?.load('name');
    charts.load('items/name,count');
    await context.sync();
    there?.setData(context.workbook.worksheets.getItem('汇总').getRange('A1:B2'), 'Rows');
    there?.setPosition('F3');
    await context.sync();
    return [there?.isNullObject, none?.isNullObject, charts.items.map(({ name }) => name), charts.count];
  });
  expect(found).toEqual([false, true, ['等级分布'], 1]);
  expect(sheet().charts()[0]).toMatchObject({
    place: { top: 2, left: 5, bottom: 12, right: 9 },
    drawn: { seriesIn: 'rows', source: { area: { top: 0, left: 0, bottom: 1, right: 1 } } },
  });
  workbook.undo();
  workbook.undo();
  expect(sheet().charts()).toEqual([]);
});

test('a chart is deleted, if there is one', async () => {
  const { Excel, sheet } = await excelPage(SHEETS);
  await Excel.run(async (context) => {
    const target = context.workbook.worksheets.getItem('汇总');
    target.charts.add('ColumnClustered', target.getRange('A1:B3')).name = '旧';
    await context.sync();
    const old = target.charts.getItemOrNullObject('旧');
    old.load('name');
    await context.sync();
    if (!old.isNullObject) old.delete();
    await context.sync();
  });
  expect(sheet().charts()).toEqual([]);
});

test('a protected sheet takes none, and a kind nobody draws here is said', async () => {
  const page = await excelPage([
    { ...SHEETS[0], name: '汇总', cells: { A1: 1 }, protected: true },
    { name: '二', cells: { A1: 1 } },
  ]);
  const refused = (name: string, type: Excel.ChartType | 'Line' | 'Radar') =>
    page.failure(async (context) => {
      const target = context.workbook.worksheets.getItem(name);
      target.charts.add(type, target.getRange('A1')).load('name');
      await context.sync();
    });
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect((await refused('汇总', 'Line')).code).toBe('AccessDenied');
  expect(await refused('二', 'Radar')).toMatchObject({ message: expect.stringContaining('Chart of type Radar') });
});
