import { problemText, type Texts } from "#app/i18n/catalogs.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { FormErrors as Codes } from "./form.server.ts";

/** The index of errors of a form that came back. @param more already in words */
export function FormErrors({
	errors,
	more = [],
}: {
	errors: Codes;
	more?: readonly { field: string; text: string }[];
}) {
	const texts = useTexts();
	const all = [...more, ...inWords(errors, texts)];
	return <ErrorSummary heading={texts.forms.errorsHeading} errors={all} />;
}

export function inWords(errors: Codes, texts: Texts): { field: string; text: string }[] {
	return Object.entries(errors).map(([field, code]) => ({
		field,
		text: problemText(texts, code) ?? "",
	}));
}
