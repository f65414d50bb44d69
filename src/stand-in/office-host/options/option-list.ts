/* What the page's address can ask of the host. An option is one entry of LIST: name, example, what it means in both
   languages, and how its value becomes OfficeHostOptions; the page lists it and the address reads it from there. */

import type { OfficeHostOptions } from '../page/install-office-host';
import { count, flag, option, type HostOption } from './host-option';
import { PLANNED_OPTIONS } from './planned-options';
import { TRAP_OPTIONS } from './trap-options';

const excelApi = (value: string): OfficeHostOptions | null => (/^1\.\d{1,2}$/.test(value) ? { excelApi: value } : null);

const editing = (value: string): OfficeHostOptions | null =>
  value === 'always' ? { editing: Number.POSITIVE_INFINITY } : count(1, (requests) => ({ editing: requests }))(value);

const platform = (value: string): OfficeHostOptions | null =>
  value === 'windows' || value === 'mac' || value === 'web' ? { platform: value } : null;

const LIST = [
  option('excelApi', '1.14', ['Excel 支持的接口版本', 'the version of ExcelApi that Excel declares'], excelApi),
  option(
    'platform',
    'mac',
    [
      'Windows 版、Mac 版或网页版 Excel：windows、mac、web',
      'Excel for windows or mac, or on the web: windows, mac, web',
    ],
    platform,
  ),
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
  option('manual', '1', ['手动重算', 'manual calculation'], flag({ manual: true })),
  ...PLANNED_OPTIONS,
  ...TRAP_OPTIONS,
] as const;

export type OptionName = (typeof LIST)[number]['name'];

/** All options, for the page to list. */
export const OPTION_LIST: readonly HostOption<OptionName>[] = LIST;
