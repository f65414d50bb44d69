import { here, NUMBER, UNIT, type Scanner } from './wording';

/** Where an interval ends; `open`: the end itself is out, null where the words leave it to the next band. */
export interface Bound {
  readonly at: string;
  readonly open: boolean | null;
}

/** When something holds: what is measured lies between two ends, the target is reached or not, or nothing else holds. */
export type Condition =
  | {
      readonly kind: 'interval';
      /** What is measured, as called there; empty: the row itself. */
      readonly subject: string;
      readonly low: Bound | null;
      readonly high: Bound | null;
      readonly unit: string;
      /** 100% alone: which way it is meant, what follows says. */
      readonly bare?: true;
      /** 达到90%: at least that much, where a table of steps says so. */
      readonly reached?: true;
      /** ±10%. */
      readonly deviation?: true;
    }
  | { readonly kind: 'met' | 'unmet' | 'rest' }
  /** 未超预算, 超预算: of a row that is to stay below. */
  | { readonly kind: 'within' | 'exceeded' }
  /** What should not happen has happened, or has not: 发生1起安全事故, 未发生事故. */
  | { readonly kind: 'happened' | 'none'; readonly thing: string; readonly each: string | null };

export type Interval = Extract<Condition, { kind: 'interval' }>;

const SUBJECT = '((?:(?![每扣得计记不未无且或按者])[\\p{Script=Han}A-Za-z]){0,16}?)';
const IS = '(?:控制在|达到|达|为|在|是)?';
const SIGN = '([≥≤<>=])';
const END = `${NUMBER}${UNIT}?`;
const INCLUDED = '(\\((?:不含|含)\\))?';

const FRAMED = here(`${END}([<≤>≥])${SUBJECT}([<≤>≥])${END}`);
const SIGNED = here(`${SUBJECT}${IS}${SIGN}±?${END}(?:(?:且|并且|,)${SUBJECT}([<≤>≥])${END})?`);
const SPAN = here(`${SUBJECT}${IS}(±)?${NUMBER}${UNIT}?${INCLUDED}-±?${NUMBER}${UNIT}?${INCLUDED}(?:之间|区间)?`);
const SIDED = here(`${SUBJECT}${IS}(±)?${END}(以上|含以下|以下)`);
const BARE = here(`${SUBJECT}(?:控制在|(达到|达)|为|在|是)?${END}(?:\\(含\\))?`);

const GOAL = '(?:年度|预期)?(?:目标|指标|任务|计划)值?';
const UNMET = here(
  `(?:未按[时期]完成|未(?:达标|达成|完成|达到)(?:${GOAL})?|不达标|达不到(?:${GOAL})?|(?:逾期|延期|延迟|超期)(?:完成)?|低于${GOAL}|高于${GOAL})`,
);
const MET = here(
  `(?:(?:全部|按时|按期|如期)?完成(?:${GOAL})?|达到(?:${GOAL})?|达标|达成(?:${GOAL})?|完成值≥?达到指标值)`,
);
const LIMIT = '(?:预算|概算|成本|标准|限额|控制数|(?:年度)?(?:目标|指标|计划)值?)';
const WITHIN = here(`(?:[不未]超(?:过|出)?|≤)${LIMIT}|控制在${LIMIT}(?:范围)?(?:含以下|内)?`);
const EXCEEDED = here(`(?:超(?:过|出)?|>|高于)${LIMIT}`);
const THING = '((?:(?![每扣得计记不未无])\\p{Script=Han}){0,10}?)(?=[的者时,:得计记扣不满则]|$)';
const NONE = here(`(?:全年|年内)?(?:(?:未|没有|无|不)(?:发生|出现|存在|发现)|没有|无)${THING}`);
const HAPPENED = here(
  `(?:凡|如|若|只要|一旦)?(?:发生|出现|存在|发现|有)(?:1(起|次|例|件|个|项|处|人|笔|宗)(?:以上)?)?${THING}`,
);
const REST = here('(?:其他|其余|其它|否则|超过|超出)(?:情况)?');

/** Every condition that may stand here, the longest reading first, each with the scanner behind it. */
export function* conditionsHere(scanner: Scanner): Generator<Condition> {
  const { at } = scanner;
  for (const read of READERS) {
    scanner.at = at;
    const condition = read(scanner);
    if (condition !== null) yield condition;
  }
}

