/* What office.js sends and expects (../shared: office-host/protocol.md). */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined };

export const PathType = {
  workbook: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  /** For each argument that is an object, the id of its path. */
  readonly ReferencedObjectPathIds?: readonly (number | null | readonly unknown[])[];
}

export interface ObjectPath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: Query;
}

export interface Query {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RequestBatch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  } | null;
}

/** Reads the text of a request; throws when it is none of office.js. */
export function parseBatch(text: string): RequestBatch {
  const parsed: unknown = JSON.parse(text);
  if (!isBatch(parsed)) throw new TypeError('not a request batch of office.js');
  return parsed;
}

function isBatch(value: unknown): value is RequestBatch {
  return (
    typeof value === 'object' &&
    value !== null &&
    'Actions' in value &&
    Array.isArray(value.Actions) &&
    'ObjectPaths' in value &&
    typeof value.ObjectPaths === 'object' &&
    value.ObjectPaths !== null
  );
}
