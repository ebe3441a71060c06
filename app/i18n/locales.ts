/** The languages of the citizen pages. Italian comes first and prevails. */
export const locales = ["it", "en", "ro", "fr", "ar"] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = "it";

export function isLocale(text: string | undefined): text is Locale {
	return locales.some((locale) => locale === text);
}

/** A stored or foreign language tag as one of ours; Italian when we don't speak it. */
export function asLocale(text: string | null | undefined): Locale {
	return isLocale(text ?? undefined) ? (text as Locale) : defaultLocale;
}

export function directionOf(locale: Locale): "ltr" | "rtl" {
	return locale === "ar" ? "rtl" : "ltr";
}

/** The language's own name, for the language switch. */
export const localeNames: Record<Locale, string> = {
	it: "Italiano",
	en: "English",
	ro: "Română",
	fr: "Français",
	ar: "العربية",
};
