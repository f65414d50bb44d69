/** What a workbook brings along and is applied, as the machine-readable result has it. */
export interface RecordInForce {
  readonly ruleSet: { readonly name: string; readonly differs: number } | null;
  readonly rowDecisions: number;
  readonly corrections: number;
  readonly dismissals: number;
  /** Who decided, where a workbook tells that: none does reliably. */
  readonly by: readonly string[];
  /** The total of the first form without it; null where that is not complete. */
  readonly totalWithout: string | null;
  /** Each form's, where there are several. */
  readonly totalsWithout?: readonly { readonly sheet: string; readonly total: string | null }[];
}

/** What of a record was not applied, as the machine-readable result has it. */
export interface RecordNotUsed {
  /** `lost`: it is damaged, or parts of it are none; `disagree`: its two copies say different things; `tooMuch`: it holds more
   *  than people decide; `refused`: its rule set is none. */
  readonly code: 'lost' | 'disagree' | 'tooMuch' | 'refused';
  readonly message: string;
}
