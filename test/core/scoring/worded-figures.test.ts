import { explanationText } from '../../../src/text/explanation-text';
import { scoreOne, type OneRow } from '../one-row';

describe('typed points beside words that tell other figures', () => {
  test.each<[OneRow]>([
    [{ target: '电脑20台、打印机5台', actual: '电脑20台、打印机3台' }],
    [{ target: '培训教师200人次', actual: '150人次' }],
    [{ target: '覆盖全县20个乡镇', actual: '已覆盖18个乡镇' }],
    [{ target: '每生每学年600元', actual: '400元' }],
    [{ target: '全省前10名', actual: '全省第15名' }],
  ])('%j: asked, not kept', (row) => {
    const scored = scoreOne({ ...row, score: '10' });
    expect(scored).toMatchObject({ status: 'unscorable', score: null, question: 'keepTyped' });
    expect(explanationText(scored.explanation, 'zh-CN')).toContain('数字不同');
  });

  test('figures with a unit that is read are compared once it is said which way is better', () => {
    const row = { target: '35微克/立方米', actual: '50微克/立方米', name: 'PM2.5浓度', score: '10' };
    expect(scoreOne(row)).toMatchObject({ status: 'unscorable', score: null, question: 'direction' });
  });

  test.each<[OneRow]>([
    [{ target: '培训教师200人次', actual: '培训教师260人次' }],
    [{ target: '提升服务能力', actual: '同比提升5%' }],
    [{ target: '完成2023年度维护', actual: '完成3项维护' }],
    [{ target: '11月底完成100%', actual: '100%' }],
    [{ target: '零发生', actual: '零发生', name: '安全生产事故' }],
  ])('%j: kept', (row) => {
    expect(scoreOne({ ...row, score: '10' })).toMatchObject({ status: 'scored', score: '10.00' });
  });
});

describe('words that deny the target', () => {
  test.each([
    ['健全', '不健全'],
    ['明显改善', '改善不明显'],
    ['全部完成', '未全部完成'],
    ['提升', '无明显提升'],
    ['及时', '不够及时'],
    ['验收合格', '尚未验收'],
    ['完成', '正在实施'],
    ['良好', '较差'],
  ])('%s → %s is missed: full points typed are outside the band', (target, actual) => {
    expect(scoreOne({ target, actual, score: '10' }).explanation.code).toBe('qualitativeOutside');
    expect(scoreOne({ target, actual }).status).toBe('unscorable');
  });

  test.each([
    ['不发生', '未发生'],
    ['无违规', '未发现违规'],
    ['有效提升', '群众普遍反映良好'],
    ['优', '良'],
  ])('%s → %s is none', (target, actual) => {
    expect(scoreOne({ target, actual, score: '10' }).explanation.code).not.toBe('qualitativeOutside');
  });
});
