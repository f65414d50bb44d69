import { invalidArgument } from '../request/excel-error';
import { HostObject, type HostArgument, type RangeTarget } from '../request/host-object';

export function textArgument(argument: HostArgument | undefined): string {
  if (typeof argument !== 'string') throw invalidArgument();
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
