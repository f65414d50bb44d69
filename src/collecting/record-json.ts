/** What a workbook brings along and is applied, as the machine-readable result has it. */
export interface RecordInForce {
  readonly ruleSet: { readonly name: string; readonly differs: number } | null;
  readonly rowDecisions: number;
  readonly corrections: number;
  readonly dismissals: number;
  /** Who verified findings, as the workbook says; of other decisions it tells nobody, as Excel does not. */
  readonly by: readonly string[];
  /** The total of the first form without it; null where that is not complete. */
  readonly totalWithout: string | null;
  /** Each form's, where there are several. */
  readonly totalsWithout?: readonly { readonly sheet: string; readonly total: string | null }[];
}

/** What of a record was not applied, as the machine-readable result has it. */
export interface RecordNotUsed {
  /** `lost`: it is damaged; `partly`: entries of it are none, the others are applied; `disagree`: its two copies say different things; `tooMuch`: it holds more
   *  than people decide; `refused`: its rule set is none. */
  readonly code: 'lost' | 'partly' | 'disagree' | 'tooMuch' | 'refused';
  readonly message: string;
}
