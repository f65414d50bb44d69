import { oneRowForm, scoreOne, type OneRow } from '../one-row';
import { explanationText } from '../../../src/text/explanation-text';

const words = (target: string, actual: string, score = '10', name = '指标甲'): OneRow => ({
  target,
  actual,
  score,
  name,
});

describe('an actual in words that says less than its target', () => {
  test.each([
    ['优', '良'],
    ['优', '合格'],
    ['优秀', '较好'],
    ['稳定', '下降'],
    ['保持稳定', '有所波动'],
    ['明显提升', '提升'],
    ['明显提升', '有所提升'],
    ['显著提高', '逐步提高'],
    ['有效提升', '部分提升'],
    ['有效提升', '提升不明显'],
    ['有效改善', '无明显变化'],
    ['有所提升', '持平'],
    ['效果明显', '有一定效果'],
    ['显著', '较显著'],
    ['显著', '不明显'],
    ['健全', '基本健全'],
    ['合格', '基本合格'],
    ['满意', '基本满意'],
    ['及时', '较及时'],
    ['及时', '未及时拨付'],
    ['及时', '延迟'],
    ['按时完成', '延期完成'],
    ['10月底前完工', '延期，尚在收尾'],
    ['完成', '未按期完成'],
    ['有效提升', '效果不佳'],
    ['验收合格', '待验收'],
    ['达标', '部分未达标'],
    ['按计划推进', '进度滞后'],
    ['长期', '短期'],
    ['完成全部建设任务', '因征地原因未能全部完成'],
    ['持续优化', '未见改善'],
    ['全天候供水', '间歇供水'],
    ['建立健全', '正在建立'],
    ['规范', '欠规范'],
    ['文明规范', '存在不规范现象'],
    ['合规', '存在违规'],
    ['强', '较弱'],
    ['有序', '混乱'],
    ['正常', '偶有故障'],
    ['优良', '合格'],
    ['严格', '较松散'],
    ['达到Ⅲ类', 'Ⅳ类'],
    ['效果显著', '取得一定成效'],
    ['一次性验收合格', '经整改后验收合格'],
  ])('%s → %s never has the whole weight without a word', (target, actual) => {
    const row = scoreOne(words(target, actual));
    expect(row).toMatchObject({ status: 'unscorable', score: null, question: 'keepTyped' });
    expect(explanationText(row.explanation, 'zh-CN')).toBe(
      `目标是“${target}”，E2只写到“${actual}”，原得分却是满分10：请核对后改正得分，属实的请确认人工评分；原得分10未采用`,
    );
    // Whoever took points off has seen it.
    expect(scoreOne(words(target, actual, '8'))).toMatchObject({ status: 'scored', score: '8.00' });
  });

  test.each([
    ['提升', '下降'],
    ['提升', '水平下降'],
    ['改善', '恶化'],
    ['增加', '有所减少'],
    ['降低', '上升'],
  ])('%s → %s is missed, and points above its band are marked', (target, actual) => {
    for (const score of ['10', '9']) {
      const card = oneRowForm(words(target, actual, score));
      expect(card.rows[0]).toMatchObject({ function: 'qualitative', score: `${score}.00` });
      expect(card.findings.map(({ check }) => check)).toContain('S9');
    }
    expect(scoreOne(words(target, actual, ''))).toMatchObject({ status: 'unscorable', score: null });
  });

  test.each([
    ['提升', '有所提升'],
    ['有效提升', '有效提高'],
    ['明显改善', '群众居住环境得到明显改善'],
    ['有效缓解教师不足', '缓解教师不足'],
    ['持续提升', '稳步提升'],
    ['效果显著', '效果明显'],
    ['满意', '非常满意'],
    ['不发生事故', '未发生安全事故'],
    ['完成年度任务', '完成年度任务，未发现问题'],
    ['减少能耗', '能耗下降'],
    ['健全', '机制健全并有效运行'],
    ['稳定', '稳中有升'],
    ['正常运行', '无故障'],
    ['规范', '未发现违规行为'],
    ['解决', '解决了存在的突出问题'],
    ['达到Ⅲ类', 'Ⅱ类'],
    ['整治到位', '整治违规行为'],
    ['完善', '逐步完善'],
    ['保障', '机构正常运转'],
    ['有效提升', '群众普遍反映良好'],
  ])('%s → %s says no less, and the points typed stand', (target, actual) => {
    expect(scoreOne(words(target, actual))).toMatchObject({ status: 'scored', score: '10.00' });
  });
});

test('定性 beside two figures is a slip of the column', () => {
  expect(scoreOne({ target: '≥90%', sign: '定性', actual: '81%', score: '10' })).toMatchObject({ score: '9.00' });
  expect(scoreOne({ target: '≥80%', sign: '定性', actual: '80%' })).toMatchObject({ score: '10.00' });
});
