import { placeKey } from '../grid/address';
import type { CheckSubject } from './check';
import { executionDiffers } from './checks/execution-differs';
import { gradeDiffers } from './checks/grade-differs';
import { inputChanged } from './checks/input-changed';
import { scoreDiffers } from './checks/score-differs';
import { totalDiffers } from './checks/total-differs';
import { typedOver } from './checks/typed-over';
import type { Finding } from './finding';

const OF_ROWS: ReadonlySet<string> = new Set([scoreDiffers.id, executionDiffers.id]);
const OF_FORM: ReadonlySet<string> = new Set([totalDiffers.id, gradeDiffers.id]);

/** The findings without what others of them tell already: that a figure we wrote is not what the rules give by now, where it
 *  is told which input changed since (V1); that a figure differs which was typed over since (V2). */
export function withoutOverdue(findings: readonly Finding[], { since }: CheckSubject): Finding[] {
  if (!since) return [...findings];
  const stale = findings.filter(({ check, severity }) => check === inputChanged.id && severity !== 'info');
  const rows = new Set(stale.map(({ row }) => row));
  const over = findings.filter(({ check }) => check === typedOver.id);
  const typed = new Set(over.map(placeKey));
  const isAnyTold = rows.size > 0 || over.some(({ severity }) => severity !== 'info');
  return findings.filter((each) => {
    const isOfRow = OF_ROWS.has(each.check);
    if (!isOfRow && !OF_FORM.has(each.check)) return true;
    const isTold = isOfRow ? rows.has(each.row) : isAnyTold;
    return !typed.has(placeKey(each)) && !(isTold && since.ours.has(placeKey(each)));
  });
}
