import type { Fault, RequestSummary } from './faults';

/** What is to happen at a certain request of the add-in. Requests are counted from 1. */
export type PlannedEvent =
  /** Before the request somebody else who has the workbook open enters something. */
  | {
      readonly kind: 'remoteEdit';
      readonly request: number;
      /** null: the sheet in front. */
      readonly sheet: string | null;
      readonly address: string;
      readonly value: string;
    }
  /** From this request on the sheet is protected. */
  | { readonly kind: 'protect'; readonly request: number; readonly sheet: string }
  /** The request fails; null: every request that writes. */
  | { readonly kind: 'fault'; readonly request: number | null; readonly fault: Fault };

export type Intervention = Exclude<PlannedEvent, { readonly kind: 'fault' }>;

/** The failure planned for a request; null when none is. */
export function plannedFault(plan: readonly PlannedEvent[], { number, writes }: RequestSummary): Fault | null {
  for (const event of plan) {
    if (event.kind === 'fault' && (event.request === null ? writes : event.request === number)) return event.fault;
  }
  return null;
}

/** What happens before a request is carried out. */
export function interventions(plan: readonly PlannedEvent[], number: number): readonly Intervention[] {
  return plan.filter((event): event is Intervention => event.kind !== 'fault' && event.request === number);
}
