import { readingText } from '../../../src/core/grid/reading';
import type { Grid } from '../../../src/core/grid/grid';
import { recogniseSheet, surveySheet } from '../../../src/core/sheet/recognise-sheet';
import { nearMiss } from '../../../src/core/sheet/near-miss';
import { nearMissText } from '../../../src/text/recognition-text';
import { gridFromText } from '../../support/grid-from-text';

const SCORED = '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 甲 | 10 | 10 | 100 | 100 |';

describe('tables that are not scored, and why', () => {
  test.each([
    [
      'a declaration by its title',
      '| 项目绩效目标申报表 | | |\n| 一级指标 | 三级指标 | 指标值 | 分值 |\n| 产出 | 甲 | 10 | 50 |',
      'declaration',
    ],
    [
      'a declaration by its columns',
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出 | 数量 | 甲 | 10 |',
      'declaration',
    ],
    [
      'a monitoring sheet by its title',
      '| 绩效运行监控表 | | |\n| 三级指标 | 年度指标值 | 完成值 | 分值 | 得分 |\n| 甲 | 10 | 5 | 1 | |',
      'monitoring',
    ],
    [
      'a monitoring sheet by its columns',
      '| 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 |\n| 甲 | 10 | 5 | 10 |',
      'monitoring',
    ],
    ['a header without rows', '| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |', 'noRows'],
    ['a list without weights', '| 一级指标 | 二级指标 | 三级指标 |\n| 产出 | 数量 | 甲 |', 'noWeights'],
  ])('%s', (_, text, kind) => {
    const { forms, skipped } = surveySheet(gridFromText(text));
    expect(forms).toEqual([]);
    expect(skipped.map((each) => each.kind)).toEqual([kind]);
  });

  test.each([
    '某市生态环境监测中心项目支出绩效自评表',
    '2020年度水土保持监测项目绩效自评表（2020年度）',
    '视频监控运维项目自评情况表',
    '某县防返贫监测帮扶绩效目标批复表及自评表',
    '绩效目标表（自评）',
    'Monitoring and evaluation scorecard',
    '环境监测站绩效评价指标体系评分表',
    '环境监测站2023年度项目绩效完成情况',
  ])('%s is scored: a word inside a title is no kind of form', (title) => {
    const { forms, skipped } = surveySheet(gridFromText(`| ${title} | | |\n${SCORED}`));
    expect(skipped).toEqual([]);
    expect(forms.map(({ kind }) => kind)).toEqual(['scored']);
  });

  test.each([
    ['绩效目标执行监控表', 'monitoring'],
    ['2023年绩效运行监控情况表（上半年）', 'monitoring'],
    ['项目绩效目标申报表（2023年度）', 'declaration'],
    ['项目支出绩效目标表', 'declaration'],
  ])('%s is not, and says that points stand in it', (title, kind) => {
    const { forms, skipped } = surveySheet(gridFromText(`| ${title} | | |\n${SCORED}`));
    expect(forms).toEqual([]);
    expect(skipped).toMatchObject([{ kind, points: true }]);
  });

  test('a sheet that is no form holds nothing', () => {
    expect(surveySheet(gridFromText('| 姓名 | 单位 |\n| 甲 | 乙 |'))).toMatchObject({ forms: [], skipped: [] });
  });

  test('a form stands below a declaration in one sheet', () => {
    const { forms, skipped } = surveySheet(
      gridFromText(`
        | 项目绩效目标申报表 | | | | |
        | 三级指标 | 指标值 | | | |
        | 一级指标 | 三级指标 | 指标值 | | |
        | 产出 | 甲 | 10 | | |
        | 项目支出绩效自评表 | | | | |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 甲 | 10 | 9 | 100 | |
      `),
    );
    expect(skipped.map(({ kind }) => kind)).toEqual(['declaration']);
    expect(forms.map(({ headerRow }) => headerRow)).toEqual([5]);
  });
});

