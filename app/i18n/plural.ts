import type { Locale } from "./locales.ts";

/**
 * The plural categories that small whole numbers meet in each language. Italian and French have one
 * more, for millions, that nothing here reaches.
 */
interface Categories {
	it: "one" | "other";
	en: "one" | "other";
	ro: "one" | "few" | "other";
	fr: "one" | "other";
	ar: Intl.LDMLPluralRule;
}

const rules = new Map<Locale, Intl.PluralRules>();

/** The form that goes with a count. A form that a language needs and lacks does not compile. */
export function plural<Language extends Locale>(
	locale: Language,
	count: number,
	forms: Record<Categories[Language] | "other", string>,
): string {
	const known = rules.get(locale) ?? new Intl.PluralRules(locale);
	rules.set(locale, known);
	const byCategory: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
	return byCategory[known.select(count)] ?? forms.other;
}
