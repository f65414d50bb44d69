import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportFacts } from '../../../src/app/report/facts/all-facts';
import { rateText } from '../../../src/app/report/facts/funds';
import { makeReport, reportOutline } from '../../../src/app/report/make-report';
import { pieceText } from '../../../src/app/report/report-block';
import { reportText } from '../../../src/app/report/report-text';
import type { ReportPart } from '../../../src/app/report/report-template';
import { findTemplate, reportTemplates, templateFor } from '../../../src/app/report/templates/all-templates';
import { ruleSets } from '../../../src/core/scoring/rule-set/rule-sets';
import { drawBook } from '../../../src/scripts/golden/draw-book';
import { drawn, golden, reportOf, SAMPLE, subjectOf } from './report-of';

/** Reports as somebody read them: one that is wanted otherwise is written anew with REPORTS=write, and read again. */
const REPORTS = 'test/golden/reports';

function expectGolden(name: string, text: string): void {
  const file = join(REPORTS, `${name}.txt`);
  if (process.env['REPORTS'] === 'write') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

test('the sample gives the six chapters of its source, every figure as in the cells', async () => {
  expectGolden('source-report', reportText(await reportOf(SAMPLE)));
});

test('a missed target that somebody verified is still missed in the report', async () => {
  const subject = await subjectOf(SAMPLE);
  const { findings } = subject.card;
  const dismissed = findings
    .filter(({ check }) => check === 'U1')
    .map((finding) => ({
      finding,
      dismissal: { check: 'U1', sheet: '', anchor: null, layout: '', figures: '', reason: '', on: '', verifiedBy: '' },
    }));
  expect(dismissed).toHaveLength(1);
  const card = { ...subject.card, findings: findings.filter(({ check }) => check !== 'U1') };
  const template = templateFor(subject.ruleSet.id);
  const text = reportText(makeReport(template, { ...subject, card, dismissed }));
  expect(text).toContain('有1项指标未达到目标');
  expect(text).toContain('“群众和市场主体提供材料减少率”未达标：目标 ≥60%，实际 34%，差 26 个百分点。');
  // Where the rule set does not look for missed targets, nobody is told that all were met.
  const { checks } = subject.ruleSet;
  const ruleSet = { ...subject.ruleSet, checks: { ...checks, off: ['U1'] } };
  expect(reportText(makeReport(template, { ...subject, card, ruleSet }))).not.toContain('均达到目标');
});

test('the budget that is told is the one the rate is taken on', async () => {
  const subject = await subjectOf(SAMPLE);
  const { execution } = subject.sheet;
  if (!execution) throw new Error('no budget');
  const initial = execution.budgets.initial;
  const adjusted = { reading: execution.executed, cell: execution.cells.executed };
  expect(initial?.cell).not.toEqual(adjusted.cell);
  const sheet = { ...subject.sheet, execution: { ...execution, budgets: { ...execution.budgets, adjusted } } };
  const rules = { ...subject.ruleSet.execution, denominator: 'adjusted' as const };
  const ruleSet = { ...subject.ruleSet, execution: rules };
  const text = reportText(makeReport(templateFor(ruleSet.id), { ...subject, sheet, ruleSet }));
  expect(text).toContain('预算数45,732,242.50元，执行数45,732,242.50元');
});

test('two rows of one name and one mistake are told apart', async () => {
  const rows = '| 产出指标 | 修路 | | 已修 | 50 | 50 |\n|  | 修路 | | 修了 | 50 | 50 |';
  const head =
    '| 项目支出绩效自评表 | < | < | < | < | < |\n| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |';
  const { blocks } = await reportOf(drawn(`${head}\n${rows}`));
  const keys = blocks.flatMap((block) => ('key' in block ? [block.key] : []));
  expect(keys.filter((key) => key.startsWith('row-'))).toHaveLength(2);
  expect(keys.filter((key) => key.startsWith('problem-')).length).toBeGreaterThan(1);
  expect(keys.filter((key) => key.startsWith('gap-')).length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
});

test('what is refreshed has a key of its own, also where rows without a level stand in two chapters', async () => {
  const { blocks } = await reportOf(golden('levels-with-own-points'), 'national-2020');
  const keys = blocks.flatMap((block) => ('key' in block ? [block.key] : []));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys.filter((key) => key.startsWith('level-')).length).toBeGreaterThan(1);
});

test.each(['beijing-jiangxi', 'chongqing', 'yunnan'])('the layout %s gives the national outline', async (id) => {
  expectGolden(id, reportText(await reportOf(golden(id))));
});

test('the source report’s own figures and the way to 16 points stand in the sample’s report', async () => {
  const text = reportText(await reportOf(SAMPLE));
  for (const said of [
    '预算数45,732,300.00元，执行数45,732,242.50元，预算执行率99.9999%',
    '年度指标值：≥60%；实际完成值：34%。',
    '34%<60%，未达标扣4分：20−4=16。满分20分，得16.00分。',
    '“群众和市场主体提供材料减少率”未达标：目标 ≥60%，实际 34%，差 26 个百分点。',
    '自评总分96.00分（满分100分），评价等级为“优”。',
    '〔请补充：组织实施情况〕',
  ])
    expect(text).toContain(said);
});

test('the source’s own question, whether 60% was reasonable, is answered in figures: 16, 11.33, 15', async () => {
  const { blocks } = await reportOf(SAMPLE);
  const table = blocks.find((block) => 'key' in block && block.key.startsWith('argued-'));
  if (table?.kind !== 'table') throw new Error('no table');
  const lines = table.rows.map((row) => row.map((cell) => pieceText(cell)));
  expect(lines[0]).toEqual([
    '按表中所填 34%',
    '石家庄2019自评报告（现用）',
    '34%<60%，未达标扣4分：20−4=16',
    '16.00',
    '96.00 优',
  ]);
  expect(lines.map(([, , , score]) => score)).toEqual(expect.arrayContaining(['16.00', '11.33', '15.00']));
});

test('sampled items stand in the report with how many of how many, their means and all together', async () => {
  const text = reportText(await reportOf(golden('source-report-sample')));
  expect(text).toMatch(
    /从100项中抽取10项（见“.*”），材料减少率平均34%（10项），环节减少率平均56%（10项），时间减少率平均44%（10项），综合44\.67%。/u,
  );
});

test('the list of materials stands in the report, with how many are still missing', async () => {
  const list =
    '| 资料清单 | < | < | < |\n| 编号 | 对应指标 | 资料名称 | 状态 |\n| 1-1 | 修路 | 竣工验收报告 | 已提交 |\n| 2-1 | 受益 | 受益户名册 | 待补充 |';
  const bytes = drawBook({ sheets: { 自评表: FORM.replace('{actual}', '100户'), 资料清单: list } });
  const text = reportText(await reportOf(bytes));
  expect(text).toContain('资料清单共2项：已提交1项，待补充1项。');
  expect(text).toContain('1-1\t修路\t竣工验收报告\t已提交\t');
});

const FORM = `
| 项目支出绩效自评表 | < | < | < | < | < |
| 项目名称 | 修路 | < | < | < | < |
| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
| 产出指标 | 修路 | 10公里 | 9公里 | 60 | |
| 效益指标 | 受益 | ≥100户 | {actual} | 40 | |`;

test('a total that is not complete is never told as a total, and no grade is given', async () => {
  const open = reportText(await reportOf(drawn(FORM.replace('{actual}', ''))));
  expect(open).toContain('自评总分尚不完整，暂不评定等级：“受益”尚未得分');
  expect(open).toContain('合计\t100\t不完整\t—');
  expect(open).not.toMatch(/自评总分\d|等级为/);
  const whole = reportText(await reportOf(drawn(FORM.replace('{actual}', '100户'))));
  expect(whole).toContain('自评总分94.00分（满分100分），评价等级为“优”。');
  expect(whole).not.toContain('不完整');
});

test('what the form does not say is a gap, and no sentence stands in its place', async () => {
  const text = reportText(await reportOf(drawn(FORM.replace('{actual}', '100户'))));
  for (const gap of ['主管部门', '项目实施单位', '评价年度', '年度绩效目标', '“修路”未达标的原因'])
    expect(text).toContain(`〔请补充：${gap}〕`);
  expect(text).toContain('针对“修路”未达标：〔请补充：改进措施〕');
});

test('mistakes of the form are settled first, and are no problems of the project', async () => {
  const report = await reportOf(golden('errors'));
  const blocks = report.blocks.flatMap((block) => (block.kind === 'told' ? [block] : []));
  const problems = blocks.filter(({ key }) => key.startsWith('problem-')).map(({ name }) => name);
  const doubts = blocks.find(({ key }) => key === 'doubts');
  expect(problems.join()).not.toMatch(/错误值|文本/);
  expect(JSON.stringify(doubts)).toContain('E5 的得分“4.5”是文本，不是数值');
  expect(JSON.stringify(doubts)).toContain('分值合计 30，应为 100');
});

test.each([
  ['0.99999874268296149549', '99.9999%'],
  ['0.95', '95.00%'],
  ['1', '100.00%'],
  ['0', '0.00%'],
  ['0.00001', '0.001%'],
  ['0.862037', '86.20%'],
  ['1.00000001', '100.000001%'],
  ['0.9999999999', '100.000000%'],
])('the rate %s is told as %s', (rate, told) => {
  expect(rateText(rate)).toBe(told);
});

const partsIn = (parts: readonly ReportPart[]): readonly ReportPart[] =>
  parts.flatMap((part) => ('heading' in part ? partsIn(part.parts) : [part]));

describe.each(reportTemplates)('the template $id', ({ id, chapters, ruleSets: named, source, name }) => {
  test('names its source, rule sets that there are, and facts that there are', () => {
    expect(findTemplate(id)?.id).toBe(id);
    expect(source).not.toBe('');
    expect(name['en-US']).not.toBe('');
    const known = new Set(ruleSets.map((ruleSet) => ruleSet.id));
    expect(named.filter((each) => !known.has(each))).toEqual([]);
    for (const part of partsIn(chapters)) {
      if ('fact' in part) expect(Object.keys(reportFacts)).toContain(part.fact);
    }
  });

  test('tells every indicator of the sample once, with the total, and says which gaps are left', async () => {
    const subject = await subjectOf(SAMPLE);
    const template = findTemplate(id) ?? templateFor('');
    const { blocks } = makeReport(template, subject);
    const keys = blocks.flatMap((block) => ('key' in block ? [block.key] : []));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.startsWith('row-'))).toHaveLength(6);
    expect(keys).toContain('conclusion');
    const outline = reportOutline(template, subject);
    expect(outline.map(({ heading }) => heading)).toEqual(chapters.map(({ heading }) => heading));
    expect(outline.flatMap(({ gaps }) => gaps)).toHaveLength(blocks.filter(({ kind }) => kind === 'gap').length);
  });
});

