import type { ExcelSession } from '../session/excel-session';
import type { HostMembers } from '../request/host-object';

/** The methods by which office.js registers and unregisters events: `_Register…Event` and `_Unregister…Event`. */
export function eventMethods(
  session: ExcelSession,
  target: string,
  events: Readonly<Record<string, number>>,
): NonNullable<HostMembers['methods']> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}Event`, () => session.events.register(type, target)],
      [`_Unregister${name}Event`, () => session.events.unregister(type, target)],
    ]),
  );
}
