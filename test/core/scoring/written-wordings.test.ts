import { measureRow } from '../../../src/core/scoring/measure/measure';
import { parseRule } from '../../../src/core/scoring/written/parse-rule';
import { writtenRule } from '../../../src/core/scoring/written/written-rule';
import { readFunctionChoice } from '../../../src/core/scoring/rule-set/read-rule-set';
import type { FunctionChoice } from '../../../src/core/scoring/rules/scoring-rules';
import type { IndicatorRow } from '../../../src/core/sheet/indicator-sheet';
import { indicatorRow } from './indicator-row';

const step = (size: string, points: string, more: object = {}): FunctionChoice => ({
  function: 'deduction',
  form: 'perPoint',
  points,
  step: size,
  wholeSteps: false,
  floor: '0',
  ...more,
});
const percent = (size: string, points: string, more: object = {}): FunctionChoice =>
  step(size, points, { percentSteps: true, ...more });
const flat = (points: string, more: object = {}): FunctionChoice => ({
  function: 'deduction',
  form: 'flat',
  points,
  floor: '0',
  ...more,
});
const tiers = (
  on: 'actual' | 'ratio' | 'deviation',
  bands: Readonly<Record<string, string>>,
  otherwise = '0',
): unknown => ({
  function: 'tiers',
  on,
  award: 'points',
  bands: Object.entries(bands)
    .map(([limit, award]) => ({ limit, award }))
    .sort((a, b) => Number(b.award) - Number(a.award)),
  otherwise,
  ...(on === 'actual' && { reach: 'atLeast' }),
});
const late = (how: 'perDay' | 'perMonth', points: string, floor = '0'): FunctionChoice => ({
  function: 'deadline',
  late: how,
  points,
  floor,
});
const THRESHOLD: FunctionChoice = { function: 'threshold' };
const PROPORTIONAL: FunctionChoice = { function: 'proportional', reverse: 'linear' };

