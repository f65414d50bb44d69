const HEADINGS = ['一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '佐证材料'];

/** The cells of a form with a column of evidence: one indicator names two materials, one none. */
export const EVIDENCE_FORM: Readonly<Record<string, string | number>> = {
  A1: '项目支出绩效自评表',
  ...Object.fromEntries(HEADINGS.map((heading, column) => [`${'ABCDEFG'.charAt(column)}2`, heading])),
  A3: '产出指标',
  B3: '建设平台',
  C3: '≥1个',
  D3: '1个',
  E3: 60,
  G3: '合同；验收单',
  A4: '效益指标',
  B4: '材料减少率',
  C4: '≥60%',
  D4: '34%',
  E4: 40,
  A5: '总分',
  E5: 100,
};
