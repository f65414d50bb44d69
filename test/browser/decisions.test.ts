import { buildXlsx } from '../support/build-xlsx';
import { openWorkbench, type WorkbenchPage } from '../support/browser';
import { form } from '../taskpane/sample-forms';

const book = (cells: Parameters<typeof form>[1] = {}) => ({
  name: '自评表.xlsx',
  bytes: buildXlsx({ sheets: [form('自评表', cells)] }),
});

/** Downloads the workbook and opens it again, as the next clerk would. */
async function handOn(bench: WorkbenchPage): Promise<void> {
  await bench.atRest();
  await bench.openFile({ name: '转交.xlsx', bytes: await bench.download() });
  await bench.atRest();
}

const total = (bench: WorkbenchPage, points: string) =>
  bench.pane().getByRole('region', { name: '总分' }).getByText(points, { exact: true }).first().waitFor();

const open = (bench: WorkbenchPage, name: string | RegExp) => bench.pane().getByRole('button', { name }).click();

/** ⋯ → 这张表是怎么读的 */
async function openReading(bench: WorkbenchPage): Promise<void> {
  await open(bench, '更多');
  await bench.pane().getByRole('menuitem', { name: '这张表是怎么读的' }).click();
}

/** What a correction would change is said first; then it is made. */
async function confirm(bench: WorkbenchPage, effect: string | RegExp): Promise<void> {
  await bench.pane().getByText(effect).waitFor();
  await open(bench, '确定');
  await bench.pane().getByText(effect).waitFor({ state: 'detached' });
}

async function todo(bench: WorkbenchPage): Promise<void> {
  await bench.pane().getByRole('tab', { name: /^待办/ }).click();
  await bench
    .pane()
    .getByRole('heading', { name: /^要核对的/ })
    .waitFor();
}

test('a finding dismissed with a reason is not marked, stays away in the file, and returns with other figures', async () => {
  const bench = await openWorkbench({ file: book() });
  await todo(bench);
  const finding = bench.pane().getByRole('row', { name: /未达标，但没有填写/ });
  await finding.click();
  await open(bench, '忽略…');
  await bench
    .pane()
    .getByRole('textbox', { name: /为什么可以忽略/ })
    .fill('原因见附件');
  await bench.press('忽略');
  await bench.press('一键评分');
  expect(await bench.note('H4')).toBeNull();
  await handOn(bench);
  await todo(bench);
  expect(await finding.count()).toBe(0);
  await open(bench, '已忽略 1');
  await bench
    .pane()
    .getByText(/忽略：原因见附件$/)
    .waitFor();
  await bench.enter('E4', '90');
  await bench.press('一键评分');
  // What a workbook brings along of its last scoring is nobody's word: its figures are shown before they are renewed.
  await bench.press(/^写入选中的/);
  await open(bench, /^已忽略/).catch(() => undefined);
  await finding.waitFor();
  expect(await bench.note('H4')).toContain('没有填写偏差原因');
  await bench.close();
});

test('a column, a row, the header and a percentage are corrected by selecting cells; the next clerk has them and takes one back', async () => {
  const bench = await openWorkbench({ file: book({ E5: 96, I3: '年末核定数', I4: 130, I5: 96, I6: '已改善' }) });
  await total(bench, '91.67');
  await openReading(bench);
  await bench.page.getByRole('columnheader', { name: 'I', exact: true }).click();
  await open(bench, '把 I 列当作…');
  await bench.pane().getByRole('combobox', { name: '把 I 列当作' }).selectOption('实际完成值');
  await confirm(bench, '总分 91.67 优 → 100.00 优，确定？');
  await bench.page.getByRole('rowheader', { name: '6', exact: true }).click();
  await open(bench, '第 6 行不是指标');
  await confirm(bench, '总分 100.00 优 → 70.00，确定？');
  await bench.goTo('A3');
  await open(bench, '第 3 行是表头');
  await confirm(bench, '总分不变，仍为 70.00，确定？');
  await bench.goTo('I5');
  await open(bench, 'I5 里的 95 就是 95%');
  await confirm(bench, '总分不变，仍为 70.00，确定？');
  await bench.page.keyboard.press('Escape');
  const level = (name: RegExp) => bench.pane().getByRole('row', { name });
  await handOn(bench);
  await level(/^产出指标/).waitFor();
  expect(await level(/^效益指标/).count()).toBe(0);
  await openReading(bench);
  await open(bench, '已作的纠正 4');
  const sentences = [
    '“年末核定数”列是实际完成值',
    /^表头是写着“一级指标、/,
    '“验收合格率”的实际完成值按百分数读（95 即 95%）',
  ];
  for (const sentence of sentences) await bench.pane().getByText(sentence).waitFor();
  await open(bench, '收回 “办事更方便”这一行不是指标');
  await bench.page.keyboard.press('Escape');
  await level(/^效益指标/).waitFor();
  await bench.goTo('C6'); // the row selected in the sheet is shown, though its level has full points
  await bench
    .pane()
    .getByRole('row', { name: /^办事更方便/ })
    .waitFor();
  await bench.close();
});

test('a question is answered by pressing a candidate, and is not asked again in the file that was handed on', async () => {
  const bench = await openWorkbench({ file: book({ G3: '备注', H3: '得分', I3: '得分' }) });
  const question = bench.pane().getByRole('group', { name: '有 2 列都叫“得分”，哪一列是得分？' });
  await todo(bench);
  await question.waitFor();
  await bench.press(/^I 列 得分/);
  await bench.press('一键评分');
  await bench.goTo('I4');
  expect(await bench.text('I4')).toContain('41.67');
  await handOn(bench);
  await todo(bench);
  expect(await question.count()).toBe(0);
  await bench.close();
});

test("a row's own function and a rule confirmed in the sheet change scores and explanations, and travel in the file", async () => {
  const rule = { I3: '评分标准', I5: '未达标扣5分，扣完为止' };
  const bench = await openWorkbench({ file: book({ ...rule, E5: '90%' }) });
  const row = (name: RegExp) => bench.pane().getByRole('row', { name });
  await row(/^培训人次/).click();
  await open(bench, '改用其他评分办法');
  await bench.pane().getByRole('combobox', { name: '评分办法' }).selectOption('扣分法');
  await bench.pane().getByRole('textbox', { name: '扣几分' }).fill('4');
  await bench.press('确定');
  await bench.pane().getByText('由您为这一行选定：达到目标得满分，未达到扣 4 分').waitFor();
  await row(/^验收合格率/).click();
  await bench.pane().getByText('表里写着：“未达标扣5分，扣完为止”').waitFor();
  await bench.press('采用表中评分标准');
  await total(bench, '91.00');
  await handOn(bench);
  await bench.press('一键评分');
  await bench.goTo('G4');
  expect([await bench.text('G4'), await bench.text('G5')]).toEqual([
    expect.stringContaining('46'),
    expect.stringContaining('15'),
  ]);
  await row(/^培训人次/).click();
  await bench
    .pane()
    .getByText(/50.4=46/)
    .first()
    .waitFor();
  await bench.close();
});
