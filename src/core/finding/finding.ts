/** Ids of the reviewing officer's checks that are built so far; their meaning stands in catalogue.ts. */
export type CheckId = 'U1' | 'U2' | 'U3' | 'W1' | 'S1' | 'S2' | 'S3' | 'S6' | 'T1' | 'T10';

export type Severity = 'error' | 'warning' | 'info';

/** One thing a reviewer would mark: which check, where, and the figures its sentence needs (plain decimal texts).
 *  The sentences live in src/text; nothing here is shown to people as it is. */
export interface Finding {
  readonly check: CheckId;
  readonly severity: Severity;
  readonly sheet: string;
  /** The cell to look at, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly args: Readonly<Record<string, string>>;
}
