import type { OfficeHostOptions } from '../page/install-office-host';
import type { HostOption } from './host-option';
import { OPTION_LIST, type OptionName } from './option-list';

/** Why a part of `?host=` was not taken. */
export interface OptionProblem {
  /** The part as it was written. */
  readonly text: string;
  /** null: there is no such option. */
  readonly option: HostOption | null;
}

export interface ReadOptions {
  readonly options: OfficeHostOptions;
  /** The parts that were taken, as they were written. */
  readonly taken: readonly { readonly text: string; readonly name: OptionName }[];
  readonly problems: readonly OptionProblem[];
}

/** `excelApi=1.14,latency=200,remote=I14:5@2` → what the host is to be like; what cannot be read is left out and told. */
export function readHostOptions(text: string): ReadOptions {
  return text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .reduce<ReadOptions>(withOption, { options: {}, taken: [], problems: [] });
}

function withOption({ options, taken, problems }: ReadOptions, text: string): ReadOptions {
  const mark = text.indexOf('=');
  const name = mark < 0 ? text : text.slice(0, mark);
  const option = OPTION_LIST.find((known) => known.name === name) ?? null;
  const part = option?.read(mark < 0 ? '1' : text.slice(mark + 1)) ?? null;
  return option === null || part === null
    ? { options, taken, problems: [...problems, { text, option }] }
    : { options: merged(options, part), taken: [...taken, { text, name: option.name }], problems };
}

function merged(a: OfficeHostOptions, b: OfficeHostOptions): OfficeHostOptions {
  const plan = [...(a.plan ?? []), ...(b.plan ?? [])];
  const traps = { ...a.traps, ...b.traps };
  return {
    ...a,
    ...b,
    ...(plan.length > 0 ? { plan } : {}),
    ...(Object.keys(traps).length > 0 ? { traps } : {}),
  };
}

/** A sentence for people about a part that was not taken. */
export function problemText({ text, option }: OptionProblem, locale: 'zh-CN' | 'en-US'): string {
  const names = OPTION_LIST.map(({ name }): OptionName => name).join(locale === 'zh-CN' ? '、' : ', ');
  if (locale === 'zh-CN') {
    return option
      ? `宿主选项“${text}”写法不对，例如：${option.example}。`
      : `没有宿主选项“${text}”。可用的有：${names}。`;
  }
  return option
    ? `The host option “${text}” cannot be read; write it like ${option.example}.`
    : `There is no host option “${text}”. There are: ${names}.`;
}
