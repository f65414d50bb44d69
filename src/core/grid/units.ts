import { Exact } from '../exact';

/** The unit of a percentage, of a difference of percentages, and of anything measured against one. */
export const PERCENT = '%';

const PERCENT_WORDS = ['%', '百分比', '百分数', '百分点', '个百分点', '百分号', 'percent', 'pct'];

/** Units one can be converted into another by a factor; the first is the family's own. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  {
    元: 1,
    块: 1,
    yuan: 1,
    cny: 1,
    rmb: 1,
    人民币: 1,
    元人民币: 1,
    千元: 1e3,
    万元: 1e4,
    百万元: 1e6,
    千万元: 1e7,
    亿元: 1e8,
  },
  { 米: 1, m: 1, 公里: 1e3, 千米: 1e3, km: 1e3 },
  { 平方米: 1, 平米: 1, m2: 1, 平方公里: 1e6, 平方千米: 1e6, km2: 1e6, 公顷: 1e4, hm2: 1e4, ha: 1e4 },
  { 立方米: 1, 方: 1, m3: 1, 万立方米: 1e4 },
  {
    克: 1,
    g: 1,
    毫克: 1e-3,
    mg: 1e-3,
    微克: 1e-6,
    μg: 1e-6,
    ug: 1e-6,
    斤: 500,
    市斤: 500,
    公斤: 1e3,
    千克: 1e3,
    kg: 1e3,
    吨: 1e6,
    万吨: 1e10,
  },
  { 升: 1, l: 1, 毫升: 1e-3, ml: 1e-3 },
  { 秒: 1, 分钟: 60, 小时: 3600, minutes: 60, min: 60, hour: 3600, hours: 3600, h: 3600 },
  { 天: 1, 日: 1, day: 1, days: 1 },
  { 工作日: 1, 个工作日: 1 },
  { 月: 1, 个月: 1, month: 1, months: 1, 季度: 3, 个季度: 3, 年: 12, year: 12, years: 12 },
  { 个: 1, 项: 1, 件: 1, 条: 1, item: 1, items: 1 },
  { 人: 1, 名: 1, 位: 1, person: 1, persons: 1, people: 1 },
  { 台: 1, 套: 1, 台套: 1, '台/套': 1, '台(套)': 1 },
  { 次: 1, 场: 1, 场次: 1, time: 1, times: 1 },
  { 户: 1, 家: 1, household: 1, households: 1 },
  { 亩: 1, 万亩: 1e4 },
  { 千瓦时: 1, 度: 1, kwh: 1 },
  { 千瓦: 1, 兆瓦: 1e3, 万千瓦: 1e4, kw: 1, mw: 1e3 },
  { 份: 1, 本: 1, 册: 1 },
  { 处: 1, 座: 1, 所: 1 },
];

/** Units that are convertible into nothing but themselves. */
const PLAIN_UNITS =
  '人次 户次 车次 批次 批 集 期 篇 部 株 棵 头 只 辆 艘 架 把 张 块次 幅 间 栋 幢 门 节 课时 学时 学分 分 周 ' +
  '届 站 点 片 段 盏 口 眼 根 支 枚 盒 箱 袋 瓶 桶 车 趟 班 班次 组 队 支队 类 种 例 宗 起 案 案件 笔 单 人天 人月 人日 ' +
  '项目 乡镇 村 社区 学校 企业 床 张次 吨公里 倍 级 星 页 字 万字 套次 册次 课 门次 处次 ' +
  '尾 羽 匹 粒 颗 樘 盆 件次 台次 架次 航次 列 层 孔 面 堂 讲 版 首 床位 人份 千伏安 ' +
  '岁 美元 欧元 港元 日元 吨标准煤 吨标煤 亩次 例次 厘米 毫米 公分 摄氏度 °c 分贝 db gb tb mb 兆 并发 用户';

