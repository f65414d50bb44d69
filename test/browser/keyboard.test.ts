import { openWorkbench } from '../support/browser';
import { buildXlsx } from '../support/build-xlsx';
import { form } from '../taskpane/sample-forms';

test('the tab key reaches everything in the pane in reading order', async () => {
  const bench = await openWorkbench({
    file: { name: '自评表.xlsx', bytes: buildXlsx({ sheets: [form('自评表')] }) },
  });
  const pane = bench.pane();
  await pane.getByRole('button', { name: '读得不对？纠正' }).waitFor();
  await pane.getByRole('button', { name: '一键评分' }).focus();
  const focused = pane.locator(':focus');
  const visited: string[] = [];
  for (let step = 0; step < 24; step++) {
    visited.push((await focused.textContent())?.slice(0, 4) || ((await focused.getAttribute('type')) ?? ''));
    await bench.page.keyboard.press('Tab');
  }
  const findings = ['“培训人', '没有“满', '“培训人', '“培训人'].flatMap((finding) => [finding, '忽略']);
  const rows = ['培训人次', '验收合格', '办事更方'].flatMap((row) => [row, '评分办法']);
  const above = ['一键评分', '撤销评分', '财政部2', '导入、导', '整改清单', '清除标记'];
  expect(visited).toEqual([...above, ...findings, 'checkbox', ...rows, '这张表是', '每个数值', '读得不对']);
  await bench.close();
});