describe('rules as departments write them into their sheets', () => {
  test.each<[string, unknown]>([
    ['90%以上得10分，每降5%扣1分，扣完为止', percent('5', '1', { from: '≥90%' })],
    ['９０％（含）以上得10分，每降低5％扣1分，扣完为止。', percent('5', '1', { from: '≥90%' })],
    ['满意度≥90%得10分，每降低1个百分点扣1分', percent('1', '1', { from: '≥90%' })],
    ['合格率达到95%以上的得满分，每下降一个百分点扣0.5分', percent('1', '0.5', { from: '≥95%' })],
    ['每低1个百分点扣1分', percent('1', '1')],
    ['达到目标值得满分，每低1个百分点扣0.5分，扣完为止', percent('1', '0.5')],
    ['完成目标得满分，每低5个百分点扣1分', percent('5', '1')],
    ['每低于目标值1%，扣1分', percent('1', '1')],
    ['完成率100%得10分，每下降1%扣1分', percent('1', '1')],
    ['完成率≥100%得满分，每降低1个百分点扣0.5分，扣完为止', percent('1', '0.5')],
    ['本项满分10分，完成率每低1个百分点扣0.2分，扣完为止', percent('1', '0.2')],
    ['10分，每低1%扣0.5分', percent('1', '0.5')],
    ['每超1%扣0.2分', percent('1', '0.2')],
    ['每超1个百分点扣0.1分', percent('1', '0.1')],
    ['每增加1%扣0.5分', percent('1', '0.5')],
    ['每少1个扣2分，扣完为止', step('1', '2')],
    ['满分10分，每少一项扣1分', step('1', '1')],
    ['实际完成数每少两个扣1分', step('2', '1')],
    ['每缺一项扣1分', step('1', '1')],
    ['每有一项未完成扣1分', step('1', '1')],
    ['每发生一起扣2分，扣完为止', step('1', '2')],
    ['每出现一例扣1分，最低0分', step('1', '1')],
    ['未达标扣4分', flat('4')],
    ['未达到目标值的扣3分，扣完为止', flat('3')],
    ['达标得满分，未达标扣4分，最低5分', flat('4', { floor: '5' })],
    ['≤100万元得满分，否则扣2分', flat('2', { from: '≤100万元' })],
    ['每延迟1天扣0.5分', late('perDay', '0.5')],
    ['每延迟一个月扣2分，扣完为止', late('perMonth', '2')],
    ['按期完成得满分，每逾期1天扣0.5分', late('perDay', '0.5')],
    ['达到目标得满分，否则不得分', THRESHOLD],
    ['完成得满分，未完成不得分', THRESHOLD],
    ['完成得分，未完成不得分', THRESHOLD],
    ['达成得满分，未达成不得分', THRESHOLD],
    ['达标得10分，不达标不得分', THRESHOLD],
    ['按期完成得10分，逾期不得分', THRESHOLD],
    ['按时完成得满分，未按时完成不得分', THRESHOLD],
    ['完成得满分，未完成按比例得分', PROPORTIONAL],
    ['达到目标值得满分，未达到目标值按完成比例计分', PROPORTIONAL],
    ['按比例得分', PROPORTIONAL],
    ['按完成比例计分', PROPORTIONAL],
    ['按照实际完成比例得分', PROPORTIONAL],
    ['得分=实际完成率×分值', PROPORTIONAL],
    ['得分=实际完成值/目标值×分值', PROPORTIONAL],
    ['得分=分值×（实际值÷目标值）', PROPORTIONAL],
    ['±10%以内5分，±10-15% 3分', tiers('deviation', { 10: '5', 15: '3' })],
    ['偏差±10%以内得5分，±10%-15%得3分，±15%-20%得1分，其余不得分', tiers('deviation', { 10: '5', 15: '3', 20: '1' })],
    ['偏差率≤10%得10分，10%＜偏差率≤20%得5分，偏差率＞20%不得分', tiers('deviation', { 10: '10', 20: '5' })],
    ['完成率90%以上得10分，80%-90%得8分，80%以下不得分', tiers('ratio', { 90: '10', 80: '8' })],
    ['90%≤完成率＜100%得8分，完成率≥100%得10分，完成率＜90%得0分', tiers('ratio', { 100: '10', 90: '8' })],
    ['①完成率≥95%，得10分；②95%＞完成率≥90%，得8分；③完成率<90%，得0分', tiers('ratio', { 95: '10', 90: '8' })],
    ['≥95%得10分；90%-95%得8分；其余得2分', tiers('actual', { 95: '10', 90: '8' }, '2')],
    ['95%及以上得10分，85%（含）-95%得7分，低于85%得0分', tiers('actual', { 95: '10', 85: '7' })],
    [
      '达成预期指标得100%-80%，部分达成80%-60%，未达成60%-0%',
      {
        function: 'qualitative',
        reached: { from: '80', to: '100', point: null },
        partly: { from: '60', to: '80', point: null },
        missed: { from: '0', to: '60', point: null },
      },
    ],
  ])('%s', (sentence, choice) => {
    expect(parseRule(sentence)).toEqual(choice);
    expect(readFunctionChoice(parseRule(sentence))).toMatchObject({ ok: true });
  });
});

describe('not understood, so nothing is suggested', () => {
  test.each([
    '',
    '≥60%',
    '100个',
    '有效提升',
    '90%以上得10分',
    '酌情扣分',
    '根据实际情况打分',
    '定性指标按达成、部分达成、未达成三档计分',
    '每降5%扣1分，情节严重的另行研究',
    '每低0个百分点扣1分',
    '每1个百分点扣1分',
    '每漏报一次扣1分',
    '每推迟一周扣1分',
    '发生一起扣2分',
    '发生安全事故不得分',
    '一项未完成扣2分',
    '延期1个月以内扣2分，1-3个月扣5分',
    '±10%以内5分，±15-20% 3分',
    '偏差率在10%以内得满分，每超过1%扣0.5分',
    '90%以上得8分，80%-90%得10分',
    '≥95%得10分，85%-90%得8分，85%以下不得分',
    '≥95%得10分，90%-95%得8分，低于80%不得分',
    '超过95%得10分，90%-95%得8分，低于90%不得分',
    '90%得10分，80%得8分',
    '≥90%得满分，<90%按比例得分',
    '≥95%得满分，90%-95%得8分，低于90%不得分',
    '未达标扣4分，每低1个百分点扣1分',
    '优10良8中6差0',
    '完成1项得2分',
    '完成率×10分',
    '每降低1%扣权重的1%',
    '(a+)+$'.repeat(30),
    '扣'.repeat(199),
    '9'.repeat(199),
    '每'.repeat(500),
    '率'.repeat(199),
  ])('%s', (sentence) => {
    expect(parseRule(sentence)).toBeNull();
  });
});

