import { createContext, useContext, type ReactNode } from 'react';
import { interfaceText, type InterfaceText } from '../text/interface-text';
import type { Locale } from '../text/locale';

const LocaleContext = createContext<Locale>('zh-CN');

/** The language of everything below. */
export function LocaleProvider({ locale, children }: { readonly locale: Locale; readonly children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The interface words in the pane's language. */
export function useText(): InterfaceText {
  return interfaceText(useLocale());
}
