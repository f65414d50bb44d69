import type { OfficeHostOptions } from '../page/install-office-host';
import type { HostTraps } from '../session/host-traps';

/** One thing that can be chosen about the host in the page's address: `?host=name=value,…`. */
export interface HostOption<Name extends string = string> {
  readonly name: Name;
  readonly example: string;
  readonly means: Readonly<Record<'zh-CN' | 'en-US', string>>;
  /** null: the value cannot be read. */
  readonly read: (value: string) => OfficeHostOptions | null;
}

/** `1` or nothing. */
export const flag = (options: OfficeHostOptions) => (value: string) => (value === '1' ? options : null);
/** A whole number. */
export const count =
  (least: number, options: (value: number) => OfficeHostOptions) =>
  (value: string): OfficeHostOptions | null =>
    /^\d{1,12}$/.test(value) && Number(value) >= least ? options(Number(value)) : null;
/** What Excel does on a bad day. */
export const trap = (traps: Partial<HostTraps>): OfficeHostOptions => ({ traps });

/** One entry of the list. */
export function option<Name extends string>(
  name: Name,
  example: string,
  [chinese, english]: readonly [string, string],
  read: HostOption['read'],
): HostOption<Name> {
  return { name, example: `${name}=${example}`, means: { 'zh-CN': chinese, 'en-US': english }, read };
}
