import type { LocalText } from '../../local-text';
import type { CheckThresholds } from '../../scoring/rule-set/rule-set';
import type { Finding } from '../finding';

/** What only the manual says of a check. */
export interface CheckManual {
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
