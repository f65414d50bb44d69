import type { LocalText } from '../../scoring/rule-set';
import type { CheckThresholds } from '../check-settings';
import type { Finding, Severity } from '../finding';

/** What a check is, for people and for the manual. */
export interface CheckEntry {
  readonly severity: Severity;
  readonly name: LocalText;
  /** What to do about it. */
  readonly remedy: LocalText;
  /** What the check looks at. */
  readonly looksAt: LocalText;
  /** The settings a rule set has for it, and what they count. */
  readonly thresholds?: Readonly<Partial<Record<keyof CheckThresholds, LocalText>>>;
  readonly example: CheckExample;
}

/** A worked example: what stands in the sheet, and the figures of the finding it leads to (its sentence is made of them). */
export interface CheckExample {
  readonly given: LocalText;
  readonly args: Finding['args'];
}
