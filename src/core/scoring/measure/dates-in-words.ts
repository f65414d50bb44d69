import { compactText } from '../../grid/cell-text';
import { readDate, type DateSpan } from '../../grid/date-text';
import type { Reading } from '../../grid/reading';
import type { IndicatorRow } from '../../sheet/indicator-sheet';
import { datePair, isInTime, type DatePair } from './dates';

type DatedRow = Pick<IndicatorRow, 'target' | 'actual' | 'name'>;

/** A clause with the one date it tells, and what else it says. */
interface Dated {
  readonly date: DateSpan;
  readonly rest: string;
}

const LONGEST = 60;
const QUARTER = '第?[一二三四1-4]季度末?';
const DATE = new RegExp(
  `(?:(?:19|20)\\d\\d年度?)?\\d{1,2}月(?:\\d{1,2}[日号]|份?(?:底|末|初|中旬|上旬|下旬)?)|(?:19|20)\\d\\d年度?(?:底|末|${QUARTER}|[上下]半年)?|(?:19|20)\\d\\d([-./])\\d{1,2}\\1\\d{1,2}|${QUARTER}|[上下]半年|年底|年末`,
  'gu',
);
const BEFORE = /^(?:以前|之前|前|止)/u;
const DONE =
  /完成|完工|竣工|验收|交付|使用|建成|支付|拨付|发放|开工|上线|结束|到位|启动|报送|上报|提交|公开|印发|下达|兑现|交工|实施|开展/u;
const NOT_YET = /未|尚|预计|计划|拟|将于|力争|延[期长]至|推迟/u;
const FILLING = '于并已全部均顺利实际按期时在的至内项目工程工作任务本该，,、；;。.';

/** 10月底前完工并交付 → 11月完工并交付: a due date and a day of completion among words that say nothing else; null: there are
 *  none, or they may speak of different things. */
export function datesInWords({ target, actual, name }: DatedRow): DatePair | null {
  if (!isTold(target) || !isTold(actual) || NOT_YET.test(compactText(actual.text))) return null;
  const [aims, results] = [datedClauses(target), datedClauses(actual)];
  if (aims === null || results === null) return null;
  const [done] = results;
  if (done === undefined || results.length > 1) return null;
  const meant = aims.filter(({ rest }) => isSame(rest, done.rest, name));
  const [due] = meant;
  return due === undefined || meant.length > 1 ? null : datePair(due.date, done.date);
}

/** Whether an actual in words names a day behind every day its target names, whatever happened then. */
export function tellsLaterDate({ target, actual }: DatedRow): boolean {
  if (!isTold(target) || !isTold(actual)) return false;
  const [aims, results] = [datedClauses(target), datedClauses(actual)];
  return (
    aims !== null &&
    results !== null &&
    aims.length > 0 &&
    results.some(({ date }) =>
      aims.every((aim) => {
        const pair = datePair(aim.date, date);
        return pair !== null && isInTime(pair) === false;
      }),
    )
  );
}

const isTold = (reading: Reading): reading is Extract<Reading, { kind: 'words' | 'unreadable' }> =>
  reading.kind === 'words' || reading.kind === 'unreadable';

/** The clauses that tell a date; null where one tells several, or a date that is none. */
function datedClauses({ text }: { readonly text: string }): readonly Dated[] | null {
  const compact = compactText(text);
  if (compact.length > LONGEST || !/[年月]|季度|\d[-./]\d/u.test(compact)) return null;
  const clauses = compact.split(/[,;。，；]/u).map((clause) => ({ clause, dates: [...clause.matchAll(DATE)] }));
  const found: Dated[] = [];
  for (const { clause, dates } of clauses) {
    const [only] = dates;
    if (only === undefined) continue;
    const behind = clause.slice(only.index + only[0].length);
    const before = BEFORE.exec(behind)?.[0] ?? '';
    const date = dates.length > 1 ? null : readDate(only[0] + before);
    if (date === null) return null;
    found.push({ date, rest: clause.slice(0, only.index) + behind.slice(before.length) });
  }
  return found;
}

/** Both tell that something is done, and the result names nothing else than its aim and the indicator do. */
function isSame(aim: string, result: string, name: string): boolean {
  if (result !== '' && !DONE.test(result)) return false;
  const known = aim + compactText(name) + FILLING + (DONE.test(aim) ? '' : '完成工竣');
  return [...result].every((letter) => known.includes(letter));
}
