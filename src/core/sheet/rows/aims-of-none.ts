import { ZERO } from '../../exact';
import { readText } from '../../grid/cell-number';
import { compactText } from '../../grid/cell-text';
import type { Reading } from '../../grid/reading';

type Figure = Extract<Reading, { kind: 'figure' }>;
interface Sides {
  readonly target: Reading;
  readonly actual: Reading;
}

/** Target and actual of a row that aims at something not to happen: 0 beside 无, 无 beside 0, 不发生 beside 发生2起 are figures
 *  that can be compared. What is told in the same words on both sides, and every other row, stays as it was read. */
export function readAimOfNone(name: string, { target, actual }: Sides): Sides {
  if (target.kind === 'figure') return { target, actual: actualBeside(target, actual, name) };
  if (target.kind !== 'mark' && target.kind !== 'words') return { target, actual };
  const aim = compactText(target.text);
  const isSame = actual.kind === target.kind && compactText(actual.text) === aim;
  const aimsAtNone = HARM.test(compactText(name) + aim) && !HANDLED.test(compactText(name)) && saysNone(aim, name);
  if (isSame || !aimsAtNone) return { target, actual };
  const reached = actual.kind === 'figure' ? actual : countedAs(actual, name + aim, null);
  return reached === null ? { target, actual } : { target: none(target.text, null), actual: reached };
}

/** What does not happen where all is well. */
const HARM =
  /事故|投诉|信访|上访|举报|违规|违纪|违法|差错|失误|故障|死亡|伤亡|超标|漏报|瞒报|火灾|案件|疫情|舆情|污染|纠纷|超时|逾期|延误|拖欠|感染|流失|隐患|事件/u;
/** What is done about it is to be done: 投诉办结数, 事故应急演练次数. */
const HANDLED =
  /处[理置结]|办[理结]|查[处办]|整改|排[查除]|化解|防[控治范]|救|响应|及时|下降|减少|降低|挽回|演练|宣传|培训|教育|应急|监[测控督]|检[查测]/u;
const NONE = '(?:无|没有|零|0|杜绝|避免|(?:不|未)(?:发生|出现|发现|存在|接到|收到|产生|造成|有))';
const SAYS_NONE = new RegExp(
  `^(?:全年|年内|本年度?|均|确保)*${NONE}(?:过|任何|[1一]?(?:起|次|例|件))*(\\p{Script=Han}{0,12})$`,
  'u',
);
/** What is said besides of whatever does not happen. */
const USUAL = '安全生产责任重大较大特大一般及以上各类工程质量事故事件情况现象问题投诉群体性发生的和或与、记录';
const HAPPENED =
  /^(\p{Script=Han}{1,10})(\d{1,6}(?:起|次|例|件|个|项|人次|人|户|家|处|笔|条|宗))(\p{Script=Han}{0,8})$/u;
const HAPPENS = '共累计全年已实际合计发生出现存在发现有超时逾期迟到漏报延误接到收到被';

/** A target of 0, or one not to be passed, beside words that say that nothing happened, or how often it did. */
function actualBeside({ quantity }: Figure, actual: Reading, name: string): Reading {
  const { value, comparator, unit } = quantity;
  if (actual.kind === 'figure' || comparator === 'atLeast') return actual;
  if (value.isZero()) return countedAs(actual, name, unit) ?? actual;
  const isNone = comparator === 'atMost' && (actual.kind === 'mark' || actual.kind === 'words');
  return isNone && saysNone(compactText(actual.text), name) ? none(actual.text, unit) : actual;
}

/** 无, 未发生, 零事故, 未发生重大安全事故: none of what the row is about. */
function saysNone(text: string, about: string): boolean {
  if (/^(?:无|暂无)$/u.test(text)) return true;
  const thing = SAYS_NONE.exec(text)?.[1];
  return thing !== undefined && isAbout(thing, about);
}

/** An actual in words as so many of what should not happen; null where it says something else. */
function countedAs(actual: Reading, about: string, unit: string | null): Reading | null {
  if (actual.kind !== 'mark' && actual.kind !== 'words' && actual.kind !== 'unreadable') return null;
  const text = compactText(actual.text);
  if (saysNone(text, about)) return none(actual.text, unit);
  const [, before, count, behind = ''] = HAPPENED.exec(text) ?? [];
  if (before === undefined || count === undefined || !isAbout(before + behind, about + HAPPENS)) return null;
  const found = readText(count);
  return found.kind === 'figure' ? { ...found, text: actual.text } : null;
}

function isAbout(words: string, about: string): boolean {
  const known = compactText(about) + USUAL;
  return [...words].every((letter) => known.includes(letter));
}

function none(text: string, unit: string | null): Figure {
  return { kind: 'figure', quantity: { value: ZERO, unit, comparator: null, reached: false }, text };
}
