import { ActionType, PathType, type Action, type RequestBatch } from './wire';

/** What went through the host since the last reset. */
export interface Statistics {
  /** Requests that did something: the add-in's syncs. */
  readonly syncs: number;
  /** All requests to the workbook, with those in which office.js only cleans up its references. */
  readonly requests: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  reset(): void;
}

/** Counts the traffic. */
export class TrafficCounter implements Statistics {
  syncs = 0;
  requests = 0;
  bytesIn = 0;
  bytesOut = 0;

  reset(): void {
    this.syncs = this.requests = this.bytesIn = this.bytesOut = 0;
  }
}

const HOUSEKEEPING = new Set(['_KeepReference', '_RemoveReference']);

/** Whether a batch talks to services of office.js's own and not to the workbook. */
export function isServiceCall({ Actions, ObjectPaths }: RequestBatch): boolean {
  const ofService = (id: number | undefined): boolean => {
    const path = id === undefined ? undefined : ObjectPaths[id];
    return path?.ObjectPathType === PathType.newObject || (path !== undefined && ofService(path.ParentObjectPathId));
  };
  return Actions.every(({ ObjectPathId }) => ofService(ObjectPathId));
}

/** Whether a batch does more than clean up references. */
export function doesWork({ Actions, ObjectPaths }: RequestBatch): boolean {
  return Actions.some((action) => !isHousekeeping(action, ObjectPaths));
}

function isHousekeeping({ ActionType: type, Name, ObjectPathId }: Action, paths: RequestBatch['ObjectPaths']): boolean {
  if (type === ActionType.trace) return true;
  if (type === ActionType.instantiate) return paths[ObjectPathId]?.ObjectPathType === PathType.workbook;
  return type === ActionType.method && HOUSEKEEPING.has(Name);
}

/** Whether a batch may change something. */
export function mayWrite({ Actions }: RequestBatch): boolean {
  return Actions.some(
    ({ ActionType: type, Name }) =>
      type === ActionType.setProperty || (type === ActionType.method && !HOUSEKEEPING.has(Name)),
  );
}

/** The size of a text as sent, in bytes of UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
