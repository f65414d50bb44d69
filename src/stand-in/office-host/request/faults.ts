/** A failure to be had on purpose, for trying what an add-in does about it. */
export type Fault =
  /** Excel refuses at one action (counted from 0); what ran before it stays done. */
  | { readonly kind: 'action'; readonly action: number; readonly code: string; readonly message?: string }
  /** Excel refuses the whole request, nothing was done. */
  | { readonly kind: 'request'; readonly code: string; readonly message?: string }
  /** No answer ever comes; the request was carried out or not. */
  | { readonly kind: 'silence'; readonly done: boolean };

/** A request as a fault is chosen for. */
export interface RequestSummary {
  /** Counted from 1 since the host was made, requests that only clean up included. */
  readonly number: number;
  readonly actions: number;
  /** Whether it sets a property or calls a method that may change something. */
  readonly writes: boolean;
  /** Whether it does anything but keep house. */
  readonly works: boolean;
}

export type FaultChooser = (request: RequestSummary) => Fault | null;