const READERS: readonly ((scanner: Scanner) => Condition | null)[] = [
  (scanner) => {
    const found = scanner.eat(NONE);
    return found && { kind: 'none', thing: found[1] ?? '', each: null };
  },
  (scanner) => {
    const found = scanner.eat(HAPPENED);
    return found && { kind: 'happened', thing: found[2] ?? '', each: found[1] ?? null };
  },
  framed,
  signed,
  span,
  sided,
  bare,
  (scanner) => scanner.eat(WITHIN) && { kind: 'within' },
  (scanner) => scanner.eat(EXCEEDED) && { kind: 'exceeded' },
  (scanner) => scanner.eat(UNMET) && { kind: 'unmet' },
  (scanner) => scanner.eat(MET) && { kind: 'met' },
  (scanner) => scanner.eat(REST) && { kind: 'rest' },
];

/** 80%≤满意度<90%, 95%>完成率≥90%. */
function framed(scanner: Scanner): Condition | null {
  const [, left = '', leftUnit, first = '', subject = '', second = '', right = '', rightUnit] =
    scanner.eat(FRAMED) ?? [];
  if (left === '' || /[<≤]/u.test(first) !== /[<≤]/u.test(second)) return null;
  const unit = sameUnit(leftUnit, rightUnit);
  if (unit === null) return null;
  const ends = [bound(left, first), bound(right, second)] as const;
  const [low, high] = /[<≤]/u.test(first) ? ends : [ends[1], ends[0]];
  return interval(subject, low, high, unit);
}

/** ≥90%, X>0, ≥80%且<90%, =0. */
function signed(scanner: Scanner): Condition | null {
  const [, subject = '', sign = '', value = '', unit = '', again = '', sign2, value2 = '', unit2] =
    scanner.eat(SIGNED) ?? [];
  if (value === '') return null;
  const end = bound(value, sign);
  if (sign === '=') return sign2 === undefined ? interval(subject, end, end, unit) : null;
  if (sign2 === undefined) return interval(subject, isLow(sign) ? end : null, isLow(sign) ? null : end, unit);
  const both = sameUnit(unit, unit2);
  if (isLow(sign) === isLow(sign2) || both === null || (again !== '' && again !== subject)) return null;
  const other = bound(value2, sign2);
  return interval(subject, isLow(sign) ? end : other, isLow(sign) ? other : end, both);
}

/** 80%(含)-90%, ±10%-15%. */
function span(scanner: Scanner): Condition | null {
  const [, subject = '', deviates, left = '', leftUnit, leftIn, right = '', rightUnit, rightIn] =
    scanner.eat(SPAN) ?? [];
  const unit = left === '' ? null : sameUnit(leftUnit, rightUnit);
  if (unit === null) return null;
  const open = (said: string | undefined): boolean | null => (said === undefined ? null : said !== '(含)');
  return interval(subject, { at: left, open: open(leftIn) }, { at: right, open: open(rightIn) }, unit, deviates);
}

/** 90%以上, 100%以下(含), ±10%以内. */
function sided(scanner: Scanner): Condition | null {
  const [, subject = '', deviates, value = '', unit = '', side] = scanner.eat(SIDED) ?? [];
  if (value === '') return null;
  if (side === '以上') return interval(subject, { at: value, open: null }, null, unit, deviates);
  return interval(subject, null, { at: value, open: side === '含以下' ? false : null }, unit, deviates);
}

function bare(scanner: Scanner): Condition | null {
  const [, subject = '', reached, value = '', unit = ''] = scanner.eat(BARE) ?? [];
  if (value === '' || unit === '') return null;
  const end = { at: value, open: false };
  return {
    kind: 'interval',
    subject,
    low: end,
    high: end,
    unit,
    bare: true,
    ...(reached !== undefined && { reached: true }),
  };
}

function interval(subject: string, low: Bound | null, high: Bound | null, unit: string, deviates?: string): Condition {
  return { kind: 'interval', subject, low, high, unit, ...(deviates !== undefined && { deviation: true }) };
}

function bound(at: string, sign: string): Bound {
  return { at, open: sign === '<' || sign === '>' };
}

function isLow(sign: string): boolean {
  return sign === '≥' || sign === '>';
}

/** 80-90%: one of them speaks for both. */
function sameUnit(left: string | undefined, right: string | undefined): string | null {
  if (left === undefined || right === undefined || left === right) return left ?? right ?? '';
  return null;
}
