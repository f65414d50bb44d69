import { joinsDigits, readText } from '../../grid/cell-number';
import { compactText } from '../../grid/cell-text';
import type { Reading } from '../../grid/reading';
import { withoutWeight } from './row-labels';

const LONGEST = 40;
/** What a target is meant to be; said of a result it would be no result yet. */
const INTENDED = /^(?:确保|力争|争取)/u;
const LEADING_WORDS = /^\p{Script=Han}{2,16}/u;
/** Words that turn the figure behind them into another one: 未完成率5%, 投诉率下降5%. */
const TURNED = /[未不非无]|[减降增超差欠缺]/u;
const COUNTED_AS =
  /^(?:总?数量?|总?人数|人次|次数|场次|个数|户数|家数|台数|件数|批次|面积|里程|长度|规模|率|比例|覆盖率)?$/u;
const NUMBERED = /^(?:指标)?\d{1,2}[:、.]/u;

/** A figure that is told with the indicator's own words before or behind it: 完成率达到100% of 工程完成率, 培训2场 of
 *  培训场次, 10家企业 of 扶持企业数量. Words that are not the indicator's leave the reading as it is. */
export function namedReading(reading: Reading, name: string, role: 'target' | 'actual'): Reading {
  if (reading.kind !== 'words' && reading.kind !== 'unreadable') return reading;
  if (reading.kind === 'words' ? (reading.date ?? reading.state) : reading.range) return reading;
  if (joinsDigits(reading.text)) return reading;
  if (reading.text.length > LONGEST || !/\d/u.test(reading.text.normalize('NFKC'))) return reading;
  const typed = compactText(reading.text);
  const text = role === 'target' ? typed.replace(INTENDED, '') : typed;
  const subject = compactText(withoutWeight(name)).replace(NUMBERED, '');
  const intended = text === typed ? null : known(text);
  return intended ?? behindName(text, subject) ?? beforeObject(text, subject) ?? reading;
}

function known(text: string): Reading | null {
  const reading = readText(text);
  return reading.kind === 'figure' || (reading.kind === 'unreadable' && reading.range) ? reading : null;
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

const isNamed = (name: string, subject: string): boolean =>
  name.endsWith(subject) || (name.startsWith(subject) && COUNTED_AS.test(name.slice(subject.length)));

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