/** English words for the units of Chinese money. */
const MONEY_WORDS: Readonly<Record<string, string>> = {
  '10kyuan': '万元',
  '10,000yuan': '万元',
  tenthousandyuan: '万元',
  thousandyuan: '千元',
  millionyuan: '百万元',
};

/** How many of the family's own unit one unit is. */
interface KnownUnit {
  readonly family: string;
  readonly factor: Exact;
}

const UNITS: ReadonlyMap<string, KnownUnit> = new Map([
  ...FAMILIES.flatMap((units) => {
    const family = Object.keys(units)[0] ?? '';
    return Object.entries(units).map(([unit, factor]): [string, KnownUnit] => [
      unit,
      { family, factor: new Exact(factor) },
    ]);
  }),
  ...PLAIN_UNITS.split(' ').map((unit): [string, KnownUnit] => [unit, { family: unit, factor: new Exact(1) }]),
]);

/** 3.5万, 1.2亿: a multiplier, alone or in front of a unit. */
export const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 1e2,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

const MULTIPLIED = /^(百万|千万|百|千|万|亿)(.+)$/u;

const PER = /^([^/]+)\/(.+)$/u;
const BETWEEN_PER = /[/·・•∙⋅.*]/u;
/** 元/人月: for each person and month. */
const WORKED = /^人(月|天|日|年)$/u;
const PERIOD_NAMES: Readonly<Record<string, string>> = {
  个月: '月',
  月份: '月',
  month: '月',
  季: '季度',
  日: '天',
  day: '天',
  星期: '周',
  week: '周',
  year: '年',
};
/** How many of a span of time a year has; how many weeks or days nobody counts. */
const IN_A_YEAR: Readonly<Record<string, number>> = { 年: 1, 半年: 2, 季度: 4, 月: 12 };
const PERIODS = ['年', '半年', '季度', '月', '旬', '周', '天'];

/** What an amount is for each of: 元/人/月, in whatever order and with whatever signs it is written (元/人·月, 元/月·人); null: it
 *  is no such unit. */
function perUnit(unit: string): { readonly counted: string; readonly each: readonly string[] } | null {
  const [, counted = '', rest = ''] = PER.exec(unit) ?? [];
  if (!UNITS.has(counted)) return null;
  const parts = rest
    .replace(/^\((.+)\)$/u, '$1')
    .split(BETWEEN_PER)
    .map((part) => part.replace(/^每个?/u, ''))
    .flatMap(
      (part) =>
        WORKED.exec(part)
          ?.slice(1)
          .flatMap((span) => ['人', span]) ?? [part],
    )
    .map((part) => PERIOD_NAMES[part] ?? part);
  if (parts.length > MOST_PARTS || !parts.every((part) => UNITS.has(part) || PERIODS.includes(part))) return null;
  const things = parts.filter((part) => !PERIODS.includes(part)).sort((a, b) => (a < b ? -1 : 1));
  return { counted, each: [...things, ...parts.filter((part) => PERIODS.includes(part))] };
}

const MOST_PARTS = 3;
const MOST_PLACES = 20;

/** 元/人/月 by its 元/人/年, 万元/公里 by its 元/米. */
function knownPer(unit: string): KnownUnit | null {
  const per = unit.includes('/') ? perUnit(unit) : null;
  if (!per) return null;
  const counted = UNITS.get(per.counted);
  if (!counted) return null;
  let { family, factor } = counted;
  for (const each of per.each) {
    const times = IN_A_YEAR[each];
    const known = PERIODS.includes(each) ? undefined : UNITS.get(each);
    const share = new Exact(1).div(known?.factor ?? 1);
    // For each minute: a sixtieth of what it is for each hour has no last digit.
    const divides = share.decimalPlaces() <= MOST_PLACES;
    family += `/${times === undefined ? (divides && known?.family) || each : '年'}`;
    factor = factor.times(times ?? (divides ? share : 1));
  }
  return { family, factor };
}

