import { invalidArgument, notImplemented } from './excel-error';
import { member, type HostObject } from './host-object';
import { requireMember, type Lacking } from './requirement-sets';
import type { Json, Query } from './wire';

/** The loaded properties of an object or, for a collection, of its items; what was not asked for is left out. */
export function selectProperties(object: HostObject, query: Query, lacking: Lacking): Json {
  const { items } = object.members;
  const paths = (query.Select ?? []).map((path) => path.split('/').map(memberName));
  if (!items) return project(object, paths, lacking);
  const [own, ofItems] = partition(object, paths);
  const skip = query.Skip ?? 0;
  const wanted = items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const everything = own.length === 0 && ofItems.length === 0;
  return {
    ...(own.length > 0 ? project(object, own, lacking) : {}),
    _Items: everything || ofItems.length > 0 ? wanted.map((item) => project(item, ofItems, lacking)) : [],
  };
}

type Path = readonly string[];

/** office.js leaves `items/` out of what it asks a collection for: what is no member of the collection is the items'. */
function partition({ members }: HostObject, paths: readonly Path[]): readonly [readonly Path[], readonly Path[]] {
  const isOwn = ([name = '']: Path): boolean =>
    member(members.scalars, name) !== undefined || member(members.objects, name) !== undefined;
  return [paths.filter(isOwn), paths.filter((path) => !isOwn(path))];
}

/** `items` is a word of office.js, which takes it out of a string of paths, but not out of an array of them: Excel has no such
 *  member (office-js 190). */
function memberName(name: string): string {
  if (/^items$/i.test(name) || !/^(?:\*|\$?\w+)$/.test(name)) throw invalidArgument();
  if (name === '*') return '$all';
  return name.startsWith('$') ? name : name.charAt(0).toUpperCase() + name.slice(1);
}

function project(object: HostObject, paths: readonly Path[], lacking: Lacking): Readonly<Record<string, Json>> {
  const { scalars, objects, identity } = object.members;
  const result: Record<string, Json> = { ...identity?.() };
  const all = paths.length === 0 || paths.some((path) => path[0] === '$all');
  if (all) Object.assign(result, everyScalar(object, lacking));
  const nested = new Map<string, Path[]>();
  for (const [name = '', ...rest] of paths) {
    if (name.startsWith('$')) continue;
    requireMember(lacking, object, name);
    const scalar = member(scalars, name);
    if (scalar) result[name] = scalar.get();
    else if (member(objects, name)) nested.set(name, [...(nested.get(name) ?? []), ...(rest.length > 0 ? [rest] : [])]);
    else throw notImplemented(`${object.type}.${name}`);
  }
  for (const [name, rest] of nested) {
    const child = member(objects, name)?.();
    if (child === null) result[name] = null;
    else if (child) result[name] = child.members.items ? itemsOf(child, rest, lacking) : project(child, rest, lacking);
  }
  return result;
}

/** What an older Excel has not yet is left out when everything is asked for. */
function everyScalar({ type, members }: HostObject, lacking: Lacking): Readonly<Record<string, Json>> {
  const had = Object.entries(members.scalars ?? {}).filter(([name]) => !lacking(type, name));
  return Object.fromEntries(had.map(([name, scalar]) => [name, scalar.get()]));
}

function itemsOf(collection: HostObject, paths: readonly Path[], lacking: Lacking): Json {
  return selectProperties(collection, { Select: paths.map((path) => path.join('/')) }, lacking);
}