/** Name, target and weight of the row a sentence stands in, and what it is read as there. */
type InRow = readonly [sentence: string, name: string, target: string, weight: string, choice: unknown];

const readIn = (row: IndicatorRow): unknown => writtenRule(row, measureRow(row))?.choice ?? null;

describe('a sentence is read in its row', () => {
  const read = (rule: string, name: string, target: string, weight: string): unknown =>
    readIn(indicatorRow({ name, target, actual: '', weight, rule }));

  test.each<InRow>([
    ['≥95%得满分，90%-95%得8分，低于90%不得分', '满意度', '≥95%', '10', tiers('actual', { 95: '10', 90: '8' })],
    [
      '满意度在90%以上得满分，80-90%得8分，80%以下得0分',
      '满意度',
      '≥90%',
      '10',
      tiers('actual', { 90: '10', 80: '8' }),
    ],
    ['90%以上得5分，80%-90%得3分，其余不得分', '培训人数', '200人', '5', tiers('ratio', { 90: '5', 80: '3' })],
    ['每降低1%扣权重的5%', '合格率', '≥95%', '20', percent('1', '1')],
    ['每降低1%扣5%权重分', '合格率', '≥95%', '10', percent('1', '0.5')],
    ['每降低1个百分点扣0.1分，最多扣5分', '合格率', '≥95%', '20', percent('1', '0.1', { floor: '15' })],
    ['每延期一天扣0.5分，最多扣5分', '完工时间', '2020年12月底前', '20', late('perDay', '0.5', '15')],
    ['每超1%扣0.2分', '公用经费', '≤100万元', '10', percent('1', '0.2')],
    ['每发生一起扣5分，扣完为止', '安全事故', '≤0起', '10', step('1', '5')],
    ['完成率×分值', '任务完成率', '≥95%', '10', { function: 'direct' }],
    ['完成率×分值', '培训人数', '200人', '10', PROPORTIONAL],
  ])('%s: %s %s, %s points', (sentence, name, target, weight, choice) => {
    expect(read(sentence, name, target, weight)).toEqual(choice);
  });

  test.each<[why: string, ...row: readonly [string, string, string, string]]>([
    ['it was written for another weight', '90%以上得10分，每降5%扣1分', '满意度', '≥90%', '20'],
    ['its best band is not the weight', '±10%以内5分，±10-15% 3分', '道路里程', '100公里', '10'],
    ['more is no miss here', '每超1%扣0.2分', '培训人数', '≥200人', '10'],
    ['less is no miss here', '每低1%扣0.2分', '公用经费', '≤100万元', '10'],
    ['pieces are not counted in percent', '每少1个扣1分', '合格率', '≥95%', '10'],
    ['percent are not counted in pieces', '90%以上得10分，每降5%扣1分', '培训人数', '200人', '10'],
    ['a figure is not late', '每延迟1天扣0.5分', '办理时限', '≤30天', '10'],
    ['which rate is meant is open', '完成率×分值', '合格率', '≥95%', '10'],
    ['which rate is meant is open', '完成率90%以上得10分，80%-90%得8分，80%以下不得分', '合格率', '≥95%', '10'],
    ['how it falls is open', '完成得满分，未完成按比例得分', '投诉件数', '≤10件', '10'],
    ['more was taken off than there is', '每降低1个百分点扣0.1分，最多扣50分', '合格率', '≥95%', '20'],
  ])('nothing is suggested where %s: %s, %s %s, %s points', (_, sentence, name, target, weight) => {
    expect(read(sentence, name, target, weight)).toBeNull();
  });
});
