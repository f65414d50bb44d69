import { Exact, plainText } from '../../exact';
import type { FunctionChoice } from '../rules/scoring-rules';
import { POINTS } from './wording';
import type { RuleRow } from './rule-row';

const LATE = new RegExp(
  `^(?:(?:按期|按时|如期)完成的?得?(?:满分|${POINTS})[,;])?(?:每)?(?:逾期|延迟|延期|延误|延后|推迟|推后|拖延|滞后|超期|晚|迟)(?:完成)?(?:(?<=每.{1,4})1?|1)(天|日|个?月)的?,?扣(?:减|除)?${POINTS}(?:[,;](.+))?$`,
  'u',
);
const TO_NOTHING =
  /^(?:扣完(?:本项分值|该项分值)?为止|直至扣完(?:为止)?|直到扣完|扣至0分(?:为止)?|最低(?:为|得)?0分)$/u;
const MOST_OFF = new RegExp(`^最多扣(?:减|除)?${POINTS}$`, 'u');

/** 每延迟一个月扣2分，扣完为止: for rows with a due date, which are no figures. */
export function ruleOfLateness(compact: string, { kind, weight }: RuleRow): FunctionChoice | null {
  const [, full, unit, points, rest] = LATE.exec(compact) ?? [];
  if (unit === undefined || points === undefined || kind !== null) return null;
  if (full !== undefined && weight !== null && !new Exact(full).eq(weight)) return null;
  const floor = rest === undefined || TO_NOTHING.test(rest) ? '0' : floorAfter(MOST_OFF.exec(rest)?.[1], weight);
  if (floor === null) return null;
  return { function: 'deadline', late: unit.endsWith('月') ? 'perMonth' : 'perDay', points, floor };
}

/** 最多扣5分 of a weight of 20 leaves 15. */
function floorAfter(most: string | undefined, weight: string | null): string | null {
  if (most === undefined || weight === null || new Exact(most).gt(weight)) return null;
  return plainText(new Exact(weight).minus(most));
}
