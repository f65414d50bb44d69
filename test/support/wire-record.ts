import { isCall, requestText, type PaneFunctions } from '../../src/stand-in/office-host/page/pane-connection';
import type { OfficeHost } from '../../src/stand-in/office-host/page/install-office-host';
import { ActionType, parseBatch, PathType, type RequestBatch } from '../../src/stand-in/office-host/request/wire';
import type { OfficeClass } from './office-calls';

/** A host that records the requests office.js sends to it. */
export function recorded(host: OfficeHost): { readonly host: OfficeHost; readonly batches: readonly RequestBatch[] } {
  const batches: RequestBatch[] = [];
  const install = (window: object): void => {
    host.install(window);
    const page = window as Pick<PaneFunctions, '_osfHostAPI'>;
    const send = page._osfHostAPI;
    page._osfHostAPI = (handler, call, callback) => {
      const text = isCall(call) ? requestText(call) : null;
      if (text !== null) batches.push(parseBatch(text));
      send(handler, call, callback);
    };
  };
  return { host: { ...host, install }, batches };
}

type Classes = ReadonlyMap<string, OfficeClass>;

/** What of a batch Microsoft's classes could not have sent, each as one line: path, kind and what was asked. `known`: calls of
 *  classes that this library does not have yet. */
export function unlikeOffice(
  batch: RequestBatch,
  classes: Classes,
): { readonly lines: readonly string[]; readonly faults: readonly string[] } {
  const lines: string[] = [];
  const faults: string[] = [];
  const kinds = Object.entries(PathType);
  const classAt = (id: number): string | null => {
    const path = batch.ObjectPaths[id];
    if (!path) return null;
    if (path.ObjectPathType === PathType.workbook) return 'Workbook';
    const parent = classAt(path.ParentObjectPathId ?? -1);
    const own = parent === null ? undefined : classes.get(parent);
    if (!own) return null;
    if (path.ObjectPathType === PathType.indexer) return own.indexer;
    const from = path.ObjectPathType === PathType.method ? own.objectMethods : own.objects;
    return from.get(path.Name) ?? null;
  };
  for (const [id, path] of Object.entries(batch.ObjectPaths)) {
    const parent = classAt(path.ParentObjectPathId ?? -1);
    const kind = kinds.find(([, type]) => type === path.ObjectPathType)?.[0] ?? '';
    const line = `${parent ?? ''}.${path.Name} ${kind}`;
    lines.push(line);
    if (parent !== null && classAt(Number(id)) === null) faults.push(line);
  }
  for (const action of batch.Actions) {
    const type = classAt(action.ObjectPathId);
    const own = type === null ? undefined : classes.get(type);
    if (!own || action.ActionType === ActionType.trace || action.ActionType === ActionType.instantiate) continue;
    if (action.ActionType === ActionType.method) check(own.methods.has(action.Name), `${type}.${action.Name}()`);
    if (action.ActionType === ActionType.setProperty) check(own.settable.has(action.Name), `${type}.${action.Name} =`);
    if (action.ActionType === ActionType.query) {
      for (const path of action.QueryInfo?.Select ?? [])
        check(isSelectable(own, path.split('/'), classes), `${type} ? ${path}`);
    }
  }
  return { lines, faults };

  function check(isKnown: boolean, line: string): void {
    lines.push(line);
    if (!isKnown) faults.push(line);
  }
}

/** A path of properties of an object or, for a collection, of its items. */
function isSelectable(from: OfficeClass, [name = '', ...rest]: readonly string[], classes: Classes): boolean {
  if (name === '*' || name.startsWith('$')) return rest.length === 0;
  const wire = name.charAt(0).toUpperCase() + name.slice(1);
  const item = from.items === null ? undefined : classes.get(from.items);
  if (rest.length === 0 && (from.scalars.has(wire) || item?.scalars.has(wire))) return true;
  const child = classes.get(from.objects.get(wire) ?? '') ?? classes.get(item?.objects.get(wire) ?? '');
  return child !== undefined && rest.length > 0 && isSelectable(child, rest, classes);
}
