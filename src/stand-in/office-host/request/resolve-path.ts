import { ExcelError, itemNotFound, notImplemented } from './excel-error';
import { HostObject, member, type HostArgument } from './host-object';
import { requireMember, type Lacking } from './requirement-sets';
import { PathType, type Json, type ObjectPath, type RequestBatch } from './wire';

/** Where object paths begin. */
export interface Roots {
  readonly workbook: HostObject;
  /** Services outside the workbook, by their full name. */
  readonly services: Readonly<Record<string, HostObject>>;
  reference(id: string): HostObject | null;
  readonly lacking: Lacking;
}

/** The collections whose items are reached by a method: in the classes of office.js all others have an indexer for it. */
export const BY_METHOD: ReadonlySet<string> = new Set(['ChartCollection', 'ShapeCollection', 'GroupShapeCollection']);

function onlyIndexed({ type }: HostObject): ExcelError {
  return new ExcelError('ApiNotFound', `The items of ${type} are reached by an indexer.`);
}

/** Excel tells of which class something was asked that is not there. */
function locatedAt({ type }: HostObject, name: string, cause: unknown): unknown {
  if (!(cause instanceof ExcelError) || cause.location !== null) return cause;
  return new ExcelError(cause.code, cause.message, `${type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`);
}

/** Follows the object paths of one batch; each is followed once, in the order the actions need them. */
export class PathResolver {
  readonly #roots: Roots;
  readonly #paths: RequestBatch['ObjectPaths'];
  readonly #found = new Map<number, HostObject | null>();

  constructor(roots: Roots, paths: RequestBatch['ObjectPaths']) {
    this.#roots = roots;
    this.#paths = paths;
  }

  /** The object at a path; null is Excel's null object. */
  resolve(id: number): HostObject | null {
    const known = this.#found.get(id);
    if (known !== undefined) return known;
    const path = this.#paths[id];
    if (!path) throw new ExcelError('InvalidObjectPath', `no object path ${id}`);
    const object = this.#follow(path);
    this.#found.set(id, object);
    return object;
  }

  /** The arguments of a call, with object paths in them replaced by the objects. */
  arguments(info: ObjectPath['ArgumentInfo']): readonly HostArgument[] {
    return (info?.Arguments ?? []).map((argument: Json, i): HostArgument => {
      const id = info?.ReferencedObjectPathIds?.[i];
      if (typeof id !== 'number' || id === 0) return argument;
      const object = this.resolve(id);
      if (!object) throw itemNotFound();
      return object;
    });
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.workbook:
        return this.#roots.workbook;
      case PathType.newObject:
        return this.#service(path.Name);
      case PathType.reference: {
        const object = this.#roots.reference(path.Name);
        if (!object) {
          throw new ExcelError('InvalidReference', 'This reference is not valid for the current operation.');
        }
        return object;
      }
      case PathType.nullObject:
        return null;
      default:
        return this.#below(path);
    }
  }

  #below(path: ObjectPath): HostObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    // What hangs on a null object is a null object.
    if (!parent) return null;
    // Collections are indexed by what `GetItem` takes.
    const name = path.ObjectPathType === PathType.indexer ? 'GetItem' : path.Name;
    const isCalled = path.ObjectPathType === PathType.method && name === 'GetItem';
    if (isCalled && !BY_METHOD.has(parent.type)) throw onlyIndexed(parent);
    requireMember(this.#roots.lacking, parent, name);
    if (path.ObjectPathType === PathType.property) {
      const get = member(parent.members.objects, name);
      if (!get) throw notImplemented(`${parent.type}.${name}`);
      return get();
    }
    const call = member(parent.members.objectMethods, name);
    if (!call) throw notImplemented(`${parent.type}.${name}()`);
    const given = this.arguments(path.ArgumentInfo);
    try {
      return call(...given);
    } catch (cause) {
      throw locatedAt(parent, name, cause);
    }
  }

  #service(name: string): HostObject {
    const service = member(this.#roots.services, name);
    if (!service) throw notImplemented(`service ${name}`);
    return service;
  }
}