/** The unit a text stands for in one spelling (`%` for 百分比), null when it is no unit we know. */
export function readUnit(compact: string): string | null {
  const unit = compact.toLowerCase();
  if (PERCENT_WORDS.includes(unit)) return PERCENT;
  if (UNITS.has(unit)) return unit;
  if (Object.hasOwn(MONEY_WORDS, unit)) return MONEY_WORDS[unit] ?? null;
  const per = unit.includes('/') ? perUnit(unit) : null;
  return per && [per.counted, ...per.each].join('/');
}

/** The unit that a column or a label declares: one we know, or so many of it (万人, 万户, 千株). */
export function declaredUnit(compact: string): string | null {
  return readUnit(compact) ?? (multiplied(compact) && compact);
}

/** The unit behind a multiplier: 万人 counts 人; null: there is none. */
export function multipliedUnit(unit: string): string | null {
  return UNITS.has(unit) ? (IN_THOUSANDS[unit] ?? null) : (MULTIPLIED.exec(unit)?.[2] ?? null);
}

const IN_THOUSANDS: Readonly<Record<string, string>> = {
  万立方米: '立方米',
  万吨: '吨',
  万亩: '亩',
  万千瓦: '千瓦',
};

/** A unit in terms of the one its family is counted in: 万元 → 10000 元. Two units are convertible when these agree. */
export function baseUnit(unit: string): { readonly unit: string; readonly factor: Exact } {
  const known = UNITS.get(unit) ?? knownPer(unit) ?? multiplied(unit);
  return known ? { unit: known.family, factor: known.factor } : { unit, factor: new Exact(1) };
}

/** 次/月 and 次/季度: so many in a year of what a plain 次 counts; null: the unit says nothing of a span of time. */
export function inAYear(unit: string): { readonly unit: string; readonly ofYear: boolean } | null {
  const per = unit.includes('/') ? perUnit(unit) : null;
  const [span, ...others] = per?.each ?? [];
  if (!per || span === undefined || others.length > 0 || IN_A_YEAR[span] === undefined) return null;
  return { unit: per.counted, ofYear: span === '年' };
}

/** 万人 by its 人. */
function multiplied(unit: string): KnownUnit | null {
  const [, multiplier = '', counted = ''] = MULTIPLIED.exec(unit) ?? [];
  const known = UNITS.get(counted);
  return known ? { family: known.family, factor: known.factor.times(MULTIPLIERS[multiplier] ?? 1) } : null;
}

/** Families and plain units that measure: an amount of money, time, length, area, weight, energy or data. */
const MEASURES = new Set(
  (
    '岁 美元 欧元 港元 日元 吨标准煤 吨标煤 工作日 元 米 平方米 立方米 克 秒 天 月 亩 周 季度 度 千瓦时 千瓦 兆瓦 万千瓦 升 吨公里 倍 级 星 厘米 毫米 公分 摄氏度 °c 分贝 ' +
    'db gb tb mb 兆 千伏安 分 学分 %'
  ).split(' '),
);

/** Whether a unit only says what is counted: 个, 家, 批次, 人次. */
export function isCounting(unit: string): boolean {
  const known = UNITS.get(unit) ?? multiplied(unit);
  return known !== null && !MEASURES.has(known.family);
}

/** Whether a unit is money. */
export function isMoney(unit: string): boolean {
  return UNITS.get(unit)?.family === '元';
}

/** The money unit that a multiplier alone means beside money: 万 → 万元. */
export function moneyOf(multiplier: string): string | null {
  const unit = `${multiplier}元`;
  return UNITS.has(unit) ? unit : null;
}

const UNIT_IN_BRACKETS = /\((?:单位:?)?([^()]+)\)/gu;

/** A unit that stands in brackets in a label: 项目资金（万元） → 万元; null when there is none. */
export function unitInLabel(compact: string): string | null {
  for (const match of compact.matchAll(UNIT_IN_BRACKETS)) {
    const unit = declaredUnit(match[1] ?? '');
    if (unit !== null) return unit;
  }
  return null;
}
