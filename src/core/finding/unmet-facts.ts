import { unmetTarget } from './checks/unmet-target';
import type { Finding } from './finding';

/** A form with its open findings, and those that somebody settled. */
export interface Settled {
  readonly card: { readonly findings: readonly Finding[] };
  readonly dismissed?: readonly { readonly finding: Finding }[];
}

/** The missed targets of a form, those verified or set aside included: that a target is missed stays a fact until the row
 *  changes. */
export function unmetFacts({ card, dismissed = [] }: Settled): readonly Finding[] {
  return [...card.findings, ...dismissed.map(({ finding }) => finding)].filter(({ check }) => check === unmetTarget.id);
}