describe('levels by numbering', () => {
  test('一、 over （一） over 1. in one column', () => {
    const [form] = recogniseSheet(
      gridFromText(`
        | 指标名称 | 指标值 | 完成值 | 分值 | 得分 |
        | 一、产出指标 | | | 60 | |
        | （一）数量指标 | | | 40 | |
        | 1.新建公里数 | 10 | 9 | 20 | |
        | 2.改建公里数 | 10 | 9 | 20 | |
        | （二）质量指标 | | | 20 | |
        | 1.合格率 | 95% | 96% | 20 | |
        | 二、满意度 | 90% | 95% | 40 | |
        | 合计 | | | 100 | |
      `),
    );
    expect(form?.rows.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['一、产出指标', '（一）数量指标', '1.新建公里数'],
      ['一、产出指标', '（一）数量指标', '2.改建公里数'],
      ['一、产出指标', '（二）质量指标', '1.合格率'],
      [null, null, '二、满意度'],
    ]);
  });
});

describe('units', () => {
  const execution = (text: string): string | undefined => {
    const [form] = recogniseSheet(
      gridFromText(`${text}\n| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 甲 | 10 | 9 | 90 | |`),
    );
    const read = form?.execution;
    return read
      ? [read.executed, read.budget]
          .map((each) => (each.kind === 'figure' ? `${readingText(each) ?? ''}${each.quantity.unit ?? ''}` : each.kind))
          .join(' ÷ ')
      : undefined;
  };

  test.each([
    [
      'of the block',
      '| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 |\n| 资金总额 | 10 | 9 | 10 |',
      '9万元 ÷ 10万元',
    ],
    [
      'of each heading',
      '| 项目资金 | 全年预算数（万元） | 全年执行数（元） | 分值 |\n| 资金总额 | 10 | 90000 | 10 |',
      '90000元 ÷ 10万元',
    ],
    [
      'above the table',
      '| | | | 金额单位：元 |\n| 项目资金 | 全年预算数 | 全年执行数 | 分值 |\n| 资金总额 | 10 | 9 | 10 |',
      '9元 ÷ 10元',
    ],
    [
      'figures beside their labels',
      '| 预算执行情况（万元）（10分） | 预算数： | 43.2 | 执行数： | 37.24 |',
      '37.24万元 ÷ 43.2万元',
    ],
  ])('%s', (_, text, expected) => expect(execution(text)).toBe(expected));

  test('every budget figure is kept, so that a rule set can choose', () => {
    const [form] = recogniseSheet(
      gridFromText(`
        | 项目资金 | 年初预算数 | 全年预算数 | 调整后预算数 | 实际到位资金 | 全年执行数 | 分值 |
        | 资金总额 | 1 | 2 | 3 | 4 | 2 | 10 |
        | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 甲 | 10 | 9 | 90 | |
      `),
    );
    const budgets = form?.execution?.budgets ?? {};
    expect(Object.entries(budgets).map(([kind, { reading }]) => [kind, readingText(reading)])).toEqual([
      ['annual', '2'],
      ['adjusted', '3'],
      ['received', '4'],
      ['initial', '1'],
    ]);
  });

  test('the unit of a heading holds for figures without one', () => {
    const [form] = recogniseSheet(
      gridFromText('| 三级指标 | 指标值（万元） | 完成值（万元） | 分值 | 得分 |\n| 甲 | 10 | 9 | 90 | |'),
    );
    expect(form?.rows[0]?.unit).toBe('万元');
    const [two] = recogniseSheet(
      gridFromText('| 三级指标 | 指标值（万元） | 完成值（元） | 分值 | 得分 |\n| 甲 | 10 | 9 | 90 | |'),
    );
    expect(two?.rows[0]?.unit).toBeNull();
  });
});

