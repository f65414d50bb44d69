import type { FundsRole, HeaderRole } from '../column-roles';

/** How the forms of one place or origin name their columns. A dialect is data, nothing else in the program knows it;
 *  how one is added: src/CONTRIBUTING.md, A dialect. */
export interface Dialect {
  /** Also the name of its file and of its golden workbook. */
  readonly id: string;
  /** Column headings of the indicator block that it adds to the ones known before it: compacted (no white space, line
   *  breaks, bracketed tails such as (A)), lower case. Where two columns of one form claim the same role, the earlier
   *  word wins. */
  readonly headings: Readonly<Partial<Record<HeaderRole, readonly string[]>>>;
  /** Column headings of its budget execution block. */
  readonly funds?: Readonly<Partial<Record<FundsRole, readonly string[]>>>;
}
