import { joinsDigits, readText } from '../../grid/cell-number';
import { compactText } from '../../grid/cell-text';
import type { Reading } from '../../grid/reading';
import { withoutWeight } from '../row-labels';

const LONGEST = 60;
/** What a target is meant to be; said of a result it would be no result yet. */
const INTENDED = /^(?:确保|力争|争取)/u;
const LEADING_WORDS = /^\p{Script=Han}{2,16}/u;
/** Words that turn the figure behind them into another one: 未完成率5%, 投诉率下降5%. */
const TURNED = /[未不非无]|[减降增超差欠缺]/u;
const COUNTED_AS =
  /^(?:总?数量?|总?人数|人次|次数|场次|个数|户数|家数|台数|件数|批次|面积|里程|长度|规模|率|比例|覆盖率)?$/u;
const COUNTED_TAIL = /(?:总?数量?|人数|人次|次数|场次|个数|户数|家数|台数|件数|批次)$/u;
const NUMBERED = /^(?:指标)?\d{1,2}[:、.]/u;

/** 15个乡镇全覆盖 */
const ALL_DONE = /(?:已?全部完成|均已完成|已完成|全覆盖)$/u;
/** When it was, in front of all else. */
const WHEN = /^(?:全年|本年度?|当年|年内)(?:的|共)?/u;
/** What the row is about, and is told again: 下降12% of 案件下降比例. */
const CHANGED = /^(?:同比|较上年|比上年)?(下降|降低|减少|压减|压缩|缩短|精简|提高|提升|增长|增加|上升)/u;
const RATE_OF = /(?:率|比例|幅度|幅)$/u;
/** What was done, in front of what. */
const ACTION = /^(?:共|已|累计)?(?:组织|开展|举办|召开|完成)/u;

/** A figure that is told with the indicator's own words before or behind it: 完成率达到100% of 工程完成率, 培训2场 of
 *  培训场次, 10家企业 of 扶持企业数量. Words that are not the indicator's leave the reading as it is. */
export function namedReading(reading: Reading, name: string, role: 'target' | 'actual'): Reading {
  if (reading.kind !== 'words' && reading.kind !== 'unreadable') return reading;
  if (reading.kind === 'words' ? (reading.date ?? reading.state) : reading.range) return reading;
  if (joinsDigits(reading.text)) return reading;
  if (reading.text.length > LONGEST || !/\d/u.test(reading.text.normalize('NFKC'))) return reading;
  const typed = compactText(reading.text);
  const text = role === 'target' ? typed.replace(INTENDED, '') : typed;
  const bare = text.replace(ALL_DONE, '');
  const subject = compactText(withoutWeight(name)).replace(NUMBERED, '');
  const intended = text === typed ? null : known(text);
  const remarked = role === 'actual' ? beforeRemark(text, subject) : null;
  return (
    intended ??
    remarked ??
    withoutComment(text) ??
    behindName(text, subject) ??
    behindName(text.replace(ACTION, ''), subject) ??
    behindName(text.replace(WHEN, ''), subject) ??
    behindChange(text, subject) ??
    beforeObject(bare, subject) ??
    reading
  );
}

function known(text: string): Reading | null {
  const reading = readText(text);
  return reading.kind === 'figure' || (reading.kind === 'unreadable' && reading.range) ? reading : null;
}

/** Where a figure comes from, in front of it. */
const SOURCE = /^(?:按|根据|依据)?(?:合同|协议|决算|结算|发票)(?:价|额|金额|数)?(?:为|共|计|支付)?:?/u;
/** A bracket that tells a part of the figure before it, and not another figure: （另2个在建）. */
const OF_WHICH = /\((?:其中|含|包括|线上|线下)[^()不未非除另]*\)$/u;

/** 按合同10.5万元。 and 5次（线上3次）: the figure without what is said about it. */
function withoutComment(text: string): Reading | null {
  const bare = text.replace(OF_WHICH, '').replace(SOURCE, '');
  return bare === text || bare === '' ? null : known(bare);
}

const REMARKED = /^([^,，;；。(（]{1,20})[,，;；。(（]([^)）]{2,40})[)）。]?$/u;
/** How far it is off what was planned, or how it came to that: another figure that is none of the row's. */
const DIFFERENCE =
  /^(?:共|已|较[^,]{0,8}|比[^,]{0,8}|与[^,]{0,8}相比|同比|环比|因[^,]{2,20}|受[^,]{2,20}影响,?|由于[^,]{2,20})*(?:节约|节省|节支|结余|超额|超出|超过|超|多|少|增加|减少|增长|下降|完成率|完成比例|完成)(?:了|为|达|率)*[^,，;；。]*$/u;
/** What puts the figure before it in doubt, or tells another one. */
const DOUBTFUL = /[未没无尚仅但拟待预]|(?<!节)约|不(?!断)|部分|基本|左右|计划|目标|其中|实际|累计|合计|总计|另|剩余/u;
/** A row about a difference may mean the figure behind. */
const ABOUT_DIFFERENCE = /节|余|超|增|减|降|提高|上升|变动|偏差|完成率/u;

/** 18.5万元，节约1.5万元: the main figure stands first, the rest is a remark. */
function beforeRemark(text: string, name: string): Reading | null {
  const [, main = '', remark = ''] = REMARKED.exec(text) ?? [];
  if (main === '' || ABOUT_DIFFERENCE.test(name) || DOUBTFUL.test(remark)) return null;
  const isRemark = /\d/u.test(remark) ? DIFFERENCE.test(remark) : /^\p{Script=Han}{2}/u.test(remark);
  const reading = isRemark ? known(main) : null;
  return reading?.kind === 'figure' ? reading : null;
}

function behindName(text: string, name: string): Reading | null {
  const words = LEADING_WORDS.exec(text)?.[0] ?? '';
  for (let length = words.length; length >= 2; length--) {
    const subject = words.slice(0, length);
    if (TURNED.test(subject) || !isNamed(name, subject)) continue;
    const reading = known(text.slice(length).replace(/^[为是:]/u, ''));
    if (reading) return reading;
  }
  return null;
}

/** 下降12% of 案件下降比例, 平均3天 of 平均办理时限: the name's own word, which is not to be taken for another figure. */
function behindChange(text: string, name: string): Reading | null {
  const [told = '', change = ''] = CHANGED.exec(text) ?? [];
  if (change !== '' && name.replace(RATE_OF, '').endsWith(change))
    return known(text.slice(told.length).replace(/^了/u, ''));
  return text.startsWith('平均') && name.startsWith('平均') ? known(text.slice(2)) : null;
}

const isNamed = (name: string, subject: string): boolean =>
  name.endsWith(subject) ||
  (subject.length > 1 && name.replace(COUNTED_TAIL, '').endsWith(subject)) ||
  (name.startsWith(subject) && COUNTED_AS.test(name.slice(subject.length)));

/** 10家企业: the thing counted stands behind its unit. */
function beforeObject(text: string, name: string): Reading | null {
  const object = /\p{Script=Han}{3,9}$/u.exec(text)?.[0] ?? '';
  for (let length = object.length - 1; length >= 2; length--) {
    const counted = object.slice(-length);
    if (!name.includes(counted)) continue;
    const reading = readText(text.slice(0, -length));
    if (reading.kind === 'figure' && reading.quantity.unit !== null) return reading;
  }
  return null;
}
