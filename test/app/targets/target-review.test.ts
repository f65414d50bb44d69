import type { BuiltWorkbook } from '../../support/build-xlsx';
import { openSession, reopened, sheetNamed, typeInto, valueAt, type FileSession } from '../file-session';

const SHEET = '事前审核意见';

/** A declaration with three faults: a cost with ≥, a satisfaction without a unit, and 90 points, 50/30/10 of them. */
const declared: BuiltWorkbook = {
  sheets: [
    {
      name: '申报',
      cells: {
        A1: '项目支出绩效目标申报表（2025年度）',
        A2: '项目名称',
        B2: '乡村道路',
        ...Object.fromEntries(
          [
            ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
            ['产出指标', '数量指标', '里程', '≥10公里', 20],
            ['', '质量指标', '验收合格率', '≥95%', 10],
            ['', '时效指标', '完工时间', '2025年12月底前', 10],
            ['', '成本指标', '总成本', '≥15万元', 10],
            ['效益指标', '社会效益', '受益人口', '≥2万人', 30],
            ['满意度指标', '服务对象满意度', '群众满意度', '≥90', 10],
          ].flatMap((line, row) => line.map((value, column) => [`${'ABCDE'.charAt(column)}${row + 3}`, value])),
        ),
      },
    },
  ],
};

const lines = (opened: FileSession): readonly string[] =>
  Array.from({ length: (sheetNamed(opened, SHEET).usedArea(true)?.bottom ?? -1) + 1 }, (_, row) =>
    Array.from('ABCDEFGHIJ')
      .map((column) => String(valueAt(opened, SHEET, `${column}${row + 1}`) ?? ''))
      .join('|'),
  );

async function written(workbook: BuiltWorkbook = declared): Promise<FileSession> {
  const opened = openSession(workbook);
  await opened.session.refresh();
  await opened.session.writeTargetReview();
  return opened;
}

test('the review lists what is wrong, what stands there and what would help, with a link; the declaration stays as it is', async () => {
  const opened = openSession(declared);
  const before = JSON.stringify([...sheetNamed(opened, '申报').filledCells()]);
  await opened.session.refresh();
  await opened.session.writeTargetReview();
  expect(lines(opened)).toEqual([
    '序号|工作表|项目|单元格|指标|现填内容|审核意见|修改建议|填报单位说明|状态',
    '1|申报|乡村道路|E3|全表||供参考：分值合计 90，应为 100|调整各指标分值，使其与预算执行率分值之和等于应有总分||待修改',
    '2|申报|乡村道路|D7|总成本|≥15万元|请核对：“总成本”是成本指标，指标值却是 ≥15万元|成本指标一般应为“≤”，请核对符号||待修改',
    '3|申报|乡村道路|D9|群众满意度|≥90|请核对：“群众满意度”的指标值 ≥90 没有写单位，是否为 ≥90%|在指标值后或度量单位栏写明单位||待修改',
  ]);
  expect(sheetNamed(opened, SHEET).cell(2, 3)?.formula).toBe(`=HYPERLINK("#'申报'!D7","D7")`);
  expect(JSON.stringify([...sheetNamed(opened, '申报').filledCells()])).toBe(before);
  expect(opened.session.state.notice).toEqual({
    kind: 'targetReviewWritten',
    sheet: SHEET,
    findings: 3,
    refreshed: null,
    isHidden: false,
  });
});

test('what the unit answers stays with its line; what was changed says so or goes', async () => {
  const opened = await written();
  typeInto(opened, SHEET, { I3: '已按合同改正', I4: '以调查为准' });
  typeInto(opened, '申报', { D7: '≤15万元', E4: 30 });
  await opened.session.writeTargetReview();
  const now = lines(opened);
  expect(now.find((line) => line.includes('总成本'))).toMatch(/\|已按合同改正\|已修改$/u);
  expect(now.find((line) => line.includes('群众满意度'))).toMatch(/\|以调查为准\|已说明$/u);
  expect(now.find((line) => line.includes('分值合计'))).toMatch(/已修改$/u);
});

test('written again it is the same, also for the next who opens the workbook; it holds no form', async () => {
  const again = reopened(await written());
  await again.session.refresh();
  expect(again.session.state.forms).toEqual([]);
  expect(again.session.state.skippedTables.map(({ sheet }) => sheet)).toEqual(['申报']);
  await again.session.writeTargetReview();
  expect(again.session.state.notice).toMatchObject({ refreshed: { isSame: true }, findings: 3 });
});

test('it can be taken back', async () => {
  const opened = await written();
  await opened.session.undo();
  expect(lines(opened).join('')).not.toContain('总成本');
});

test('an English declaration gets an English review', async () => {
  const opened = await written({
    sheets: [
      {
        name: 'Targets',
        cells: {
          A1: 'Target declaration',
          A2: 'Indicator',
          B2: 'Target',
          C2: 'Weight',
          A3: 'People trained',
          C3: 100,
        },
      },
    ],
  });
  expect(opened.workbook.sheets.map(({ name }) => name)).toContain('Review of targets');
});
