import type { LocalText } from '../../local-text';
import type { Severity } from '../finding';

/** What a check is, for people. What only the manual says of it stands in ../manual, so that the pane leaves it out. */
export interface CheckEntry {
  readonly severity: Severity;
  readonly name: LocalText;
  /** What to do about it. */
  readonly remedy: LocalText;
}
