import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import type { Problem } from "./it/forms.ts";
import { it, type Texts } from "./it.ts";
import type { Locale } from "./locales.ts";
import { ro } from "./ro.ts";

export type { Texts };

export const catalogs: Record<Locale, Texts> = { it, en, ro, fr, ar };

/** The words for a problem's code, for whatever code a form answers with. */
export function problemText(texts: Texts, code: string | undefined): string | undefined {
	if (code === undefined) return undefined;
	const { problems } = texts.forms;
	return code in problems ? problems[code as Problem] : problems.invalid;
}
