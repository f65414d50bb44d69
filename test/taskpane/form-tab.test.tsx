import { act, screen, within } from '@testing-library/react';
import { addBrowserParts, built, openPane, rowOf, sourceReport, totals } from './open-pane';
import { form } from './sample-forms';

beforeAll(addBrowserParts);

const rows = (): readonly (string | null)[] => {
  const list = screen.getByRole('treegrid', { name: /^指标得分/ });
  return within(list)
    .getAllByRole('row')
    .map((row) => row.textContent);
};

test('levels tell their points; one with all its points is folded, one that lacks some is open', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  expect(rows()).toEqual([
    '产出指标61.67 / 70',
    '培训人次表中空白41.67 / 50未达标',
    '验收合格率表中空白20.00 / 20',
    '效益指标30.00 / 30',
  ]);
  await user.click(await rowOf('效益指标'));
  expect(rows().at(-1)).toBe('办事更方便30.00 / 30人工评分');
  await user.click(await rowOf('产出指标'));
  expect(rows()).toHaveLength(3);
});

test('a missed row opens its facts: target, actual, gap, arithmetic, whether a reason is given', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  const row = await rowOf('培训人次');
  await user.click(row);
  for (const words of ['目标', '≥120人次', '实际', '100', '差', '100人次÷120人次×50≈', '41.67', '原因栏还没有写']) {
    expect(row.textContent).toContain(words);
  }
  expect(row.getAttribute('aria-expanded')).toBe('true');
});

test('what is written in the reason column is told', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表', { H4: '疫情影响，延期举办' })] }));
  const row = await rowOf('培训人次');
  await user.click(row);
  expect(row.textContent).toContain('已写原因：疫情影响，延期举办');
});

test('where the sheet says something else, both figures stand on the line', async () => {
  await openPane(built({ sheets: [form('自评表', { G4: 50 })] }));
  expect((await rowOf('培训人次')).textContent).toContain('表中 50');
});

test('another actual is tried out: score, total and grade move, and nothing is written', async () => {
  const { user, workbook } = await openPane(built({ sheets: [form('自评表')] }));
  const before = Buffer.from(workbook.save());
  await user.click(await rowOf('培训人次'));
  await user.type(screen.getByRole('textbox', { name: '试算：如果实际完成值是' }), '60');
  expect(screen.getByText('这一行 25.00 分，总分 75.00，等级 中')).toBeTruthy();
  await user.clear(screen.getByRole('textbox', { name: '试算：如果实际完成值是' }));
  expect(screen.queryByText(/这一行 25/)).toBeNull();
  expect(totals()).toEqual(['91.67', '优']);
  expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
});

test('a row is copied as a sentence for the report', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(await rowOf('培训人次'));
  await user.click(screen.getByRole('button', { name: '复制说明' }));
  expect(await navigator.clipboard.readText()).toMatch(/^培训人次：目标≥120人次，实际100，.*得41\.67分（满分50分）。$/);
  expect(await screen.findByText('已复制，可以粘贴到报告里。')).toBeTruthy();
});

test('a missed row is compared by other readings and rule sets: the points, the total, and all of it to be copied', async () => {
  const { user, workbook } = await openPane(sourceReport());
  const before = Buffer.from(workbook.save());
  await user.click(await rowOf('群众和市场主体提供材料减少率'));
  await user.click(screen.getByRole('button', { name: '换个读法或口径会得多少' }));
  const table = await screen.findByRole('table');
  const lines = within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent).join('|'));
  // 34÷60×20=11.33; 45÷60×20=15
  expect(lines[0]).toBe('口径|得分|总分');
  expect(lines[1]).toBe('按表中所填 34%');
  expect(lines[2]).toMatch(/^石家庄2019自评报告（现用）\|16\.00\|96\.00 优$/u);
  expect(lines[3]).toBe('34%<60%，未达标扣4分：20−4=16');
  expect(lines[4]).toBe('财政部2020口径等 7 个口径|11.33|91.33 优');
  expect(lines.slice(-2)).toEqual(['财政部2020口径等 7 个口径|15.00|95.00 优', '45%÷60%×20=15']);
  await user.click(screen.getByRole('button', { name: '复制这张比较' }));
  expect((await navigator.clipboard.readText()).split('\n')).toHaveLength(7);
  expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
});

test('the row of the cell selected in the sheet is marked, and its level opened', async () => {
  const selection: { tell: (row: number) => void } = { tell: () => undefined };
  const { workbook } = await openPane(built({ sheets: [form('自评表')] }), 'zh-CN', (port) =>
    Object.assign(Object.create(port), {
      canWriteNotes: port.canWriteNotes,
      onSelected: async (listener: Parameters<typeof port.onSelected>[0]) => {
        selection.tell = (row) =>
          listener({ sheetId: workbook.activeSheetId, area: { top: row, bottom: row, left: 4, right: 4 } });
        return () => undefined;
      },
    }),
  );
  expect(rows()).toHaveLength(4);
  act(() => selection.tell(5));
  const row = await rowOf('办事更方便');
  expect(row.getAttribute('aria-current')).toBe('true');
});

test('only what needs attention is listed where that is wanted', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表')] }));
  await user.click(screen.getByRole('checkbox', { name: '只看要处理的' }));
  expect(rows()).toEqual(['产出指标41.67 / 50', '培训人次表中空白41.67 / 50未达标']);
});

test('a row that cannot be scored leaves the total open and says what is missing', async () => {
  const { user } = await openPane(built({ sheets: [form('自评表', { G6: null })] }));
  expect(totals()).toEqual(['未完成']);
  expect(screen.getByText('有 1 行还不能评分，补齐后才有总分')).toBeTruthy();
  const row = await rowOf('办事更方便');
  expect(row.textContent).toContain('待补充');
  await user.click(row);
  expect(row.textContent).toContain('请在得分栏填写分数');
});

test('a form without a score column says that scores are shown here only, and how to have them written', async () => {
  await openPane(built({ sheets: [form('自评表', { G3: '备注', H3: '说明' })] }));
  expect(await screen.findByText(/没有“得分”列.*加一列/)).toBeTruthy();
});

test('what the workbook says is shown as text, never as markup', async () => {
  await openPane(built({ sheets: [form('自评表', { C4: '<img src=x onerror=alert(1)>' })] }));
  expect(await rowOf('<img src=x')).toBeTruthy();
  expect(document.querySelector('img')).toBeNull();
});

test('the arithmetic of the missed row of the source report follows its rule set', async () => {
  const { user } = await openPane(sourceReport());
  const row = await rowOf('群众和市场主体提供材料减少率');
  await user.click(row);
  expect(row.textContent).toContain('26');
  expect(row.textContent).toContain('16.00 / 20');
});

test('with scores as formulas, which of them are numbers all the same is behind one line', async () => {
  const { user, session } = await openPane(built({ sheets: [form('自评表', { E4: '100人次' })] }));
  await act(() => session.writeFormulas(true));
  await user.click(await screen.findByRole('button', { name: /^得分写成公式，\d+ 处只能写数值$/ }));
  expect(screen.getByText(/^G4（/).textContent).toBe('G4（数不是单独填在一个单元格里的数字，公式读不出）');
});
