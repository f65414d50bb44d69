import { scoreOne } from '../one-row';

const scored = (target: string, actual: string, score = '10') =>
  scoreOne({ name: '工程完工时间', target, actual, score });

describe('a due date and a day of completion among words', () => {
  test.each([
    ['10月底前完工', '11月完工'],
    ['2023年10月完成', '2023年11月20日完成'],
    ['2023年10月底前建成投入使用', '2023年11月投入使用'],
    ['项目于2023年10月底前完工', '项目于2023年11月完工'],
    ['6月底前完成资金拨付', '7月15日完成资金拨付'],
    ['10月底前完工并交付', '11月完工并交付'],
    ['2023年10月完成主体工程建设', '2023年11月20日完成主体工程建设'],
    ['第三季度前拨付资金', '第四季度拨付资金'],
  ])('%s → %s is late', (target, actual) => {
    expect(scored(target, actual)).toMatchObject({ function: 'deadline', score: '0.00', met: false });
  });

  test.each([
    ['10月底前完工', '10月完工'],
    ['10月底前完工', '10月20日完工'],
    ['2023年10月完成', '2023年10月20日完成'],
    ['2023年10月完成主体工程建设', '2023年10月20日完成主体工程建设'],
    ['6月底前完成资金拨付', '6月15日完成资金拨付'],
    ['项目于2023年10月底前完工', '项目于2023年9月完工'],
  ])('%s → %s is in time', (target, actual) => {
    expect(scored(target, actual, '')).toMatchObject({ function: 'deadline', score: '10.00', met: true });
  });

  test.each([
    ['10月底前完工', '11月30日完成全部竣工验收'],
    ['10月底前完工', '截至11月30日尚未完工'],
    ['5月1日前开工，10月底前完工', '11月完工'],
    ['年底前完成', '次年3月完成'],
  ])('%s → %s never has the whole weight without a word', (target, actual) => {
    expect(scored(target, actual)).toMatchObject({ status: 'unscorable', question: 'keepTyped' });
    expect(scored(target, actual, '7')).toMatchObject({ status: 'scored', score: '7.00' });
  });

  test('a day of something else proves nothing', () => {
    expect(scored('年底前完成验收', '12月完成施工', '')).toMatchObject({ status: 'unscorable', score: null });
    expect(scored('年底前完成验收', '12月完成施工', '9')).toMatchObject({ function: 'manual', score: '9.00' });
  });
});
