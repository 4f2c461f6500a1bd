import { createContext, useContext } from 'react';
import { localeOf, type Locale } from '../locale/locale';

const LocaleContext = createContext<Locale>(localeOf('vi'));

export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
