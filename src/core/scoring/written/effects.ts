import { here, NUMBER, POINTS, POINTS_OF_ROW, UNIT, type Scanner } from './wording';

/** Points, or so many percent of the weight. */
export type Award = { readonly points: string } | { readonly share: string };

/** 每低1个百分点扣0.5分. */
export interface Step {
  readonly size: string;
  readonly unit: string;
  readonly cost: Award;
  /** `each`: every one that happens counts, from none on (每发生1起). */
  readonly side: 'below' | 'above' | 'both' | 'each';
  /** What is measured, where it is named: 完成率. */
  readonly subject: string;
  /** What happens, where it is named: 问题. */
  readonly thing: string;
}

/** What follows from a condition. */
export type Effect =
  | { readonly kind: 'award'; readonly award: Award }
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'flat'; readonly points: string }
  | { readonly kind: 'proportion' };

const GIVES = '[,:]?(?:的|者|时)?[,:]?(?:则|可)?';
const SHARE = `(?:${NUMBER}%的?${POINTS_OF_ROW}|${POINTS_OF_ROW}的?${NUMBER}%)`;
const AWARD = here(
  `${GIVES}(?:(?:得|计|记|赋|给)?(?:(满分)|${POINTS}(?!值)|(?:(?:本|该)(?:项|指标))?(不得分|不计分|不给分))|(?:得|计|记|赋|给)${SHARE}|(得分(?![=:])))(?=$|[,;。、])`,
);
const OFF = `扣(?:减|除)?(?:${POINTS}|${SHARE})(?=$|[,;。、])`;
const FLAT = here(`${GIVES}扣(?:减|除)?${POINTS}(?=$|[,;。、])`);
const PROPORTION = here(
  `${GIVES}按(?:照)?(?:实际)?(?:完成)?(?:值?与(?:目标|指标)值?的)?(?:比例|(完成率)|完成比例|(?:完成)?值?[/÷](?:目标|指标|计划)(?:完成)?值?[×*xX](?:该(?:项|指标)的?)?(?:分值|权重|满分))(?:计算)?(?:得分|计分|记分|计算得分|扣分)(?=$|[,;。、])`,
);

const BELOW = '缺少|降低|下降|降|低于|低|少于|减少|少|差|缺|不足';
const ABOVE = '超过|超出|超|高于|高|多|增加|上升';
const OR = '(?:\\(|或者?|、|\\/|和)';
const BOTH = `(?:${ABOVE})${OR}(?:${BELOW})\\)?|(?:${BELOW})${OR}(?:${ABOVE})\\)?|增减|偏离|偏差|相差`;
const HAPPENS = '发生|出现|发现|存在|有';
/** What happens, in one word; it has to be what the row is about. */
const OCCURS = '超时|迟到|违规|投诉|逾期|延误';
const GOAL = '(?:年度)?(?:目标|指标|计划)值?|区间|范围|标准';
const THING = '((?:(?![每扣得计不])\\p{Script=Han}){0,8}?)';
const SUBJECT = '((?:(?![每扣得不未无])\\p{Script=Han}){0,10}(?:率|度|比例|占比|完成值|完成数|完成数量|完成情况))?,?';
const UNDONE = here(`每(?:有|缺)?${NUMBER}?(个|项|件|条|人|户|家|处|次)未完成[,则的]*${OFF}`);
/** What is done, behind how it falls short: 每少报1次. */
const VERB = '(?:报送?|上报|开展|完成|培训|提交|组织|举办|召开|建成?|购置?|发放?|检查|抽检|巡查|宣传|编制|印发)?';
const STEP = here(
  `${SUBJECT}(?:(${BOTH})(?:${GOAL})?的?,?|(?:低于|高于|超过)(?:${GOAL})的?,?)?每(?:再)?(?:(${BOTH})|(${BELOW})|(${ABOVE})|(${HAPPENS}|${OCCURS}))?(?:${GOAL})?的?${VERB}${NUMBER}?${UNIT}?${THING}[,则的]*${OFF}`,
);

const ONE = here(`${SUBJECT}(?:(缺少?|少)${VERB}|(${OCCURS}))1${UNIT}${THING}[,则的]*${OFF}`);

/** What a condition leads to. */
export function eatEffect(scanner: Scanner): Effect | null {
  const { at } = scanner;
  scanner.eat(GAP);
  const step = eatStep(scanner);
  if (step) return { kind: 'step', step };
  scanner.at = at;
  const award = scanner.eat(AWARD);
  if (award) return { kind: 'award', award: awardOf(award) };
  const flat = scanner.eat(FLAT)?.[1];
  if (flat !== undefined) return { kind: 'flat', points: flat };
  return scanner.eat(PROPORTION) && { kind: 'proportion' };
}

const GAP = here('(?:的|者|时)?[,:]?');

function awardOf([, full, points, none, share, share2]: RegExpExecArray): Award {
  if (full !== undefined) return { share: '100' };
  if (points !== undefined) return { points };
  if (none !== undefined) return { points: '0' };
  // 得分 alone is all of it.
  return { share: share ?? share2 ?? '100' };
}

/** 缺一项扣2分, 超时一次扣1分: one of them, said without 每, is meant of each. */
function eatOne(scanner: Scanner): Step | null {
  const found = scanner.eat(ONE);
  if (!found) return null;
  const [, subject = '', below, occurs = '', unit = '', thing = '', points, share, share2] = found;
  if (occurs === '超时' && /小时|分钟|天|日/u.test(unit)) {
    return { size: '1', unit, cost: costOf(points, share ?? share2), side: 'above', subject, thing };
  }
  const side = below === undefined ? 'each' : 'below';
  return { size: '1', unit, cost: costOf(points, share ?? share2), side, subject, thing: occurs + thing };
}

/** A step that stands here. */
export function eatStep(scanner: Scanner): Step | null {
  const undone = scanner.eat(UNDONE);
  if (undone) {
    const [, size = '1', unit = '', points, share, share2] = undone;
    return { size, unit, cost: costOf(points, share ?? share2), side: 'below', subject: '', thing: '' };
  }
  const found = scanner.eat(STEP);
  if (!found) return eatOne(scanner);
  const [
    ,
    subject = '',
    before,
    both,
    below,
    above,
    happens,
    size = '1',
    unit = '',
    thing = '',
    points,
    share,
    share2,
  ] = found;
  const cost = costOf(points, share ?? share2);
  if (before !== undefined && below === undefined && above === undefined && happens === undefined) {
    return { size, unit, cost, side: 'both', subject, thing };
  }
  if (before !== undefined) return null;
  const side = both !== undefined ? 'both' : below !== undefined ? 'below' : above !== undefined ? 'above' : 'each';
  const occurs = happens !== undefined && !HAPPENS.split('|').includes(happens) ? happens : '';
  return { size, unit, cost, side, subject, thing: occurs + thing };
}

function costOf(points: string | undefined, share: string | undefined): Award {
  return points === undefined ? { share: share ?? '' } : { points };
}
