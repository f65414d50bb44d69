import { areaAddress, cellAddress } from '../../../src/core/grid/address';
import { recogniseSheet } from '../../../src/core/sheet/recognise-sheet';
import type { IndicatorSheet } from '../../../src/core/sheet/indicator-sheet';
import { readingText } from '../../../src/core/grid/reading';
import { gridFromText } from '../../support/grid-from-text';

function only(text: string, at = 'A1'): IndicatorSheet {
  const forms = recogniseSheet(gridFromText(text, { at }));
  expect(forms).toHaveLength(1);
  const [form] = forms;
  if (!form) throw new Error('no form');
  return form;
}

/** One line a row: level 1 / level 2 / name: target → actual × weight. */
function outline({ rows }: IndicatorSheet): string[] {
  return rows.map(({ level1, level2, name, target, actual, weight }) => {
    const [t, a, w] = [target, actual, weight].map((reading) => readingText(reading) ?? '');
    return `${[level1, level2, name].filter((part) => part !== null).join('/')}: ${t} → ${a} × ${w}`;
  });
}

describe('columns by their headings', () => {
  test('line breaks, justifying spaces and lettered tails do not matter', () => {
    const form = only(`
      | 一级\\n指标 | 二 级 指 标 | 三级指标 | 年初目标值(A) | 实际完成值（B） | 分  值 | 得　分 | 未完成原因分析（及改进措施） |
      | 产出 | 数量 | 甲 | 10 | 9 | 50 | | |
    `);
    expect(form.columns).toEqual({
      level1: 0,
      level2: 1,
      name: 2,
      target: 3,
      actual: 4,
      weight: 5,
      score: 6,
      reason: 7,
    });
  });

  test('sign and unit may stand in columns of their own', () => {
    const form = only(`
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
      | 产出指标 | 数量指标 | 甲 | ≥ | 10 | 个 | 9 | 50 | | |
    `);
    expect(form.columns).toMatchObject({ sign: 3, target: 4, unit: 5, actual: 6, weight: 7, score: 8 });
    expect(form.rows[0]).toMatchObject({ sign: '≥', unit: '个' });
  });

  test('a header of two rows', () => {
    const form = only(`
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | | | 实际完成值 | 分值 | 得分 |
      | | | | 指标性质 | 指标值 | 度量单位 | | | |
      | 产出 | 数量 | 甲 | ≥ | 10 | 个 | 9 | 50 | |
    `);
    expect(form.columns).toMatchObject({ sign: 3, target: 4, unit: 5, actual: 6 });
    expect(outline(form)).toEqual(['产出/数量/甲: 10 → 9 × 50']);
  });

  test('the department’s own figures are taken, not the reviewer’s', () => {
    const form = only(`
      | 指标名称 | 目标值 | 自评完成值 | 分值 | 自评得分 | 复核完成值 | 复核得分 | 偏离度 | 备注 |
      | 甲 | 10 | 9 | 50 | 45 | 8 | 40 | | |
    `);
    expect(form.columns).toMatchObject({ actual: 2, score: 4, reason: 8 });
  });

  test('of two weight columns the better known heading counts', () => {
    const form = only(`
      | 指标名称 | 计算符号 | 指标值 | 实际完成值 | 计量单位 | 权重设定值 | 分值 | 得分 |
      | 甲 | ≥ | 10 | 9 | 个 | 0.5 | 50 | |
    `);
    expect(form.columns.weight).toBe(6);
  });

  test('English headings', () => {
    const form = only(
      '| Indicator | Baseline | Target | Actual | Weight | Score |\n| Trained staff | 3 | 10 | 9 | 50 | |',
    );
    expect(form.columns).toEqual({ name: 0, baseline: 1, target: 2, actual: 3, weight: 4, score: 5 });
  });

  test('another order of the columns, away from A1', () => {
    const form = only('| 得分 | 分值 | 实际完成值 | 年度指标值 | 三级指标 |\n| | 50 | 9 | 10 | 甲 |', 'C5');
    expect(form.columns).toEqual({ score: 2, weight: 3, actual: 4, target: 5, name: 6 });
    expect(areaAddress(form.area)).toBe('C5:G6');
    expect(form.rows[0]?.row).toBe(5);
  });
});