describe('times under an indicator about a time', () => {
  const times = (target: string, actual: string, date1904 = false): (string | undefined)[] => {
    const grid: Grid = {
      ...gridFromText(`| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |\n| 完成时间 | ${target} | ${actual} | 9 | |`),
      date1904,
    };
    const [row] = recogniseSheet(grid)[0]?.rows ?? [];
    return [row?.target, row?.actual].map((each) => (each?.kind === 'words' ? each.date?.last : each?.kind));
  };
  test('2020.12 is a month', () => expect(times("'2020.12", '2020.11')).toEqual(['2020-12-31', '2020-11-30']));
  test('2020.1 as a number could be October: asked', () =>
    expect(times('2020.12', '2020.1')).toEqual(['2020-12-31', 'unreadable']));
  test('20201231 is a day, 2020 a year', () => expect(times('2020', '20201231')).toEqual(['2020-12-31', '2020-12-31']));
  test('30天 stays a figure', () => expect(times('≤30天', '28天')).toEqual(['figure', 'figure']));
  test('true dates in both date systems', () => {
    expect(times('44196 {yyyy/m/d}', '2020/12/1')).toEqual(['2020-12-31', '2020-12-01']);
    expect(times('42734 {yyyy/m/d}', '2020/12/1', true)).toEqual(['2020-12-31', '2020-12-01']);
  });
});

describe('below the header', () => {
  const HEADER = '| 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |';
  test.each(['| 栏次 | 1 | 2 | 3 | 4 | 5 |', '| 甲 | 乙 | (A) | (B) | C | |', '| | | A | B | C | |'])(
    '%s numbers the columns and is no indicator',
    (numbers) => {
      const [form] = recogniseSheet(gridFromText(`${HEADER}\n${numbers}\n| 数量 | 修路 | 10 | 9 | 100 | |`));
      expect(form?.rows.map(({ name }) => name)).toEqual(['修路']);
    },
  );

  test('a word under a heading that is not wide is no second header row', () => {
    const [form] = recogniseSheet(gridFromText(`${HEADER}\n| 单位 | | | | | |\n| 数量 | 修路 | 10 | 9 | 100 | |`));
    expect(form?.columns).toMatchObject({ level2: 0, name: 1 });
    expect(form?.rows.map(({ name }) => name)).toEqual(['修路']);
  });
});

test('points behind each level: those behind the indicator itself are its own', () => {
  const [form] = recogniseSheet(
    gridFromText(`
      | 一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 指标值 | 完成值 | 得分 |
      | 产出 | 60 | 数量 | 30 | 修路 | 30 | 10 | 9 | |
    `),
  );
  expect(form?.columns.weight).toBe(5);
  expect(form?.questions).toEqual([]);
});

describe('what came nearest to a form', () => {
  const said = (text: string): string | null => {
    const grid = gridFromText(text);
    expect(surveySheet(grid)).toMatchObject({ forms: [], skipped: [] });
    const miss = nearMiss(grid);
    expect(miss === null ? '' : nearMissText(miss, 'en-US')).not.toMatch(/undefined|null/u);
    return miss && nearMissText(miss, 'zh-CN');
  };

  test('a line with some of the headings', () => {
    expect(said('| 检查表 | | |\n| 检查事项 | 分值 | 得分 |\n| 立项 | 10 | 9 |')).toMatch(
      /：第 2 行像表头，认出“分值”“得分”，没认出“检查事项”。$/u,
    );
  });

  test('a form on its side', () => {
    expect(
      said('| 三级指标 | 修路 | 种树 |\n| 年度指标值 | 10 | 10 |\n| 实际完成值 | 9 | 9 |\n| 分值 | 50 | 50 |'),
    ).toMatch(/列名在 A 列从上往下排.*转置/u);
  });

  test('headings in one cell', () => {
    expect(said('| 三级指标，年度指标值，实际完成值，分值，得分 |\n| 修路，10，9，50，45 |')).toMatch(
      /第 1 行.*数据→分列/u,
    );
  });

  test('nothing', () => {
    expect(said('| 姓名 | 电话 |\n| 甲 | 1 |')).toBeNull();
  });
});
