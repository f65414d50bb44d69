/* What the page's address can ask of the host. An option is one entry of LIST: name, example, what it means in both
   languages, and how its value becomes OfficeHostOptions; the page lists it and the address reads it from there. */

import { parseRangeAddress, splitSheetName } from '../cells/range-address';
import type { OfficeHostOptions } from '../page/install-office-host';
import type { PlannedEvent } from '../page/request-plan';
import type { HostTraps } from '../session/host-traps';

/** One thing that can be chosen about the host in the page's address: `?host=name=value,…`. */
export interface HostOption {
  readonly name: OptionName;
  readonly example: string;
  readonly means: Readonly<Record<'zh-CN' | 'en-US', string>>;
  /** null: the value cannot be read. */
  readonly read: (value: string) => OfficeHostOptions | null;
}

const flag = (options: OfficeHostOptions) => (value: string) => (value === '1' ? options : null);
const count =
  (least: number, options: (value: number) => OfficeHostOptions) =>
  (value: string): OfficeHostOptions | null =>
    /^\d{1,12}$/.test(value) && Number(value) >= least ? options(Number(value)) : null;
const trap = (traps: Partial<HostTraps>): OfficeHostOptions => ({ traps });

function option<Name extends string>(
  name: Name,
  example: string,
  [chinese, english]: readonly [string, string],
  read: HostOption['read'],
) {
  return { name, example: `${name}=${example}`, means: { 'zh-CN': chinese, 'en-US': english }, read };
}

const excelApi = (value: string): OfficeHostOptions | null => (/^1\.\d{1,2}$/.test(value) ? { excelApi: value } : null);

const editing = (value: string): OfficeHostOptions | null =>
  value === 'always' ? { editing: Number.POSITIVE_INFINITY } : count(1, (requests) => ({ editing: requests }))(value);

const LIST = [
  option('excelApi', '1.14', ['Excel 支持的接口版本', 'the version of ExcelApi that Excel declares'], excelApi),
  option(
    'latency',
    '200',
    ['每次请求的毫秒数', 'milliseconds each request takes'],
    count(0, (latency) => ({ latency })),
  ),
  option(
    'payloadLimit',
    '5000000',
    ['一次请求或回答最多的字节数', 'the most bytes of one request or answer'],
    count(1, (payloadLimit) => ({ payloadLimit })),
  ),
  option(
    'editing',
    '3',
    ['前几次请求遇到正在编辑的单元格，或 always', 'how many requests meet a cell being edited, or always'],
    editing,
  ),
  option(
    'delayForCellEdit',
    '1',
    ['请求可以等到单元格编辑结束', 'requests may wait until no cell is edited'],
    flag({ delayForCellEdit: true }),
  ),
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
  option('manual', '1', ['手动重算', 'manual calculation'], flag({ manual: true })),
  option(
    'forgetsMode',
    '1',
    ['设置重算方式不起作用', 'setting the calculation mode does nothing'],
    flag(trap({ forgetsCalculationMode: true })),
  ),
  option(
    'staysPending',
    '1',
    ['重算状态一直是“未完成”', 'the calculation state stays Pending'],
    flag(trap({ staysPending: true })),
  ),
  option(
    'cellLimit',
    '5000000',
    ['一次读写最多的单元格数', 'the most cells of one read or write'],
    count(1, (cellLimit) => trap({ cellLimit })),
  ),
  option(
    'nullOverLimit',
    '1',
    ['超过单元格数时读到 null，不报错', 'beyond the cell limit a read gives null instead of an error'],
    flag(trap({ nullOverLimit: true })),
  ),
  option(
    'longProperty',
    '1',
    ['工作簿有超过 255 个字的文档属性', 'the workbook has a document property of more than 255 characters'],
    flag(trap({ longProperty: true })),
  ),
  option(
    'filterTrap',
    '1',
    ['筛选后写入多行会写错行', 'several rows written over a filter go to the wrong rows'],
    flag(trap({ misplacesFiltered: true })),
  ),
  option(
    'tableTrap',
    '1',
    ['公式写入表格的空列时整列填充', 'a formula written into an empty column of a table fills the column'],
    flag(trap({ fillsTableColumns: true })),
  ),
  option(
    'wrapDelay',
    '30',
    ['每写一个自动换行的单元格多用的毫秒数', 'milliseconds each wrapped cell adds to a write'],
    count(0, (wrapDelay) => trap({ wrapDelay })),
  ),
  option(
    'b1-5222',
    '1',
    [
      '每张表的同一个单元格上有两条别人的条件格式，Excel 说不出它们',
      'two rules of somebody else’s on one cell of each sheet, which Excel cannot resolve',
    ],
    flag(trap({ unresolvedRules: 'paired' })),
  ),
  option(
    'b1-6835',
    '1',
    ['别人重复了一条条件格式，Excel 说不出它', 'a rule of somebody else’s was duplicated, which Excel cannot resolve'],
    flag(trap({ unresolvedRules: 'duplicated' })),
  ),
  option(
    'crlfNotes',
    '1',
    ['批注里的换行读出来是两个字符', 'line breaks of notes read as two characters'],
    flag(trap({ notesWithReturns: true })),
  ),
  option('inactive', '1', ['另一个工作簿在前面', 'another workbook has the focus'], flag(trap({ inactive: true }))),
  option(
    'settingsLimit',
    '2000000',
    ['加载项设置最多的字节数', 'the most bytes of the add-in’s settings'],
    count(1, (settingsLimit) => trap({ settingsLimit })),
  ),
  option(
    'press5176',
    '1',
    ['加载项的页面来不及登记的功能区按键丢失', 'a press of the ribbon is lost that the add-in’s page was too late for'],
    flag(trap({ losesPresses: true })),
  ),
  option(
    'pane2877',
    '1',
    ['功能区命令结束之前，打开面板的请求没有回答', 'asking for the pane is not answered while a ribbon command runs'],
    flag(trap({ commandFirst: true })),
  ),
  option(
    'close6844',
    '1',
    ['关闭面板就结束加载项的页面', 'closing the pane ends the add-in’s page'],
    flag(trap({ endsWithPane: true })),
  ),
] as const;

export type OptionName = (typeof LIST)[number]['name'];

/** All options, for the page to list. */
export const OPTION_LIST: readonly HostOption[] = LIST;

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
