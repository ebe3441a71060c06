import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Letter } from "./letter.ts";

/** Without a name and without the new address: the old one may be, or may always have been, somebody else's. */
export function addressChanged(locale: Locale): Letter {
	const { address_changed: words, greetingWithoutName } = catalogs[locale].messages;
	return {
		subject: words.subject,
		blocks: [
			{ kind: "paragraph", text: greetingWithoutName },
			{ kind: "title", text: words.title },
			{ kind: "paragraph", text: words.text },
			{ kind: "paragraph", text: words.notYou },
		],
	};
}