describe('rows', () => {
  const HEADER = '| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | | 年度指标值 | 实际完成值 | 分值 | 得分 |';

  test('levels are carried down, also where they are typed vertically with their weight', () => {
    const form = only(`${HEADER}
      | | 产\\n出\\n指\\n标\\n(50分) | 数量指标 | 甲 | | 10 | 9 | 20 | |
      | | | | 乙 | | 10 | 9 | 20 | |
      | | | 质量指标 | 丙 | | 10 | 9 | 10 | |
      | | 效益指标 | | 丁 | | 10 | 9 | 40 | |
    `);
    expect(outline(form)).toEqual([
      '产出指标/数量指标/甲: 10 → 9 × 20',
      '产出指标/数量指标/乙: 10 → 9 × 20',
      '产出指标/质量指标/丙: 10 → 9 × 10',
      '效益指标/丁: 10 → 9 × 40',
    ]);
  });

  test('a name that is split over two columns', () => {
    const form = only(`${HEADER}\n| | 产出 | 数量 | 指标1： | 新建公里数 | 10 | 9 | 20 | |`);
    expect(form.rows[0]).toMatchObject({ name: '指标1：新建公里数', placeholder: false });
  });

  test('lines of the printed form are kept as placeholders', () => {
    const form = only(`${HEADER}
      | | 产出 | 数量 | 甲 | | 10 | 9 | 20 | |
      | | | | 指标2： | | | | | |
      | | | | …… | | | | | |
    `);
    expect(form.rows.map(({ placeholder }) => placeholder)).toEqual([false, true, true]);
  });

  test('group headings, subtotals and repeated headers are no rows', () => {
    const form = only(`
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 产出指标 | | | | | 50 | |
      | | 数量 | 甲 | 10 | 9 | 20 | |
      | 小计 | | | | | 20 | |
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 效益指标 | 社会 | 乙 | 10 | 9 | 40 | |
      | 合计 | | | | | 60 | 60 |
    `);
    expect(outline(form)).toEqual(['产出指标/数量/甲: 10 → 9 × 20', '效益指标/社会/乙: 10 → 9 × 40']);
    expect(form.total).toMatchObject({ row: 6, scoreCell: { row: 6, column: 6 } });
  });

  test('a row without a name of its own is named by its level', () => {
    const form = only(`
      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | 预算执行率(10分) | | | 100% | 99% | | |
      | 产出 | 数量 | 甲 | 10 | 9 | 90 | |
    `);
    expect(outline(form)[0]).toBe('预算执行率/预算执行率: 100% → 99% × ');
  });

  test('notes and signatures end the table', () => {
    const form = only(`${HEADER}
      | | 产出 | 数量 | 甲 | | 10 | 9 | 20 | |
      | 注：1.得分一档最高不能超过该指标分值上限。 |
      | 填报人：　　　联系电话： |
    `);
    expect(form.rows).toHaveLength(1);
    expect(areaAddress(form.area)).toBe('A1:I4');
  });
});

describe('a table that only lists indicators', () => {
  const HEADER = '| 一级指标 | 二级指标 | 三级指标 | 指标解释 |';

  test('each weight counts once, at the deepest level that carries it', () => {
    const form = only(`${HEADER}
      | 过程(10分) | 资金管理 | 甲 | 略 |
      | | | 乙 | 略 |
      | 产出（50分） | 数量（14分） | 丙 | 略 |
      | | 质量【12分】 | 丁 | 略 |
      | 效益 | 社会(20分) | 戊(5分) | 略 |
      | | | 己（15分） | 略 |
    `);
    expect(form).toMatchObject({ kind: 'weights', labelledWeight: '56' });
    expect(outline(form)).toEqual([
      '过程/资金管理/甲:  →  × ',
      '过程/资金管理/乙:  →  × ',
      '产出/数量/丙:  →  × 14',
      '产出/质量/丁:  →  × 12',
      '效益/社会/戊:  →  × 5',
      '效益/社会/己:  →  × 15',
    ]);
  });

  test('weights may stand in a column of their own', () => {
    const form = only(
      '| 一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 |\n| 产出 | 数量 | 甲 | 60 | 略 |\n| | | 乙 | 40 | 略 |',
    );
    expect(form.kind).toBe('weights');
    expect(outline(form)).toEqual(['产出/数量/甲:  →  × 60', '产出/数量/乙:  →  × 40']);
  });
});

