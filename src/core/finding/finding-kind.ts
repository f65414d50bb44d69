import { unmetTarget } from './checks/unmet-target';
import type { Finding, Severity } from './finding';

/** What people do with a finding: a missed target is a fact, which is known; the others are corrected, checked, noted. */
export type FindingKind = 'unmet' | Severity;

/** From what is gravest. */
export const FINDING_KINDS: readonly FindingKind[] = ['unmet', 'error', 'warning', 'info'];

export function kindOfFinding({ check, severity }: Finding): FindingKind {
  return check === unmetTarget.id ? 'unmet' : severity;
}
