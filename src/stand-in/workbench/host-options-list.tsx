import { Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { readHostOptions } from '../office-host/options/host-options';
import { OPTION_LIST } from '../office-host/options/option-list';
import type { Locale } from '../../text/locale';
import { workbenchWords } from './words';

/** For people who test the add-in: what the page's address can ask of the host, and what this one does. */
export function HostOptionsList({ locale }: { readonly locale: Locale }): ReactNode {
  const words = workbenchWords(locale);
  const { taken } = readHostOptions(new URLSearchParams(location.search).get('host') ?? '');
  return (
    <Popover positioning="above-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <button type="button" className="host-options-button">
          {taken.length > 0 ? words.hostOptionsOn(taken.length) : words.hostOptions}
        </button>
      </PopoverTrigger>
      <PopoverSurface className="host-options" aria-label={words.hostOptions} tabIndex={0}>
        <p>{words.hostOptionsHint}</p>
        <dl>
          {OPTION_LIST.map(({ name, example, means }) => {
            const on = taken.filter((part) => part.name === name).map(({ text }) => text);
            return (
              <div key={name} data-on={on.length > 0 || undefined}>
                <dt>{on.length > 0 ? on.join(', ') : example}</dt>
                <dd>{on.length > 0 ? `${means[locale]} ${words.hostOptionIsOn}` : means[locale]}</dd>
              </div>
            );
          })}
        </dl>
      </PopoverSurface>
    </Popover>
  );
}
