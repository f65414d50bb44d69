import { createContext, useContext, type ReactNode } from 'react';
import { interfaceText } from '../text/interface-text';
import type { InterfaceWords } from '../text/interface-words.zh-cn';
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
export function useText(): InterfaceWords {
  return interfaceText(useLocale());
}
