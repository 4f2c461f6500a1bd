import { createContext, useContext } from 'react';
import { VIETNAMESE, type Locale } from '../locale/locale';

const LocaleContext = createContext<Locale>(VIETNAMESE);

export const LocaleProvider = LocaleContext.Provider;

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
