import type { Band, DeductionChoice, FunctionChoice, TiersChoice } from '../core/scoring/rule-set/function-choice';
import type { ChoiceWords } from './choice-text';

export const choiceWords: ChoiceWords = {
  fields: {
    reverse: '越低越好的指标超出目标时',
    form: '怎样扣分',
    points: '扣几分',
    step: '每差多少扣一次（比率填百分点，其他按目标的单位）',
    percentSteps: '不是比率的指标，按目标的百分之几算一次',
    wholeSteps: '不足一次按一次扣',
    floor: '最低得几分',
    from: '得满分的界线，如 ≥90%',
    on: '按什么分档',
    award: '各档给多少',
    'bands[].limit': '界线',
    'bands[].award': '给',
    otherwise: '都不到时给',
    'points[].rate': '完成率（%）',
    'points[].share': '得分值的（%）',
    outside: '不在区间内时',
    'reached.point': '达成：没填分数时取分值的（%）',
    'reached.from': '达成不低于分值的（%）',
    'partly.point': '部分达成：没填分数时取分值的（%）',
    'partly.from': '部分达成不低于分值的（%）',
    'missed.point': '未达成：没填分数时取分值的（%）',
    late: '逾期怎样计分',
    weights: '各数的权重，依次，如 2、1、1',
    function: '平均数按哪种办法评',
  },
  options: {
    reverse: { linear: '按超出的比例扣分', ratio: '按 目标÷实际 得分' },
    form: { flat: '未达标一次扣', perPoint: '差多少扣多少' },
    on: { deviation: '与目标的偏差（%）', ratio: '完成率（%）', actual: '实际完成值' },
    award: { points: '分数', percentOfWeight: '分值的百分比' },
    outside: { linear: '按偏离的比例扣分', ratio: '按比例得分', zero: '得 0 分' },
    late: { zero: '得 0 分', perDay: '每天扣分', perMonth: '每月扣分' },
  },
  faults: {
    points: '请填不小于 0 的数，例如 0.5',
    above0: '请填大于 0 的数，例如 5',
    percent: '请填 0 至 100 的数',
    limit: '请填一个数，例如 90',
    line: '请填带≥或≤的数，例如 ≥90%',
    bandOrder: '各档界线应依次升高或依次降低',
    bandAwards: '各档给分应从高到低',
    pointOrder: '完成率应从低到高，不能重复',
    bandEnds: '部分达成的下限应低于达成的下限，并且大于 0',
    bandPoint: '没填分数时取的百分比应在这一档之内',
  },
  faultOtherwise: '请检查这一项',
  optional: (label) => `${label}（可不填）`,
};

export function choiceSentence(choice: FunctionChoice): string {
  switch (choice.function) {
    case 'proportional':
      return `达到目标得满分，未达到按“实际÷目标”的比例得分；越低越好的指标超出目标时${choiceWords.options.reverse[choice.reverse]}`;
    case 'threshold':
      return '达标得满分，不达标得 0 分';
    case 'deduction':
      return deduction(choice);
    case 'tiers':
      return tiers(choice);
    case 'interpolate':
      return `${choice.points.map(({ rate, share }) => `完成率 ${rate}% 得分值的 ${share}%`).join('，')}，中间按直线折算`;
    case 'range':
      return `在区间内得满分，不在区间内${choiceWords.options.outside[choice.outside]}`;
    case 'qualitative':
      return `达成得分值的 ${band(choice.reached)}，部分达成得 ${band(choice.partly)}，未达成得 ${band(choice.missed)}`;
    case 'deadline':
      return choice.late === 'zero'
        ? '按期完成得满分，逾期得 0 分'
        : `按期完成得满分，每逾期 1 ${choice.late === 'perDay' ? '天' : '个月'}扣 ${choice.points} 分，最低得 ${choice.floor} 分`;
    case 'direct':
      return '实际完成的百分比×分值';
    case 'manual':
      return '以得分栏里填写的分数为准';
    case 'composite':
      return `几个数取${choice.weights.length > 0 ? `加权平均（权重 ${choice.weights.join('、')}）` : '平均'}，平均数${choiceSentence(choice.by)}`;
  }
}

function deduction(choice: DeductionChoice): string {
  const met = choice.from === undefined ? '达到目标得满分' : `${choice.from}得满分`;
  const end = `最低得 ${choice.floor} 分`;
  if (choice.form === 'flat') return `${met}，未达到扣 ${choice.points} 分，${end}`;
  const step = choice.percentSteps ? `目标的 ${choice.step}%（比率为百分点）` : `${choice.step}（比率为百分点）`;
  const rest = choice.wholeSteps ? '不足一次按一次扣' : '不足一次按比例扣';
  return `${met}，每差${step}扣 ${choice.points} 分，${rest}，${end}`;
}

function tiers({ on, award, bands, otherwise }: TiersChoice): string {
  const [what, reach, unit] = {
    deviation: ['与目标的偏差', '不超过 ', '%'],
    ratio: ['完成率', '达到 ', '%'],
    actual: ['实际完成值', '达到 ', ''],
  }[on];
  const given = (points: string): string => (award === 'points' ? `得 ${points} 分` : `得分值的 ${points}%`);
  const each = bands.map((one) => `${reach ?? ''}${one.limit}${unit ?? ''} ${given(one.award)}`);
  return `${what ?? ''}${each.join('，')}，都不到${given(otherwise)}`;
}

function band({ from, to, point }: Band): string {
  return `${from}%—${to}%${point === null ? '' : `（没填分数时取 ${point}%）`}`;
}
