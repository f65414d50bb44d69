import { parseRangeAddress, splitSheetName } from '../cells/range-address';
import type { OfficeHostOptions } from '../page/install-office-host';
import type { PlannedEvent } from '../page/request-plan';
import { option } from './host-option';

/** What happens at which request. */
export const PLANNED_OPTIONS = [
  option(
    'hang',
    '3',
    ['第几次请求没有回答，也没有执行', 'the request that is neither answered nor done'],
    readSilence(false),
  ),
  option(
    'hangDone',
    '3',
    ['第几次请求已执行但没有回答', 'the request that is done and not answered'],
    readSilence(true),
  ),
  option(
    'refuse',
    '3:ServiceNotAvailable',
    ['第几次请求被整个拒绝，错误代码', 'the request that is refused as a whole, with which code'],
    readRefusal,
  ),
  option(
    'fault',
    '12:GeneralException',
    [
      '每次写入在第几个动作失败（从 0 数），或写成“请求.动作:代码”',
      'the action at which every write fails (from 0), or request.action:code',
    ],
    readFault,
  ),
  option(
    'remote',
    '自评表!I14:5@2',
    ['第几次请求之前，别人在单元格里填了什么', 'what somebody else enters before which request'],
    readRemote,
  ),
  option(
    'protect',
    '自评表@2',
    ['从第几次请求起，工作表受保护', 'from which request on a sheet is protected'],
    readProtect,
  ),
] as const;

type Plan = OfficeHostOptions | null;

const planned = (event: PlannedEvent): OfficeHostOptions => ({ plan: [event] });

/** `3`: the third request is never answered. */
function readSilence(done: boolean): (value: string) => Plan {
  return (value) => {
    const request = position(value);
    return request === null ? null : planned({ kind: 'fault', request, fault: { kind: 'silence', done } });
  };
}

/** `3:ServiceNotAvailable` */
function readRefusal(value: string): Plan {
  const [, number = '', code = ''] = /^(\d+):([A-Za-z]+)$/.exec(value) ?? [];
  const request = position(number);
  return request === null ? null : planned({ kind: 'fault', request, fault: { kind: 'request', code } });
}

/** `12:GeneralException` or `3.12:GeneralException` */
function readFault(value: string): Plan {
  const [, number, action = '', code = ''] = /^(?:(\d+)\.)?(\d{1,6}):([A-Za-z]+)$/.exec(value) ?? [];
  const request = number === undefined ? null : position(number);
  if (action === '' || (number !== undefined && request === null)) return null;
  return planned({ kind: 'fault', request, fault: { kind: 'action', action: Number(action), code } });
}

/** `I14:5@2`, `自评表!I14:34%@2` */
function readRemote(value: string): Plan {
  const [, place = '', entered = '', number = ''] = /^(.+):([^:]*)@(\d+)$/.exec(value) ?? [];
  const request = position(number);
  const { sheet, address } = splitSheetName(place);
  const area = parseRangeAddress(address);
  if (request === null || !area || area.top !== area.bottom || area.left !== area.right) return null;
  return planned({ kind: 'remoteEdit', request, sheet, address, value: entered });
}

/** `自评表@2` */
function readProtect(value: string): Plan {
  const [, sheet = '', number = ''] = /^(.+)@(\d+)$/.exec(value) ?? [];
  const request = position(number);
  return request === null ? null : planned({ kind: 'protect', request, sheet });
}

/** Requests are counted from 1. */
function position(text: string): number | null {
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;
}
