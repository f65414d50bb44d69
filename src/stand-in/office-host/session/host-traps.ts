/** What Excel does on a bad day, each to be switched on by itself (engineering/excel-traps.md has the numbers). */
export interface HostTraps {
  /** The most cells of one read or write; beyond them Excel refuses (3). */
  readonly cellLimit: number;
  /** Beyond the limit a read gives `null` instead of an error (3). */
  readonly nullOverLimit: boolean;
  /** A document property longer than 255 characters: whoever loads the properties brings Excel down (26). */
  readonly longProperty: boolean;
  /** Several rows written over a filter: the values go to the visible rows one after the other (25). */
  readonly misplacesFiltered: boolean;
  /** Milliseconds each wrapped cell adds to the request that writes it (28). */
  readonly wrapDelay: number;
  /** Milliseconds each cell adds to a request that sets number formats of several at once (B14, office-js 5852). */
  readonly formatDelay: number;
  /** Column widths are set and told in characters, not in points (B15). */
  readonly widthInCharacters: boolean;
  /** Shrinking to fit cannot be set where text wraps: it is taken and forgotten (B16). */
  readonly wrapForbidsShrinking: boolean;
  /** Writing or taking away a conditional format loses one of somebody else's on the sheet (B1). */
  readonly losesRules: boolean;
  /** A formula written into an empty column of a table fills the column (39). */
  readonly fillsTableColumns: boolean;
  /** `calculationMode =` is taken and forgotten (32). */
  readonly forgetsCalculationMode: boolean;
  /** `calculationState` stays Pending (32). */
  readonly staysPending: boolean;
  /** The workbook was opened for reading only: whatever would change a cell is refused. */
  readonly readOnly: boolean;
  /** Another workbook has the focus: nothing can be activated, selected or added (36). */
  readonly inactive: boolean;
  /** Every sheet has rules of somebody else's that Excel cannot resolve: two on one cell (B1, office-js 5222 and 6827), or also
   *  one that was duplicated (6835). It lists them, and answers ItemNotFound for anything about them. */
  readonly unresolvedRules: 'none' | 'paired' | 'duplicated';
  /** Conditional formats of other kinds than a formula can be added; they are forgotten with the workbook. */
  readonly otherRuleKinds: boolean;
  /** Notes are given with two characters for a line break, as Excel on Windows may. */
  readonly notesWithReturns: boolean;
  /** Special cells of a protected sheet are not told, as `SpecialCells` of VBA refuses there. */
  readonly hidesProtected: boolean;
  /** Bytes of the add-in's settings; above them saving fails (41). */
  readonly settingsLimit: number;
  /** A ribbon button pressed before the page is lost where the page has no function for it when office.js asks for its first
   *  context (office-js 5176). */
  readonly losesPresses: boolean;
  /** Asking for the pane is answered only once no ribbon command runs (office-js 2877). */
  readonly commandFirst: boolean;
  /** Closing the pane ends the page, and what it knew (office-js 6844). */
  readonly endsWithPane: boolean;
}

export const NO_TRAPS: HostTraps = {
  cellLimit: 5_000_000,
  nullOverLimit: false,
  longProperty: false,
  misplacesFiltered: false,
  wrapDelay: 0,
  formatDelay: 0,
  widthInCharacters: false,
  wrapForbidsShrinking: false,
  losesRules: false,
  fillsTableColumns: false,
  forgetsCalculationMode: false,
  staysPending: false,
  readOnly: false,
  inactive: false,
  unresolvedRules: 'none',
  otherRuleKinds: false,
  notesWithReturns: false,
  hidesProtected: false,
  settingsLimit: 2_000_000,
  losesPresses: false,
  commandFirst: false,
  endsWithPane: false,
};