test('each rule set has its template, and one of nobody’s the first', () => {
  expect(templateFor('shijiazhuang-2019').id).toBe('six-chapters');
  expect(templateFor('national-2020').id).toBe('national-2020');
  expect(templateFor('some-department').id).toBe('national-2020');
});

test('a form without points is told by what was reached: no points, no total, nothing that waits for points', async () => {
  const text = reportText(await reportOf(golden('transfer-without-points')));
  expect(text).toContain('本表没有分值列：只核对是否达标和资金，不计总分，不评定等级。有1项指标未达到目标');
  expect(text).toContain('年度指标值：≥12万亩；实际完成值：11.4万亩。未达标；没有分值，不计分。');
  expect(text).toContain('年度绩效目标：建成高标准农田12万亩。\n目标完成情况：建成高标准农田11.4万亩。');
  expect(text).toContain('一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\n');
  expect(text).not.toMatch(/尚未得分|未得分|不完整|情况说明\t/u);
});

test('a form without columns for target and actual says nothing of them; points given by people are theirs', async () => {
  const head = '| 项目支出绩效评分表 | < | < | < | < |\n| 一级指标 | 三级指标 | 评分标准 | 分值 | 得分 |';
  const rows =
    '| 决策 | 立项依据 | 符合规划得2分；程序规范得2分 | 50 | 45 |\n| 产出 | 修路 | 按期完成得满分 | 50 | 50 |';
  const text = reportText(await reportOf(drawn(`${head}\n${rows}`)));
  expect(text).not.toMatch(/未写明|保留/u);
  expect(text).toContain('一级指标\t三级指标\t分值\t得分\n决策\t立项依据\t50\t45.00\n');
  expect(text).toMatch(/由评分人评定。满分50分，得45\.00分。/u);
});

