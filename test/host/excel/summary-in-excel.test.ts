import { createScoringSession } from '../../../src/app/scoring-session';
import { openInExcel } from '../../support/excel-workbook';
import { validateXlsx } from '../../support/validate-xlsx';
import { form } from '../../taskpane/sample-forms';

test('the summary is written through Excel with its charts, is up to date then, and keeps a colleague’s remark', async () => {
  const { workbook, port } = await openInExcel({ sheets: [form('甲'), form('乙', { E4: 120 })] });
  const session = createScoringSession(port);
  await session.refresh();
  await session.writeSummary();
  expect(session.state.notice).toMatchObject({ kind: 'summaryWritten', refreshed: null, withoutCharts: [] });
  const sheet = (name: string) => {
    const found = workbook.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  expect(sheet('概况').charts()).toMatchObject([{ name: '等级分布' }, { name: '各类指标平均得分率' }]);
  await session.writeSummary();
  expect(session.state.notice).toMatchObject({ refreshed: { isSame: true }, withoutCharts: [] });
  const type = (name: string, row: number, column: number, value: string | number): void => {
    const content = { value, formula: null };
    workbook.apply([{ kind: 'cell', sheetId: sheet(name).id, row, column, content }], 'user');
  };
  type('汇总', 1, 21, '请补材料');
  type('甲', 3, 4, 120);
  await session.writeSummary();
  expect(session.state.notice).toMatchObject({ refreshed: { changed: 1, ownColumns: 1 }, withoutCharts: [] });
  expect([sheet('汇总').cell(1, 9)?.value, sheet('汇总').cell(1, 21)?.value]).toEqual([100, '请补材料']);
  await session.undo();
  expect([sheet('汇总').cell(1, 9)?.value, sheet('汇总').cell(1, 21)?.value]).toEqual([91.67, '请补材料']);
  expect(validateXlsx(workbook.save())).toEqual([]);
});
