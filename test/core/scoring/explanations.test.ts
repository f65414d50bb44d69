import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import { explanationText } from '../../../src/text/explanation-text';
import { rulesWith, scoreOne } from '../one-row';

describe('explanations, as a clerk checks them with a pocket calculator', () => {
  const linear: FunctionChoice = { function: 'proportional', reverse: 'linear' };
  const ratio: FunctionChoice = { function: 'proportional', reverse: 'ratio' };
  const flat: FunctionChoice = { function: 'deduction', form: 'flat', points: '4', floor: '0' };
  const perPoint = (
    step: string,
    points: string,
    wholeSteps: boolean,
    floor = '0',
  ): Extract<FunctionChoice, { function: 'composite' }>['by'] => ({
    function: 'deduction',
    form: 'perPoint',
    step,
    points,
    wholeSteps,
    floor,
  });
  const byDeviation: FunctionChoice = {
    function: 'tiers',
    on: 'deviation',
    award: 'points',
    bands: [
      { limit: '10', award: '5' },
      { limit: '15', award: '3' },
      { limit: '20', award: '1' },
    ],
    otherwise: '0',
  };
  const byRatio: FunctionChoice = {
    function: 'tiers',
    on: 'ratio',
    award: 'percentOfWeight',
    bands: [
      { limit: '100', award: '100' },
      { limit: '90', award: '80' },
    ],
    otherwise: '0',
  };
  const byActual: Extract<FunctionChoice, { function: 'composite' }>['by'] = {
    function: 'tiers',
    on: 'actual',
    award: 'points',
    bands: [
      { limit: '95', award: '10' },
      { limit: '90', award: '8' },
    ],
    otherwise: '0',
  };
  const line: FunctionChoice = {
    function: 'interpolate',
    points: [
      { rate: '60', share: '0' },
      { rate: '100', share: '100' },
    ],
  };
  const late = (how: 'zero' | 'perDay' | 'perMonth'): FunctionChoice =>
    how === 'zero' ? { function: 'deadline', late: how } : { function: 'deadline', late: how, points: '1', floor: '1' };
  const mean = (weights: readonly string[]): FunctionChoice => ({
    function: 'composite',
    weights,
    by: { function: 'proportional', reverse: 'linear' },
  });
  const bands = (point: string | null): FunctionChoice => ({
    function: 'qualitative',
    reached: { from: '80', to: '100', point: null },
    partly: { from: '60', to: '80', point },
    missed: { from: '0', to: '60', point: null },
  });
  test.each<[FunctionChoice, string, string, string, string, string]>([
    [linear, '≥60%', '34%', '20', '11.33', '34%÷60%×20≈11.33'],
    [linear, '≥70%', '100%', '25', '25.00', '100%≥70%，达到目标，得满分25'],
    [linear, '100', '100', '5', '5.00', '100=100，达到目标，得满分5'],
    [linear, '100', '120', '5', '5.00', '120≥100，达到目标，得满分5'],
    [linear, '≥60%', '-3%', '20', '0.00', '实际完成值−3%为负，得0分'],
    [linear, '≤-5%', '-3%', '10', '6.00', '−3%>−5%，高出2%，(1−2%÷5%)×10=6'],
    [linear, '≤-5%', '2%', '10', '0.00', '2%>−5%，高出7%，得0分'],
    [linear, '≥-5%', '-8%', '10', '0.00', '−8%<−5%，目标为负数，不能按比例计分，得0分'],
    [ratio, '≤-5%', '-3%', '10', '6.00', '目标降5%，实际降3%，3%÷5%×10=6'],
    [ratio, '≤-5%', '2%', '10', '0.00', '2%>−5%，高出7%，得0分'],
    [linear, '≤30', '30', '10', '10.00', '30≤30，达到目标，得满分10'],
    [linear, '≤30', '36', '10', '8.00', '(1−(36−30)÷30)×10=8'],
    [linear, '≤30', '60', '10', '0.00', '60>30，超出目标一倍以上，得0分'],
    [ratio, '≤30', '36', '10', '8.33', '30÷36×10≈8.33'],
    [linear, '≤0', '0', '10', '10.00', '目标为0，实际0，得10分'],
    [linear, '≤0', '1', '10', '0.00', '目标为0，实际1，得0分'],
    [ratio, '≤0', '1', '10', '0.00', '目标为0，实际1，得0分'],
    [linear, '≥0', '0', '10', '10.00', '目标为0，实际0，得10分'],
    [linear, '≥0', '-1', '10', '0.00', '目标为0，实际−1，得0分'],
    [flat, '≥60%', '34%', '20', '16.00', '34%<60%，未达标扣4分：20−4=16'],
    [flat, '≥60%', '34%', '3', '0.00', '34%<60%，未达标应扣4分，最低得0分'],
    [
      perPoint('1', '0.5', false),
      '≥60%',
      '34%',
      '20',
      '7.00',
      '34%<60%，差26个百分点，每1个百分点扣0.5分：20−26×0.5=7',
    ],
    [perPoint('5', '1', true), '≥60%', '34%', '20', '14.00', '34%<60%，差26个百分点，每5个百分点扣1分：20−6×1=14'],
    [perPoint('5', '1', true), '≥60%', '35%', '20', '15.00', '35%<60%，差25个百分点，每5个百分点扣1分：20−5×1=15'],
    [perPoint('3', '1', false), '≥10个', '8个', '20', '19.33', '8个<10个，差2个，每3个扣1分：20−2÷3×1≈19.33'],
    [perPoint('1', '3', true, '5'), '≤30', '45', '20', '5.00', '45>30，未达标应扣15×3分，最低得5分'],
    [{ function: 'threshold' }, '≥95%', '94.9%', '10', '0.00', '94.9%<95%，未达标，得0分'],
    [{ function: 'direct' }, '100%', '98%', '20', '19.60', '98%×20=19.6'],
    [{ function: 'direct' }, '100%', '105%', '20', '20.00', '105%≥100%，得满分20'],
    [byDeviation, '100', '110', '5', '5.00', '|110−100|÷100=10%，≤10%，得5分'],
    [byDeviation, '100', '85', '5', '3.00', '|85−100|÷100=15%，≤15%，得3分'],
    [byDeviation, '100', '120.01', '5', '0.00', '|120.01−100|÷100=20.01%，>20%，不在各档之内，得0分'],
    [byDeviation, '100', '100', '3', '3.00', '|100−100|÷100=0%，≤10%，该档5分，以分值3为限'],
    [byRatio, '≥60%', '54%', '20', '16.00', '54%÷60%=90%，≥90%，得20×80%=16分'],
    [byRatio, '≥60%', '53.9%', '20', '0.00', '53.9%÷60%≈89.83%，<90%，不在各档之内，得20×0%=0分'],
    [byActual, '≥95%', '94.9%', '10', '8.00', '94.9%，≥90%，得8分'],
    [byActual, '≤95天', '92天', '10', '10.00', '92天，≤95天，得10分'],
    [line, '100', '80', '10', '5.00', '80÷100=80%，在60%（0%）与100%（100%）之间插值得50%：10×50%=5'],
    [line, '100', '50', '10', '0.00', '50÷100=50%，得分值的0%：10×0%=0'],
    [line, '100', '120', '10', '10.00', '120÷100=120%，得分值的100%：10×100%=10'],
    [{ function: 'range', outside: 'linear' }, '80%-90%', '80%', '10', '10.00', '80%≤80%≤90%，在目标区间内，得满分10'],
    [{ function: 'range', outside: 'linear' }, '80%-90%', '60%', '10', '7.50', '60%<80%，60%÷80%×10=7.5'],
    [{ function: 'range', outside: 'linear' }, '10~15', '18', '10', '8.00', '18>15，(1−(18−15)÷15)×10=8'],
    [{ function: 'range', outside: 'ratio' }, '10~15', '18', '10', '8.33', '18>15，15÷18×10≈8.33'],
    [{ function: 'range', outside: 'linear' }, '10~15', '30', '10', '0.00', '30不在10至15之间，得0分'],
    [{ function: 'range', outside: 'linear' }, '±10%', '-12%', '10', '8.00', '12%>10%，(1−(12%−10%)÷10%)×10=8'],
    [late('zero'), '2020年12月底前', '2021年1月', '10', '0.00', '2021-01-01~2021-01-31>2020-12-31，逾期，得0分'],
    [late('perDay'), '2020/12/31', '2021/1/8', '10', '2.00', '2021-01-08>2020-12-31，逾期8天，每天扣1分：10−8×1=2'],
    [
      late('perMonth'),
      '2020年12月底前',
      '2021年2月完成',
      '10',
      '8.00',
      '2021-02-01~2021-02-28>2020-12-31，逾期2个月（不足1个月按1个月），每月扣1分：10−2×1=8',
    ],
    [late('perDay'), '2020/12/31', '2021/1/18', '10', '1.00', '2021-01-18>2020-12-31，逾期应扣18×1分，最低得1分'],
    [
      { function: 'threshold' },
      '2020年底前',
      '2020年12月',
      '10',
      '10.00',
      '2020-12-01~2020-12-31≤2020-12-31，按期完成，得满分10',
    ],
    [{ function: 'threshold' }, '80%-90%', '91%', '10', '0.00', '91%不在80%至90%之间，得0分'],
    [mean([]), '≥60%', '34%、56%、44%', '20', '14.89', '(34%+56%+44%)÷3≈44.67%；44.67%÷60%×20≈14.89'],
    [mean(['2', '1', '1']), '≥60%', '34%、56%、44%', '20', '14.00', '(34%×2+56%×1+44%×1)÷4=42%；42%÷60%×20=14'],
    [
      { function: 'composite', weights: [], by: byActual },
      '≥95%',
      '90%，90%，95%',
      '10',
      '8.00',
      '(90%+90%+95%)÷3≈91.67%；91.67%，≥90%，得8分',
    ],
    [
      { function: 'composite', weights: [], by: perPoint('1', '1', false) },
      '≥60%',
      '58%、59%、60%',
      '20',
      '19.00',
      '(58%+59%+60%)÷3=59%；59%<60%，差1个百分点，每1个百分点扣1分：20−1×1=19',
    ],
    [
      { function: 'composite', weights: [], by: { function: 'direct' } },
      '100%',
      '98%、96%',
      '20',
      '19.40',
      '(98%+96%)÷2=97%；97%×20=19.4',
    ],
    [
      {
        function: 'deduction',
        form: 'perPoint',
        step: '5',
        points: '1',
        percentSteps: true,
        wholeSteps: false,
        floor: '0',
      },
      '≥200个',
      '175个',
      '10',
      '7.50',
      '175个<200个，差目标的12.5%，每5%扣1分：10−12.5÷5×1=7.5',
    ],
    [
      { function: 'deduction', form: 'flat', points: '4', floor: '0', from: '≥90%' },
      '有效提升',
      '85%',
      '10',
      '6.00',
      '85%<90%，未达标扣4分：10−4=6',
    ],
    [
      bands('70'),
      '有效提升',
      '部分达成预期指标',
      '20',
      '14.00',
      '“部分达成预期指标”一档为12至16分（不含16），未填分数，按70%取：20×70%=14',
    ],
  ])('%j: target %s, actual %s, weight %s gives %s: %s', (choice, target, actual, weight, score, line) => {
    const row = scoreOne({ target, actual, weight }, rulesWith(choice));
    expect(row.score).toBe(score);
    expect(explanationText(row.explanation, 'zh-CN')).toBe(line);
  });
});
