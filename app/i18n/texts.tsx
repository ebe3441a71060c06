import { createContext, type ReactNode, useContext } from "react";
import { catalogs, type Texts } from "./catalogs.ts";
import { defaultLocale, type Locale } from "./locales.ts";

const LocaleContext = createContext<Locale>(defaultLocale);

/** The language of the pages inside. */
export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
	return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
	return useContext(LocaleContext);
}

export function useTexts(): Texts {
	return catalogs[useContext(LocaleContext)];
}
