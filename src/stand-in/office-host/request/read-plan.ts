import type { OfficeHostOptions } from '../page/install-office-host';
import { parseRangeAddress, splitSheetName } from '../cells/range-address';
import type { PlannedEvent } from './request-plan';

type Plan = OfficeHostOptions | null;

const planned = (event: PlannedEvent): OfficeHostOptions => ({ plan: [event] });

/** `3`: the third request is never answered. */
export function readSilence(done: boolean): (value: string) => Plan {
  return (value) => {
    const request = position(value);
    return request === null ? null : planned({ kind: 'fault', request, fault: { kind: 'silence', done } });
  };
}

/** `3:ServiceNotAvailable` */
export function readRefusal(value: string): Plan {
  const [, number = '', code = ''] = /^(\d+):([A-Za-z]+)$/.exec(value) ?? [];
  const request = position(number);
  return request === null ? null : planned({ kind: 'fault', request, fault: { kind: 'request', code } });
}

/** `12:GeneralException` or `3.12:GeneralException` */
export function readFault(value: string): Plan {
  const [, number, action = '', code = ''] = /^(?:(\d+)\.)?(\d{1,6}):([A-Za-z]+)$/.exec(value) ?? [];
  const request = number === undefined ? null : position(number);
  if (action === '' || (number !== undefined && request === null)) return null;
  return planned({ kind: 'fault', request, fault: { kind: 'action', action: Number(action), code } });
}

/** `I14:5@2`, `自评表!I14:34%@2` */
export function readRemote(value: string): Plan {
  const [, place = '', entered = '', number = ''] = /^(.+):([^:]*)@(\d+)$/.exec(value) ?? [];
  const request = position(number);
  const { sheet, address } = splitSheetName(place);
  const area = parseRangeAddress(address);
  if (request === null || !area || area.top !== area.bottom || area.left !== area.right) return null;
  return planned({ kind: 'remoteEdit', request, sheet, address, value: entered });
}

/** `自评表@2` */
export function readProtect(value: string): Plan {
  const [, sheet = '', number = ''] = /^(.+)@(\d+)$/.exec(value) ?? [];
  const request = position(number);
  return request === null ? null : planned({ kind: 'protect', request, sheet });
}

/** Requests are counted from 1. */
function position(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}