test('a form without levels has no columns for them, and one that scores the execution as an indicator says where', async () => {
  const head = '| 项目支出绩效评分表 | < | < | < | < |\n| 三级指标 | 指标值 | 完成值 | 分值 | 得分 |';
  const rows = '| 预算执行率 | ≥95% | 96% | 40 | |\n| 修路 | 10公里 | 9公里 | 60 | |';
  const text = reportText(await reportOf(drawn(`${head}\n${rows}`)));
  expect(text).toContain('三级指标\t年度指标值\t实际完成值\t分值\t得分\n预算执行率\t≥95%\t96%\t40\t40.00\n');
  expect(text).toContain('各项指标\t100\t94.00\t94.00%\n');
  expect(text).toContain('预算执行率作为指标评分，见“预算执行率”。');
});

test('names in quotation marks are told in single ones, and what one check found stands together', async () => {
  const rows = '| 产出指标 | “三公”经费 | | 已控制 | 50 | 50 |\n|  | 修路 | | 修了 | 50 | 50 |';
  const head =
    '| 项目支出绩效自评表 | < | < | < | < | < |\n| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |';
  const text = reportText(await reportOf(drawn(`${head}\n${rows}`)));
  expect(text).toContain('“‘三公’经费”分值为 50，但没有年度指标值；“修路”分值为 50，但没有年度指标值。');
  expect(text).toContain('针对“没有‘效益’指标”等2个问题：');
  expect(text).toMatch(/（四）项目效益情况\n〔请补充：效益指标完成情况〕/u);
  expect(text).not.toMatch(/““|””/u);
});

test('the ways of the rule set are told once, the own way of a row with the row', async () => {
  const text = reportText(await reportOf(SAMPLE));
  expect(text.match(/比例法：/gu)).toHaveLength(1);
  expect(text).not.toMatch(/评分办法：达到目标/u);
});

test('goals end where the budget begins, and lines of words are no funds', async () => {
  const form = `
| 2021年部门预算项目绩效自评 | < | < | < | < | < | < |
| 项目基本情况 | 项目年度目标 | 年度目标完成情况 | | | | |
| | 资助学生2370人 | 资助学生2365人 | | | | |
| 预算执行情况（10分） | 年初预算 | 预算执行率 | | | | |
| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |
| 产出指标 | 数量指标 | 资助学生人数 | 2370人 | 2365人 | 100 | |`;
  const text = reportText(await reportOf(drawn(form)));
  expect(text).toContain('年度绩效目标：资助学生2370人。\n目标完成情况：资助学生2365人。\n');
  expect(text).not.toContain('年初预算');
});
