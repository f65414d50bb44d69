import { invalidArgument } from '../request/excel-error';
import { daySerial } from '../cells/entry-date';
import type { ExcelSession } from '../session/excel-session';
import { HostObject, type HostArgument } from '../request/host-object';
import type { Json } from '../request/wire';

/** Excel's worksheet functions, to be called without a cell; of them only DATE, which tells an add-in the date system. */
export function functionsObject(session: ExcelSession): HostObject {
  return new HostObject('Functions', {
    objectMethods: {
      Date: (year, month, day) => {
        const [y, m, d] = [number(year), number(month), number(day)];
        const value = y < 0 || y > 9999 ? null : daySerial(y < 1900 ? y + 1900 : y, m, d, session.date1904);
        return value === null ? functionResult(null, '#NUM!') : functionResult(value, null);
      },
    },
  });
}

function number(argument: HostArgument | undefined): number {
  if (typeof argument !== 'number' || !Number.isFinite(argument)) throw invalidArgument();
  return Math.trunc(argument);
}

function functionResult(value: Json, error: string | null): HostObject {
  return new HostObject('FunctionResult', { scalars: { Value: { get: () => value }, Error: { get: () => error } } });
}
