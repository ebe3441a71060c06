import {
	INTERVIEW_LANGUAGES,
	type InterviewLanguage,
} from "#app/domain/people/interview-language.ts";
import { catalogs } from "./catalogs.ts";
import { languageName } from "./format.ts";
import type { Locale } from "./locales.ts";

/** "arabo"; `null` is Italian. */
export function interviewLanguageName(language: InterviewLanguage | null, locale: Locale): string {
	const words = catalogs[locale].mydata.interview;
	if (language === "ise") return words.signLanguage;
	if (language === "other") return words.other;
	return languageName(language ?? "it", locale);
}

/** Italian first, then the languages by their names, then what has no place among them. */
export function interviewLanguageOptions(locale: Locale): { value: string; label: string }[] {
	const named = INTERVIEW_LANGUAGES.map((language) => ({
		value: language,
		label: interviewLanguageName(language, locale),
	}));
	const isLast = ({ value }: { value: string }) => value === "ise" || value === "other";
	const spoken = named
		.filter((option) => !isLast(option))
		.sort((one, other) => one.label.localeCompare(other.label, locale));
	return [
		{ value: "", label: interviewLanguageName(null, locale) },
		...spoken,
		...named.filter(isLast),
	];
}