describe('the execution block', () => {
  const INDICATORS = '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 甲 | 10 | 9 | 90 | |';

  test('the line of the year’s total, with the unit of the block', () => {
    const { execution } = only(`
      | 项目资金\\n（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
      | | 年度资金总额 | 50 | 43.2 | 37.24 | 10 | | |
      | | 其中：当年财政拨款 | 50 | 43.2 | 37.24 | — | — | — |
      ${INDICATORS}
    `);
    expect(execution).toMatchObject({
      row: 1,
      budget: { kind: 'figure', quantity: { unit: '万元' }, text: '43.2' },
      cells: { budget: { column: 3 }, executed: { column: 4 }, rate: { column: 6 }, score: { column: 7 } },
    });
  });

  test('the adjusted budget where the form has no other', () => {
    const { execution } = only(`
      | 预算执行情况(10分) | 年初预算 | 调整后预算数 | 预算执行数 | 执行率 | 得分 |
      | 总额 | 50 | 43.2 | 37.24 | | |
      ${INDICATORS}
    `);
    expect(execution?.cells.budget).toEqual({ row: 1, column: 2 });
    expect(readingText(execution?.weight ?? { kind: 'blank' })).toBe('10');
  });

  test('a weight of 20 in the heading of the score', () => {
    const { execution } = only(`
      | 年度财政资金总额 | 预算数(A) | 执行数(B) | 执行率(B/A) | 得分(20分*执行率) |
      | | 43.2 | 37.24 | | |
      ${INDICATORS}
    `);
    expect(readingText(execution?.weight ?? { kind: 'blank' })).toBe('20');
  });

  test('a block that gives no points is not scored', () => {
    expect(
      only(`| 项目资金 | 全年预算数 | 全年执行数 | 执行率 |\n| 总额 | 2 | 1 | |\n${INDICATORS}`).execution,
    ).toBeNull();
  });
});

describe('the place of the grade', () => {
  const TABLE = '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | |\n| 甲 | 10 | 9 | 100 | | |';
  const place = (tail: string): string | null => {
    const { gradeCell } = only(`${TABLE}\n${tail}`);
    return gradeCell && cellAddress(gradeCell);
  };

  test.each([
    ['| 总分 | | | 100 | | |\n| | | | 评价等级 | | |', 'E4'],
    ['| 总分 | | | 100 | | |\n| | | | 评价等级 | 良好 | |', 'E4'],
    ['| 总分 | | | 100 | | |\n| 评价等级 | | | | | |', 'D4'],
    ['| 总分 | | | 100 | | |\n| 评价结论 | | | 优 | | |', 'D4'],
    ['| 总分 | | | 100 | | |\n| 略 | | | | | |\n| 评价等级 | | | | | |', 'D5'],
    ['| 总分 | | | 100 | | 优秀 |', 'F3'],
    ['| 总分及等级 | | | 100 | | |', 'F3'],
    ['| 总分 | | | 100 | | |', null],
    ['| 总分 | | | 100 | | |\n| 评价结论 | 项目实施情况较好，达到预期目标 | | | | |', null],
    ['| 总分 | | | 100 | | 见附件 |', null],
  ])('%j: %s', (tail, address) => {
    expect(place(tail)).toBe(address);
  });
});

describe('forms and sheets', () => {
  test('several forms in one sheet', () => {
    const one = (project: string, name: string): string => `
      | 项目支出绩效自评表 | | | | |
      | 项目名称 | ${project} | | | |
      | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
      | ${name} | 10 | 9 | 100 | |
      | 总分 | | | 100 | |
      | 注：略 | | | | |`;
    const forms = recogniseSheet(gridFromText(one('甲项目', '甲') + one('乙项目', '乙')));
    expect(forms.map(({ project, area, rows }) => [project, areaAddress(area), rows[0]?.name])).toEqual([
      ['甲项目', 'A1:E6', '甲'],
      ['乙项目', 'A7:E12', '乙'],
    ]);
  });

  test('the project may be named in one cell', () => {
    expect(
      only('| 项目名称：某某工程 |\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 |\n| 甲 | 1 | 1 | 1 |').project,
    ).toBe('某某工程');
  });

  test.each([
    ['nothing', '| |'],
    ['a list of names', '| 姓名 | 单位 | 电话 |\n| 甲 | 乙 | 丙 |'],
    [
      'a target declaration',
      '| 绩效目标申报表 | | | |\n| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出 | 数量 | 甲 | 10 |',
    ],
    [
      'a monitoring sheet',
      '| 绩效监控表 | | | | |\n| 三级指标 | 年度指标值 | 完成值 | 分值 | 得分 |\n| 甲 | 10 | 5 | 1 | |',
    ],
    ['a header without rows', '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |'],
    ['a list of indicators without weights', '| 一级指标 | 二级指标 | 三级指标 |\n| 产出 | 数量 | 甲 |'],
  ])('%s is no form', (_, text) => {
    expect(recogniseSheet(gridFromText(text))).toEqual([]);
  });
});
