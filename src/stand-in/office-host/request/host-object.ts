/* What a request of office.js is carried out on: objects with members by name. This room knows batches and objects, but no
   workbook: resolve-path.ts finds the object, run-batch.ts calls its members, select-properties.ts reads them; a member that
   is not there is refused by its name. How members are added: src/CONTRIBUTING.md. */

import type { Area } from '../../workbook/workbook-types';
import { invalidArgument } from './excel-error';
import type { Json } from './wire';

/** What a method is called with: plain data, or another object of the workbook. */
export type HostArgument = Json | HostObject;

export interface HostScalar {
  readonly get: () => Json;
  /** Absent: the property can only be read. */
  readonly set?: (value: Json) => void;
}

export interface HostMembers {
  readonly scalars?: Readonly<Record<string, HostScalar>>;
  /** Properties that are objects; null is Excel's null object. */
  readonly objects?: Readonly<Record<string, () => HostObject | null>>;
  /** What takes time, such as a calculation, is waited for before the next action. */
  readonly methods?: Readonly<Record<string, (...args: readonly HostArgument[]) => Json | void | Promise<void>>>;
  /** Methods that give an object; null is Excel's null object. */
  readonly objectMethods?: Readonly<Record<string, (...args: readonly HostArgument[]) => HostObject | null>>;
  /** The members of a collection. */
  readonly items?: () => readonly HostObject[];
  /** What office.js remembers an object by: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: () => Readonly<Record<string, Json>>;
  /** The cells of a range, for methods that take one. */
  readonly range?: RangeTarget;
  /** The cells of a RangeAreas, for methods that take one. */
  readonly areas?: RangeAreas;
}

/** A rectangle of one sheet. */
export interface RangeTarget {
  readonly sheetId: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rectangles of one sheet. */
export interface RangeAreas {
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** An object as office.js sees it: a name and its members, called as the API does with a capital letter. */
export class HostObject {
  readonly type: string;
  readonly members: HostMembers;
  constructor(type: string, members: HostMembers) {
    this.type = type;
    this.members = members;
  }
}

/** A member by its name, never one inherited from Object. */
export function member<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

export function textArgument(argument: HostArgument | undefined): string {
  if (typeof argument !== 'string') throw invalidArgument();
  return argument;
}

export function booleanArgument(argument: HostArgument | undefined): boolean {
  if (typeof argument !== 'boolean') throw invalidArgument();
  return argument;
}

export function integerArgument(argument: HostArgument | undefined, least: number): number {
  if (typeof argument !== 'number' || !Number.isInteger(argument) || argument < least) throw invalidArgument();
  return argument;
}

/** The cells of an argument that is a Range object; null when it is none. */
export function rangeArgument(argument: HostArgument | undefined): RangeTarget | null {
  return argument instanceof HostObject ? (argument.members.range ?? null) : null;
}
