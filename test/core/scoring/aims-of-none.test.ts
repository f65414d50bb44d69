import { oneRowForm, scoreOne, type OneRow } from '../one-row';

const row = (name: string, target: string, actual: string, score = ''): OneRow => ({ name, target, actual, score });

describe('an aim at none, in figures or words', () => {
  test.each([
    ['安全事故', '0', '无'],
    ['安全事故', '无', '0'],
    ['安全事故', '≤0', '无'],
    ['安全事故', '0起', '未发生'],
    ['安全事故发生次数', '0次', '无事故'],
    ['安全事故', '0起', '未发生安全事故'],
    ['投诉次数', '0', '无投诉'],
    ['投诉次数', '≤3次', '无'],
    ['投诉次数', '无', '0次'],
    ['安全事故', '不发生', '未发生'],
    ['安全事故', '零事故', '0'],
    ['安全事故', '零', '0起'],
    ['重大安全事故', '杜绝', '无'],
    ['投诉率', '0%', '无'],
  ])('%s: %s → %s is reached', (...cells) => {
    expect(scoreOne(row(...cells))).toMatchObject({ status: 'scored', score: '10.00', met: true });
    const about = oneRowForm(row(...cells, '10')).findings.filter(({ check }) => !check.startsWith('W'));
    expect(about).toEqual([]);
  });

  test.each([
    ['安全事故', '0起', '发生2起'],
    ['安全事故', '无', '1起'],
    ['投诉次数', '无', '有1起'],
    ['安全事故', '不发生', '发生2起'],
    ['超时次数', '0', '超时3次'],
    ['安全生产事故', '零', '1起'],
  ])('%s: %s → %s is missed', (...cells) => {
    expect(scoreOne(row(...cells))).toMatchObject({ status: 'scored', score: '0.00', met: false });
    expect(oneRowForm(row(...cells, '10')).findings.map(({ check }) => check)).toContain('U3');
  });

  test.each([
    ['安全事故', '0起', '处理2起'],
    ['培训人数', '≥5人', '无'],
    ['培训人数', '无', '50人'],
    ['投诉办结数', '无', '5件'],
    ['安全事故', '0起', '未发生泄密'],
    ['无障碍设施', '无障碍设施', '10处'],
  ])('%s: %s → %s says something else', (...cells) => {
    expect(scoreOne(row(...cells))).toMatchObject({ status: 'unscorable', score: null });
  });
});
