import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Letter } from "./letter.ts";

/** Without a name: whoever typed the address may not be who reads it. */
export type CodeFacts = { code: string };

/** The code stands in the body only: a subject is shown on a locked screen. */
export function signInCode({ code }: CodeFacts, locale: Locale): Letter {
	const { sign_in_code: words, greetingWithoutName } = catalogs[locale].messages;
	return {
		subject: words.subject,
		blocks: [
			{ kind: "paragraph", text: greetingWithoutName },
			{ kind: "title", text: words.title },
			{ kind: "paragraph", text: words.text },
			{ kind: "code", text: code },
			{ kind: "paragraph", text: words.valid },
			{ kind: "paragraph", text: words.notYou },
		],
	};
}
