import { readFileSync } from 'node:fs';
import { cellAddress, parseCellAddress } from '../../../src/core/grid/address';
import { recalculate } from '../../../src/core/recalculate';
import { findRuleSet } from '../../../src/core/scoring/rule-set/rule-sets';
import { filePort } from '../../../src/host/file/file-port';
import { findingText } from '../../../src/text/finding-text';
import { openWorkbook } from '../../../src/stand-in/workbook/open-workbook';

/** The findings of domain/seed-report.md that its figures lead to under any of its rules. */
const BOTH_RULE_SETS = [
  '自评表!B12 G1 目标“政务数据统一归集80%以上”中的 80%以上 没有对应的指标',
  '自评表!B12 G1 目标“政务大厅事项“一窗”分类受理70%以上”中的 70%以上 没有对应的指标',
  '自评表!B13 W7 没有“满意度”指标',
  '自评表!F14 T1 “平台和体系建设”分值为 20，但没有年度指标值',
  '自评表!G14 S6 “平台和体系建设”有得分 20，但实际完成值没有可核实的数字',
  '自评表!F15 T1 “建设成果验收”分值为 10，但没有年度指标值',
  '自评表!G15 S6 “建设成果验收”有得分 10，但实际完成值没有可核实的数字',
  '自评表!F16 T1 “平台搭建进度”分值为 10，但没有年度指标值',
  '自评表!G16 S6 “平台搭建进度”有得分 10，但实际完成值没有可核实的数字',
  '自评表!I17 U1 “群众和市场主体提供材料减少率”未达标：目标 ≥60%，实际 34%，差 26 个百分点',
  '自评表!F18 T2 “高频事项网上可办率”实际 100%，约为目标 ≥70% 的 142.9%，目标可能偏低',
  '自评表!F19 G2 “数据共享率”的指标值 ≥90% 没有写进年度目标',
  '指标体系!A2 W1 分值合计 90，应为 100',
  '指标体系!E3 S4 此处写明预算执行率以“实际到位资金”为分母，“自评表”按全年预算数 45732300 计算，请确认以哪个为准',
  '指标体系!A4 W4 “产出”分值（数量/质量/时效）在“指标体系”为 14/12/14，在“自评表”为 20/10/10',
  '指标体系!A7 W4 “效益”分值在“指标体系”为 40，在“自评表”为 50',
];
const MATERIAL_SCORE = '自评表!I17 S2 “群众和市场主体提供材料减少率”原得分 16，按口径计算应为 11.33';

/** What is found in the sample, with the given points typed into its material row. */
async function found(ruleSetId: string, materialScore: number | null): Promise<string[]> {
  const workbook = openWorkbook(readFileSync('assets/source-report.xlsx'), 'source-report.xlsx');
  const place = parseCellAddress('I17') ?? { row: 0, column: 0 };
  const sheetId = workbook.sheets.find(({ name }) => name === '自评表')?.id ?? '';
  const content = { value: materialScore, formula: null };
  workbook.apply([{ kind: 'cell', sheetId, ...place, content }], 'user');
  const read = await filePort(workbook).read('workbook');
  const ruleSet = findRuleSet(ruleSetId);
  if (!read.ok || !ruleSet) throw new Error('the sample cannot be scored');
  const grids = read.value.sheets.flatMap(({ grid }) => (grid ? [grid] : []));
  return recalculate(grids, ruleSet).scorecards.flatMap(({ findings }) =>
    findings.map(
      (finding) => `${finding.sheet}!${cellAddress(finding)} ${finding.check} ${findingText(finding, 'zh-CN')}`,
    ),
  );
}

test('the report’s own rules: its table of findings, no more, none less', async () => {
  expect(await found('shijiazhuang-2019', null)).toEqual(BOTH_RULE_SETS);
  expect(await found('shijiazhuang-2019', 16)).toEqual(BOTH_RULE_SETS);
});

test('the national rules: the same while the material row has no points yet', async () => {
  expect(await found('national-2020', null)).toEqual(BOTH_RULE_SETS);
});

test('the national rules: and S2 for the 16 points the report gave', async () => {
  const findings = await found('national-2020', 16);
  expect(findings.filter((line) => !BOTH_RULE_SETS.includes(line))).toEqual([MATERIAL_SCORE]);
  expect(findings).toHaveLength(BOTH_RULE_SETS.length + 1);
});
